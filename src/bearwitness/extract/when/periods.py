"""Rules for parts of months, years, decades: early March, the third quarter, the winter of 1940."""

from datetime import date

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.dates import date_value
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.relative import edge, of_unit, step_of
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar

_NEXT_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _read_part_of_date(match: Match, clock: Clock) -> Value | None:
    """ "late January", "the end of 2016": the value is that of the whole, the days those of the part."""
    month, year, part = match.number("any_month"), match.number("year4"), edge(match)
    if part is None:
        return None
    if month is None:
        first = calendar.day(year, 1, 1) if year else None
        return Value("DATE", f"{year:04d}", calendar.part_days(part, "Y", first)) if first and year else None
    whole = date_value(match, clock, year, month, None)
    if whole is None or whole.days is None:
        return whole
    days = calendar.part_days(part, "M", whole.days[0])
    return Value(whole.type, whole.timex, days, whole.basis, whole.partial)


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
    if year is None:
        year = _season_year(match, clock, season)
    if year is None:
        return Value("DATE", f"XXXX-{season}", basis="relative")
    days = calendar.season_days(year, season)
    part = match.code("early")
    if days and part:
        days = calendar.third_of(part, days)
    return Value("DATE", f"{year:04d}-{season}", days, "relative" if guessed else "stated")


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
    year, guessed = _year_of(match, clock)
    if year is None:
        return None
    half = 1 if match.number("rank") == 1 else 2
    month = match.number("any_month")
    if month is not None:
        whole = calendar.month_days(year, month)
        days = (
            (whole[0], whole[0].replace(day=15))
            if whole and half == 1
            else (whole[0].replace(day=16), whole[1])
            if whole
            else None
        )
        return Value("DATE", f"{year:04d}-{month:02d}", days, "relative" if guessed else "stated")
    return Value(
        "DATE", f"{year:04d}-H{half}", calendar.half_days(year, half), "relative" if guessed else "stated"
    )


def _read_stretch_of(match: Match, clock: Clock) -> Value | None:
    """ "the first week of August", "the last 6 days of January 2017"."""
    month = match.number("any_month")
    whole = date_value(match, clock, match.number("year4"), month, None) if month else None
    if month is None or whole is None or whole.days is None:
        return whole
    unit = match.code("unit units") or "D"
    if unit not in ("D", "W"):
        return None
    size = (match.number("small ones teens") or 1) * (7 if unit == "W" else 1)
    rank = match.number("rank") or 1
    first, last = whole.days
    if match.has("last"):
        days = (calendar.plus(last, 1 - size), last)
    else:
        begin = calendar.plus(first, (rank - 1) * size)
        days = (begin, min(calendar.plus(begin, size - 1) or last, last) if begin else None)
    if days[0] is None or days[1] is None or days[0] > days[1]:
        return None
    if unit == "D" and size == 1:
        return Value("DATE", days[0].isoformat(), (days[0], days[0]), whole.basis)
    return Value("DURATION", f"P{size // 7 if unit == 'W' else size}{unit}", (days[0], days[1]), whole.basis)


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


def _capital_feast(match: Match) -> bool:
    return match.written(0)[:1].isupper() or match.written(0).islower() is False


_POINT = "(this | last | next | that same? | same | the (same | previous | following | next | current))"
_TARGET = "(MONTH (comma | of)? YEAR? | YEAR)"
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
    Rule("season_year", "season fall", "{(the)? early? dash? season_any comma? of? YEAR}", _read_season),
    Rule(
        "season_pointed",
        "season fall",
        f"{{(early | later | earlier)? (this past | {_POINT}) early? season_any (of {_POINT} unit)?}}",
        _read_season,
    ),
    Rule(
        "season",
        "season fall",
        "(?<=in|since|until|during|by|over|before|after) {(the)? early? dash? season_any} (?!dash)",
        _read_season,
        _fall_stands,
    ),
    Rule(
        "quarter_of",
        "unit",
        f"{{(the | fiscal)? fiscal? dash? rank dash? unit (of (YEAR | {_POINT} unit))?}}",
        _read_quarter,
    ),
    Rule(
        "quarter_year",
        "unit",
        "{(the | fiscal)? (YEAR | this unit apos s | last unit apos s | next unit apos s) (fiscal)? rank dash? unit}",
        _read_quarter,
    ),
    Rule(
        "half_of",
        "half",
        f"{{the? (rank | latter | last) half of (MONTH comma?)? (YEAR | {_POINT} unit | the unit)}}",
        _read_half,
    ),
    Rule(
        "stretch_of",
        "any_month",
        "{the? (rank | last) (small | ones | teens)? (unit | units) (of | in) MONTH comma? YEAR?}",
        _read_stretch_of,
    ),
    Rule(
        "feast",
        "christmas easter thanksgiving new",
        "{(christmas (eve | unit)? | easter (weekday | unit)? | thanksgiving unit? | new unit apos s (eve | unit)) comma? YEAR?}",
        _read_feast,
        _capital_feast,
    ),
    Rule("latest_unit", "latest current", "{the (latest | current) fiscal? unit}", _read_same_unit),
)
