"""Finds tellings that a phrase or a noun reports: "according to X", "X's claim that"."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_frames import Range
from bearwitness.extract.speech_subject import Subject, subject_after
from bearwitness.extract.speech_tellings import Telling
from bearwitness.extract.speech_units import Unit
from bearwitness.extract.speech_words import cue_words
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.phrases import Match


class PhraseTellings:
    """The tellings of one sentence by phrases and nouns, beside those by its verbs (`told`)."""

    def __init__(self, units: Sequence[Unit], contents: Contents, told: Sequence[Telling]) -> None:
        self.units = units
        self.contents = contents
        self.told = told

    def by_phrases(self, phrases: Sequence[Match[str]]) -> list[Telling]:
        """The tellings by phrases such as "according to"."""
        found = []
        for match in phrases:
            first = next(n for n, unit in enumerate(self.units) if unit.last > match.first)
            last = next((n for n, unit in enumerate(self.units) if unit.last >= match.last), first)
            if self._may_open(first):
                telling = self._by_phrase(match, first, last)
                found += [telling] if telling is not None else []
        return found

    def _may_open(self, at: int) -> bool:
        """A preposition or a participle; nouns and finite verbs are read as such."""
        unit = self.units[at]
        return unit.inside < 0 and unit.kind != "n" and not unit.finite

    def _by_phrase(self, match: Match[str], first: int, last: int) -> Telling | None:
        subject = self._source(match, last)
        if subject is None:
            return None
        passed_on = self._passed_on(first)
        if passed_on is not None:
            content, direct = passed_on.content, passed_on.direct
        elif any(unit.kind in "nv" for unit in self.units[:first]):
            cut = first - (self.units[first - 1].kind in {",", "close", "-"})
            around, direct = self.contents.around(0, cut, subject.last)
            content = around or (0, 0)
        else:
            skip = subject.last < len(self.units) and self.units[subject.last].kind in {",", ":"}
            content, direct = self.contents.forward(subject.last + skip)
        if content[0] >= content[1]:
            return None
        telling = _telling((match.first, match.last), subject, content, (match.first, subject.whole[1]))
        outer = passed_on.at if passed_on is not None else None
        return msgspec.structs.replace(telling, direct=direct, outer=outer)

    def _source(self, match: Match[str], last: int) -> Subject | None:
        unit = self.units[last]
        if unit.last > match.last:
            # "in the words of X" is one phrase with X in it.
            name = (match.last, unit.last)
            return Subject(name, name, last, last + 1)
        return subject_after(self.units, last)

    def _passed_on(self, first: int) -> Telling | None:
        """ "Reuters reported that …, citing officials": officials told what Reuters reports."""
        if self.units[first].kind != "v":
            return None
        before = [one for one in self.told if one.cue[1] <= self.units[first].first]
        return max(before, key=lambda one: one.cue, default=None)

    def by_nouns(self) -> list[Telling]:
        """The tellings by nouns of saying with a clause: "the group's claim that it hit a base"."""
        found = []
        for at, unit in enumerate(self.units[:-2]):
            if (
                unit.kind == "n"
                and unit.inside < 0
                and unit.lower in cue_words().nouns
                and self._that(at + 1)
            ):
                content, _ = self.contents.forward(at + 1)
                content = (content[0], self.contents.clause_end(*content))
                found.append(_telling((unit.last - 1, unit.last), _owner(unit, at), content, unit[1:3]))
        return found

    def _that(self, at: int) -> bool:
        """ "that" with a subject of its own behind it, not one that is the subject itself."""
        opener = self.units[at]
        return opener.kind == "s" and opener.lower == "that" and self.units[at + 1].kind != "v"


def _telling(cue: Range, subject: Subject | None, content: Range, zone: Range) -> Telling:
    return Telling(cue, None, subject, None, content, False, (zone,), cue[0])


def _owner(unit: Unit, at: int) -> Subject | None:
    """Whose claim it is: the possessor."""
    phrase = unit.group
    if isinstance(phrase, NounPhrase) and phrase.possessor is not None:
        name = (phrase.possessor.first, phrase.possessor.last)
        return Subject(name, name, at, at + 1)
    return None
