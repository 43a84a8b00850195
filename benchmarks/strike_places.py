"""Measures where the places of strike lines come out: in the right country, within 15 km of the town.

    python benchmarks/strike_places.py [--data FOLDER] [--show]

Packs are those of BEARWITNESS_PACKS. The country is that of the line where the data tells it
(`unlabelled_2015`). Points of towns the data does not hold: the reference is Who's On First
(`gazetteer/wof_iq`, `wof_sy`), by name, in the country of the line; of several towns of a name the one with
most people. Names without such a row, or with rows further apart than 15 km that tell no people, have no
reference; where a line's country is not told, nor have names that both countries have. With packs made of
the same files the distance is no independent test: it shows what the packs change.
"""

import argparse
import collections
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from common import SHARED, Row, annotated, percent, rows_of

from bearwitness.gazetteer.fold import fold_name, loose_key
from bearwitness.gazetteer.relation import distance

NEAR_KM = 15.0
_CODES = {"Iraq": "IQ", "Syria": "SY"}
_TYPES = frozenset(["locality", "borough", "neighbourhood", "campus"])


class Point(NamedTuple):
    """A place of the reference; `people`: 0 where unknown."""

    people: int
    lat: float
    lon: float


class Told(NamedTuple):
    """A place as a line names it, its country where the data tells it, what was read of it."""

    name: str
    country: str | None
    where: Row | None


Names = Mapping[tuple[str, str], list[Point]]


def reference(files: Iterable[Path]) -> Names:
    """Points by country and loose key of each Latin name."""
    found: dict[tuple[str, str], list[Point]] = collections.defaultdict(list)
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["pt"] in _TYPES:
                    point = Point(int(row.get("pop") or 0), float(row["lat"]), float(row["lon"]))
                    for key in {_key(name) for name in (row["name"], *row["names"])} - {""}:
                        found[row["cc"], key].append(point)
    return found


def _key(name: str) -> str:
    return loose_key(fold_name(name))


def point_of(names: Names, name: str, country: str) -> Point | None:
    """The point meant; None where there is none, or where several may be."""
    points = sorted(names.get((country, _key(name)), ()), reverse=True)
    if not points:
        return None
    best = points[0]
    apart = any(distance(best.lat, best.lon, each.lat, each.lon) > NEAR_KM for each in points)
    return None if apart and not best.people else best


def told(row: Row, annotation: Row) -> Iterator[Told]:
    """The places of a line: those of its answers, else the one it begins with."""
    country = _CODES.get(row.get("country") or "")
    wheres = [claim["where"] for claim in annotation["claims"] if claim["where"] is not None]
    by_name = {fold_name(where["name"]): where for where in reversed([*wheres, *annotation["places"]])}
    if "entries" in row:
        for name in dict.fromkeys(entry["place"] for entry in row["entries"]):
            yield Told(name, country, by_name.get(fold_name(name)))
    elif wheres:
        yield Told(wheres[0]["name"], country, wheres[0])


def answer(each: Told, names: Names) -> tuple[str | None, Point | None]:
    """The right country and point of a place; None where they are not known."""
    countries = [each.country] if each.country else list(_CODES.values())
    having = [country for country in countries if (country, _key(each.name)) in names]
    if len(having) != 1:
        return each.country, None
    return having[0], point_of(names, each.name, having[0])


def figures(places: Iterable[Told], names: Names) -> tuple[Row, collections.Counter[str]]:
    """Shares in percent; what went wrong by name.

    `right`: of all places with a known country those in it and, where a point is known, near that.
    """
    counted: collections.Counter[str] = collections.Counter()
    wrong: collections.Counter[str] = collections.Counter()
    for each in places:
        country, point = answer(each, names)
        where = each.where or {"country": None, "lat": None}
        inside = country is not None and where["country"] == country
        near = point is not None and _is_near(where, point)
        counted.update(places=1, located=where["lat"] is not None, country=country is not None, inside=inside)
        counted.update(point=point is not None, near=near, right=inside and (near or point is None))
        if country is not None and not inside:
            wrong[f"{each.name}: {where['country']}, not {country}"] += 1
        elif point is not None and not near:
            wrong[f"{each.name}: more than {NEAR_KM:g} km off"] += 1
    return {
        "places": counted["places"],
        "located": percent(counted["located"], counted["places"]),
        "with_country": counted["country"],
        "right_country": percent(counted["inside"], counted["country"]),
        "with_point": counted["point"],
        "within_15_km": percent(counted["near"], counted["point"]),
        "right": percent(counted["right"], counted["country"]),
    }, wrong


def _is_near(where: Row, point: Point) -> bool:
    return where["lat"] is not None and distance(where["lat"], where["lon"], point.lat, point.lon) <= NEAR_KM


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the development texts")
    parser.add_argument("--show", action="store_true", help="also what is wrong, most frequent first")
    options = parser.parse_args()
    names = reference(sorted((options.data / "gazetteer").glob("wof_[is][qy].jsonl.gz")))
    for name in ("dev", "unlabelled_2015"):
        source = options.data / "strike_lines" / f"{name}.jsonl"
        rows = rows_of(source.read_text(encoding="utf-8").splitlines())
        places = [each for row, done in zip(rows, annotated(rows), strict=True) for each in told(row, done)]
        shares, wrong = figures(places, names)
        print(f"strike_places {name}: {json.dumps(shares)}")
        for line, times in wrong.most_common() if options.show else ():
            print(f"  {times:4} {line}")


if __name__ == "__main__":
    main()
