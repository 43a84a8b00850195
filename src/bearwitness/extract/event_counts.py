"""Counts an amount of time from the days of an event: "nearly three months after", "hours before"."""

import re
from datetime import date
from math import floor
from typing import NamedTuple

from bearwitness.extract.when.amounts import days_back
from bearwitness.extract.when.relative import of_unit
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch

Open = tuple[date | None, date | None]

_HOURS = {"H": 1.0, "MIN": 1 / 60, "S": 1 / 3600}
_ONE = {"D": "D", "W": "W", "FN": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE"}

_MORE = re.compile(r"\b(?:more than|over|at least|well over|(?:little|bit) (?:more|over))\b")
_LESS = re.compile(
    r"\b(?:less than|fewer than|under|within|up to|at most|no more than|(?:little|bit) (?:less|under))\b"
)
_NEARLY = re.compile(r"\b(?:nearly|almost)\b")
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|some)\b")


class Counted(NamedTuple):
    """First and last day, None where that end is open; the TIMEX3 value where they are one unit."""

    days: Open
    timex: str | None


def counted(text: str, counts: tuple[float | None, str], base: Stretch, *, back: bool) -> Counted | None:
    """The days that lie an amount of a unit after (`back`: before) some days; None for units not counted so.

    `text`: the words of the amount. "More than two months after" is open to its far end, "within two months
    of" reaches from the event on, of "nearly two months" the unit before may be meant; an unsaid number is at
    least one. Whole weeks, months, years keep the precision of their words.
    """
    amount, unit = counts
    if unit in _HOURS:
        return _hours(amount, unit, base, back=back)
    if unit not in _ONE:
        return None
    sign, lower = -1 if back else 1, text.lower()
    if amount is None:
        edge = base if lower.startswith("the ") else _moved(base, sign, _ONE[unit])
        return _onward(edge, back=back) if edge else None
    moved = _moved(base, sign * amount, unit)
    if moved is None:
        return None
    if _MORE.search(lower) and not _LESS.search(lower):
        return _onward(moved, back=back)
    if _LESS.search(lower):
        return Counted((moved[0], base[1]) if back else (base[0], moved[1]), None)
    rough = (-1, 1) if _ABOUT.search(lower) else (-(not back), int(back)) if _NEARLY.search(lower) else (0, 0)
    return _at(moved, _ONE[unit], rough)


def _moved(base: Stretch, amount: float, unit: str) -> Stretch | None:
    low, high = (days_back(day, amount, unit) for day in base)
    return (low, high) if low and high else None


def _onward(edge: Stretch, *, back: bool) -> Counted:
    """From some days on, or up to them."""
    return Counted((None, edge[1]) if back else (edge[0], None), None)


def _at(moved: Stretch, unit: str, rough: tuple[int, int]) -> Counted | None:
    """The units that hold some days, with so many units before and after where the amount was rough."""
    first, last = of_unit(unit, moved[0]), of_unit(unit, moved[1])
    if first.days is None or last.days is None:
        return None
    exact = rough == (0, 0)
    low = first.days[0] if exact else calendar.plus(first.days[0], rough[0], unit)
    high = last.days[1] if exact else calendar.plus(last.days[1], rough[1], unit)
    return Counted((low, high), first.timex if exact and first.timex == last.timex else None)


def _hours(amount: float | None, unit: str, base: Stretch, *, back: bool) -> Counted | None:
    """Hours away from a day: that day or the next; less than an hour stays on it."""
    hours = _HOURS[unit] * (amount or (2 if unit == "H" else 0))
    whole = floor(hours / 24)
    near, far = whole, whole + (hours >= 1)
    low, high = (-far, -near) if back else (near, far)
    days = calendar.plus(base[0], low), calendar.plus(base[1], high)
    single = days[0].isoformat() if days[0] is not None and days[0] == days[1] else None
    return Counted(days, single)
