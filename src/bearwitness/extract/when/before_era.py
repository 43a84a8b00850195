"""Rules for years before our era, which have a value but no days on the calendar."""

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule


def _read_bc(match: Match, _clock: Clock) -> Value | None:
    """A year, month or season before our era has a value but no days of the calendar."""
    year = _counted(match, match.places("integer")[0])
    if not year:
        return None
    month, season = match.number("any_month"), match.code("season") or ("FA" if match.has("fall") else None)
    rest = f"-{month:02d}" if month else f"-{season}" if season else ""
    return Value("DATE", f"BC{year:04d}{rest}")


def _counted(match: Match, place: int) -> int | None:
    digits = match.tape.word(place)
    return int(digits) if digits.isdecimal() and len(digits) < 5 else None


def _read_years_bc(match: Match, _clock: Clock) -> Value | None:
    """ "264 to 241 BC": years before our era count down."""
    places = match.places("integer")
    first, last = (_counted(match, place) for place in places)
    if not first or not last or first <= last:
        return None
    ends = (
        (match.first, places[0] + 1, Value("DATE", f"BC{first:04d}")),
        (places[1], match.last, Value("DATE", f"BC{last:04d}")),
    )
    return Value("DATE", f"BC{first:04d}/BC{last:04d}", ends=ends)


RULES = (
    Rule("year_bc", "bc", "{(about dot?)? integer bc}", _read_bc),
    Rule(
        "part_bc",
        "bc",
        "{(the? (early in? | (end | beginning | middle) of) dash?)? the? (MONTH | season_any) of? integer bc"
        "}",
        _read_bc,
    ),
    Rule("years_bc", "bc", "{integer (dash | to) integer bc}", _read_years_bc),
)
