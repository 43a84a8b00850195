"""Finds tellings that marks alone show: "“…” – Name", "Name: “…”", "Police: six killed"."""

from collections.abc import Sequence

from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_frames import Range
from bearwitness.extract.speech_subject import Subject
from bearwitness.extract.speech_tellings import Telling
from bearwitness.extract.speech_units import Unit
from bearwitness.extract.speech_words import find_outlets, speaker_index

# A signature or a name before a colon is short.
_NAME_MAX = 12


def layout_tellings(sentence: Sentence, units: Sequence[Unit], contents: Contents) -> list[Telling]:
    """At most one telling: whoever is named before a colon, or behind a dash under a quotation."""
    found = _before_colon(sentence, units, contents) or _signed(sentence, units)
    return [found] if found is not None else []


def _before_colon(sentence: Sentence, units: Sequence[Unit], contents: Contents) -> Telling | None:
    colon = next((n for n, unit in enumerate(units) if unit.kind in {":", "v", "open"}), None)
    if not colon or units[colon].kind != ":" or colon + 1 >= len(units) or units[0].kind != "n":
        return None
    name = (units[0].first, units[colon - 1].last)
    if name[1] - name[0] > _NAME_MAX:
        return None
    if units[colon + 1].kind != "open" and not _is_speaker(sentence, name):
        return None
    content, direct = contents.forward(colon + 1)
    return _telling(Subject(name, name, 0, colon), units[colon], content, direct=direct)


def _signed(sentence: Sentence, units: Sequence[Unit]) -> Telling | None:
    """ "“We will rebuild.” – Governor Ali": nothing but a name behind the dash."""
    close = next((n for n, unit in enumerate(units) if unit.kind == "close"), None)
    if close is None or units[0].kind != "open" or close + 2 >= len(units) or units[close + 1].kind != "-":
        return None
    behind = units[close + 2 :]
    name = (behind[0].first, behind[-1].last)
    if behind[0].kind != "n" or any(unit.kind in {"v", "open"} for unit in behind):
        return None
    if name[1] - name[0] > _NAME_MAX or not sentence.tokens[name[0]].text[:1].isupper():
        return None
    subject = Subject((name[0], behind[0].last), name, close + 2, len(units))
    return _telling(subject, units[close + 1], (units[0].first, units[close].last), direct=True)


def _telling(subject: Subject, mark: Unit, content: Range, *, direct: bool) -> Telling:
    cue = (mark.first, mark.last)
    return Telling(cue, None, subject, None, content, direct, (subject.whole,), mark.first)


def _is_speaker(sentence: Sentence, name: Range) -> bool:
    """Whether a word for speakers or the name of an outlet ends the name."""
    nouns = speaker_index().find(sentence.tokens, sentence.joined)
    if any(match.last == name[1] and match.first >= name[0] for match in nouns):
        return True
    return any(last == name[1] and first >= name[0] for first, last, _ in find_outlets(sentence))


def signature(sentence: Sentence, units: Sequence[Unit]) -> Telling | None:
    """A name behind a dash that starts a passage: it signs the quotation in the passage before.

    Its cue and its content are empty.
    """
    start, name = sentence.passage.start, (0, len(sentence.tokens))
    if sentence.kept[:start].rstrip()[-1:] not in {"-", "–", "—", "―"} or name[1] > _NAME_MAX:
        return None
    if not units or units[0].kind != "n" or any(unit.kind in {"v", "open"} for unit in units):
        return None
    subject = Subject((0, units[0].last), name, 0, len(units))
    return Telling((0, 0), None, subject, None, (0, 0), True, (), 0)
