"""Reads the curated table of places, finds those the world's table has already.

Standard library alone: the build of the package uses it too.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from bearwitness.errors import TableError
from bearwitness.gazetteer.fold import fold_name, loose_key

# Stands before an alias that means the place only as it is written.
WRITTEN = "="
COLUMNS = ("name", "aliases", "country", "admin1", "lat", "lon", "kind", "geonames")
# How far, in km, a row may lie from a place of the same name and still be that place.
_SAME_WITHIN = {"admin1": 400.0, "admin2": 80.0, "town": 15.0, "village": 15.0, "quarter": 8.0}
_FEATURES = {"admin1": ("ADM1",), "admin2": ("ADM2",)}
RADIUS = {
    "town": 4.0, "village": 1.5, "quarter": 2.0, "district": 25.0, "admin2": 25.0, "admin1": 120.0,
    "country": 300.0, "region": 80.0, "dam": 3.0, "base": 4.0, "airport": 3.0, "camp": 2.0, "crossing": 2.0,
    "island": 10.0, "mountain": 25.0, "river": 200.0, "water": 60.0, "other": 2.0,
}  # fmt: skip


class CuratedRow(NamedTuple):
    """One row of `tables/places.tsv`."""

    name: str
    aliases: tuple[str, ...]
    country: str
    admin1: str
    lat: float
    lon: float
    kind: str
    geonames: int | None

    @property
    def names(self) -> tuple[str, ...]:
        """The names that hold in any spelling."""
        return (self.name, *(alias for alias in self.aliases if alias[0] != WRITTEN))

    @property
    def written(self) -> tuple[str, ...]:
        """The short forms that hold only as written."""
        return tuple(alias[1:] for alias in self.aliases if alias[0] == WRITTEN)

    def place(self, admin1: str | None) -> tuple[object, ...]:
        """The cells of a place that GeoNames does not have."""
        point = (self.lat, self.lon, 0, RADIUS[self.kind], "")
        return (self.id, self.name, self.kind, self.country or None, admin1, *point)

    @property
    def id(self) -> str:
        """`bw:` with the words of the name, the country behind it."""
        words = re.sub(r"[^a-z0-9]+", "-", fold_name(self.name)).strip("-")
        return f"bw:{words}-{self.country.lower()}" if self.country else f"bw:{words}"


class Known(Protocol):
    """What is asked of a row of the world's table."""

    @property
    def n(self) -> int: ...
    @property
    def feature(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


class Matcher:
    """Finds the place that a curated row is about: by number, else by name, kind, nearness."""

    def __init__(self, rows: Iterable[Known]) -> None:
        self._by_country: dict[str, list[Known]] = defaultdict(list)
        self._numbers: set[int] = set()
        for row in rows:
            self._by_country[row.country].append(row)
            self._numbers.add(row.n)
        self._keys: dict[str, dict[str, list[Known]]] = {}

    def find(self, row: CuratedRow) -> int | None:
        """Number of the place; None where the row is a place of its own."""
        if row.geonames is not None:
            return row.geonames if row.geonames in self._numbers else None
        reach = _SAME_WITHIN.get(row.kind)
        if reach is None:
            return None
        near = [
            (far, known.n)
            for known in self._named(row)
            if _fits(row.kind, known.feature) and (far := _km(row, known)) <= reach
        ]
        return min(near)[1] if near else None

    def unit(self, row: CuratedRow) -> int | None:
        """Number of the row's first-order unit; TableError where there is no such unit."""
        if not row.admin1:
            return None
        folded = fold_name(row.admin1)
        named = self._by_key(row.country).get(loose_key(folded) or folded, ())
        units = [known for known in named if known.feature == "ADM1"]
        if not units:
            where = f"{row.admin1!r}, no unit of {row.country}"
            raise TableError(f"tables/places.tsv: {row.name!r} lies in {where}")
        same = [unit for unit in units if folded in map(fold_name, (unit.name, *unit.aliases))]
        return (same or units)[0].n

    def _named(self, row: CuratedRow) -> Iterator[Known]:
        keys = self._by_key(row.country)
        for name in row.names:
            folded = fold_name(name)
            yield from keys.get(loose_key(folded) or folded, ())

    def _by_key(self, country: str) -> dict[str, list[Known]]:
        if country not in self._keys:
            keys: dict[str, list[Known]] = defaultdict(list)
            for known in self._by_country[country]:
                for name in (known.name, *known.aliases):
                    folded = fold_name(name)
                    keys[loose_key(folded) or folded].append(known)
            self._keys[country] = keys
        return self._keys[country]


def read_curated(path: Path) -> list[CuratedRow]:
    """All rows; TableError names the row that is wrong."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and line[0] != "#"]
    if not rows or tuple(rows[0]) != COLUMNS:
        raise TableError(f"tables/{path.name}: expected the columns {COLUMNS}")
    found = [_row(path.name, cells) for cells in rows[1:]]
    _check_ids(path.name, found)
    return found


def _row(table: str, cells: list[str]) -> CuratedRow:
    if len(cells) != len(COLUMNS):
        raise TableError(f"tables/{table}: {cells[0]!r} has {len(cells)} cells, expected {len(COLUMNS)}")
    name, aliases, country, admin1, lat, lon, kind, number = (cell.strip() for cell in cells)
    if not name or kind not in RADIUS or len(country) not in {0, 2}:
        raise TableError(f"tables/{table}: {name!r} needs a name, a country of two letters, a known kind")
    try:
        point = (float(lat), float(lon))
        geonames = int(number) if number else None
    except ValueError as error:
        raise TableError(f"tables/{table}: {name!r} needs decimal degrees and a number: {error}") from error
    if abs(point[0]) > 90 or abs(point[1]) > 180:
        raise TableError(f"tables/{table}: {name!r} lies at {point}, no point on earth")
    others = tuple(alias.strip() for alias in aliases.split("|") if alias.strip())
    return CuratedRow(name, others, country, admin1, *point, kind, geonames)


def _check_ids(table: str, rows: Iterable[CuratedRow]) -> None:
    seen: set[str] = set()
    for row in rows:
        key = f"{row.id}#{row.kind}#{row.admin1}"
        if key in seen:
            raise TableError(f"tables/{table}: {row.name!r} stands twice")
        seen.add(key)


def _fits(kind: str, feature: str) -> bool:
    return feature in _FEATURES[kind] if kind in _FEATURES else feature.startswith(("PPL", "STL"))


def _km(row: CuratedRow, known: Known) -> float:
    squeeze = math.cos(math.radians(row.lat))
    return 111.2 * math.hypot(row.lat - known.lat, (row.lon - known.lon) * squeeze)
