"""Amounts of units: read from words, moved along the calendar, written as TIMEX3."""

from datetime import date
from math import ceil

from bearwitness.extract.when.rule import Match
from bearwitness.lang import calendar

CLOCK_UNITS = ("H", "MIN", "S")
_FINER = {
    "Y": ("M", 12),
    "M": ("W", 4),
    "W": ("D", 7),
    "D": ("H", 24),
    "H": ("MIN", 60),
    "MIN": ("S", 60),
    "DE": ("Y", 10),
}
_WHOLE = {"FN": ("W", 2), "Q": ("M", 3), "DE": ("Y", 10), "CE": ("Y", 100)}
_TIMES = {"hundred": 100, "thousand": 1000, "dozen": 12}
_FIXED = {"half": 0.5, "couple": 2.0}
_HOURS = {"H": 1.0, "MIN": 1 / 60, "S": 1 / 3600}
_BASE = {"FN": ("W", 2), "WE": ("W", 1), "NI": ("D", 1), "MO": ("D", 1), "AF": ("D", 1), "EV": ("D", 1)}

Part = tuple[str, float]


def amount_of(match: Match) -> float | None:
    """The number that the core writes, in figures or words; "a" is 1; None where there is none."""
    names = {
        match.kinds.chars(name): name
        for name in ("ones", "teens", "tens", *_TIMES, "a", "half", "couple", "slash")
    }
    names |= dict.fromkeys(match.kinds.chars("integer"), "integer")
    parts = []
    for i in range(match.first, match.last):
        name = names.get(match.tape.kinds[i])
        if name:
            parts.append((name, float(str(match.tape.values[i] or 0))))
    return sum_of(parts)


def is_vague(match: Match) -> bool:
    """ "several weeks", "some days"; but "some 19 days" are 19."""
    counted = match.has("integer ones teens tens hundred thousand dozen")
    return match.has("several few") or (match.has("some") and not counted)


def sum_of(parts: list[Part]) -> float | None:
    """Adds number words from left to right.

    "two and a half" 2.5, "one hundred and twenty" 120, "2 1/2" 2.5.
    """
    if not parts:
        return None
    if [name for name, _ in parts[-3:]] == ["integer", "slash", "integer"]:
        return (parts[0][1] if len(parts) > 3 else 0.0) + parts[-3][1] / (parts[-1][1] or 1.0)
    total = 0.0
    for name, value in parts:
        if name in _TIMES:
            total = (total or 1) * _TIMES[name]
        elif name == "a" and not total:
            # "a little more than a month": the one article counts, the other does not.
            total += 0 if any(other not in ("a", "slash") for other, _ in parts) else 1
        elif name != "slash":
            total += _FIXED.get(name, value)
    return total


def days_back(start: date, amount: float, unit: str) -> date | None:
    """The other end of a length that begins or ends with a day; weeks count seven days with that day."""
    sign = 1 if amount >= 0 else -1
    if unit in CLOCK_UNITS:
        return calendar.plus(start, sign * ceil(abs(amount) * _HOURS[unit] / 24))
    base, size = _BASE.get(unit, (unit, 1))
    moved = calendar.plus(start, int(amount) * size, base)
    return calendar.plus(moved, -sign) if moved and base == "W" else moved


def duration(amount: float | None, unit: str) -> str:
    """TIMEX3 value of a length; an unsaid number is X: `P3W`, `PT2H30M`, `PXD`."""
    if unit in ("WE", "NI", "MO", "AF", "EV"):
        return f"P{'X' if amount is None else f'{amount:g}'}{unit}"
    if amount is None:
        return f"PTX{unit[0]}" if unit in CLOCK_UNITS else f"PX{unit.replace('FN', 'W')}"
    if unit in _WHOLE:
        amount, unit = amount * _WHOLE[unit][1], _WHOLE[unit][0]
    whole, rest = int(amount), amount - int(amount)
    parts = [(whole, unit)] if whole or not rest else []
    if rest and unit in _FINER:
        parts.append((round(rest * _FINER[unit][1]), _FINER[unit][0]))
    return _written(parts)


def _written(parts: list[tuple[int, str]]) -> str:
    days = "".join(f"{number}{unit}" for number, unit in parts if unit not in CLOCK_UNITS)
    hours = "".join(f"{number}{unit[0]}" for number, unit in parts if unit in CLOCK_UNITS)
    return f"P{days}" + (f"T{hours}" if hours else "")
