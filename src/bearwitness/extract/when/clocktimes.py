"""Rules for times of day.

An hour without a day beside it floats: it takes the last day told, and is joined with a day that stands next
to it.
"""

from datetime import date

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.relative import shift
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.extract.when.zones import is_place
from bearwitness.lang import calendar

_AT = "at about by from to between until before after comma and dash open since"
_PART_FRAME = (
    "the in at by during before after since until of every about on any_weekday deictic early through"
)


def at_hour(found: date | None, hour: str, *, floating: bool = False, nights: int = 0) -> Value:
    """A time of day on a day; without one its value says only the hour. `nights` more days may hold it."""
    if found is None:
        return Value("TIME", f"XXXX-XX-XXT{hour}", basis="relative", hour=hour, floating=floating)
    last = calendar.plus(found, nights) or found
    return Value(
        "TIME", f"{found.isoformat()}T{hour}", (found, last), "relative", hour=hour, floating=floating
    )


def _read_clock(match: Match, clock: Clock) -> Value | None:
    hour, minute = _hour(match)
    if hour is None or hour > 24 or minute > 59:
        return None
    return at_hour(clock.day, f"{hour:02d}:{minute:02d}", floating=True)


def _hour(match: Match) -> tuple[int | None, int]:
    numbers = match.numbers("small tens2 ones teens")
    hour = numbers[0] if numbers else None
    minute = numbers[1] if len(numbers) > 1 and match.has("colon") else 0
    half = match.code("ampm") or {"MO": "a", "AF": "p", "EV": "p"}.get(match.code("part") or "")
    if hour is not None and half:
        if hour > 12:
            return (hour if half == "p" else None), minute
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour is not None and match.code("part") == "NI" and 5 < hour < 12:
        hour += 12
    return hour, minute


def _read_dotted(match: Match, clock: Clock) -> Value | None:
    """ "8.30 p.m.", "15.30 GMT": a dot for the colon."""
    hour, _, minute = (match.code("decimal") or "").partition(".")
    number = int(hour) if hour.isdecimal() else 99
    if match.has("ampm"):
        number = number % 12 + (12 if match.code("ampm") == "p" else 0) if number < 13 else 99
    if number > 24 or len(minute) != 2 or not minute.isdecimal() or int(minute) > 59:
        return None
    return at_hour(clock.day, f"{number:02d}:{minute}", floating=True)


def _read_h(match: Match, clock: Clock) -> Value | None:
    """ "15h30"."""
    hour, minute = match.numbers("small tens2")[:2]
    return (
        at_hour(clock.day, f"{hour:02d}:{minute:02d}", floating=True) if hour < 25 and minute < 60 else None
    )


def _read_military(match: Match, clock: Clock) -> Value | None:
    digits = next((match.written(i - match.first) for i in match.places("year4 bignum")), "")
    return at_hour(clock.day, f"{digits[:2]}:{digits[2:]}", floating=True)


def _read_point(match: Match, clock: Clock) -> Value | None:
    return at_hour(clock.day, match.code("point") or "12:00", floating=True)


def _read_part(match: Match, clock: Clock) -> Value | None:
    """ "this morning", "last night", "that evening", "the next morning", "at dawn"."""
    hour = match.code("part") or "NI"
    if match.has("this"):
        return at_hour(clock.writing, hour)
    if match.has("last"):
        return at_hour(shift(clock.writing, -1, "D"), hour)
    step = -1 if match.has("previous") else 1 if match.has("next following ensuing") else 0
    if step or match.has("that same"):
        return at_hour(shift(clock.context_for("D"), step, "D"), hour)
    return at_hour(clock.day, hour, floating=True)


def _read_tonight(_match: Match, clock: Clock) -> Value | None:
    return at_hour(clock.writing, "NI")


def _read_overnight(_match: Match, clock: Clock) -> Value | None:
    """The night before the day of writing; with a day beside it, the night from that day to the next."""
    start = calendar.plus(clock.writing, -1) if clock.writing else None
    return at_hour(start, "NI", floating=True, nights=1)


def _read_early_hours(match: Match, clock: Clock) -> Value | None:
    """ "the early hours", "the late evening hours"."""
    hour = match.code("part") or ("NI" if match.code("early") == "late" else "MO")
    return at_hour(clock.day, hour, floating=True)


def _hours_only(match: Match) -> bool:
    return match.code("clock_units") == "H"


def _clock_stands(match: Match) -> bool:
    """Figures with a colon are a time after "at" or before a zone; ratios, verses and scores are not."""
    return _figures_stand(match) and (
        match.has("ampm") or match.has("zone") or match.before(_AT) or match.follows("hrs local clock_units")
    )


def _figures_stand(match: Match) -> bool:
    numbers = match.numbers("small tens2")
    return len(numbers) > 1 and numbers[0] <= 24 and numbers[1] <= 59 and match.tape.joined(*_figures(match))


def _offset_stands(match: Match) -> bool:
    """ "05:00 UTC+3": nothing parts the zone from its number."""
    return _figures_stand(match) and match.tape.joined(match.last - 3, match.last)


def _h_stands(match: Match) -> bool:
    return match.tape.joined(match.last - 3, match.last) and len(match.tape.word(match.last - 1)) == 2


def _figures(match: Match) -> tuple[int, int]:
    colon = match.places("colon")[0]
    return colon - 1, colon + 2


def _military_stands(match: Match) -> bool:
    digits = next((match.written(i - match.first) for i in match.places("year4 bignum")), "")
    if len(digits) != 4 or not digits.isdigit() or int(digits[:2]) > 24 or int(digits[2:]) > 59:
        return False
    return not match.has("clock_units") or match.code("clock_units") == "H"


def _part_stands(match: Match) -> bool:
    """A bare "night" or "evening" needs a word of time or a day before it: "night raid" names no time."""
    if match.last - match.first > 1:
        return True
    return match.before(_PART_FRAME) or (
        match.before("small nth year4 dot") and match.before("any_month small nth comma", back=2)
    )


_POINTED = "(this | last | next | that same? | same | the TOLD | (later | earlier) (this | that))"
_ZONE = "zone? (local time)?"
_OFFSET = "zone (mark | dash) small"
_UP_TO = "(?<=at|until|about|by|since|from|to|between|and|before|after)"
RULES = (
    Rule(
        "clock",
        "colon",
        f"{{about? small colon (small | tens2) (colon (small | tens2))? ampm? {_ZONE}}}",
        _read_clock,
        _clock_stands,
    ),
    Rule(
        "clock_offset",
        "zone",
        f"{{about? small colon (small | tens2) ampm? {_OFFSET}}}",
        _read_clock,
        _offset_stands,
    ),
    Rule("clock_ampm", "ampm", f"{{about? (small | ones | teens) ampm {_ZONE}}}", _read_clock),
    Rule(
        "clock_dot",
        "decimal",
        f"{{about? decimal (ampm {_ZONE} | hrs {_ZONE} | zone | local time)}}",
        _read_dotted,
    ),
    Rule(
        "clock_h",
        "h",
        "{about? small h (small | tens2)}",
        _read_h,
        _h_stands,
    ),
    Rule(
        "clock_oclock",
        "clock",
        "{about? (small | ones | teens) o apos clock (in the part | at part)?}",
        _read_clock,
    ),
    Rule(
        "clock_part",
        "part",
        "{about? (small | ones | teens) (in the part | at part)}",
        _read_clock,
        lambda m: m.before(_AT),
    ),
    Rule(
        "clock_military",
        "hrs clock_units zone local",
        f"{{(year4 | bignum) (hrs {_ZONE} | clock_units {_ZONE} | zone | local time)}}",
        _read_military,
        _military_stands,
    ),
    Rule("clock_four_figures", "bignum", f"{_UP_TO} {{about? bignum}}", _read_military, _military_stands),
    Rule(
        "clock_at_four",
        "year4",
        "(?<=at) {about? year4} (?!word|counted)",
        _read_military,
        _military_stands,
    ),
    Rule(
        "clock_four_placed",
        "time",
        "{(year4 | bignum)} (?=word time)",
        _read_military,
        lambda m: is_place(m, m.last) and _military_stands(m),
    ),
    Rule("clock_point", "point", f"{{about? point {_ZONE}}}", _read_point),
    Rule("part_pointed", "part", f"{{early? {_POINTED} (very next)? early? part}}", _read_part),
    Rule(
        "part",
        "part",
        "{(early in)? (the (early | later)?)? early? dash? part (clock_units)?}",
        _read_part,
        _part_stands,
    ),
    Rule("early_hours", "clock_units", "{(the)? early part? clock_units}", _read_early_hours, _hours_only),
    Rule("tonight", "tonight", "{later? tonight}", _read_tonight),
    Rule("overnight", "overnight", "overnight", _read_overnight),
)
