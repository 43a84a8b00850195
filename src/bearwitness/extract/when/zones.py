"""The time zone said with a time of day."""

from bearwitness.extract.when.links import Found
from bearwitness.extract.when.rule import Match
from bearwitness.extract.when.tape import Tape

_REACH = 2
"""Words behind a time that a zone may follow: "on Friday (local time)"."""


def zone_of(found: Found) -> str | None:
    """The zone as written inside a time of day or just behind it, "local" for local time."""
    match, last = found.match, found.last
    for at in range(found.first, last):
        zone = _zone(match, at)
        if zone is not None:
            return zone
    for at in range(last, min(last + _REACH, len(match.tape.kinds))):
        zone = _zone(match, at)
        if zone is not None:
            return zone
        if match.tape.kinds[at] not in match.kinds.chars("comma open"):
            break
    return None


def _zone(match: Match, at: int) -> str | None:
    """The zone that starts at a token."""
    tape, kinds = match.tape, match.kinds
    if tape.kinds[at] == kinds.chars("zone"):
        return _with_offset(tape, at)
    if tape.kind(at + 1) != kinds.chars("time"):
        return None
    if tape.kinds[at] == kinds.chars("local"):
        return "local"
    return tape.word(at) if is_place(match, at) else None


def _with_offset(tape: Tape, at: int) -> str:
    """ "UTC+3" with what belongs to it."""
    whole = tape.word(at + 1) in ("+", "-", "−", "–") and tape.word(at + 2).isdecimal()
    last = at + 3 if whole and tape.joined(at, at + 3) else at + 1
    return tape.text[tape.starts[at] : tape.ends[last - 1]]


def is_place(match: Match, at: int) -> bool:
    """Whether a token before "time" is the name of a place: "Kyiv time"."""
    word = match.tape.word(at)
    return match.tape.kinds[at] == match.kinds.chars("word") and word[:1].isupper() and len(word) > 2
