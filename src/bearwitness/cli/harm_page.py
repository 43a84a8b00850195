"""Harm on the page of an incident: numbers as settled, under each group who told which."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bearwitness.cli import listing
from bearwitness.cli.page import NOTHING, heading, label, table, words
from bearwitness.model.records import HarmTelling, IncidentHarm

if TYPE_CHECKING:
    from bearwitness.record import Shown

_NAME_WIDTH = 46
_NUMBER_WIDTH = 9
_WIDTHS = (10, 24, 16, 16, 10, 8, 4)
_HEADERS = ("number", "words", "speaker", "outlet", "day told", "mark", "in")
_LEGEND = {
    "replaced": "replaced: by a later number of its source, or by that which the report itself gives",
    "copy": "copy: its source told the same number before; it counts once",
    "part": "part: some of the people of a number that is told for all",
}

Branch = tuple[IncidentHarm, int]


def harm(shown: "Shown") -> str:
    """The settled numbers, parts under their whole; then the tellings of each group. Empty without harm."""
    branches = list(tree(shown.incident.harm))
    if not branches:
        return ""
    numbers = "\n".join([heading("Harm"), _line("", "low", "best", "high", "rule"), *map(_row, branches)])
    told = [_told(each, shown) for each, _ in branches if each.tellings]
    if not told:
        return numbers
    marks = {telling.standing for each, _ in branches for telling in each.tellings}
    legend = [text for mark, text in _LEGEND.items() if mark in marks]
    who = heading("Who says how many") + "\n" + "\n\n".join([*told, *(["\n".join(legend)] if legend else [])])
    return f"{numbers}\n\n{who}"


def tree(rows: Sequence[IncidentHarm]) -> Iterator[Branch]:
    """Each row with its depth, parts right under their whole."""
    groups = {(row.kind, row.who) for row in rows}
    for row in rows:
        if row.part_of is None or (row.kind, row.part_of) not in groups:
            yield from _branch(row, rows, 0)


def _branch(row: IncidentHarm, rows: Sequence[IncidentHarm], depth: int) -> Iterator[Branch]:
    yield row, depth
    for part in rows:
        if (part.kind, part.part_of) == (row.kind, row.who):
            yield from _branch(part, rows, depth + 1)


def _row(branch: Branch) -> str:
    each, depth = branch
    # Parts are of the kind of their whole.
    name = f"{'  ' * depth}of them {label(each.who)}" if depth else _group(each)
    return _line(name, _number(each.low), _number(each.best), _number(each.high), each.rule)


def _line(name: str, low: str, best: str, high: str, rule: str) -> str:
    numbers = "".join(f"{number:>{_NUMBER_WIDTH}}" for number in (low, best, high))
    return f"{name:<{_NAME_WIDTH}}{numbers}   {rule}".rstrip()


def _number(number: int | None) -> str:
    return NOTHING if number is None else f"{number:,}"


def _group(each: IncidentHarm) -> str:
    return f"{each.kind}, {label(each.who)}"


def _told(each: IncidentHarm, shown: "Shown") -> str:
    """The tellings of one group: the number, the words, who told it when, in which claim of the page."""
    claims = {claim.id: number for number, claim in enumerate(shown.claims, 1)}
    rows = [_telling(telling, claims.get(telling.claim, 0)) for telling in each.tellings]
    return f"{_group(each)}:\n{table(rows, headers=_HEADERS, widths=_WIDTHS)}"


def _telling(telling: HarmTelling, claim: int) -> tuple[str, ...]:
    return (
        listing.shown((telling.low, telling.best, telling.high)),
        " + ".join(map(words, (telling.exact, *(each.exact for each in telling.more)))),
        telling.speaker or "itself",
        telling.outlet or NOTHING,
        telling.when or NOTHING,
        "" if telling.standing == "counts" else telling.standing,
        f"[{claim}]",
    )
