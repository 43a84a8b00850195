"""Which country, which province a point lies in, by the places around it."""

import math
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bearwitness.gazetteer.relation import distance

# Settlements further away than this tell nothing of where a point lies, in km.
_REACH_KM = 60.0
# A border may run between a point and the nearest place: all up to twice as far and so much more must agree.
_MARGIN_KM = 8.0
_DEGREE_KM = 110.5
# The expression of the index in compile.py.
_SQUARE = "CAST(lat + 90 AS INTEGER) * 360 + CAST(lon + 180 AS INTEGER)"
_QUERY = (
    f"SELECT country, admin1, lat, lon FROM place WHERE {_SQUARE} = ? "  # noqa: S608 - no words of users
    "AND kind IN ('town', 'village', 'quarter') AND lat BETWEEN ? AND ?"
)


class Unit(NamedTuple):
    """A country, one of its first-order units; None where the places around do not agree."""

    country: str | None
    admin1: str | None


def units_around(databases: Sequence[sqlite3.Connection], lat: float, lon: float) -> tuple[Unit, ...]:
    """The units that the settlements nearest to a point lie in, the nearest first; empty far from all."""
    near = sorted(
        (distance(lat, lon, *point), country or "", admin1 or "")
        for database in databases
        for country, admin1, *point in _around(database, lat, lon)
    )
    if not near or near[0][0] > _REACH_KM:
        return ()
    within = (Unit(country or None, unit or None) for km, country, unit in near if km <= _margin(near[0][0]))
    return tuple(dict.fromkeys(within))


def agreed(units: Sequence[Unit], countries: Sequence[str] = ()) -> Unit:
    """What units around a point agree on; where they lie in several countries, those in `countries` count."""
    named = [unit for unit in units if unit.country in countries]
    units = named or units
    if len({unit.country for unit in units}) != 1:
        return Unit(None, None)
    return units[0] if len(units) == 1 else Unit(units[0].country, None)


def _margin(km: float) -> float:
    return 2 * km + _MARGIN_KM


def _around(
    database: sqlite3.Connection, lat: float, lon: float
) -> Iterator[tuple[str | None, str | None, float, float]]:
    high = _REACH_KM / _DEGREE_KM
    for square in sorted(_squares(lat, lon, high)):
        yield from database.execute(_QUERY, (square, lat - high, lat + high))


def _squares(lat: float, lon: float, high: float) -> set[int]:
    """The squares that a box of `high` degrees to each side touches."""
    wide = min(high / max(math.cos(math.radians(lat)), 0.05), 180.0)
    rows = range(math.floor(max(lat - high, -90.0)), math.floor(min(lat + high, 89.999)) + 1)
    columns = range(math.floor(lon - wide), math.floor(lon + wide) + 1)
    return {(row + 90) * 360 + (column + 180) % 360 for row in rows for column in columns}
