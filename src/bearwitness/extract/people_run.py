"""Reads everybody harmed with the people a clause names: conjuncts, parts, companions."""

from collections.abc import Sequence

from bearwitness.extract.people_ahead import conjunct, lists_on, look_ahead, past_note
from bearwitness.extract.people_apposition import merged, same_people
from bearwitness.extract.people_links import Link, link_at
from bearwitness.extract.people_lists import settle_lists
from bearwitness.extract.people_told import Standing, Told, people_told, spelled_out
from bearwitness.extract.people_words import ages_in, is_age
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup
from bearwitness.model.values import Count

_ENDS = frozenset([";", "sub"])
_BRACKETS = frozenset(["(", ")", "dash"])
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
    people = [phrase for place, phrase in enumerate(patients) if not (place and _tells_age(sentence, phrase))]
    run = _PeopleRun(sentence, people, verb, lone_names=lone_names, relative=relative)
    return settle_lists(run.read())


def _tells_age(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase behind a name tells its age: "Omar (52 years old)", "his son, 17"."""
    return is_age(sentence, phrase) and sentence.lower(phrase.first - 1) in {",", "("}


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
        self.patients = {phrase.first: phrase for phrase in patients}
        self.groups: Sequence[Group] = [self._named(group) for group in sentence.groups]
        self.verb = verb
        self.elsewhere = self._elsewhere()
        self.lone_names = lone_names
        self.relative = relative
        self.told: list[Told] = []
        self.standing: Standing = "whole"
        self.marks: list[str] = []
        self.foreign = False
        self.listing = False
        self.open_list = False
        self.opened = ""
        self.outside: Standing = "whole"
        self.last: Told | None = None
        self.share: Link | None = None

    def _named(self, group: Group) -> Group:
        """ "the names of 34 people" stands for the people where it was they who were harmed.

        "found the farmer dead" for the farmer: what is read of a phrase stands for all of it.
        """
        read = self.patients.get(group.first)
        if isinstance(group, NounPhrase) and read is not None and read.last < group.last:
            return read
        inner = group.of if isinstance(group, NounPhrase) else None
        return inner if inner is not None and inner.first in self.patients else group

    def read(self) -> list[Told]:
        """Everybody told, in text order."""
        at = next(
            (n for n, group in enumerate(self.groups) if group.first in self.patients), len(self.groups)
        )
        while at < len(self.groups):
            at = self._step(at)
        return self.told

    def _elsewhere(self) -> set[int]:
        """Where the subjects of later clauses begin: what is said of them is none of this harm."""
        after = self.verb.last if self.verb is not None else 0
        return {
            phrase.first
            for clause in self.sentence.clauses
            if clause.verb is not None and clause.verb.first >= after and clause.verb.base != "be"
            for phrase in clause.subjects
        } - self.patients.keys()

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
            return len(self.groups) if group.first in self.elsewhere else self._noun(at, group)
        if (behind := past_note(self.groups, at)) is not None:
            return behind
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
        if mark.kind == ";" and lists_on(self.groups, mark):
            self.marks.append(",")
            self.open_list = self.told != []
            return True
        if mark.kind in _ENDS:
            self.foreign = True
            return self._before_verb(mark)
        if mark.kind == ":":
            self.listing = any((told.count.best or 0) > 1 for told in self.told)
            beside = bool(self.told) and self.told[-1].standing == "beside"
            self.marks, self.foreign, self.standing = [":"], False, "beside" if beside else "whole"
            return self.listing
        if mark.kind == "prep":
            harmed_with = mark.lower == "with" and self.verb is not None and mark.first == self.verb.last
            self.standing = "beside" if harmed_with else self.standing
            self.foreign, self.last = not harmed_with, None
        elif mark.kind in _BRACKETS:
            self._bracket(mark.kind)
        elif mark.kind in {",", "conj"}:
            self.marks.append("," if mark.kind == "," else "and")
        return True

    def _before_verb(self, mark: Mark) -> bool:
        return self.verb is not None and mark.first < self.verb.first

    def _bracket(self, kind: str) -> None:
        """What hangs on those told inside a bracket or between dashes ends where they close."""
        if self.opened and (kind == ")" or self.opened == kind == "dash"):
            self.standing, self.opened = self.outside, ""
            return
        self.opened, self.outside = kind, self.standing
        self.marks.append(kind)

    def _noun(self, at: int, phrase: NounPhrase) -> int:
        if self.last is not None and self._is_age(phrase):
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

    def _is_age(self, phrase: NounPhrase) -> bool:
        """An age, or a number alone in the brackets behind a name: "Omar Hadi (possibly 15-16)"."""
        assert self.last is not None
        bare = phrase.number is not None and not phrase.words and phrase.of is None
        return is_age(self.sentence, phrase) or (bare and self.opened == "(" and self.last.named)

    def _expected(self, phrase: NounPhrase) -> bool:
        awaited = self.listing or self.open_list or self.standing != "whole"
        return awaited or phrase.first in self.patients

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
            merged(self.last, told, bracketed=self.opened == "(")
            return after
        told.standing, told.listed = self.standing, self.listing
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
        ahead = look_ahead(self.sentence, self.groups, at + 1)
        return same_people(self.last, told, link=told.link, closes=ahead.closes, listed=ahead.listed)

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
            if {"women", "children"} == {told.who, conjunct(self.sentence, self.groups, at + 1)}:
                told.last, told.who, after = self.groups[at + 2].last, "civilians", at + 3
                told.noun = "woman and child"
        return after

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
