"""Rules for days an amount of units away: "two days ago", "three weeks earlier", "the day after"."""

from datetime import date

from bearwitness.extract.when.amounts import amount_of, is_vague
from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.clocktimes import at_hour
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.relative import of_unit, shift
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch

_PARTS = ("MO", "AF", "EV", "NI")


def _read_ago(match: Match, clock: Clock) -> Value | None:
    return _moved(match, clock, clock.writing, -1)


def _read_earlier(match: Match, clock: Clock) -> Value | None:
    return _from_told(match, clock, -1)


def _read_later(match: Match, clock: Clock) -> Value | None:
    return _from_told(match, clock, 1)


def _read_hence(match: Match, clock: Clock) -> Value | None:
    return _moved(match, clock, clock.writing, 1)


def _from_told(match: Match, clock: Clock, sign: int) -> Value | None:
    """Counted from the day told; from a month or year told as far as that can be said."""
    unit = match.code("unit_any") or "D"
    start = clock.context_for(unit)
    value = _moved(match, clock, start, sign)
    return clock.unsure(unit, sign) if start is None and value and value.timex is None else value


def _moved(match: Match, clock: Clock, start: date | None, sign: int) -> Value | None:
    """A day that lies an amount of units away; it keeps the precision of the unit."""
    unit = match.code("unit_any")
    amount = amount_of(match)
    if unit is None or is_vague(match) or amount is None:
        return Value("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", basis="relative")
    if start is None:
        return Value("DATE", None, basis="relative")
    if unit in ("H", "MIN", "S"):
        return _hours(start, amount * {"H": 1, "MIN": 1 / 60, "S": 1 / 3600}[unit], sign)
    if unit == "Y" and clock.quarter is not None:
        return of_unit("Q", shift(clock.quarter, sign * int(amount), "Y"))
    fine = {"Y": "M", "DE": "Y", "CE": "DE"}.get(unit)
    if amount != int(amount) and fine:
        amount, unit = amount * {"M": 12, "Y": 10, "DE": 10}[fine], fine
    if unit in _PARTS:
        return at_hour(shift(start, sign * int(amount), "D"), unit)
    return of_unit("W" if unit in ("FN", "WE") else unit, shift(start, sign * int(amount), unit))


def _hours(start: date, hours: float, sign: int) -> Value:
    """Hours away from a day: that day or the next ones."""
    other = calendar.plus(start, sign * (1 + int(hours // 24)))
    days: Stretch | None = (min(start, other), max(start, other)) if other else None
    return Value("DATE", start.isoformat(), days, "relative")


def _read_next_day(match: Match, clock: Clock) -> Value | None:
    """ "the day after", "the day before", "the following day"."""
    step = -1 if match.has("before") else 1
    start = clock.context_for("D")
    return of_unit("D", shift(start, step, "D")) if start else clock.unsure("D", step)


def _read_one_day(match: Match, _clock: Clock) -> Value | None:
    """ "the day after the attack": one unit away from what follows."""
    return Value("DATE", None, basis="relative", counts=(1, match.code("unit") or "D"))


def _is_day(match: Match) -> bool:
    return match.code("unit") == "D"


def _one_day(match: Match) -> bool:
    """The words after it name an event; alone it counts from the day told."""
    return match.code("unit") in ("D", "W", "M", "Y") and not match.follows(
        "comma dot mark and close", ahead=1
    )


RULES = (
    Rule("ago", "ago", "{ABOUT? NUMBER? (word|straight)? unit_any (or so)? ago}", _read_ago),
    Rule("earlier", "earlier", "{ABOUT? NUMBER unit_any earlier}", _read_earlier),
    Rule(
        "counted_before",
        "before",
        "{ABOUT? NUMBER unit_any before} (?=comma|dot|$|mark|and|close)",
        _read_earlier,
        lambda m: m.first == 0 or m.before("dot"),
    ),
    Rule("later", "later", "{ABOUT? NUMBER unit_any later}", _read_later),
    Rule("hence", "unit_any", "{ABOUT? NUMBER unit_any (hence | from now | from deictic)}", _read_hence),
    Rule(
        "next_day",
        "unit",
        "{the unit (after | before)} (?=comma|dot|$|mark|and|close)",
        _read_next_day,
        _is_day,
    ),
    Rule("day_from_event", "unit", "{the very? unit} (?=after|before)", _read_one_day, _one_day),
)
