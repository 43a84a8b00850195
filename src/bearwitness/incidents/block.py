"""Which claims are compared at all: those of near days at near places, or side by side in one report.

Claims meet in cells made from days and places, so that no pass over all pairs is needed. A claim is
put in every cell it may share with another:

* days: buckets of the day window, each claim in those of its days and of the window after them;
* places: the id, the folded name, squares around the point as wide as its radius;
* a country or province also meets the spots that lie in it, while these do not meet each other there.

Claims without a day (or with one vaguer than a month) or without a place have no cell: they meet the
claims next to them in their own report.
"""

import math
from collections.abc import Iterator, Sequence

from bearwitness.incidents.compare import CLOSE_KM, MONTH
from bearwitness.incidents.facts import Facts, largest
from bearwitness.incidents.places import Place

Pair = tuple[int, int]
Cells = dict[tuple[int, str], list[int]]
# A claim without a day or place meets this many claims before and after it in its report: two pages of news.
NEIGHBOURS = 25
# In a cell with more claims than this they are sorted by what they say and meet only those this near in
# the order: a cell of n claims then costs n times this, not n squared. Reached only where hundreds of
# claims share a place within days.
CROWD = 300
_DEGREE_KM = 111.2
_SQUARE = 0.5
# Squares of longitude grow without end towards the poles; nobody reports from beyond this latitude.
_LAST_LATITUDE = 85.0


def candidates(facts: Sequence[Facts], *, day_window: int) -> set[Pair]:
    """Pairs of indexes (smaller first) into `facts` that are worth comparing; days in `day_window`."""
    return _by_cell(facts, day_window) | _by_report(facts)


def _by_cell(facts: Sequence[Facts], day_window: int) -> set[Pair]:
    meeting: Cells = {}
    outer: Cells = {}
    inner: Cells = {}
    for index, fact in enumerate(facts):
        if fact.place is None or not has_cell(fact):
            continue
        for bucket in _buckets(fact, day_window):
            _post(meeting, bucket, _names(fact.place), index)
            _post(outer, bucket, _around(fact.place), index)
            _post(inner, bucket, _above(fact.place), index)
    pairs: set[Pair] = set()
    for members in meeting.values():
        pairs.update(_crowd(facts, members, frozenset()))
    for cell, members in outer.items():
        pairs.update(_crowd(facts, [*members, *inner.get(cell, ())], frozenset(members)))
    return pairs


def has_cell(fact: Facts) -> bool:
    """True for a claim with a place and with days of no more than a month."""
    if fact.place is None or fact.first is None or fact.last is None:
        return False
    return fact.last - fact.first < MONTH


def _post(cells: Cells, bucket: int, names: Iterator[str], index: int) -> None:
    for name in names:
        cells.setdefault((bucket, name), []).append(index)


def _buckets(fact: Facts, day_window: int) -> range:
    assert fact.first is not None
    assert fact.last is not None
    size = day_window + 1
    return range(fact.first // size, (fact.last + day_window) // size + 1)


def _names(place: Place) -> Iterator[str]:
    """Cells in which all claims meet each other."""
    yield "name:" + place.name
    if place.id is not None:
        yield "id:" + place.id
    if place.scale == "spot" and place.lat is not None and place.lon is not None:
        yield from _squares(place.lat, place.lon, place.radius + CLOSE_KM / 2)


def _squares(lat: float, lon: float, reach: float) -> Iterator[str]:
    """Squares of half a degree that a box of `reach` km to each side touches."""
    high = reach / _DEGREE_KM
    wide = high / math.cos(math.radians(min(abs(lat) + high, _LAST_LATITUDE)))
    for row in range(math.floor((lat - high) / _SQUARE), math.floor((lat + high) / _SQUARE) + 1):
        for column in range(math.floor((lon - wide) / _SQUARE), math.floor((lon + wide) / _SQUARE) + 1):
            yield f"square:{row}:{column % round(360 / _SQUARE)}"


def _around(place: Place) -> Iterator[str]:
    """Cells that a coarse place offers to what lies in it."""
    if place.scale == "country" and place.country:
        yield "country:" + place.country
    elif place.scale == "province" and place.country:
        yield f"province:{place.country}:{place.name}"
        if place.admin1 and place.admin1 != place.name:
            yield f"province:{place.country}:{place.admin1}"


def _above(place: Place) -> Iterator[str]:
    """Cells of the coarse places that a place lies in."""
    if place.country and place.scale != "country":
        yield "country:" + place.country
        if place.admin1 and place.scale == "spot":
            yield f"province:{place.country}:{place.admin1}"


def _crowd(facts: Sequence[Facts], members: list[int], outer: frozenset[int]) -> Iterator[Pair]:
    """Pairs of a cell; with `outer` only those of which just one is in it."""
    reach = len(members)
    if reach > CROWD:
        reach = CROWD
        members = sorted(members, key=lambda index: _order(facts[index]))
    for at, one in enumerate(members):
        for other in members[at + 1 : at + 1 + reach]:
            if one != other and (not outer or (one in outer) != (other in outer)):
                yield (one, other) if one < other else (other, one)


def _order(fact: Facts) -> tuple[object, ...]:
    """What puts claims next to each other that are likely to tell of one incident."""
    toll = largest(fact.tolls, "killed") or largest(fact.tolls, "injured")
    return (fact.first, fact.type, toll.amount.size if toll else -1, fact.objects, fact.last, fact.id)


def _by_report(facts: Sequence[Facts]) -> set[Pair]:
    """Claims without a cell with their neighbours in the report."""
    reports: dict[str, list[int]] = {}
    for index, fact in enumerate(facts):
        reports.setdefault(fact.report, []).append(index)
    pairs: set[Pair] = set()
    for members in reports.values():
        members.sort(key=lambda index: (facts[index].start, facts[index].at, facts[index].id))
        for at, one in enumerate(members):
            near = members[at + 1 : at + 1 + NEIGHBOURS]
            pairs.update(
                (min(one, other), max(one, other))
                for other in near
                if not (has_cell(facts[one]) and has_cell(facts[other]))
                or (facts[one].thread is not None and facts[one].thread == facts[other].thread)
            )
    return pairs
