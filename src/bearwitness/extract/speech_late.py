"""Finds whose a quotation was that the passage before left without a speaker."""

from collections.abc import Sequence

from bearwitness.extract.speech_frames import TAG_ENDS, Frames
from bearwitness.extract.speech_subject import Subject, subject_after, subject_before
from bearwitness.extract.speech_tellings import Telling
from bearwitness.extract.speech_units import Unit

_CONTENT = frozenset(["clause", "open", ":", "n", "to", "tail"])


def late_tag(units: Sequence[Unit]) -> Telling | None:
    """ "“Where were they?” | the driver asked.": a passage that starts with a speaker who says no more.

    The content of the telling is the empty range (0, 0): it stands in the passage before.
    """
    frames = Frames(units)
    at = next((n for n, unit in enumerate(units) if unit.kind == "v" and unit.finite), None)
    if at is None or units[at].saying is None or units[at].verb.passive:
        return None
    if any(unit.inside >= 0 or unit.kind in {"open", "close"} for unit in units[: at + 1]):
        return None
    subject = subject_after(units, 0) if at == 0 else subject_before(units, at)
    if subject is None or subject.relative or (at and subject.first > 0):
        return None
    frame = frames.read(at)
    opener = frame.opener if at else frames.opener(frames.circumstances(subject.last))
    if opener not in TAG_ENDS and (opener in _CONTENT or frames.says(frame.end)):
        return None
    return _telling(units, at, frames, subject)


def _telling(units: Sequence[Unit], at: int, frames: Frames, subject: Subject) -> Telling:
    verb = units[at].verb
    frame = frames.read(at)
    last = max(frame.end, subject.last)
    stop = units[last].first if last < len(units) else units[-1].last
    cue = (verb.at, units[at].last)
    return Telling(cue, frames.verb(at), subject, frame.hearer, (0, 0), True, ((0, stop),), verb.at)
