"""Reads everybody harmed with the people a clause names: conjuncts, parts, companions."""

from collections.abc import Sequence

from bearwitness.extract.people_apposition import merged, same_people
from bearwitness.extract.people_links import Link, link_at
from bearwitness.extract.people_lists import settle_lists
from bearwitness.extract.people_told import Standing, Told, people_told, spelled_out
from bearwitness.extract.people_words import ages_in, is_age
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup
from bearwitness.model.values import Count

_ENDS = frozenset([";", "sub"])
_OPEN = frozenset(["(", "dash"])
_ARMED = frozenset(["fighters", "leaders", "security_forces"])


def read_people(
    sentence: Sentence,
    patients: Sequence[NounPhrase],
    verb: VerbGroup | None,
    *,
    lone_names: bool = False,
    relative: bool = False,
) -> list[Told]:
    """Everybody told from the first of `patients` to the end of what the sentence says of them.

    `verb`: the verb of harm, which the reading passes where it stands behind the people. `lone_names`:
    a capitalised word alone is a person. `relative`: the verb stands in a relative clause.
    """
    run = _PeopleRun(sentence, patients, verb, lone_names=lone_names, relative=relative)
    return settle_lists(run.read())


class _PeopleRun:
    """Walks the groups of a sentence; `standing` and `link` say how the next phrase hangs on those told."""

    def __init__(
        self,
        sentence: Sentence,
        patients: Sequence[NounPhrase],
        verb: VerbGroup | None,
        *,
        lone_names: bool,
        relative: bool,
    ) -> None:
        self.sentence = sentence
        self.groups: Sequence[Group] = sentence.groups
        self.patients = {phrase.first for phrase in patients}
        self.verb = verb
        self.lone_names = lone_names
        self.relative = relative
        self.told: list[Told] = []
        self.standing: Standing = "whole"
        self.marks: list[str] = []
        self.foreign = False
        self.listing = False
        self.opened = ""
        self.last: Told | None = None
        self.share: Link | None = None

    def read(self) -> list[Told]:
        """Everybody told, in text order."""
        at = next(
            (n for n, group in enumerate(self.groups) if group.first in self.patients), len(self.groups)
        )
        while at < len(self.groups):
            at = self._step(at)
        return self.told

    def _step(self, at: int) -> int:
        """Reads the group at `at`; gives the next one to read."""
        link = link_at(self.sentence, self.groups, at) if self.told else None
        if link is not None and (link.standing == "beside" or self._whole() is not None):
            self.standing, self.foreign, self.last = link.standing, False, None
            self.share = link if link.first is not None else None
            self.marks = ["part"]
            return link.next
        group = self.groups[at]
        if isinstance(group, NounPhrase):
            return self._noun(at, group)
        goes_on = self._verb(group) if isinstance(group, VerbGroup) else self._mark(group)
        return at + 1 if goes_on else len(self.groups)

    def _verb(self, verb: VerbGroup) -> bool:
        """The verb of harm ends the list before it; a verb before it belongs to a relative clause."""
        if self.verb is None or verb.first > self.verb.first:
            return False
        self.last, self.standing, self.marks = None, "whole", []
        self.foreign = True
        return True

    def _mark(self, mark: Mark) -> bool:
        if mark.kind in _ENDS:
            self.foreign = True
            return self._before_verb(mark)
        if mark.kind == ":":
            self.listing = any((told.count.best or 0) > 1 for told in self.told)
            self.marks, self.foreign, self.standing = [":"], False, "whole"
            return self.listing
        if mark.kind == "prep":
            self.foreign, self.last = True, None
        elif mark.kind in _OPEN or mark.kind == ")":
            self._bracket(mark.kind)
        elif mark.kind in {",", "conj"}:
            self.marks.append("," if mark.kind == "," else "and")
        return True

    def _before_verb(self, mark: Mark) -> bool:
        return self.verb is not None and mark.first < self.verb.first

    def _bracket(self, kind: str) -> None:
        """What a bracket or a dash opened for a part, the next one closes."""
        if kind == ")" or self.opened == kind == "dash":
            self.standing, self.opened = "whole", ""
            return
        self.opened = kind
        self.marks.append(kind)

    def _noun(self, at: int, phrase: NounPhrase) -> int:
        if self.last is not None and is_age(self.sentence, phrase):
            self.last.ages += ages_in(self.sentence, phrase)
            return at + 1
        if self.foreign and (phrase.first in self.patients or self._elliptical(at, phrase)):
            self.foreign, self.standing = False, "whole"
        if self.foreign or not (self._expected(phrase) or self._elliptical(at, phrase)):
            self.marks = []
            return at + 1
        told = people_told(
            self.sentence, phrase, lone_names=self._takes_lone_names(), told_by_relative=self.relative
        )
        if told is None:
            self.last, self.marks = None, []
            return at + 1
        return self._take(at, told)

    def _expected(self, phrase: NounPhrase) -> bool:
        return self.standing != "whole" or self.listing or phrase.first in self.patients

    def _elliptical(self, at: int, phrase: NounPhrase) -> bool:
        """ "killed five people in Mosul and three in Kirkuk"."""
        after = self.groups[at + 1] if at + 1 < len(self.groups) else None
        bare = phrase.number is not None and not phrase.words and phrase.of is None
        behind = bool(self.told) and bool(self.marks) and self.marks[-1] == "and"
        return bare and behind and isinstance(after, Mark) and after.lower in {"in", "near", "at"}

    def _takes_lone_names(self) -> bool:
        return self.lone_names or bool(self.told)

    def _take(self, at: int, told: Told) -> int:
        told.link = " ".join(self.marks)
        self.marks = []
        after = at + 1
        if self.last is not None and self._goes_on(at, told):
            merged(self.last, told)
            return after
        told.standing = self.standing
        if told.standing == "part":
            after = self._part(at, told)
        elif self.last is not None and not self.last.one and self._all_of_them(told):
            told.standing, told.whole, told.count = "part", self.last, self.last.count
        self.told += spelled_out(self.sentence, told)
        self.last = self.told[-1]
        return after

    def _goes_on(self, at: int, told: Told) -> bool:
        """Whether the phrase names the people told last once more."""
        assert self.last is not None
        following = self._past_ages(at + 1)
        listed = self._is_mark(following, "conj") and not self._bare_noun(following + 1)
        if self._is_mark(following, ","):
            following += 1
        ends = following >= len(self.groups) or not isinstance(self.groups[following], NounPhrase)
        closes = (
            ends
            and not listed
            and (following == self._past_ages(at + 1) or not self._is_mark(following, "conj"))
        )
        return same_people(self.last, told, link=told.link, closes=closes, listed=listed)

    def _bare_noun(self, at: int) -> bool:
        """ "a teacher and father of two": a noun without article or number goes on with the same person."""
        phrase = self.groups[at] if at < len(self.groups) else None
        if not isinstance(phrase, NounPhrase) or phrase.det is not None or phrase.number is not None:
            return False
        told = people_told(self.sentence, phrase)
        return told is not None and told.one and not told.named

    def _past_ages(self, at: int) -> int:
        """Past ", 34" and "(34)"."""
        while at + 1 < len(self.groups):
            inside = self.groups[at + 1]
            opens = self._is_mark(at, ",") or self._is_mark(at, "(")
            if not (opens and isinstance(inside, NounPhrase) and is_age(self.sentence, inside)):
                break
            at += 3 if self._is_mark(at, "(") else 2
        return at

    def _is_mark(self, at: int, kind: str) -> bool:
        group = self.groups[at] if at < len(self.groups) else None
        return isinstance(group, Mark) and group.kind == kind

    def _whole(self) -> Told | None:
        """Those last told who are more than one: what follows may be part of them."""
        return next((told for told in reversed(self.told) if told.standing != "part" and not told.one), None)

    def _part(self, at: int, told: Told) -> int:
        """Ties a part to its whole; armed people are no part of civilians."""
        whole, share = self._whole(), self.share
        self.share = None
        if whole is None or (whole.who == "civilians" and told.who in _ARMED):
            told.standing = self.standing = "whole"
            return at + 1
        told.whole = whole
        after = at + 1
        if share is not None and share.first is not None:
            told.first = share.first
            told.count = self._shared(share, whole, told)
            if {"women", "children"} == {told.who, self._conjunct(at)}:
                told.last, told.who, after = self.groups[at + 2].last, "civilians", at + 3
                told.noun = "woman and child"
        return after

    def _conjunct(self, at: int) -> str | None:
        """The group of the people behind "and"."""
        phrase = self.groups[at + 2] if at + 2 < len(self.groups) else None
        if (
            not self._is_mark(at + 1, "conj")
            or not isinstance(phrase, NounPhrase)
            or phrase.number is not None
        ):
            return None
        told = people_told(self.sentence, phrase)
        return told.who if told is not None else None

    def _shared(self, share: Link, whole: Told, told: Told) -> Count:
        """The count of a share: its number, that of the whole, more than half of it."""
        if share.share is not None:
            return share.share
        span = self.sentence.span(share.first or told.first, told.phrase.last)
        low, best, high = whole.count.low, whole.count.best, whole.count.high
        if share.all:
            return Count(low, best, high, span.exact, span.start, span.end)
        least = low // 2 + 1 if share.most and low is not None else 2
        return Count(least, None, high, span.exact, span.start, span.end)

    def _all_of_them(self, told: Told) -> bool:
        """ "three people, all women": a bare plural behind "all" or "both" says it of everybody told last."""
        phrase = told.phrase
        return phrase.det in {"all", "both"} and phrase.number is None and "," in told.link and not told.one
