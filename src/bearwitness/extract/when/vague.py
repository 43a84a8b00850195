"""Rules for the present, the past, the future without a day."""

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.rule import Match, Rule


def _present(_match: Match, _clock: Clock) -> Value | None:
    return Value("DATE", "PRESENT_REF", basis="relative")


def _past(_match: Match, _clock: Clock) -> Value | None:
    return Value("DATE", "PAST_REF", basis="relative")


def _future(_match: Match, _clock: Clock) -> Value | None:
    return Value("DATE", "FUTURE_REF", basis="relative")


def _soon(match: Match, clock: Clock) -> Value | None:
    """ "soon" in what has been told as past names no time ahead."""
    past = clock.past(match.offset) or clock.story is not None
    return None if past else Value("DATE", "FUTURE_REF", basis="relative")


def _unit_day(match: Match) -> bool:
    return match.code("unit units") == "D"


def _no_order(match: Match) -> bool:
    """ "shortly after", "as soon as" say an order of events, not a time ahead."""
    return not match.follows("after before as later") and not match.before("as")


def _is_no_name(match: Match) -> bool:
    """ "in Now Zad": a capital inside a sentence before another capital opens a name."""
    word, after = match.tape.word(match.last - 1), match.tape.word(match.last)
    inside = match.first > 0 and not match.before("dot mark colon quote open")
    named = word[:1].isupper() and after[:1].isupper() and not match.tape.capitals
    return not (inside and named)


RULES = (
    Rule("now", "now", "{right? now}", _present, _is_no_name),
    Rule("at_present", "present", "(?<=at) {present} (?!word)", _present),
    Rule("present_day", "present", "{present dash? unit} (?!comma|dot|$|apos)", _present, _unit_day),
    Rule("current", "current", "{current} (?!unit|units|dash)", _present),
    Rule("these_days", "units", "{these units} (?=comma|dot|mark|$)", _present, _unit_day),
    Rule("to_date", "dateword", "(?<=to) {dateword} (?=comma|dot|mark|$)", _present),
    Rule("recently", "recently", "{(more | most)? recently}", _past),
    Rule("the_past", "past", "{the (recent)? past} (?=comma|dot|mark|$|and|or|close|quote)", _past),
    Rule("other_day", "other", "{the other unit}", _past, _unit_day),
    Rule("soon", "soon", "soon", _soon, _no_order),
    Rule(
        "soon_as_possible", "soon", "{as soon as} word", _future, lambda m: m.tape.word(m.last) == "possible"
    ),
    Rule("the_future", "future", "{(the near? | near)? future} (?!word)", _future),
)
