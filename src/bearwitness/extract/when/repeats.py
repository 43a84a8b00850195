"""Rules for times that come again: daily, every Friday, twice a week."""

from bearwitness.extract.when.amounts import amount_of, duration
from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule


def _read_often(match: Match, _clock: Clock) -> Value | None:
    return Value("SET", match.code("often"))


def _read_every(match: Match, _clock: Clock) -> Value | None:
    """ "every day" P1D, "every two weeks" P2W, "every other day" P2D."""
    unit = match.code("unit_any")
    if unit is None:
        return None
    amount = amount_of(match) or (2 if match.has("other") else 1)
    return Value("SET", duration(amount, unit))


def _read_per(match: Match, _clock: Clock) -> Value | None:
    unit = match.code("unit_any")
    return Value("SET", duration(1, unit)) if unit else None


def _read_weekdays(match: Match, _clock: Clock) -> Value | None:
    weekday = match.number("any_weekday weekdays")
    hour = match.code("part parts")
    return Value("SET", f"XXXX-WXX-{weekday}" + (f"T{hour}" if hour else "")) if weekday else None


def _read_parts(match: Match, _clock: Clock) -> Value | None:
    return Value("SET", f"XXXX-XX-XXT{match.code('part parts') or 'NI'}")


def _read_months(match: Match, _clock: Clock) -> Value | None:
    month = match.number("any_month")
    return Value("SET", f"XXXX-{month:02d}") if month else None


def _no_name(match: Match) -> bool:
    """A capital in the middle of a sentence makes "Daily" a name."""
    return not match.written(0)[:1].isupper() or match.first == 0 or match.tape.capitals


RULES = (
    Rule("often", "often", "often", _read_often, _no_name),
    Rule("every", "every", "{every other? (integer | SPOKEN)? (one_of | many_of)}", _read_every),
    Rule("every_weekday", "every", "{every WEEKDAY part?}", _read_weekdays),
    Rule("every_part", "every nightly", "{(every part | nightly)}", _read_parts, _no_name),
    Rule("every_month", "every", "{every MONTH}", _read_months),
    Rule("weekdays", "weekdays", "weekdays", _read_weekdays),
    Rule("weekday_parts", "parts", "{weekday parts}", _read_weekdays),
    Rule("per_unit", "per times", "{(times a | per) one_of}", _read_per),
    Rule(
        "rate",
        "unit",
        "(small|tens2|hundreds3|ones|teens|tens) (word|time|counted|month) {a unit}",
        _read_per,
    ),
    Rule(
        "rate_bare",
        "unit",
        "(small|tens2|hundreds3|bignum) {a unit} (?!later|earlier|ago|before|after|old|dash|word)",
        _read_per,
    ),
)
