"""Rules for days counted from the day of writing or from a day told before."""

from datetime import date

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar

_SIZE = {"FN": ("W", 2), "WE": ("W", 1)}


def of_unit(unit: str, inside: date | None, *, part: str | None = None) -> Value:
    """The unit that holds a day as a relative date; unresolved without the day."""
    if inside is None:
        return Value("DATE", None, basis="relative")
    if unit == "WE":
        return Value("DATE", calendar.week_value(inside) + "-WE", calendar.weekend_days(inside), "relative")
    unit = _SIZE.get(unit, (unit, 1))[0]
    days = (
        calendar.part_days(part, unit, inside) if part and unit != "D" else calendar.unit_days(unit, inside)
    )
    return Value("DATE", calendar.unit_value(unit, inside), days, "relative")


def shift(start: date | None, amount: int, unit: str) -> date | None:
    """`start` moved by an amount of a unit, fortnights and weekends too; None without a start."""
    base, size = _SIZE.get(unit, (unit, 1))
    return calendar.plus(start, amount * size, base) if start else None


def _read_deictic(match: Match, clock: Clock) -> Value | None:
    step = match.number("deictic")
    return of_unit("D", shift(clock.writing, step or 0, "D")) if step is not None else None


def _read_beyond(match: Match, clock: Clock) -> Value | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    step = match.number("deictic") or 0
    return of_unit("D", shift(clock.writing, 2 * step, "D"))


def _read_weekday(match: Match, clock: Clock) -> Value | None:
    weekday = match.number("any_weekday")
    if weekday is None:
        return None
    found = _weekday(match, clock, weekday)
    return of_unit("D", found) if found else Value("DATE", f"XXXX-WXX-{weekday}", basis="relative")


def _weekday(match: Match, clock: Clock, weekday: int) -> date | None:
    now = clock.writing
    if match.has("last past") and now:
        return calendar.on_or_before(shift(now, -1, "D") or now, weekday)
    if match.has("next") and now:
        return calendar.on_or_after(shift(now, 1, "D") or now, weekday)
    if match.has("previous") and clock.context:
        return calendar.on_or_before(shift(clock.context, -1, "D") or clock.context, weekday)
    if match.has("following ensuing") and clock.context:
        return calendar.on_or_after(shift(clock.context, 1, "D") or clock.context, weekday)
    return clock.weekday(weekday, match.offset)


def _read_weekday_of_week(match: Match, clock: Clock) -> Value | None:
    """ "Wednesday of last week", "Monday this week"."""
    weekday, step = match.number("any_weekday"), step_of(match)
    start = clock.context if match.has("that same") else clock.writing
    monday = shift(calendar.on_or_before(start, 1) if start else None, step, "W")
    return of_unit("D", shift(monday, (weekday or 1) - 1, "D"))


def _read_day_of_month(match: Match, clock: Clock) -> Value | None:
    """ "the 20th of last month", "3rd of this month"; no day where the month has none such."""
    number = match.number("nth")
    start = clock.context if match.has("that same") else clock.writing
    month = shift(start, step_of(match), "M") if start else None
    if month is None or number is None:
        return None
    return of_unit("D", calendar.day(month.year, month.month, number))


def step_of(match: Match) -> int:
    """-1 for "last" and "previous", 1 for "next" and "following", 0 for "this", "that", "the same"."""
    if match.has("passed"):
        return -1
    return 1 if match.has("next following ensuing") else 0


def _read_unit(match: Match, clock: Clock) -> Value | None:
    """ "last week", "this month", "the following year", "that day", with "early", "late" before it."""
    unit = match.code("unit") or match.code("weekend")
    if unit is None:
        return None
    told = (
        match.has("previous following ensuing that same")
        or (match.has("the") and (match.has("next") or clock.story is not None))
        or (match.has("this") and unit == "D" and clock.story is not None)
    )
    start = clock.context_for(unit) if told else clock.writing
    part = match.code("early")
    if told and start is None:
        return clock.unsure(unit, step_of(match))
    value = of_unit(unit, shift(start, step_of(match), unit), part=part)
    return _clip(match, clock, value) if step_of(match) == 0 and not told else value


def _read_weekend(match: Match, clock: Clock) -> Value | None:
    """The weekend that began last, or the coming one when the words point ahead.

    "this weekend" midweek is the coming one.
    """
    now = clock.writing
    started = calendar.on_or_before(now, 6) if now else None
    ahead = clock.future(match.offset) or (match.has("this") and not clock.past(match.offset))
    if started and now and ahead and now.isoweekday() < 6:
        started = calendar.plus(started, 7)
    return of_unit("WE", started)


def _read_mid_week(match: Match, clock: Clock) -> Value | None:
    """ "Mid-week": Wednesday and Thursday of the week of writing, of the last one where they lie ahead."""
    now = clock.writing
    days = calendar.part_days("mid", "W", now) if now else None
    if now is None or days is None:
        return of_unit("W", None)
    ahead = clock.future(match.offset)
    step = 1 if ahead and days[1] < now else -1 if not ahead and days[0] > now else 0
    return of_unit("W", shift(now, step, "W"), part="mid")


def _clip(match: Match, clock: Clock, value: Value) -> Value:
    """A running week or month that is told of as past ends with the day of writing.

    "earlier this month" the day before.
    """
    if value.days is None or clock.writing is None:
        return value
    first, last = value.days
    before = shift(clock.writing, -1, "D")
    if match.has("earlier") and before:
        return Value(value.type, value.timex, (first, max(first, before)), value.basis)
    if match.has("later"):
        return Value(value.type, value.timex, (min(clock.writing, last), last), value.basis)
    if clock.past(match.offset):
        return Value(value.type, value.timex, (first, max(first, min(last, clock.writing))), value.basis)
    return value


def _read_month_of(match: Match, clock: Clock) -> Value | None:
    """ "last January", "next March", "this May"; "January last year", "May of that year"."""
    month, now = match.number("any_month"), clock.writing
    if month is None or now is None:
        return None
    if match.has("unit"):
        start = clock.context if match.has("that same following") else now
        year = (start or now).year + step_of(match)
    elif match.has("passed"):
        year = now.year if month < now.month else now.year - 1
    elif match.has("next"):
        year = now.year if month > now.month else now.year + 1
    else:
        year = now.year
    return _dated(year, month, match.number("day_number"))


def _dated(year: int, month: int, number: int | None) -> Value | None:
    first = calendar.day(year, month, number or 1)
    return of_unit("D" if number else "M", first) if first else None


def _read_edge(match: Match, clock: Clock) -> Value | None:
    """ "the end of the month", "the beginning of this week", "the middle of next year"."""
    unit = match.code("unit")
    if unit is None:
        return None
    told = match.has("that same apos") or clock.story is not None
    start = clock.context_for(unit) if told else clock.writing
    return of_unit(unit, shift(start, step_of(match), unit), part=edge(match))


def edge(match: Match) -> str | None:
    """Part that "beginning", "middle", "end" or "early" names."""
    if match.has("end"):
        return "late"
    if match.has("beginning"):
        return "early"
    return "mid" if match.has("middle") else match.code("early")


def capital_month(match: Match) -> bool:
    """Whether the months in the words have a capital."""
    return all(match.tape.word(i)[:1].isupper() for i in match.places("any_month"))


def _weekday_stands(match: Match) -> bool:
    """ "Sat" or "Sun" alone are words of their own: a dot, "on" or a part of the day makes them days."""
    short = match.places("weekday_short")
    if not short:
        return True
    if not match.tape.word(short[0])[:1].isupper():
        return False
    return match.has("dot") or match.before("on") or match.follows("part point small colon")


_WHICH = "(last | next | past | that? same | this (past | next)? | the (TOLD | past))"
_QUALITY = "(early | earlier | later)"
RULES = (
    Rule("day_deictic", "deictic", f"{{{_QUALITY}? deictic}}", _read_deictic),
    Rule(
        "day_beyond",
        "deictic",
        "{the? unit (before deictic | after deictic)}",
        _read_beyond,
        lambda m: m.code("unit") == "D",
    ),
    Rule(
        "weekday",
        "any_weekday",
        f"{{({_QUALITY} on?)? {_WHICH}? WEEKDAY}}",
        _read_weekday,
        _weekday_stands,
    ),
    Rule("weekday_of_week", "any_weekday", "{WEEKDAY comma? of? POINTED unit}", _read_weekday_of_week),
    Rule(
        "day_of_pointed_month",
        "nth",
        "{the? nth of POINTED unit}",
        _read_day_of_month,
        lambda m: m.code("unit") == "M",
    ),
    Rule(
        "unit_point",
        "unit weekend",
        f"{{({_QUALITY} (in | dash)?)? (this past | POINTED) (calendar_one)}}",
        _read_unit,
    ),
    Rule("weekend", "weekend", "{(the | this)? weekend}", _read_weekend),
    Rule(
        "mid_week",
        "early midweek",
        "{early dash unit | midweek} (?!dash|word of)",
        _read_mid_week,
        lambda m: m.has("midweek") or (m.code("early") == "mid" and m.code("unit") == "W"),
    ),
    Rule("unit_earlier", "unit", "{(earlier | later) in the unit}", _read_unit),
    Rule(
        "month_point",
        "any_month",
        "{(this | last | next | past | this past) MONTH small?}",
        _read_month_of,
        capital_month,
    ),
    Rule(
        "month_of_year",
        "any_month",
        "{(MONTH small? | small MONTH) comma? of? POINTED unit}",
        _read_month_of,
        lambda m: m.code("unit") == "Y",
    ),
    Rule("edge_of_unit", "unit", "{the? (end | beginning | middle) of (POINTED | the) unit}", _read_edge),
    Rule("end_of_unit", "end", "{unit apos s end}", _read_edge),
)
