"""Rules for calendar dates: days, months, years."""

from datetime import date

import msgspec

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.frames import (
    apostrophe_year,
    date_stands,
    decade_stands,
    month_stands,
    short_year_stands,
    unbroken,
    year_stands,
)
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch


def dated(year: int, month: int, number: int | None) -> Value | None:
    """A day or month of a stated year; None where the calendar has none."""
    days = _stretch(year, month, number)
    return (
        Value("DATE", f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else ""), days)
        if days
        else None
    )


def date_value(
    match: Match,
    clock: Clock,
    year: int | None,
    month: int,
    number: int | None,
    *,
    within: tuple[int, int] | None = None,
) -> Value | None:
    """A day or a month; the year is chosen by the clock when the words leave it out.

    `within`: first and last day of the part of the month that is meant.
    """
    basis: str = "stated"
    if year is None:
        weekday, deadline = match.number("any_weekday"), match.before("by until through")
        if match.before("since"):
            clock = msgspec.structs.replace(clock, tense=lambda _: "past")
        year = clock.year_for(month, number, match.offset, weekday=weekday, deadline=deadline, within=within)
        basis = "relative"
    partial = (month, number) if basis == "relative" else None
    rest = f"-{month:02d}" + (f"-{number:02d}" if number else "")
    if year is None:
        return Value("DATE", "XXXX" + rest, partial=partial) if _possible(month, number) else None
    days = _stretch(year, month, number)
    timex = f"{year:04d}{rest}" if days else None
    return Value("DATE", timex, days, "relative" if basis == "relative" else "stated", partial)


def _possible(month: int, number: int | None) -> bool:
    return number is None or calendar.day(2000, month, number) is not None


def _stretch(year: int, month: int, number: int | None) -> Stretch | None:
    if number is None:
        return calendar.month_days(year, month)
    found = calendar.day(year, month, number)
    return (found, found) if found else None


def _read_date(match: Match, clock: Clock) -> Value | None:
    month = match.number("any_month")
    number = match.number("day_number")
    return date_value(match, clock, match.number("year4"), month, number) if month else None


def _read_month(match: Match, clock: Clock) -> Value | None:
    month = match.number("any_month")
    return date_value(match, clock, match.number("year4"), month, None) if month else None


def _read_short_year(match: Match, clock: Clock) -> Value | None:
    """ "30 DEC 89", "12 Jan '17": the last number is the year."""
    month, numbers = match.number("any_month"), match.numbers("integer nth")
    if month is None or not numbers:
        return None
    year = calendar.full_year(numbers[-1], clock.writing)
    return date_value(match, clock, year, month, numbers[0] if len(numbers) > 1 else None)


def _read_iso(match: Match, clock: Clock) -> Value | None:
    year, month, number = match.numbers("integer")[:3]
    return date_value(match, clock, year, month, number) if 1 <= month <= 12 else None


def _read_slashes(match: Match, clock: Clock) -> Value | None:
    """Numbers parted by dots are day, month, year.

    By slashes they are read only where one order is possible; else no interval.
    """
    text = match.code("slashdate") or ""
    parts = [int(part) for part in text.replace("/", ".").split(".")]
    if parts[0] > 31:
        return date_value(match, clock, parts[0], parts[1], parts[2]) if parts[1] <= 12 else None
    first, second = parts[0], parts[1]
    year = parts[2] if parts[2] > 99 else calendar.full_year(parts[2], clock.writing)
    if "." in text or first > 12 or first == second:
        return date_value(match, clock, year, second, first) if 1 <= second <= 12 else None
    if second > 12:
        return date_value(match, clock, year, first, second) if first else None
    return Value("DATE", None)


def _read_year(match: Match, clock: Clock) -> Value | None:
    year = match.number("year4")
    if year is None:
        short = match.number("integer")
        year = calendar.full_year(short, clock.writing) if short is not None else None
    return Value("DATE", f"{year:04d}", calendar.years_days(year, year)) if year else None


def _read_spoken_year(match: Match, _clock: Clock) -> Value | None:
    numbers = match.numbers("teens tens ones")
    year = numbers[0] * 100 + sum(numbers[1:])
    return Value("DATE", f"{year:04d}", calendar.years_days(year, year)) if len(numbers) > 1 else None


def _read_decade(match: Match, clock: Clock) -> Value | None:
    decade = _decade(match, clock)
    first = calendar.day(decade, 1, 1) if decade else None
    if first is None:
        return None
    part = match.code("early")
    days = calendar.part_days(part, "DE", first) if part else calendar.unit_days("DE", first)
    return Value("DATE", f"{decade:04d}"[:3], days)


def _decade(match: Match, clock: Clock) -> int | None:
    code = match.code("decade4 decade_word") or str(match.number("year4"))
    if code is None or not code.isdigit():
        return None
    number = int(code)
    if number % 10:
        return None
    return number if number > 99 else calendar.full_year(number, clock.writing or date(2000, 1, 1))


def _read_century(match: Match, _clock: Clock) -> Value | None:
    rank = match.number("rank")
    if not rank or (rank > 21 and not match.has("bc")):
        return None
    if match.has("bc"):
        return Value("DATE", f"BC{rank - 1:02d}")
    return Value("DATE", f"{rank - 1:02d}", calendar.years_days(rank * 100 - 99, rank * 100))


def _read_day_of_month(match: Match, clock: Clock) -> Value | None:
    """ "on the 20th": of the month told last or the next one, else the last such day before the writing."""
    number, told = match.number("nth"), clock.context_for("M")
    if number is None or told is None:
        return None
    step = 0 if number >= told.day else 1 if clock.told else -1
    month = calendar.plus(told.replace(day=1), step, "M")
    found = calendar.day(month.year, month.month, number) if month else None
    return Value("DATE", found.isoformat(), (found, found), "relative") if found else None


_WD = "(WEEKDAY comma? on?)?"
RULES = (
    Rule(
        "date_month_day_year", "any_month", f"{{{_WD} the? MONTH the? DAY (comma | dot)? YEAR}}", _read_date
    ),
    Rule("date_day_month_year", "any_month", f"{{{_WD} the? DAY of? MONTH comma? of? YEAR}}", _read_date),
    Rule(
        "date_month_day",
        "any_month",
        f"{{{_WD} MONTH the? DAY}} (?!dash? (units|old))",
        _read_date,
        date_stands,
    ),
    Rule("date_day_month", "any_month", f"{{{_WD} the? DAY of? MONTH}}", _read_date, date_stands),
    Rule(
        "date_short_year",
        "any_month",
        "{small dash? month_short dash? apos? (small|tens2)}",
        _read_short_year,
        short_year_stands,
    ),
    Rule(
        "date_short_year_caps",
        "any_month",
        "{(small|nth) (month|may|march) comma? apos? tens2}",
        _read_short_year,
        short_year_stands,
    ),
    Rule(
        "date_iso",
        "year4",
        "{year4 (dash small dash small | slash small slash small)} (?!dash)",
        _read_iso,
        unbroken,
    ),
    Rule(
        "day_of_month",
        "nth",
        "(?<=on|by|until) {the nth} (?=comma|dot|mark|colon|close|and|told|be|$)",
        _read_day_of_month,
    ),
    Rule("date_numbers", "slashdate", "slashdate", _read_slashes),
    Rule("month_year", "any_month", "{MONTH (comma | of | dash)? YEAR}", _read_month),
    Rule(
        "month",
        "any_month",
        "{(month | month_short dot | may | march)} (?!dot? (small|nth))",
        _read_month,
        month_stands,
    ),
    Rule("month_short", "month_short", "(?<=in|since) {month_short} (?!small|nth)", _read_month),
    Rule("year_named", "year4", "(?<=the|a|s|apos) {year4} (?=word)", _read_year, year_stands),
    Rule(
        "year",
        "year4",
        "{(the (unit | units))? year4}",
        _read_year,
        year_stands,
    ),
    Rule("year_adjective", "year4", "{fiscal year4}", _read_year),
    Rule("year_short", "apos", "{apos (tens2|small)} (?!units|unit|word)", _read_year, apostrophe_year),
    Rule(
        "year_spoken",
        "teens",
        "{(the unit)? teens (tens dash? ones | tens | teens)} (?!unit_any|counted|word)",
        _read_spoken_year,
    ),
    Rule(
        "decade",
        "decade4 decade_word year4",
        "{the? early? dash? apos? (decade4 | decade_word | year4 apos s)}",
        _read_decade,
        decade_stands,
    ),
    Rule(
        "century",
        "unit",
        "{the? rank dash? unit bc?}",
        _read_century,
        lambda match: match.code("unit") == "CE",
    ),
)
