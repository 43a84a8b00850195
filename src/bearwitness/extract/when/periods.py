"""Rules for parts of months, years, decades: early March, the third quarter, the winter of 1940."""

from datetime import date

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.dates import date_value
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.relative import edge, of_unit
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch

_DAYS_OF = {"D": 1, "W": 7, "FN": 14}
_PART_OF_MONTH = {"early": (1, 10), "mid": (8, 20), "late": (15, 31)}
"""Days of the month that a part may mean at most, which decide whether it lies ahead."""
_SLACK = 6
"""Days by which "the last week of March" may be counted early."""


def _read_part_of_date(match: Match, clock: Clock) -> Value | None:
    """ "late January", "the end of 2016": the value is that of the whole, the days those of the part."""
    month, year, part = match.number("any_month"), match.number("year4"), edge(match)
    if part is None:
        return None
    if month is None:
        first = calendar.day(year, 1, 1) if year else None
        return Value("DATE", f"{year:04d}", calendar.part_days(part, "Y", first)) if first and year else None
    whole = date_value(match, clock, year, month, None, within=_PART_OF_MONTH[part])
    if whole is None or whole.days is None:
        return whole
    days = calendar.part_days(part, "M", whole.days[0])
    return Value(whole.type, whole.timex, days, whole.basis, whole.partial)


def _read_stretch_of(match: Match, clock: Clock) -> Value | None:
    """ "the first week of August", "the last 6 days of January 2017", "the first fortnight of March"."""
    month, unit = match.number("any_month"), match.code("unit units") or "D"
    if month is None or unit not in _DAYS_OF:
        return None
    size = (match.number("small ones teens") or 1) * _DAYS_OF[unit]
    rank = None if match.has("last") else match.number("rank") or 1
    first = (rank - 1) * size + 1 if rank else 31 - size
    within = max(1, first - _SLACK), min(first + size, 31)
    whole = date_value(match, clock, match.number("year4"), month, None, within=within)
    if whole is None or whole.days is None:
        return whole
    days = _run(whole.days, size, rank)
    if days is None:
        return None
    if unit == "D" and size == 1:
        return Value("DATE", days[0].isoformat(), (days[0], days[0]), whole.basis)
    return Value("DURATION", f"P{size}D" if unit == "D" else f"P{size // 7}W", days, whole.basis)


def _read_week_of(match: Match, clock: Clock) -> Value | None:
    """ "the week of March 6"."""
    month, number = match.number("any_month"), match.number("small")
    day = date_value(match, clock, match.number("year4"), month, number) if month else None
    return of_unit("W", day.days[0]) if day and day.days else day


def _run(whole: Stretch, size: int, rank: int | None) -> Stretch | None:
    """Some days in a row of a month: the last ones where `rank` is None, else that run of them."""
    first, last = whole
    start = calendar.plus(last, 1 - size) if rank is None else calendar.plus(first, (rank - 1) * size)
    end = calendar.plus(start, size - 1) if start else None
    if start is None or end is None or not first <= start <= last:
        return None
    return start, min(end, last)


def _read_feast(match: Match, clock: Clock) -> Value | None:
    """Feasts on a known day of the year."""
    year = match.number("year4")
    now = clock.context if clock.story else clock.writing
    if year is None and now is None:
        return None
    years = [year] if year else [now.year - 1, now.year, now.year + 1] if now else []
    days = [found for each in years if (found := _feast(match, each))]
    if year is None and now:
        days = [min(days, key=lambda found: abs((found - now).days))] if days else []
    return (
        Value("DATE", days[0].isoformat(), (days[0], days[0]), "stated" if year else "relative")
        if days
        else None
    )


def _feast(match: Match, year: int) -> date | None:
    if match.has("thanksgiving"):
        return calendar.nth_weekday(year, 11, 4, 4)
    if match.has("easter"):
        return calendar.easter(year)
    if match.has("new"):
        return calendar.day(year, 12, 31) if match.has("eve") else calendar.day(year, 1, 1)
    return calendar.day(year, 12, 24 if match.has("eve") else 25)


def _capital_feast(match: Match) -> bool:
    return match.written(0)[:1].isupper() or match.written(0).islower() is False


_TARGET = "(MONTH (comma | of)? YEAR? | YEAR)"
_DAY = "MONTH small (comma? YEAR)? | small MONTH YEAR?"
_FEAST = (
    "(christmas (eve | unit)? | easter (weekday | unit)? | thanksgiving unit? | new unit apos s (eve | unit))"
)
RULES = (
    Rule(
        "part_of_date",
        "early",
        f"{{(the early (units | part)? of? | early (in | dash | of)? the?) {_TARGET}}} (?!small|nth)",
        _read_part_of_date,
    ),
    Rule(
        "edge_of_date",
        "end beginning middle",
        f"{{(the very? | (about))? (end | beginning | middle) of {_TARGET}}} (?!small|nth)",
        _read_part_of_date,
    ),
    Rule(
        "stretch_of",
        "any_month",
        "{the? (rank | last) (small | ones | teens)? (unit | units) (of | in) MONTH comma? YEAR?}",
        _read_stretch_of,
    ),
    Rule("week_of", "unit", f"{{the unit of ({_DAY})}}", _read_week_of, lambda m: m.code("unit") == "W"),
    Rule(
        "feast",
        "christmas easter thanksgiving new",
        f"{{{_FEAST} comma? YEAR?}}",
        _read_feast,
        _capital_feast,
    ),
)
