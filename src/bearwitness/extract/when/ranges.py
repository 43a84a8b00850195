"""Rules for stretches of days that share one month or one century."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.dates import date_value
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar


def _read_days(match: Match, clock: Clock) -> Value | None:
    """ "1 to 5 February", "Jan. 20 and 21": first and last day of one month."""
    month, numbers = match.number("any_month"), match.numbers("small nth")
    if month is None or len(numbers) < 2 or numbers[0] > numbers[-1]:
        return None
    days = [date_value(match, clock, match.number("year4"), month, number) for number in numbers]
    told = [day for day in days if day is not None]
    if len(told) < len(days):
        return None
    return msgspec.structs.replace(span(told[0], told[-1]), ends=tuple(_ends(match, told)))


def _ends(match: Match, days: Sequence[Value]) -> Iterator[tuple[int, int, Value]]:
    """Each day with its words: month and year go with the number beside them."""
    places = match.places("small nth")[: len(days)]
    leads = match.first < places[0] and match.places("any_month")[0] < places[0]
    for number, (place, day) in enumerate(zip(places, days, strict=True)):
        first = match.first if leads and number == 0 else place
        last = match.last if number == len(days) - 1 else place + 1
        yield first, last, day


def span(first: Value, last: Value) -> Value:
    """From the first day of one date to the last of another; its value is that of both with a slash."""
    days = (
        (first.days[0], last.days[1]) if first.days and last.days and first.days[0] <= last.days[1] else None
    )
    basis = "relative" if "relative" in (first.basis, last.basis) else first.basis
    timex = f"{first.timex}/{last.timex}" if first.timex and last.timex else None
    return Value("DATE", timex, days, basis, first.partial)


def _year(number: int) -> Value:
    return Value("DATE", f"{number:04d}", calendar.years_days(number, number))


def _read_years(match: Match, _clock: Clock) -> Value | None:
    """ "1939-45"."""
    first, short = match.number("year4"), match.number("small tens2")
    if first is None or short is None:
        return None
    last = first - first % 100 + short
    days = calendar.years_days(first, last)
    if not days or last <= first:
        return None
    parts = ((match.first, match.first + 1, _year(first)), (match.last - 1, match.last, _year(last)))
    return Value("DATE", f"{first:04d}/{last:04d}", days, ends=parts)


def _joined(match: Match) -> bool:
    return match.tape.joined(match.first, match.last)


_LINK = "(to | dash | and | or | until | through | slash | comma and | by)"
_MORE = "(comma (small | nth))?"
_MANY = f"(small | nth) {_MORE * 5} {_LINK} the? (small | nth)"
RULES = (
    Rule("days_of_month", "any_month", f"{{the? {_MANY} of? MONTH comma? YEAR?}}", _read_days),
    Rule("month_days", "any_month", f"{{MONTH the? {_MANY} (comma? YEAR)?}} (?!colon|any_month)", _read_days),
    Rule("years_short", "year4", "{year4 dash (small | tens2)} (?!dash)", _read_years, _joined),
)
