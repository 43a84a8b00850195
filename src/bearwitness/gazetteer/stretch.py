"""Points between two places: a road from one to the other, the ground they lie beside."""

import math

from bearwitness.gazetteer.relation import Located, distance
from bearwitness.tables.place_codes import place_codes

Point = tuple[float, float]

# A stretch reaches so far past the middles of its towns, so far to its sides.
_PAST_KM = 5.0
# "Halfway between" leaves this share of the way open.
_HALFWAY = 0.2
# Names that far apart are no two ends of a road: one of them is another place.
_LONGEST_KM = 1200.0


def stretch(one: Point, other: Point, *, halfway: bool = False) -> Located | None:
    """The middle between two points in degrees; the radius reaches both, near the middle if `halfway`.

    None where they lie farther apart than any stretch that a report tells of.
    """
    length = distance(*one, *other)
    if length > _LONGEST_KM:
        return None
    radius = _PAST_KM + length * (_HALFWAY if halfway else 0.5)
    return Located(*_middle(one, other), radius, *place_codes("stretch", "between", km=radius))


def _middle(one: Point, other: Point) -> Point:
    """The middle of the shortest line between two points."""
    x, y, z = (a + b for a, b in zip(_vector(one), _vector(other), strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _vector(point: Point) -> tuple[float, float, float]:
    lat, lon = map(math.radians, point)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
