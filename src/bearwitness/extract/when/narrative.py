"""The years of a long story: of its dates without a year, by those that it states.

A history goes forward, now and then looks back or ahead for a moment, and starts anew under a heading. Of all
ways to give the dates their years the one is taken that asks for the fewest leaps (a beam search).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import log1p

import msgspec

from bearwitness.extract.when.records import Grain
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch

BEAM = 32
"""Ways kept after each date."""

AHEAD = 0.4
"""Cost of a leap ahead, by the logarithm of its months."""

BACK, BACK_START = 0.5, 0.3
"""Cost of a leap back, and of looking back at all."""

ASIDE: dict[Grain, float] = {"D": 2.5, "W": 2.5, "M": 1.75, "Q": 1.0, "Y": 1.0}
"""Cost of telling a stated date aside, from which the story does not go on: a bare year is one more often."""

DWELL = 0.3
"""Cost of a date without a year that stays with the aside before it."""

CROSS = 0.5
"""Cost of a date without a year that lies in another year than the one told last."""

INSIDE = 0.2
"""Cost of a date inside the stretch told last, by the logarithm of the months from its start."""

LATE = 6.0
"""Cost of a date that lies after the writing."""


class Step(msgspec.Struct, frozen=True):
    """A date on the way of a story: its days where it states a year, else its month and day.

    `heads`: it stands in a heading, so what follows starts from it.
    """

    days: Stretch | None
    grain: Grain
    partial: tuple[int, int | None] | None = None
    heads: bool = False


class _Chosen(msgspec.Struct, frozen=True):
    """The year chosen for a step, and those chosen for the steps before it."""

    year: int | None
    before: "_Chosen | None"


class _Way(msgspec.Struct, frozen=True):
    """Where a story stands: the days told last, those told aside, the years chosen so far."""

    cost: float
    main: Stretch | None
    aside: Stretch | None
    years: _Chosen | None


def years_of(steps: Sequence[Step], writing: date) -> list[int | None]:
    """For each step without a year the year that the story gives it; None for the others."""
    stated = sorted({step.days[0].year + off for step in steps if step.days for off in (-1, 0, 1)})
    ways = [_Way(0.0, None, None, None)]
    for step in steps:
        found = [after for way in ways for after in _after(way, step, stated, writing)]
        ways = _best(found)
    return _unwound(ways[0].years) if ways else [None] * len(steps)


def _after(way: _Way, step: Step, stated: list[int], writing: date) -> Iterable[_Way]:
    """The ways on from one way over a step."""
    if step.days is not None:
        cost = 0.0 if step.heads else _leap(way.main, step.days)
        yield _Way(way.cost + cost, step.days, None, _Chosen(None, way.years))
        if not step.heads:
            yield _Way(way.cost + ASIDE[step.grain], way.main, step.days, _Chosen(None, way.years))
    elif step.partial is not None:
        yield from _dated(way, step.partial, stated, writing)


def _dated(way: _Way, partial: tuple[int, int | None], stated: list[int], writing: date) -> Iterable[_Way]:
    """A date without a year goes on with the story, or with what was told aside."""
    for year in _near(way.main, stated):
        days = _days(year, partial)
        if days:
            cost = _unsaid(way.main, days, writing)
            yield _Way(way.cost + cost, days, None, _Chosen(year, way.years))
    for year in _near(way.aside, []):
        days = _days(year, partial)
        if days:
            cost = DWELL + _unsaid(way.aside, days, writing)
            yield _Way(way.cost + cost, way.main, days, _Chosen(year, way.years))


def _unsaid(start: Stretch | None, days: Stretch, writing: date) -> float:
    """The cost of going on to a date without its year: who leaves out the year means the one told last."""
    late = LATE if days[0] > writing else 0.0
    crossed = start is not None and not start[0].year <= days[0].year <= start[1].year
    return late + _leap(start, days) + (CROSS if crossed else 0.0)


def _near(days: Stretch | None, stated: list[int]) -> Iterable[int]:
    return stated if days is None else range(days[0].year - 1, days[1].year + 2)


def _days(year: int, partial: tuple[int, int | None]) -> Stretch | None:
    month, number = partial
    if number is None:
        return calendar.month_days(year, month)
    day = calendar.day(year, month, number)
    return (day, day) if day else None


def _leap(start: Stretch | None, end: Stretch) -> float:
    """The cost of going on from some days to others; none where they overlap."""
    if start is None:
        return 0.0
    if end[0] > start[1]:
        return AHEAD * log1p((end[0] - start[1]).days / 30)
    if end[1] < start[0]:
        return BACK_START + BACK * log1p((start[0] - end[1]).days / 30)
    return INSIDE * log1p((end[0] - start[0]).days / 30) if end[0] > start[0] else 0.0


def _best(ways: list[_Way]) -> list[_Way]:
    """The cheapest way to each place, the cheapest places."""
    kept: dict[tuple[Stretch | None, Stretch | None], _Way] = {}
    for way in sorted(ways, key=lambda way: way.cost):
        kept.setdefault((way.main, way.aside), way)
        if len(kept) == BEAM:
            break
    return list(kept.values())


def _unwound(years: _Chosen | None) -> list[int | None]:
    found = []
    while years is not None:
        found.append(years.year)
        years = years.before
    return found[::-1]
