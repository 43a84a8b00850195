"""Finds the coordinates written in a text."""

import math
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bearwitness.extract.coordinates.grids import GridPoint, grid_point, utm_point
from bearwitness.extract.coordinates.leads import is_led, lead_start
from bearwitness.extract.coordinates.marks import GRID, MAY_HOLD, UTM
from bearwitness.extract.coordinates.pairs import find_pairs

# No event is smaller than this, no receiver surer.
_LEAST_KM = 0.1


class Coordinates(NamedTuple):
    """A point as written: half-open offsets into the text, degrees in WGS 84, km that its digits leave open.

    `start` takes in the words that say what it is ("grid"), `name_start` does not. `weak`: an amount as
    much as a point, unless a place that lies there stands before it.
    """

    start: int
    end: int
    name_start: int
    lat: float
    lon: float
    radius_km: float
    weak: bool = False


def find_coordinates(text: str) -> list[Coordinates]:
    """All coordinates of a text in order, none overlapping another."""
    if MAY_HOLD.search(text) is None:
        return []
    found = [*_grids(text, GRID, grid_point), *_grids(text, UTM, utm_point)]
    for pair in find_pairs(text):
        if not any(pair.start < other.end and other.name_start < pair.end for other in found):
            point = GridPoint(pair.lat, pair.lon, pair.radius_km)
            found.append(_made(text, pair.start, pair.end, point, weak=pair.weak))
    return sorted(found)


def _grids(
    text: str, pattern: "re.Pattern[str]", point_of: Callable[..., GridPoint | None]
) -> Iterator[Coordinates]:
    for match in pattern.finditer(text):
        point = point_of(match, led=is_led(text, match.start()))
        if point is not None:
            yield _made(text, *match.span(), point)


def _made(text: str, start: int, end: int, point: GridPoint, *, weak: bool = False) -> Coordinates:
    radius = max(_LEAST_KM, math.ceil(point.radius_km * 10) / 10)
    return Coordinates(lead_start(text, start), end, start, point.lat, point.lon, radius, weak)
