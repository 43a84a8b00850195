"""Finds tellings that a phrase or a noun reports: "according to X", "X's claim that"."""

from collections.abc import Sequence

from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_subject import Subject, subject_after
from bearwitness.extract.speech_tellings import Telling
from bearwitness.extract.speech_units import Unit
from bearwitness.extract.speech_words import cue_words
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.phrases import Match

_FINAL = frozenset([".", "!", "?"])


def phrase_tellings(
    units: Sequence[Unit], contents: Contents, phrases: Sequence[Match[str]]
) -> list[Telling]:
    """The tellings by phrases such as "according to"."""
    found = []
    for match in phrases:
        last = next((number for number, unit in enumerate(units) if unit.last >= match.last), None)
        if last is None or units[last].inside >= 0:
            continue
        if match.value.endswith("saying"):
            continue
        telling = _by_phrase(units, contents, match, last)
        if telling is not None:
            found.append(telling)
    return found


def _by_phrase(units: Sequence[Unit], contents: Contents, match: Match[str], last: int) -> Telling | None:
    subject = subject_after(units, last)
    if subject is None:
        return None
    first = next(number for number, unit in enumerate(units) if unit.last > match.first)
    opens = not any(unit.kind in "nv" for unit in units[:first])
    end = subject.last
    if opens:
        start = end + 1 if end < len(units) and units[end].kind in {",", ":"} else end
        content, direct = contents.forward(start, last)
    else:
        cut = first - 1 if units[first - 1].kind in {",", "close", "-"} else first
        around, direct = contents.around(0, cut, end)
        content = around or (0, 0)
    if content[0] >= content[1]:
        return None
    return Telling(
        cue=(match.first, match.last),
        verb=None,
        subject=subject,
        hearer=None,
        content=content,
        direct=direct,
        zone=((match.first, subject.whole[1]),),
        at=match.first,
    )


def noun_tellings(units: Sequence[Unit], contents: Contents) -> list[Telling]:
    """The tellings by nouns of saying with a clause: "the group's claim that it hit a base"."""
    found = []
    for at, unit in enumerate(units):
        if unit.kind != "n" or unit.inside >= 0 or at + 2 >= len(units) or not _is_cue(unit):
            continue
        opener = units[at + 1]
        if opener.kind != "s" or opener.lower != "that":
            continue
        if units[at + 2].kind == "v":
            continue
        content, direct = contents.forward(at + 1, at)
        cue = unit.group.words[-1] if isinstance(unit.group, NounPhrase) and unit.group.words else unit.first
        found.append(
            Telling(
                cue=(cue, cue + 1),
                verb=None,
                subject=_owner(units, at),
                hearer=None,
                content=content,
                direct=direct,
                zone=((unit.first, unit.last),),
                at=cue,
            )
        )
    return found


def _is_cue(unit: Unit) -> bool:
    return unit.lower in cue_words().nouns


def _owner(units: Sequence[Unit], at: int) -> Subject | None:
    """Whose claim it is: the possessor, or the phrase behind "by", "of", "from"."""
    phrase = units[at].group
    if isinstance(phrase, NounPhrase) and phrase.possessor is not None:
        name = (phrase.possessor.first, phrase.possessor.last)
        return Subject(name, name, at, at + 1)
    return None
