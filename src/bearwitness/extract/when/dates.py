"""Rules for calendar dates: days, months, years."""

from datetime import date

import msgspec

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch

_MONTH_FRAME = "in since until by during of from through to between and before after for within last next this past early into on the over at a"
_COUNT_FRAME = "currency about than least most up over some no hundred"
_YEAR_FRAME = "in since until by during of from through to between before after early into fiscal season the and or open dash comma"


def dated(year: int, month: int, number: int | None) -> Value | None:
    """A day or month of a stated year; None where the calendar has none."""
    days = _stretch(year, month, number)
    return (
        Value("DATE", f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else ""), days)
        if days
        else None
    )


def date_value(match: Match, clock: Clock, year: int | None, month: int, number: int | None) -> Value | None:
    """A day or a month; the year is chosen by the clock when the words leave it out."""
    basis: str = "stated"
    if year is None:
        weekday, deadline = match.number("any_weekday"), match.before("by until through")
        if match.before("since"):
            clock = msgspec.structs.replace(clock, tense=lambda _: "past")
        year = clock.year_for(month, number, match.offset, weekday=weekday, deadline=deadline)
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


def _read_bc(match: Match, _clock: Clock) -> Value | None:
    year = match.number("integer")
    return Value("DATE", f"BC{year:04d}") if year else None


def _read_decade(match: Match, clock: Clock) -> Value | None:
    decade = _decade(match, clock)
    first = calendar.day(decade, 1, 1) if decade else None
    if first is None:
        return None
    part = match.code("early")
    days = calendar.part_days(part, "DE", first) if part else calendar.unit_days("DE", first)
    return Value("DATE", f"{decade:04d}"[:3], days)


def _decade(match: Match, clock: Clock) -> int | None:
    code = match.code("decade4 decade_word")
    if code is None or not code.isdigit():
        return None
    number = int(code)
    if number % 10:
        return None
    return number if number > 99 else calendar.full_year(number, clock.writing or date(2000, 1, 1))


def _read_century(match: Match, _clock: Clock) -> Value | None:
    rank = match.number("rank")
    if not rank or rank > 21:
        return None
    return Value("DATE", f"{rank - 1:02d}", calendar.years_days(rank * 100 - 99, rank * 100))


def _month_stands(match: Match) -> bool:
    """A month without day or year: capital letter, no person's name.

    "May" and "March" also need a word before them.
    """
    word = match.written(0)
    if match.before("a", back=1) and match.tape.kind(match.first - 1) and not match.has("month"):
        return False
    if match.has("capital_month") or match.has("month_short"):
        framed = match.before(_MONTH_FRAME) and (word[:1].isupper())
        return framed and not (match.tape.capitals and match.has("may") and match.follows("be word"))
    following = match.tape.word(match.last)
    name = following[:1].isupper() and not match.tape.capitals and match.follows("word")
    return word[:1].isupper() and (match.before(_MONTH_FRAME) or not name)


def _date_stands(match: Match) -> bool:
    """A day of "may" or "march" in small letters needs a year.

    A number that counts what follows is no day.
    """
    if match.has("capital_month") and match.has("year4") is False:
        month = match.places("capital_month")[0]
        if not match.tape.word(month)[:1].isupper():
            return False
        if match.tape.capitals and match.follows("be"):
            return False
    return not match.follows("percent") and not (
        match.follows("colon") and match.follows("integer", ahead=1) and month_first(match)
    )


def month_first(match: Match) -> bool:
    """Whether the month stands before the day: "May 7:30" then names an hour."""
    return match.places("any_month")[:1] < match.places("day_number")[:1]


def _short_year_stands(match: Match) -> bool:
    """Two digits are a year after a short month or in capitals, and where they count nothing."""
    apostrophe = match.has("apos")
    if match.has("capital_month") and not match.tape.capitals and not apostrophe:
        return False
    return apostrophe or not match.follows("word counted percent colon units unit")


def _year_stands(match: Match) -> bool:
    """A bare number is a year after a word of time, or where it counts nothing."""
    year = match.number("year4") or 0
    if match.follows(
        "counted percent unit_any currency hundred thousand dozen hrs zone ampm colon slash"
    ) or match.before("currency slash dot colon"):
        return False
    if match.before("dash") and not match.before("year4", back=2):
        return match.tape.kind(match.first - 2) == "" or not match.tape.joined(match.first - 2, match.last)
    if not 1400 <= year <= 2099:
        return match.before("in since until by during") and year >= 1000
    if match.before(_YEAR_FRAME):
        return True
    return not match.before(_COUNT_FRAME) and not _plural_follows(match) and not _numbered(match)


def _plural_follows(match: Match) -> bool:
    word = match.tape.word(match.last)
    return match.follows("word") and word.endswith("s") and word.islower()


def _numbered(match: Match) -> bool:
    """Names of things carry numbers: "Resolution 1973", "Route 1950"."""
    before = match.tape.word(match.first - 1)
    return match.before("word") and before[:1].isupper() and not match.tape.capitals


def _decade_stands(match: Match) -> bool:
    """Two figures are a decade after "the" or an apostrophe; "in his 30s" is an age."""
    return len(match.code("decade4") or "1990") > 2 or match.has("the") or match.has("apos")


def _iso_stands(match: Match) -> bool:
    return match.tape.joined(match.first, match.last)


def _apostrophe_year(match: Match) -> bool:
    return match.tape.joined(match.first, match.last) and match.before("in since of until by from early the")


_WD = "(WEEKDAY comma?)?"
RULES = (
    Rule("date_month_day_year", "any_month", f"{{{_WD} the? MONTH the? DAY comma? YEAR}}", _read_date),
    Rule(
        "date_day_month_year", "any_month", f"{{{_WD} (on? the)? DAY of? MONTH comma? of? YEAR}}", _read_date
    ),
    Rule(
        "date_month_day",
        "any_month",
        f"{{{_WD} MONTH the? DAY}} (?!dash? (units|old))",
        _read_date,
        _date_stands,
    ),
    Rule("date_day_month", "any_month", f"{{{_WD} the? DAY of? MONTH}}", _read_date, _date_stands),
    Rule(
        "date_short_year",
        "any_month",
        "{small dash? month_short dash? apos? (small|tens2)}",
        _read_short_year,
        _short_year_stands,
    ),
    Rule(
        "date_short_year_caps",
        "any_month",
        "{(small|nth) (month|may|march) comma? apos? tens2}",
        _read_short_year,
        _short_year_stands,
    ),
    Rule(
        "date_iso",
        "year4",
        "{year4 (dash small dash small | slash small slash small)} (?!dash)",
        _read_iso,
        _iso_stands,
    ),
    Rule("date_numbers", "slashdate", "slashdate", _read_slashes),
    Rule("month_year", "any_month", "{MONTH (comma | of | dash)? YEAR}", _read_month),
    Rule(
        "month",
        "any_month",
        "{(month | month_short dot | may | march)} (?!dot? (small|nth))",
        _read_month,
        _month_stands,
    ),
    Rule("month_short", "month_short", "(?<=in|since) {month_short} (?!small|nth)", _read_month),
    Rule("year", "year4", "{(the unit)? year4} (?!dash (small|tens2|word))", _read_year, _year_stands),
    Rule("year_adjective", "year4", "{fiscal year4}", _read_year),
    Rule("year_short", "apos", "{apos (tens2|small)} (?!units|unit|word)", _read_year, _apostrophe_year),
    Rule(
        "year_spoken",
        "teens",
        "{(the unit)? teens (tens dash? ones | tens | teens)} (?!unit_any|counted|word)",
        _read_spoken_year,
    ),
    Rule("year_bc", "bc", "{(about dot?)? integer bc}", _read_bc),
    Rule(
        "decade",
        "decade4 decade_word",
        "{the? early? dash? apos? (decade4 | decade_word)}",
        _read_decade,
        _decade_stands,
    ),
    Rule(
        "century", "unit", "{the? rank dash? unit}", _read_century, lambda match: match.code("unit") == "CE"
    ),
)
