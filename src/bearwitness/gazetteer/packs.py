"""Packs of places beside the shipped gazetteer: where they lie, how they are made."""

import datetime
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bearwitness.errors import InputRefused, UsageError
from bearwitness.gazetteer.compile import SCHEMA, best_names, insert, loose_names, starts_of
from bearwitness.gazetteer.compile import Named as NamedPlace
from bearwitness.gazetteer.curated import RADIUS
from bearwitness.gazetteer.fold import fold_name, without_marks
from bearwitness.gazetteer.folder import pack_files, packs_folder
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.pack_rows import PackRow, read_rows
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import distance

_ALIAS, _MAIN = 0, 1
# How far, in km, a place of a pack may lie from one of the same name and still be that place.
_SAME_WITHIN = {
    "country": 2000.0,
    "admin1": 400.0,
    "admin2": 80.0,
    "town": 10.0,
    "village": 5.0,
    "quarter": 5.0,
}
_SETTLED = frozenset(["town", "village", "quarter"])


class PackInfo(NamedTuple):
    """A pack in use: its name, file, number of places, the file it came from with its SHA-256, when."""

    name: str
    path: Path
    places: int
    source: str
    sha256: str
    made: str


def packs(folder: Path | None = None) -> list[PackInfo]:
    """What is told of each pack in use."""
    return [_info(path) for path in pack_files(folder)]


def _info(path: Path) -> PackInfo:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        about = dict(database.execute("SELECT key, value FROM about"))
        (places,) = database.execute("SELECT count(*) FROM place").fetchone()
    except sqlite3.DatabaseError as error:
        raise InputRefused(str(path), f"is no pack ({error}); import it again or remove it") from error
    finally:
        database.close()
    return PackInfo(path.stem, path, places, about["source"], about["digest"], about["made"])


def make_pack(
    source: Path, *, base: Gazetteer, digest: str, name: str | None = None, folder: Path | None = None
) -> PackInfo:
    """Makes a pack of a file of places; one of that name is replaced. UsageError for a bad name."""
    name = name or source.name.split(".")[0]
    if not name.replace("-", "").replace("_", "").isalnum():
        raise UsageError(f"{name!r} is no name for a pack; expected letters, digits, - and _")
    folder = packs_folder() if folder is None else folder
    rows = list(read_rows(source))
    if not rows:
        raise InputRefused(str(source), "holds no place")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.sqlite"
    unfinished = target.with_suffix(f".{os.getpid()}.unfinished")
    unfinished.unlink(missing_ok=True)
    database = sqlite3.connect(unfinished, isolation_level=None)
    try:
        database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        database.execute("BEGIN")
        _fill(database, rows, base, {"digest": digest, "source": source.name, "made": _now()})
        database.execute("COMMIT")
    finally:
        database.close()
    unfinished.replace(target)
    return _info(target)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _fill(
    database: sqlite3.Connection, rows: Sequence[PackRow], base: Gazetteer, about: dict[str, str]
) -> None:
    units = _units(rows, base)
    places: list[tuple[object, ...]] = []
    names: list[NamedPlace] = []
    for n, row in enumerate(rows, 1):
        known = _known(row, base)
        place = known or _place(row, units)
        places.append((n, *_cells(place)))
        names += _names(row, n, known=known is not None)
    insert(database, "place", 11, places)
    insert(database, "name", 3, sorted(best_names(names)))
    insert(database, "loose", 2, sorted(loose_names(names)))
    insert(database, "start", 2, sorted(starts_of(names).items()))
    insert(database, "about", 2, [*about.items(), ("places", str(len(places))), ("schema", "1")])


def _units(rows: Iterable[PackRow], base: Gazetteer) -> dict[tuple[str | None, str], str]:
    """First-order units by country and code, under the names of the shipped gazetteer."""
    found: dict[tuple[str | None, str], str] = {}
    for row in rows:
        if row.kind == "admin1" and row.unit is not None:
            known = _known(row, base)
            found[row.country, row.unit] = known.name if known is not None else without_marks(row.name)
    return found


def _known(row: PackRow, base: Gazetteer) -> Place | None:
    """The place of the shipped gazetteer that a row is: of one of its names, of its kind, near it."""
    reach = _SAME_WITHIN.get(row.kind)
    if reach is None:
        return None
    near = (
        (distance(place.lat, place.lon, row.lat, row.lon), place.id, place)
        for name in (row.name, *row.names)
        for place in base.lookup(name)
        if place.country == row.country and "#" not in place.id and _alike(place.kind, row.kind)
    )
    best = min(near, default=None)
    return best[2] if best is not None and best[0] <= reach else None


def _alike(one: str, other: str) -> bool:
    return one == other or {one, other} <= _SETTLED


def _place(row: PackRow, units: dict[tuple[str | None, str], str]) -> Place:
    admin1 = units.get((row.country, row.unit)) if row.unit is not None else None
    kind = row.kind if row.kind in RADIUS else "other"
    return Place(
        id=row.id,
        name=row.name,
        kind=kind,  # type: ignore[arg-type]
        country=row.country,
        admin1=admin1,
        lat=row.lat,
        lon=row.lon,
        population=row.population,
        radius_km=RADIUS[kind],
        feature="",
    )


def _cells(place: Place) -> tuple[object, ...]:
    where = (place.country, place.admin1, place.lat, place.lon)
    return (place.id, place.name, place.kind, *where, place.population, place.radius_km, place.feature)


def _names(row: PackRow, n: int, *, known: bool) -> Iterator[NamedPlace]:
    """Names of a place that is known already are aliases: the shipped gazetteer has its usual one."""
    country = row.country or ""
    yield NamedPlace(fold_name(row.name), n, _ALIAS if known else _MAIN, country)
    for name in row.names:
        yield NamedPlace(fold_name(name), n, _ALIAS, country)
