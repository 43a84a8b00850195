"""Finds tellings that a phrase or a noun reports: "according to X", "X's claim that"."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_frames import Range
from bearwitness.extract.speech_subject import Subject, phrase_subject, subject_after, subject_before
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
            first = next((n for n, unit in enumerate(self.units) if unit.last > match.first), None)
            if first is None:
                # A sentence that breaks off behind its cue: nothing is told by it.
                continue
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
            if unit.kind != "n" or unit.inside >= 0 or unit.lower not in cue_words().nouns:
                continue
            clause = at + 3 if self._source_behind(at) else at + 1
            if self._that(clause) and not self._told_already(clause):
                content, _ = self.contents.forward(clause)
                content = (content[0], self.contents.clause_end(*content))
                assert isinstance(unit.group, NounPhrase)
                last = unit.group.core_last
                found.append(_telling((last - 1, last), self._owner(at), content, unit[1:3]))
        return found

    def _that(self, at: int) -> bool:
        """ "that" with a subject of its own behind it, not one that is the subject itself."""
        if at + 1 >= len(self.units) or self.units[at].kind != "s" or self.units[at].lower != "that":
            return False
        return self.units[at + 1].kind != "v"

    def _told_already(self, at: int) -> bool:
        """Whether a verb tells the same: "said in a statement that"."""
        return any(one.content[0] == self.units[at].first for one in self.told)

    def _source_behind(self, at: int) -> bool:
        """Whether "by X", "from X" follows the noun at unit `at`."""
        if at + 2 >= len(self.units) or self.units[at + 2].kind != "n":
            return False
        return self.units[at + 1].kind == "p" and self.units[at + 1].lower in {"by", "from"}

    def _owner(self, at: int) -> Subject | None:
        """Whose claim it is: the possessor, the phrase behind "by", "from", "of", who makes it."""
        phrase = self.units[at].group
        assert isinstance(phrase, NounPhrase)
        inner = phrase.possessor or phrase.of
        if inner is not None:
            return Subject((inner.first, inner.last), (inner.first, inner.last), at, at + 1)
        if self._source_behind(at):
            return phrase_subject(self.units, at + 2)
        verb = self.units[at - 1] if at else None
        if verb is None or not verb.finite or verb.verb.passive:
            return None
        denies = verb.saying is not None and verb.saying.verb.class_ in {"deny", "accuse"}
        return None if denies else subject_before(self.units, at - 1)


def _telling(cue: Range, subject: Subject | None, content: Range, zone: Range) -> Telling:
    return Telling(cue, None, subject, None, content, False, (zone,), cue[0])
