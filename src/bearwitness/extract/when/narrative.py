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

AHEAD = 0.5
"""Cost of a leap ahead, by the logarithm of its months."""

BACK, BACK_START = 0.8, 0.3
"""Cost of a leap back, and of looking back at all."""

ASIDE: dict[Grain, float] = {"D": 2.0, "W": 2.0, "M": 1.5, "Q": 1.0, "Y": 1.0}
"""Cost of telling a stated date aside, from which the story does not go on: a bare year is one more often."""

DWELL = 0.5
"""Cost of a date without a year that stays with the aside before it."""

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


class _Way(msgspec.Struct, frozen=True):
    """Where a story stands: days told last, days told aside, the years chosen so far (the last first)."""

    cost: float
    main: Stretch | None
    aside: Stretch | None
    years: tuple[int | None, tuple | None] | None  # type: ignore[type-arg]


def years_of(steps: Sequence[Step], writing: date) -> list[int | None]:
    """For each step without a year the year that the story gives it; None for the others."""
    stated = sorted({step.days[0].year for step in steps if step.days})
    ways = [_Way(0.0, None, None, None)]
    for step in steps:
        found = [after for way in ways for after in _after(way, step, stated, writing)]
        ways = _best(found)
    return _unwound(ways[0].years) if ways else [None] * len(steps)


def _after(way: _Way, step: Step, stated: list[int], writing: date) -> Iterable[_Way]:
    """The ways on from one way over a step."""
    if step.days is not None:
        cost = 0.0 if step.heads else _leap(way.main, step.days)
        yield _Way(way.cost + cost, step.days, None, (None, way.years))
        if not step.heads:
            yield _Way(way.cost + ASIDE[step.grain], way.main, step.days, (None, way.years))
    elif step.partial is not None:
        yield from _dated(way, step.partial, stated, writing)


def _dated(way: _Way, partial: tuple[int, int | None], stated: list[int], writing: date) -> Iterable[_Way]:
    """A date without a year goes on with the story, or with what was told aside."""
    for year in _near(way.main, stated):
        days = _days(year, partial)
        if days:
            cost = _leap(way.main, days) + (LATE if days[0] > writing else 0.0)
            yield _Way(way.cost + cost, days, None, (year, way.years))
    for year in _near(way.aside, []):
        days = _days(year, partial)
        if days:
            cost = DWELL + _leap(way.aside, days) + (LATE if days[0] > writing else 0.0)
            yield _Way(way.cost + cost, way.main, days, (year, way.years))


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
    return 0.0


def _best(ways: list[_Way]) -> list[_Way]:
    """The cheapest way to each place, the cheapest places."""
    kept: dict[tuple[Stretch | None, Stretch | None], _Way] = {}
    for way in sorted(ways, key=lambda way: way.cost):
        kept.setdefault((way.main, way.aside), way)
        if len(kept) == BEAM:
            break
    return list(kept.values())


def _unwound(years: tuple | None) -> list[int | None]:  # type: ignore[type-arg]
    found = []
    while years is not None:
        found.append(years[0])
        years = years[1]
    return found[::-1]
