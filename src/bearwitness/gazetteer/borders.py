"""Where the border of two countries or provinces runs, as far as towns on both sides tell."""

import math
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from bearwitness.gazetteer.relation import Located, distance
from bearwitness.tables.place_codes import place_codes

# Two towns no farther apart than this lie on two sides of one stretch of border, in km.
_ACROSS_KM = 60.0
# Points of a border are thinned to one a cell of so many degrees, so that no cluster of villages draws it.
_CELL = 0.25
# Cells to look for a neighbour in; wide enough for 60 km up to 60 degrees north.
_LOOK = 1.1
# Fewer points than this say where some of a border runs, not how far it goes.
_FEW, _UNSURE_KM = 6, 150.0
# The border itself lies somewhere between the towns.
_BESIDE_KM = 15.0


class Side(NamedTuple):
    """A country by its code, or one of its first-order units by its name."""

    country: str
    admin1: str | None = None


class Town(NamedTuple):
    """A populated place: degrees, the name of its first-order unit."""

    lat: float
    lon: float
    admin1: str | None


class Crossing(NamedTuple):
    """The middle between two towns on two sides, the units these lie in."""

    lat: float
    lon: float
    units: frozenset[str | None]


def crossings(one: Sequence[Town], other: Sequence[Town]) -> tuple[Crossing, ...]:
    """Points along the border of two sides: the middles between their towns that lie nearest each other."""
    grid: dict[tuple[int, int], list[Town]] = {}
    for town in other:
        grid.setdefault(_cell(town.lat, town.lon, _LOOK), []).append(town)
    thinned: dict[tuple[int, int], tuple[float, Crossing]] = {}
    for town in one:
        near = min(_around(grid, town), key=partial(_gap, town), default=None)
        gap = _gap(town, near) if near is not None else math.inf
        if near is None or gap > _ACROSS_KM:
            continue
        point = Crossing((town.lat + near.lat) / 2, (town.lon + near.lon) / 2, _units(town, near))
        cell = _cell(point.lat, point.lon, _CELL)
        if cell not in thinned or gap < thinned[cell][0]:
            thinned[cell] = (gap, point)
    return tuple(point for _, point in thinned.values())


def border(points: Sequence[Crossing], units: frozenset[str] = frozenset()) -> Located | None:
    """The point of a border nearest its middle, with a radius that reaches its ends; None without points.

    `units`: names of first-order units that the border is wanted in, where it touches them.
    """
    inside = [point for point in points if not units.isdisjoint(point.units)] or points
    if not inside:
        return None
    lat = sum(point.lat for point in inside) / len(inside)
    lon = sum(point.lon for point in inside) / len(inside)
    middle = min(inside, key=lambda point: distance(lat, lon, point.lat, point.lon))
    reach = max(distance(middle.lat, middle.lon, point.lat, point.lon) for point in inside)
    least = _UNSURE_KM if len(points) < _FEW else 0.0
    radius = max(least, reach + _BESIDE_KM)
    return Located(middle.lat, middle.lon, radius, *place_codes("border", "near", km=radius))


def _gap(one: Town, other: Town) -> float:
    return distance(one.lat, one.lon, other.lat, other.lon)


def _units(one: Town, other: Town) -> frozenset[str | None]:
    return frozenset((one.admin1, other.admin1))


def _around(grid: dict[tuple[int, int], list[Town]], town: Town) -> Iterator[Town]:
    row, column = _cell(town.lat, town.lon, _LOOK)
    for up in (-1, 0, 1):
        for along in (-1, 0, 1):
            yield from grid.get((row + up, column + along), ())


def _cell(lat: float, lon: float, size: float) -> tuple[int, int]:
    return math.floor(lat / size), math.floor(lon / size)
