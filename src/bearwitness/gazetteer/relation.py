"""Points by relation to a place: "near Hit", "20 km north of Raqqa"."""

import math
from typing import NamedTuple

from bearwitness.errors import UsageError
from bearwitness.gazetteer.place import Place

BEARINGS = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0,
    "south": 180.0, "southwest": 225.0, "west": 270.0, "northwest": 315.0,
}  # fmt: skip
RELATIONS = frozenset({"in", "near", "between", "along", "outside", "across", "toward", "from"}) | {
    f"{side}_of" for side in BEARINGS
}

_EARTH_KM = 6371.0
# UCDP where_prec.
_EXACT, WITHIN_25_KM, _SECOND_ORDER, _FIRST_ORDER, FUZZY, _COUNTRY, _WATER = range(1, 8)
NEAR_KM = 25.0
_BY_KIND = {
    "country": _COUNTRY,
    "admin1": _FIRST_ORDER,
    "admin2": _SECOND_ORDER,
    "district": _SECOND_ORDER,
    "region": FUZZY,
    "mountain": FUZZY,
    "river": FUZZY,
    "island": WITHIN_25_KM,
    "water": _WATER,
}
AREAS = frozenset(_BY_KIND)
"""Kinds of places that are no spot."""
_PART_OF = {"PCLI": FUZZY, "ADM1": _FIRST_ORDER, "ADM2": _SECOND_ORDER}
# Without a distance "north of" a town is taken to begin this far from where the town ends.
_BESIDE_KM = 3.0
# From where in a town a distance is reckoned nobody says.
_POINT_KM = 3.0
# A point written out is exact up to this radius; "near" it is nearer than near a town.
_POINT_EXACT_KM = 5.0
_NEAR_POINT_KM = 5.0
# A stated distance is a round number along a rough bearing.
_DISTANCE_SLACK = 0.3


class Located(NamedTuple):
    """A point in degrees, the km around it that the words leave open, the UCDP precision code."""

    lat: float
    lon: float
    radius_km: float
    ged_precision: int


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
    if place.kind in _BY_KIND:
        return _by_area(place, side, distance_km)
    if distance_km is not None:
        return _at_distance(place, side, distance_km)
    if place.kind == "point" and side is None:
        return _by_point(place, relation)
    if relation == "in":
        return Located(place.lat, place.lon, place.radius_km, _EXACT)
    if relation in {"between", "toward"}:
        # Of the other end nothing is known.
        return Located(place.lat, place.lon, place.radius_km + 2 * NEAR_KM, FUZZY)
    if side is not None:
        lat, lon = moved(place.lat, place.lon, side, place.radius_km + _BESIDE_KM)
        return Located(lat, lon, NEAR_KM, WITHIN_25_KM)
    over = relation in {"across", "along"}
    reach = place.radius_km if over else max(NEAR_KM, place.radius_km + 10)
    return Located(place.lat, place.lon, reach, _EXACT if over else WITHIN_25_KM)


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


def _by_area(place: Place, side: float | None, distance_km: float | None) -> Located:
    """Areas keep their precision; a side moves the point to that half."""
    precision = _BY_KIND[place.kind]
    if "#" in place.id:
        precision = _PART_OF.get(place.feature, WITHIN_25_KM)
    lat, lon, radius = place.lat, place.lon, place.radius_km
    if side is not None:
        lat, lon = moved(lat, lon, side, distance_km or place.radius_km / 2)
    return Located(lat, lon, radius, precision)


def _by_point(place: Place, relation: str) -> Located:
    """A point written out: as exact as its digits, save where words say that it is but near."""
    if relation in {"in", "across"}:
        exact = place.radius_km <= _POINT_EXACT_KM
        return Located(
            place.lat, place.lon, place.radius_km, _EXACT if exact else _precision(place.radius_km)
        )
    radius = place.radius_km + _NEAR_POINT_KM
    return Located(place.lat, place.lon, radius, _precision(radius))


def _at_distance(place: Place, side: float | None, distance_km: float) -> Located:
    """A stated distance: along the bearing, or all around where none is said."""
    if side is None:
        return Located(place.lat, place.lon, distance_km + place.radius_km, _precision(distance_km))
    lat, lon = moved(place.lat, place.lon, side, distance_km)
    radius = _BESIDE_KM + _POINT_KM + place.radius_km + _DISTANCE_SLACK * distance_km
    return Located(lat, lon, radius, _precision(radius))


def _precision(km: float) -> int:
    return WITHIN_25_KM if km <= NEAR_KM else FUZZY
