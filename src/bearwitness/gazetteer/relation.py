"""Points by relation to a place: "near Hit", "20 km north of Raqqa"."""

import math
from typing import NamedTuple

from bearwitness.errors import UsageError
from bearwitness.gazetteer.place import Place
from bearwitness.tables.place_codes import Whole, place_codes

BEARINGS = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0,
    "south": 180.0, "southwest": 225.0, "west": 270.0, "northwest": 315.0,
}  # fmt: skip
RELATIONS = frozenset({"in", "near", "between", "along", "outside", "across", "toward", "from"}) | {
    f"{side}_of" for side in BEARINGS
}

_EARTH_KM = 6371.0
NEAR_KM = 25.0
AREAS = frozenset(
    ["country", "admin1", "admin2", "district", "region", "mountain", "river", "island", "water"]
)
"""Kinds of places that are no spot."""
# What a compass part is a part of, by the feature code of the whole, or its kind where it has none.
_WHOLES: dict[str, Whole] = {
    **dict.fromkeys(["PCLI", "country"], "country"),
    **dict.fromkeys(["ADM1", "admin1"], "admin1"),
    **dict.fromkeys(["ADM2", "admin2", "district"], "admin2"),
}
# Without a distance "north of" a town is taken to begin this far from where the town ends.
_BESIDE_KM = 3.0
# From where in a town a distance is reckoned nobody says.
_POINT_KM = 3.0
# "Near" a point written out is nearer than near a town.
_NEAR_POINT_KM = 5.0
# A stated distance is a round number along a rough bearing.
_DISTANCE_SLACK = 0.3


class Located(NamedTuple):
    """A point in degrees, the km around it that the words leave open, its codes of UCDP GED, ACLED."""

    lat: float
    lon: float
    radius_km: float
    ged_precision: int
    acled_precision: int


def locate(
    place: Place, relation: str, *, distance_km: float | None = None, bearing: float | None = None
) -> Located:
    """Where that is which stands in `relation` to `place`; UsageError for an unknown relation.

    `bearing`: degrees clockwise from north where the words are finer than the relation ("north-northwest").
    """
    if relation not in RELATIONS:
        raise UsageError(f"relation {relation!r}; expected one of {', '.join(sorted(RELATIONS))}")
    side = BEARINGS[relation.removesuffix("_of")] if relation.endswith("_of") else None
    side = bearing if side is not None and bearing is not None else side
    if place.kind in AREAS:
        return _by_area(place, relation, side, distance_km)
    if distance_km is not None:
        return _at_distance(place, relation, side, distance_km)
    if place.kind == "point" and side is None:
        return _by_point(place, relation)
    codes = place_codes(place.kind, relation)
    if relation in {"between", "toward"}:
        # Of the other end nothing is known.
        return Located(place.lat, place.lon, place.radius_km + 2 * NEAR_KM, *codes)
    if side is not None:
        lat, lon = moved(place.lat, place.lon, side, place.radius_km + _BESIDE_KM)
        return Located(lat, lon, NEAR_KM, *codes)
    over = relation in {"in", "across", "along"}
    reach = place.radius_km if over else max(NEAR_KM, place.radius_km + 10)
    return Located(place.lat, place.lon, reach, *codes)


def moved(lat: float, lon: float, bearing: float, km: float) -> tuple[float, float]:
    """The point `km` away along `bearing` (degrees clockwise from north)."""
    phi, turn, arc = math.radians(lat), math.radians(bearing), km / _EARTH_KM
    sine = math.sin(phi) * math.cos(arc) + math.cos(phi) * math.sin(arc) * math.cos(turn)
    there = math.asin(max(-1.0, min(1.0, sine)))
    east = math.atan2(
        math.sin(turn) * math.sin(arc) * math.cos(phi), math.cos(arc) - math.sin(phi) * math.sin(there)
    )
    return math.degrees(there), (lon + math.degrees(east) + 180) % 360 - 180


def distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Kilometres between two points."""
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def _by_area(place: Place, relation: str, side: float | None, distance_km: float | None) -> Located:
    """Areas keep their precision; a side moves the point to that half."""
    part_of: Whole | None = _WHOLES.get(place.feature, "place") if "#" in place.id else None
    codes = place_codes(place.kind, relation, part_of=part_of, km=place.radius_km)
    lat, lon, radius = place.lat, place.lon, place.radius_km
    if side is not None:
        lat, lon = moved(lat, lon, side, distance_km or place.radius_km / 2)
    return Located(lat, lon, radius, *codes)


def _by_point(place: Place, relation: str) -> Located:
    """A point written out: as exact as its digits, save where words say that it is but near."""
    radius = place.radius_km + (0.0 if relation in {"in", "across"} else _NEAR_POINT_KM)
    return Located(place.lat, place.lon, radius, *place_codes("point", relation, km=radius))


def _at_distance(place: Place, relation: str, side: float | None, distance_km: float) -> Located:
    """A stated distance: along the bearing, or all around where none is said."""
    if side is None:
        codes = place_codes(place.kind, relation, km=distance_km)
        return Located(place.lat, place.lon, distance_km + place.radius_km, *codes)
    lat, lon = moved(place.lat, place.lon, side, distance_km)
    radius = _BESIDE_KM + _POINT_KM + place.radius_km + _DISTANCE_SLACK * distance_km
    return Located(lat, lon, radius, *place_codes(place.kind, relation, km=radius))
