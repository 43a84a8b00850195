"""Rules for lengths of time."""

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule

_CLOCK_UNITS = ("H", "MIN", "S")
_FINER = {
    "Y": ("M", 12),
    "M": ("W", 4),
    "W": ("D", 7),
    "D": ("H", 24),
    "H": ("MIN", 60),
    "MIN": ("S", 60),
    "DE": ("Y", 10),
}
_WHOLE = {"FN": ("W", 2), "Q": ("M", 3), "DE": ("Y", 10), "CE": ("Y", 100)}


def amount_of(match: Match) -> float | None:
    """The number that the core writes, in figures or words; "a" is 1; None where there is none."""
    return sum_of([(name, match.tape.values[i], match.tape.word(i)) for i, name in _numeric(match)])


def _numeric(match: Match) -> list[tuple[int, str]]:
    names = {
        match.kinds.sets[name]: name
        for name in ("ones", "teens", "tens", "hundred", "thousand", "dozen", "a", "half", "slash")
    }
    names |= {char: "integer" for char in match.kinds.chars("integer")}
    return [
        (i, names[match.tape.kinds[i]])
        for i in range(match.first, match.last)
        if match.tape.kinds[i] in names
    ]


def sum_of(parts: list[tuple[str, int | str | None, str]]) -> float | None:
    """Adds up number words from left to right: "two and a half" 2.5, "one hundred and twenty" 120, "2 1/2" 2.5."""
    if not parts:
        return None
    if [name for name, _, _ in parts[-3:]] == ["integer", "slash", "integer"]:
        low = float(str(parts[-1][1])) or 1.0
        return (float(str(parts[0][1])) if len(parts) > 3 else 0.0) + float(str(parts[-3][1])) / low
    total = 0.0
    for name, value, _ in parts:
        if name in ("hundred", "thousand", "dozen"):
            total = (total or 1) * {"hundred": 100, "thousand": 1000, "dozen": 12}[name]
        elif name == "half":
            total += 0.5
        elif name == "a":
            total += 0 if len(parts) > 1 else 1
        elif name != "slash":
            total += float(str(value))
    return total


def duration(amount: float | None, unit: str) -> str:
    """TIMEX3 value of a length; an unsaid number is X: `P3W`, `PT2H30M`, `PXD`."""
    if unit in ("WE", "NI", "MO", "AF", "EV"):
        return f"P{_figure(amount)}{unit}"
    if amount is None:
        return f"P{'T' if unit in _CLOCK_UNITS else ''}X{unit[0] if unit in _CLOCK_UNITS else unit.replace('FN', 'W')}"
    if unit in _WHOLE:
        amount, unit = amount * _WHOLE[unit][1], _WHOLE[unit][0]
    whole, rest = int(amount), amount - int(amount)
    parts = [(whole, unit)] if whole or not rest else []
    if rest and unit in _FINER:
        parts.append((round(rest * _FINER[unit][1]), _FINER[unit][0]))
    elif rest:
        parts = [(round(amount), unit)]
    return _written(parts)


def _figure(amount: float | None) -> str:
    return "X" if amount is None else f"{amount:g}"


def _written(parts: list[tuple[int, str]]) -> str:
    days = "".join(f"{number}{unit}" for number, unit in parts if unit not in _CLOCK_UNITS)
    hours = "".join(f"{number}{unit[0]}" for number, unit in parts if unit in _CLOCK_UNITS)
    return f"P{days}" + (f"T{hours}" if hours else "")


def _read_length(match: Match, clock: Clock) -> Value | None:
    unit = match.code("unit_any")
    if match.has("second") and unit is None:
        unit = "S"
    if unit is None:
        return None
    amount = None if match.has("vague") else amount_of(match)
    return Value("DURATION", duration(amount, unit))


def _no_age(match: Match) -> bool:
    return not (match.follows("old") or (match.follows("dash") and match.follows("old", ahead=1)))


RULES = (
    Rule(
        "length",
        "unit_any",
        "{ABOUT? (the | these | that)? NUMBER dash? (straight | more | other | word)? unit_any}",
        _read_length,
        _no_age,
    ),
    Rule(
        "length_vague",
        "many_of",
        "(?<=for|after|over|within|in|last|past|next) {many_of}",
        _read_length,
        _no_age,
    ),
)
