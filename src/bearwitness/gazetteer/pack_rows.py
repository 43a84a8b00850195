"""Reads places from the files that packs are made of: Who's On First, GeoNames, UCDP, tables of one's own."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, NamedTuple

from bearwitness.errors import InputRefused
from bearwitness.tables.placekinds import place_kinds

_EXPECTED = (
    "expected Who's On First places as JSON lines (.jsonl, .jsonl.gz), a GeoNames dump (.txt, .zip), or a "
    "CSV with the columns name, lat, lon (also latitude, longitude; where_coordinates of UCDP GED)"
)
_TOWN = 5000
_COLUMNS = 19


class PackRow(NamedTuple):
    """One place of a pack; `unit` is the code or number of its first-order unit, looked up in `units`."""

    id: str
    name: str
    kind: str
    country: str | None
    unit: str | None
    lat: float
    lon: float
    population: int
    names: tuple[str, ...]


def read_rows(path: Path) -> Iterator[PackRow]:
    """The places of a file; InputRefused says what was expected where it is none of the known forms."""
    reader = _reader(path)
    try:
        with _opened(path) as lines:
            yield from reader(lines, path)
    except (OSError, EOFError, zipfile.BadZipFile, UnicodeDecodeError) as error:
        raise InputRefused(str(path), f"cannot be read ({error}); {_EXPECTED}") from error


def _reader(path: Path) -> "Callable[[IO[str], Path], Iterator[PackRow]]":
    name = path.name.lower().removesuffix(".gz")
    if name.endswith((".jsonl", ".ndjson", ".json")):
        return _wof
    if name.endswith((".txt", ".zip", ".tsv")):
        return _geonames
    if name.endswith(".csv"):
        return _csv
    raise InputRefused(str(path), _EXPECTED)


def _opened(path: Path) -> IO[str]:
    if path.suffix == ".zip":
        archive = zipfile.ZipFile(path)
        name = next((each for each in archive.namelist() if each.lower() == f"{path.stem.lower()}.txt"), None)
        if name is None:
            raise InputRefused(str(path), f"holds no {path.stem}.txt; {_EXPECTED}")
        return io.TextIOWrapper(archive.open(name), encoding="utf-8")
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8-sig", newline="")


# Who's On First: one JSON object a line.
def _wof(lines: IO[str], path: Path) -> Iterator[PackRow]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield _wof_row(row)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputRefused(str(path), f"line {number} is no place ({error!r}); {_EXPECTED}") from error


def _wof_row(row: Mapping[str, Any]) -> PackRow:
    kind = place_kinds().wof.get(row["pt"], "other")
    names = tuple(name for name in row.get("names", {}) if not _is_code(name))
    people = int(row.get("pop") or 0)
    if kind == "village" and people >= _TOWN:
        kind = "town"
    if kind == "other" and row["pt"] == "campus":
        kind = _campus(row["name"])
    ids = f"geonames:{row['gn']}" if row.get("gn") else f"wof:{row['id']}"
    region = row.get("h", {}).get("region_id")
    unit = str(row["id"] if row["pt"] == "region" else region) if region or row["pt"] == "region" else None
    return PackRow(
        ids, row["name"], kind, row.get("cc"), unit, float(row["lat"]), float(row["lon"]), people, names
    )


def _campus(name: str) -> str:
    low = name.lower()
    if "base" in low or "airfield" in low:
        return "base"
    return "airport" if "airport" in low else "other"


def _is_code(name: str) -> bool:
    """Codes of airports and stations are no names that reports write."""
    return name.isascii() and name.isupper() and len(name) <= 4


# GeoNames: 19 columns parted by tabs.
def _geonames(lines: IO[str], path: Path) -> Iterator[PackRow]:
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != _COLUMNS:
            raise InputRefused(
                str(path), f"line {number} has {len(cells)} columns, expected {_COLUMNS}; {_EXPECTED}"
            )
        row = _geonames_row(cells)
        if row is not None:
            yield row


def _geonames_row(cells: list[str]) -> PackRow | None:
    feature, people = cells[7], int(cells[14] or 0)
    kind = place_kinds().geonames.get(feature)
    if kind is None and cells[6] == "P":
        kind = "town" if people >= _TOWN or feature.startswith("PPLA") else "village"
    if kind is None:
        return None
    names = tuple(name for name in (cells[2], *cells[3].split(",")) if name and not _is_code(name))
    point = (float(cells[4]), float(cells[5]))
    return PackRow(
        f"geonames:{cells[0]}", cells[1], kind, cells[8] or None, cells[10] or None, *point, people, names
    )


# Tables of one's own, events of UCDP.
_NAME, _LAT, _LON = ("name", "where_coordinates"), ("lat", "latitude"), ("lon", "lng", "longitude")


def _csv(lines: IO[str], path: Path) -> Iterator[PackRow]:
    rows = csv.DictReader(lines)
    header = {column.strip().lower(): column for column in rows.fieldnames or ()}
    keys = [next((header[key] for key in group if key in header), None) for group in (_NAME, _LAT, _LON)]
    if None in keys:
        raise InputRefused(str(path), f"has the columns {', '.join(header) or 'none'}; {_EXPECTED}")
    seen: set[tuple[str, str, str]] = set()
    for number, row in enumerate(rows, 2):
        name, lat, lon = ((row[key] or "").strip() for key in keys if key is not None)
        if not name or (name, lat, lon) in seen or not _is_exact(row):
            continue
        seen.add((name, lat, lon))
        try:
            point = (float(lat), float(lon))
        except ValueError as error:
            raise InputRefused(str(path), f"row {number}: {error}; {_EXPECTED}") from error
        cells = {column.lower(): cell for column, cell in row.items() if column}
        yield _csv_row(path, number, name, point, cells)


def _is_exact(row: Mapping[str, str]) -> bool:
    """Of UCDP events only those whose place is known itself."""
    return (row.get("where_prec") or "1").strip() in {"1", "2"}


def _csv_row(
    path: Path, number: int, name: str, point: tuple[float, float], row: Mapping[str, str]
) -> PackRow:
    if "where_coordinates" in row:
        # "Ar Rutba town" of UCDP
        bare, _, last = name.rpartition(" ")
        name = bare if bare and last in {"town", "village", "city"} else name
    aliases = tuple(alias.strip() for alias in (row.get("aliases") or "").split("|") if alias.strip())
    country = (row.get("country") or "").strip()
    return PackRow(
        (row.get("id") or "").strip() or f"{path.stem}:{number}",
        name,
        (row.get("kind") or "").strip() or "village",
        country if len(country) == 2 else None,
        (row.get("admin1") or row.get("adm_1") or "").strip() or None,
        *point,
        int(float(row.get("population") or 0)),
        aliases,
    )
