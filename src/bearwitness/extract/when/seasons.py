"""Rules for seasons, quarters, halves of a year."""

from datetime import date

import msgspec

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.dates import date_value
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.relative import capital_month, of_unit, shift, step_of
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar

_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}
"""A month inside each season."""


def _year_of(match: Match, clock: Clock) -> tuple[int | None, bool]:
    """The year that the words name, and whether it had to be worked out."""
    year = match.number("year4")
    if year is not None:
        return year, False
    if match.code("unit") is None or not _named(match, "Y"):
        return None, True
    start = clock.context if match.has("that same following previous") else clock.writing
    return (start.year + step_of(match) if start else None), True


def _named(match: Match, unit: str) -> bool:
    return unit in match.codes("unit")


def _read_season(match: Match, clock: Clock) -> Value | None:
    season = match.code("season") or "FA"
    year, guessed = _year_of(match, clock)
    partial = (_MONTHS[season], None) if year is None else None
    if year is None:
        year = clock.planned(match.offset) or _season_year(match, clock, season)
    if year is None:
        return Value("DATE", f"XXXX-{season}", basis="relative", partial=partial)
    days = calendar.season_days(year, season)
    part = match.code("early")
    if days and part:
        days = calendar.third_of(part, days)
    return Value("DATE", f"{year:04d}-{season}", days, "relative" if guessed else "stated", partial)


def _season_year(match: Match, clock: Clock, season: str) -> int | None:
    """The last such season that has begun.

    With "next" the coming one, with "last" one before the running one.
    """
    now = clock.context if clock.story else clock.writing
    if now is None:
        return None
    begun = calendar.season_days(now.year, season)
    year = now.year if begun and begun[0] <= now else now.year - 1
    if match.has("next") or clock.future(match.offset) or (clock.story and season != "WI"):
        return year if begun and begun[0] > now and year == now.year else _story_season(now, season, match)
    if match.has("last"):
        over = calendar.season_days(year, season)
        return year - 1 if over and over[1] >= now else year
    if match.has("this"):
        return now.year if season != "WI" or now.month > 2 else now.year - 1
    return year


def _story_season(now: date, season: str, match: Match) -> int:
    days = calendar.season_days(now.year, season)
    over = days is not None and days[1] < now
    return now.year + (1 if over or (match.has("next") and days is not None and days[0] <= now) else 0)


def _read_quarter(match: Match, clock: Clock) -> Value | None:
    """ "the third quarter of 2016"; without a year the last such quarter that has begun."""
    quarter = match.number("rank")
    if quarter is None or not 1 <= quarter <= 4 or not _named(match, "Q"):
        return None
    year, guessed = _year_of(match, clock)
    if year is None:
        now = clock.writing
        if now is None:
            return Value("DATE", f"XXXX-Q{quarter}", basis="relative")
        year = _quarter_year(now, quarter, ahead=clock.future(match.offset))
    return Value(
        "DATE",
        f"{year:04d}-Q{quarter}",
        calendar.months_days(year, 3 * quarter - 2, 3 * quarter),
        "relative" if guessed else "stated",
    )


def _quarter_year(now: date, quarter: int, *, ahead: bool) -> int:
    running = (now.month + 2) // 3
    return now.year if quarter <= running or ahead else now.year - 1


def _read_half(match: Match, clock: Clock) -> Value | None:
    half = 1 if match.number("rank") == 1 else 2
    if match.has("any_month") or _named(match, "M"):
        return _half_month(match, clock, half)
    year, guessed = _year_of(match, clock)
    if year is None:
        return None
    return Value(
        "DATE", f"{year:04d}-H{half}", calendar.half_days(year, half), "relative" if guessed else "stated"
    )


def _half_month(match: Match, clock: Clock, half: int) -> Value | None:
    """ "the second half of March", "the first half of last month"."""
    month = match.number("any_month")
    if month is None:
        told = clock.context_for("M") if match.has("that same following previous") else clock.writing
        whole = of_unit("M", shift(told, step_of(match), "M"))
    else:
        year, guessed = _year_of(match, clock)
        found = date_value(match, clock, year, month, None, within=(1, 15) if half == 1 else (16, 31))
        if found is None:
            return None
        whole = msgspec.structs.replace(found, basis="relative") if year and guessed else found
    if whole.days is None:
        return whole
    first, last = whole.days
    days = (first, first.replace(day=15)) if half == 1 else (first.replace(day=16), last)
    return msgspec.structs.replace(whole, days=days)


def _read_told_quarter(_match: Match, clock: Clock) -> Value | None:
    """ "the quarter": the one told last, else the last that is over."""
    over = calendar.plus(clock.writing, -1, "Q") if clock.writing else None
    return of_unit("Q", clock.quarter or over)


def _read_told_period(_match: Match, clock: Clock) -> Value | None:
    """ "the latest period" after a quarter was told."""
    return of_unit("Q", clock.quarter) if clock.quarter else None


def _read_year_before(match: Match, clock: Clock) -> Value | None:
    """ "the year-earlier quarter", "year-ago results": the quarter or year before the one told."""
    now = clock.quarter or clock.writing
    before = calendar.plus(now, -1, "Y") if now else None
    rank = match.number("rank")
    if rank is not None and before is not None and rank < 5:
        return of_unit("Q", calendar.day(before.year, 3 * rank - 2, 1))
    return of_unit("Q" if clock.quarter or "Q" in match.codes("unit") else "Y", before)


def _bare_quarter(match: Match) -> bool:
    return match.code("unit") == "Q"


def _whole_year(match: Match) -> bool:
    return match.code("unit") == "Y"


def _read_same_unit(match: Match, clock: Clock) -> Value | None:
    """ "the latest quarter", "the current year"."""
    unit = match.code("unit")
    step = -1 if match.has("latest") and unit == "Q" else 0
    start = calendar.plus(clock.writing, step, "Q" if unit == "Q" else "D") if clock.writing else None
    return of_unit(unit, start) if unit else None


def _fall_stands(match: Match) -> bool:
    return (
        not match.has("fall")
        or match.has("year4")
        or match.has("this last next")
        or match.before("in since until")
    )


def _listed_season(match: Match) -> bool:
    """ "the spring and summer": behind another season."""
    return match.before("season_any", back=2)


_PERIOD = "(period | fiscal? rank? dash? unit)"
RULES = (
    Rule("season_year", "season fall", "{(the)? early? dash? season_any comma? of? YEAR}", _read_season),
    Rule(
        "season_pointed",
        "season fall",
        "{(early | later | earlier)? (this past | POINTED) early? season_any (of POINTED unit)?}",
        _read_season,
    ),
    Rule(
        "season",
        "season fall",
        "(?<=in|since|until|during|by|over|before|after) {(the)? early? dash? season_any} (?!dash)",
        _read_season,
        _fall_stands,
    ),
    Rule("season_behind", "season fall", "{year4 season_any}", _read_season),
    Rule("season_of_event", "season", "{(the)? season} (?=lasting)", _read_season),
    Rule("season_alone", "season", "{the early? dash? season} (?=comma|dot|mark|and|close|$)", _read_season),
    Rule(
        "season_listed",
        "season fall",
        "(?<=and|dash|to|or) {early? season_any}",
        _read_season,
        _listed_season,
    ),
    Rule(
        "quarter_of",
        "unit",
        "{(the | fiscal)? fiscal? dash? rank dash? unit (of (YEAR | POINTED unit))?}",
        _read_quarter,
    ),
    Rule(
        "quarter_year",
        "unit",
        "{(the | fiscal)? (YEAR | (this | last | next) unit apos s) fiscal? rank dash? unit}",
        _read_quarter,
    ),
    Rule(
        "half_of",
        "half",
        "{the? (rank | latter | last) half of (MONTH comma?)? (YEAR | POINTED unit | the unit)}",
        _read_half,
    ),
    Rule(
        "half_of_month",
        "half",
        "{the? (rank | latter | last) half of MONTH} (?!comma? year4)",
        _read_half,
        capital_month,
    ),
    Rule("latest_unit", "latest current", "{the (latest | current) fiscal? unit}", _read_same_unit),
    Rule("quarter_told", "unit", "{the unit} (?!of|a|dash)", _read_told_quarter, _bare_quarter),
    Rule("period_told", "period", "{the (latest | current | same)? period} (?!of)", _read_told_period),
    Rule(
        "year_before",
        "unit",
        f"{{the? unit dash (earlier | ago) {_PERIOD}?}}",
        _read_year_before,
        _whole_year,
    ),
)
