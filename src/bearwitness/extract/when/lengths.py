"""Rules for lengths of time, with the window of days where one end is known."""

from datetime import date

import msgspec

from bearwitness.extract.when.amounts import amount_of, days_back, duration, is_vague
from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.relative import shift
from bearwitness.extract.when.rule import Match, Rule
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch


def _unit(match: Match) -> str | None:
    return match.code("unit_any") or ("S" if match.has("second") else None)


def _amount(match: Match) -> float | None:
    return None if is_vague(match) else amount_of(match)


def _read_length(match: Match, _clock: Clock) -> Value | None:
    unit = _unit(match)
    amount = _amount(match)
    if unit is None:
        return None
    if match.has("another") and amount is None and match.has("one_of"):
        amount = 1
    counts = (amount, unit) if amount is not None else None
    return Value("DURATION", duration(amount, unit), counts=counts)


def _read_bare(match: Match, _clock: Clock) -> Value | None:
    unit = _unit(match)
    return Value("DURATION", duration(None, unit), counts=(None, unit)) if unit else None


def _read_range(match: Match, _clock: Clock) -> Value | None:
    """ "two to three weeks": both lengths."""
    unit = _unit(match)
    link = match.places("to or dash")[0]
    low, high = (
        amount_of(msgspec.structs.replace(match, **side)) for side in ({"last": link}, {"first": link})
    )
    if unit is None or low is None or high is None or low >= high:
        return None
    return Value("DURATION", f"{duration(low, unit)}/{duration(high, unit)}")


def _read_and_half(match: Match, _clock: Clock) -> Value | None:
    """ "an hour and a half"."""
    unit = _unit(match)
    return Value("DURATION", duration((match.number("tens teens ones") or 1) + 0.5, unit)) if unit else None


def _read_long(match: Match, _clock: Clock) -> Value | None:
    """ "day-long", "months-long"."""
    unit = match.code("unit_any part")
    return Value("DURATION", duration(None if match.has("many_of") else 1, unit)) if unit else None


def _read_window(match: Match, clock: Clock) -> Value | None:
    """ "the past two weeks", "the next few days": a length that ends or begins with the day of writing."""
    unit, amount = _unit(match), _amount(match)
    if unit is None:
        return None
    if amount is None and match.has("one_of") and not is_vague(match):
        amount = 1
    ahead = match.has("next following ensuing")
    start = clock.context_for("D") if match.has("following ensuing previous") else clock.writing
    timex = duration(amount, unit)
    if start is None or match.has("rank"):
        return Value("DURATION", timex)
    days = window(start, amount, unit, ahead=ahead)
    return Value(
        "DURATION",
        timex,
        days,
        "relative",
        open_start=amount is None and not ahead,
        open_end=amount is None and ahead,
    )


def window(start: date, amount: float | None, unit: str, *, ahead: bool) -> Stretch | None:
    """The days of a length that begins (`ahead`) or ends with a day.

    Only that day where the length is not known.
    """
    if amount is None:
        return start, start
    other = days_back(start, amount if ahead else -amount, unit)
    return (min(start, other), max(start, other)) if other else None


def _read_within(match: Match, clock: Clock) -> Value | None:
    """ "within six months" from a statement about what lies ahead."""
    value = _read_length(match, clock)
    if (
        value is None
        or clock.writing is None
        or value.counts is None
        or value.counts[0] is None
        or not clock.future(match.offset)
    ):
        return value
    days = window(clock.writing, *value.counts, ahead=True)
    return Value("DURATION", value.timex, days, "relative", counts=value.counts)


def _read_old(match: Match, clock: Clock) -> Value | None:
    """ "the week-old siege": it has lasted until the day of writing."""
    unit = _unit(match)
    amount = amount_of(match) if match.has("sum") else 1
    if unit is None:
        return None
    days = window(clock.writing, amount, unit, ahead=False) if clock.writing and amount else None
    return Value("DURATION", duration(amount, unit), days, "relative")


def _read_all(match: Match, clock: Clock) -> Value | None:
    """ "all night", "all day long", "the whole week": the unit told; a night lies between two days."""
    unit = match.code("unit part") or "D"
    told, now = clock.day, clock.writing
    start = told or (shift(now, -1, "D") if unit == "NI" else now)
    if start is None or (unit == "D" and told is None):
        return Value("DURATION", duration(1, unit))
    if unit in ("D", "W", "M", "Y"):
        days = calendar.unit_days(unit, start)
    else:
        days = start, shift(start, int(unit == "NI"), "D") or start
    return Value("DURATION", duration(1, unit), days, "relative")


def _is_all(match: Match) -> bool:
    """A whole unit: neither "all day trips" nor "the full year"; "all day" alone says less than a length."""
    unit = match.code("unit")
    if match.follows("apos dash") or unit not in (None, "D", "W", "M", "Y"):
        return False
    if match.has("all"):
        return unit is None or match.has("long")
    return any(match.tape.word(place).lower() in _WHOLE for place in match.places("straight"))


def _no_age(match: Match) -> bool:
    """Ages of persons are no times."""
    return not (match.follows("old") or (match.follows("dash") and match.follows("old", ahead=1)))


def _length_stands(match: Match) -> bool:
    """Lengths are counted: no ages, no "1988 quarter", no "three-quarters", no "a second"."""
    if "Q" in match.codes("unit units") and (match.has("year4 dash a") or match.follows("of")):
        return False
    if match.has("second") and not match.has("ones integer"):
        return False
    if match.has("a") and not match.has("many_of"):
        return _article_stands(match)
    return _no_age(match)


def _article_stands(match: Match) -> bool:
    """ "a day" as a length, neither "a great day" nor "twelve strikes a day"."""
    words = match.last - match.first
    if words == 3 and match.places("word"):
        return False
    return words > 2 or match.before("word") or not match.before("integer currency counted")


_WHOLE = ("whole", "entire")
_WINDOW = "(the | these | this)? (last | past | next | following | previous | ensuing | rank)"
RULES = (
    Rule("length_half", "half", "{ABOUT? (a | SPOKEN) unit_any and a half}", _read_and_half),
    Rule(
        "length",
        "unit_any",
        "{ABOUT? the? NUMBER dash? (straight | more | other | word)? unit_any}",
        _read_length,
        _length_stands,
    ),
    Rule(
        "length_range",
        "unit_any",
        "{ABOUT? (integer | SPOKEN) (to | or | dash) (integer | SPOKEN) dash? unit_any}",
        _read_range,
        _no_age,
    ),
    Rule("length_all", "all straight", "{(all | the? straight) (unit | part) long?}", _read_all, _is_all),
    Rule(
        "length_vague",
        "many_of",
        "(?<=for|after|over|within|in|before|during|of) {many_of}",
        _read_bare,
        _no_age,
    ),
    Rule("length_event", "many_of", "{(the)? many_of} (?=before|after)", _read_bare, _no_age),
    Rule("length_of", "many_of", "{many_of} of word", _read_bare, _no_age),
    Rule("length_long", "long", "{(unit_any | part) dash long}", _read_long),
    Rule(
        "window",
        "many_of",
        f"{{(at (least | most))? {_WINDOW} (NUMBER)? straight? many_of}}",
        _read_window,
        _no_age,
    ),
    Rule("window_recent", "recent", "{recent many_of}", _read_window),
    Rule("window_one", "past", "{(the | this)? past (unit | clock_unit)}", _read_window),
    Rule(
        "window_last",
        "last",
        "(?<=in|over|during|for|within) {the last (unit | clock_unit)}",
        _read_window,
        lambda m: not m.follows("of"),
    ),
    Rule("within", "within", "within {ABOUT? (the next)? NUMBER unit_any}", _read_within),
    Rule("old_event", "lasting", "{((integer | SPOKEN) dash)? one_of dash old} lasting", _read_old),
)
