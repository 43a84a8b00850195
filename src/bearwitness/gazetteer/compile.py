"""Compiles the packed places into the indexed file that the gazetteer opens.

`python -m bearwitness.gazetteer.compile` makes it again after a change of a table. Standard library alone:
the build of the package runs this file before anything is installed.
"""

import hashlib
import lzma
import math
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bearwitness.gazetteer.curated import RADIUS, CuratedRow, Matcher, read_curated
from bearwitness.gazetteer.fold import fold_name, loose_key, without_marks, written_key
from bearwitness.gazetteer.units import LOOSE_COUNTRIES, bare_unit

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "tables"
TARGET = HERE / "places.sqlite"
NAME, SOURCE = "world", "places.tsv.xz"
# The day on which scripts/build_gazetteer.py packed the places; SOURCES.md names it as well.
PACKED_ON = "2026-11-23"

ALIAS, MAIN, CURATED = 0, 1, 2
SCHEMA = """
CREATE TABLE place (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT, admin1 TEXT, lat REAL NOT NULL, lon REAL NOT NULL,
    population INTEGER NOT NULL, radius REAL NOT NULL, feature TEXT NOT NULL
);
-- Squares of one degree; gazetteer/squares.py asks by the same expression.
CREATE INDEX place_square ON place (CAST(lat + 90 AS INTEGER) * 360 + CAST(lon + 180 AS INTEGER));
CREATE TABLE name (folded TEXT, n INTEGER, rank INTEGER, PRIMARY KEY (folded, n)) WITHOUT ROWID;
CREATE TABLE loose (key TEXT, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE TABLE start (word TEXT PRIMARY KEY, words INTEGER) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


class Packed(NamedTuple):
    """One row of `places.tsv.xz`; `n` is its GeoNames number."""

    n: int
    feature: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    radius: float
    name: str
    aliases: tuple[str, ...]


class Named(NamedTuple):
    """A folded name of place `n`."""

    folded: str
    n: int
    rank: int
    country: str


def main() -> None:
    """Compiles unless the file is up to date."""
    compile_places(TARGET)


def compile_places(target: Path) -> bool:
    """Writes the indexed file; False where it is up to date already."""
    digest = source_digest()
    if built_from(target) == digest:
        return False
    unfinished = target.with_suffix(f".{os.getpid()}.unfinished")
    unfinished.unlink(missing_ok=True)
    database = sqlite3.connect(unfinished, isolation_level=None)
    try:
        database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        database.execute("BEGIN")
        _fill(database, digest)
        database.execute("COMMIT")
    finally:
        database.close()
    unfinished.replace(target)
    return True


def source_digest() -> str:
    """SHA-256 over the packed places, the tables, the code that compiles them."""
    digest = hashlib.sha256()
    sources = [HERE / name for name in (SOURCE, "compile.py", "curated.py", "fold.py", "units.py")]
    for path in [*sources, TABLES / "places.tsv", TABLES / "countries.tsv"]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def built_from(target: Path) -> str | None:
    """The digest the file was compiled from; None where there is no such file."""
    if not target.is_file():
        return None
    database = sqlite3.connect(f"{target.as_uri()}?mode=ro", uri=True)
    try:
        row = database.execute("SELECT value FROM about WHERE key = 'digest'").fetchone()
    except sqlite3.DatabaseError:
        return None
    finally:
        database.close()
    return str(row[0]) if row else None


def read_packed(path: Path) -> Iterator[Packed]:
    """Rows of the packed table."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line[0] == "#":
                continue
            n, feature, country, admin1, lat, lon, people, radius, name, aliases = line.rstrip("\n").split(
                "\t"
            )
            point = (float(lat), float(lon))
            others = tuple(aliases.split("|")) if aliases else ()
            numbers = (int(people or 0), float(radius or 0))
            yield Packed(int(n), feature, country, admin1, *point, *numbers, name, others)


def _fill(database: sqlite3.Connection, digest: str) -> None:
    rows = list(read_packed(HERE / SOURCE))
    names = list(_names(rows, _country_names()))
    matcher = Matcher(rows)
    added: list[tuple[int, CuratedRow, int | None]] = []
    points: dict[int, CuratedRow] = {}
    for number, curated in enumerate(read_curated(TABLES / "places.tsv"), 1):
        n = matcher.find(curated)
        if n is None:
            n = -number
            added.append((n, curated, matcher.unit(curated)))
        points[n] = curated
        names.extend(_curated_names(curated, n))
    units = {row.n: _unit_name(row, points) for row in rows if row.feature == "ADM1"}
    new = ((n, *row.place(units[unit] if unit is not None else None)) for n, row, unit in added)
    places = [*_places(rows, points, units), *new]
    insert(database, "place", 11, places)
    insert(database, "name", 3, sorted(best_names(names)))
    insert(database, "loose", 2, sorted(loose_names(names)))
    insert(database, "start", 2, sorted(starts_of(names).items()))
    about = {"digest": digest, "made": PACKED_ON, "name": NAME, "schema": "1", "source": SOURCE}
    about["places"] = str(len(places))
    insert(database, "about", 2, sorted(about.items()))


def _unit_name(row: Packed, curated: dict[int, CuratedRow]) -> str:
    """The name by which reporting knows a first-order unit."""
    return curated[row.n].name if row.n in curated else without_marks(row.name)


def _places(
    rows: Iterable[Packed], points: dict[int, CuratedRow], names: dict[int, str]
) -> Iterator[tuple[object, ...]]:
    """Cells of all places; the point of a row that says the number holds.

    So do those of countries, of units that have but the point of the unit above.
    """
    units = {(row.country, row.admin1): row for row in rows if row.feature == "ADM1"}
    for row in rows:
        unit = units.get((row.country, row.admin1))
        if unit is not None and row.n in points and row.n != unit.n and row.lat == unit.lat:
            point = points[row.n]
            row = row._replace(lat=point.lat, lon=point.lon, radius=RADIUS[point.kind])
        if row.n in points and (row.feature == "PCLI" or points[row.n].geonames is not None):
            row = row._replace(lat=points[row.n].lat, lon=points[row.n].lon)
        row = row._replace(name=names.get(row.n, row.name))
        yield _place(row, None if unit is None or row.feature == "PCLI" else names[unit.n])


def insert(database: sqlite3.Connection, table: str, width: int, rows: Iterable[tuple[object, ...]]) -> None:
    marks = ",".join("?" * width)
    database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - names are ours


def _place(row: Packed, admin1: str | None) -> tuple[object, ...]:
    radius = row.radius or _town_radius(row)
    point = (row.lat, row.lon, row.population, round(radius, 1), row.feature)
    return (row.n, f"geonames:{row.n}", row.name, _kind(row), row.country, admin1, *point)


def _town_radius(row: Packed) -> float:
    """Towns grow with the root of their people; a seat whose people nobody counted is no hamlet."""
    least = 2.5 if row.feature.startswith("PPLA") else 1.0
    return max(least, 1.0 + 0.009 * math.sqrt(row.population))


def _kind(row: Packed) -> str:
    units = {"PCLI": "country", "ADM1": "admin1", "ADM2": "admin2", "PPLX": "quarter"}
    if row.feature in units:
        return units[row.feature]
    return "village" if row.feature == "PPL" and row.population < 5000 else "town"


def _own(row: Packed) -> tuple[str, ...]:
    return (row.name, *row.aliases)


def _names(rows: Sequence[Packed], countries: dict[str, tuple[str, ...]]) -> Iterator[Named]:
    units = {(row.country, fold_name(name)) for row in rows if row.feature == "ADM1" for name in _own(row)}
    for row in rows:
        more = countries.get(row.country, ()) if row.feature == "PCLI" else ()
        more = tuple(name for name in more if (row.country, fold_name(name)) not in units)
        for name in (row.name, *more):
            yield Named(fold_name(name), row.n, MAIN, row.country)
        for name in row.aliases:
            yield Named(fold_name(name), row.n, ALIAS, row.country)
        if row.feature in {"ADM1", "ADM2"}:
            for name in _own(row):
                bare = bare_unit(fold_name(name))
                if bare:
                    yield Named(bare, row.n, ALIAS, row.country)


def _country_names() -> dict[str, tuple[str, ...]]:
    """Names of countries by code, from the table of countries."""
    found = {}
    for line in (TABLES / "countries.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line[:1] != "#" and len(cells) == 7:
            found[cells[0]] = (cells[1], *(alias for alias in cells[2].split("|") if alias != "-"))
    return found


def _curated_names(row: CuratedRow, n: int) -> Iterator[Named]:
    for name in row.names:
        yield Named(fold_name(name), n, CURATED, row.country)
    for name in row.written:
        # No country: such a name has no transliterations.
        yield Named(written_key(name), n, CURATED, "")


def best_names(names: Iterable[Named]) -> Iterator[tuple[str, int, int]]:
    best: dict[tuple[str, int], int] = {}
    for name in names:
        key = (name.folded, name.n)
        if name.folded and best.get(key, -1) < name.rank:
            best[key] = name.rank
    return ((folded, n, rank) for (folded, n), rank in best.items())


def loose_names(names: Iterable[Named]) -> set[tuple[str, int]]:
    keys = ((loose_key(name.folded), name.n) for name in names if name.country in LOOSE_COUNTRIES)
    return {(key, n) for key, n in keys if key}


def starts_of(names: Iterable[Named]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        first, _, rest = name.folded.partition(" ")
        words = 1 + len(rest.split())
        if longest.get(first, 0) < words:
            longest[first] = words
    return longest


if __name__ == "__main__":
    main()
