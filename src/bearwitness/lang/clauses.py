"""Puts the groups of a sentence together to clauses."""

from collections.abc import Sequence

import msgspec

from bearwitness.lang import verb_classes
from bearwitness.lang.asides import (
    ends_fronted,
    is_mark,
    share_objects,
    unfinished,
)
from bearwitness.lang.clause import Adjunct, Clause, ClauseDraft, ClauseKind
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup
from bearwitness.lang.surroundings import Surroundings

__all__ = ["Adjunct", "Clause", "clauses"]

# After these a noun phrase with "being" and a participle makes a clause.
_CARRYING = frozenset({"with", "without", "despite", "after", "before", "of", "in", "to", "from", "about"})


def clauses(groups: Sequence[Group]) -> list[Clause]:
    """Clauses in text order; a sentence without a verb gives one of kind `verbless`."""
    return _Builder(groups).build()


class _Builder(Surroundings):
    def build(self) -> list[Clause]:
        for number, group in enumerate(self.groups):
            if isinstance(group, NounPhrase):
                self._noun(number, group)
            elif isinstance(group, VerbGroup):
                self._verb(number, group)
            else:
                self._mark(group)
        if self.subjects or self.adjuncts or (self.times and not self.done):
            self._open("verbless", None)
        share_objects(self.done)
        return [draft.freeze() for draft in self.done]

    def _noun(self, number: int, phrase: NounPhrase) -> None:
        before = self._before(number)
        if before is not None and before.kind == "prep":
            self._adjunct(self._prep(number - 1), before.first, phrase)
        elif self._names_outer_place(number, phrase, before):
            last = self._adjuncts()[-1]
            self._adjuncts().append(Adjunct(last.prep, last.lead, phrase))
        elif self.current is None or self._starts_clause(number, before):
            self._subject(number, phrase, before)
        elif self._continues_adjunct(number, before):
            last = self.current.adjuncts[-1]
            self.current.adjuncts.append(Adjunct(last.prep, last.lead, phrase))
            self.current.last = phrase.last
        else:
            self.current.objects.append(phrase)
            self.current.last = phrase.last

    def _adjunct(self, prep: str, lead: int, phrase: NounPhrase) -> None:
        found = Adjunct(prep, lead, phrase)
        if self.current is not None and not self.subjects:
            self.current.adjuncts.append(found)
            self.current.last = phrase.last
        else:
            self.adjuncts.append(found)

    def _subject(self, number: int, phrase: NounPhrase, before: Mark | None) -> None:
        listed = before is not None and before.kind in {",", "conj"}
        if self.subjects and not listed:
            # Two phrases side by side without a mark: the second goes on as a subject of its own.
            self.subjects.append(phrase)
            return
        if not self.subjects and (joined := self._joined_before(number)):
            del self._adjuncts()[-len(joined) :]
            self.subjects, self.opener = [found.phrase for found in joined], joined[0].prep
            self.current = None
        elif self.current is not None and not self.subjects:
            self.subjects = unfinished(self.done, self.current, before)
            self.current = None
        self.subjects.append(phrase)

    def _verb(self, number: int, verb: VerbGroup) -> None:
        before = self._before(number)
        if self._is_awaited(verb, before):
            self.subjects, self.waiting = self.waiting, []
        if verb.infinitive or verb.form == "ing":
            self._nonfinite(number, verb, before)
        elif self.subjects and self._is_participle_of_subject(number, verb):
            self._reduce_subject(verb)
        elif self.subjects and self._is_said_within(number, verb):
            self._say_within(number, verb)
        elif not self.subjects and self._is_said_of_object(number, verb):
            self._say_of_object(verb)
        elif self.subjects:
            self._open("relative" if self._is_relative() else "main", verb)
        elif self._opened_by_preposition(number):
            self._move_to_subject(verb)
        elif len(self.done) == 1 and ends_fronted(self.groups, number, self.current):
            self.subjects = [self.done[-1].objects.pop()]
            self._open("main", verb)
        elif self._is_reduced(number, verb):
            self._reduce(number, verb)
        else:
            self._coordinate(number, verb)

    def _reduce(self, number: int, verb: VerbGroup) -> None:
        """A participle right after its noun: the noun is what it was done to."""
        noun = self.groups[number - 1]
        if isinstance(noun, Mark):
            noun = self.groups[number - 2]
        draft = self._open("reduced", verb)
        if isinstance(noun, NounPhrase):
            draft.objects += [*self._paired(number - 1, noun), noun]

    def _reduce_subject(self, verb: VerbGroup) -> None:
        """What the participle was done to waits for its own verb, with what stands ahead of it."""
        waiting, self.subjects = self.subjects, []
        start = waiting[0].first
        adjuncts = [found for found in self.adjuncts if found.lead < start]
        times = [at for at in self.times if at < start]
        self.adjuncts = [found for found in self.adjuncts if found.lead >= start]
        self.times = [at for at in self.times if at >= start]
        draft = self._open("reduced", verb)
        draft.objects.append(waiting[-1])
        self.adjuncts, self.times = adjuncts, times
        self.waiting, self.loose = waiting, False

    def _say_within(self, number: int, verb: VerbGroup) -> None:
        """The teller is the subject of saying alone; who is told of waits for the next verb."""
        waiting = self.subjects[:-1] or self._antecedent(number - 1)
        self.subjects, self.opener = self.subjects[-1:], None
        self._open("main", verb)
        self.waiting = waiting

    def _say_of_object(self, verb: VerbGroup) -> None:
        assert self.current is not None
        *_, told, teller = self.current.objects
        del self.current.objects[-1]
        self.subjects = [teller]
        self._open("main", verb)
        self.waiting = [told]

    def _move_to_subject(self, verb: VerbGroup) -> None:
        adjuncts = self.current.adjuncts if self.current is not None else self.adjuncts
        moved = adjuncts.pop()
        self.opener = moved.prep
        self.subjects = [moved.phrase]
        self._open("main", verb)

    def _nonfinite(self, number: int, verb: VerbGroup, before: Mark | None) -> None:
        kind: ClauseKind = "infinitive" if verb.infinitive else "participle"
        shared = self._shared_subjects()
        held = self.subjects
        if held and kind == "participle":
            self.subjects = []
            draft = self._open(kind, verb)
            draft.subjects = list(held)
            # "a man sitting on a porch was killed": the verb to come has the same subject.
            self.waiting, self.loose = list(held), True
            return
        dying = verb.base in verb_classes.DYING and is_mark(self.groups, number - 2, "prep")
        takes = kind == "participle" and (verb.passive or dying)
        carried = self._carried_by_preposition() if takes else None
        draft = self._open(kind, verb)
        if carried is not None:
            draft.subjects, draft.opener = [carried.phrase], carried.prep
            return
        if not draft.subjects:
            draft.subjects = shared
        if before is not None and before.kind == "prep":
            draft.opener = before.lower

    def _carried_by_preposition(self) -> Adjunct | None:
        """ "without any shots being fired": the phrase behind the preposition is what the verb tells of."""
        adjuncts = self._adjuncts()
        return adjuncts.pop() if adjuncts and adjuncts[-1].prep in _CARRYING else None

    def _coordinate(self, number: int, verb: VerbGroup) -> None:
        """A verb that shares the subject of the clause before: "struck a unit and destroyed a tank"."""
        opener = self._before(number)
        relative = opener is not None and opener.kind == "sub"
        subjects = self._antecedent(number) if relative else self._unserved(verb) or self._shared_subjects()
        previous = self.done[-1] if self.done else None
        if previous is not None and previous.kind == "infinitive" and _is_base(verb) and not relative:
            # "to capture or kill these men": the second verb hangs on what the first hangs on.
            draft = self._open("infinitive", msgspec.structs.replace(verb, infinitive=True))
            draft.subjects, draft.parent = list(previous.subjects), previous.parent
            return
        draft = self._open("relative" if relative else "main", verb)
        draft.subjects = subjects
        if previous is not None and not relative:
            draft.opener = draft.opener or previous.opener
            if previous.verb is not None and previous.verb.passive and verb.form == "past_participle":
                self._inherit_passive(number, draft, verb)

    def _inherit_passive(self, number: int, draft: ClauseDraft, verb: VerbGroup) -> None:
        after = self.groups[number + 1] if number + 1 < len(self.groups) else None
        if not isinstance(after, NounPhrase) or verb.base in verb_classes.PRONOUNCING:
            draft.verb = msgspec.structs.replace(verb, passive=True)

    def _open(self, kind: ClauseKind, verb: VerbGroup | None) -> ClauseDraft:
        parent = len(self.done) - 1 if self.done else None
        draft = ClauseDraft(kind, verb, parent)
        draft.subjects, draft.adjuncts, draft.times = self.subjects, self.adjuncts, self.times
        draft.opener = self.opener
        firsts = [phrase.first for phrase in draft.subjects] + [found.lead for found in draft.adjuncts]
        draft.first = min([*firsts, verb.first if verb is not None else len(self.groups)])
        draft.last = verb.last if verb is not None else draft.first
        self.done.append(draft)
        self.current = draft
        self._reset()
        return draft

    def _mark(self, mark: Mark) -> None:
        if mark.kind == "time":
            target = self.current.times if self.current is not None and not self.subjects else self.times
            target.append(mark.first)
        elif mark.kind == "sub":
            self._begin_subordinate(mark)
        elif mark.kind in {";", ":"}:
            self._flush()
            if mark.kind == ":":
                self.current = None

    def _begin_subordinate(self, mark: Mark) -> None:
        if self.subjects and mark.lower in {"who", "which", "that", "whose", "whom"}:
            # "Martin, who commands forces, told": the subject of the clause before waits.
            self.opener = mark.lower
            return
        self._flush()
        self.opener = mark.lower

    def _flush(self) -> None:
        if self.subjects or (self.adjuncts and self.current is None):
            self._open("verbless", None)
        self._reset()
        if self.current is not None:
            self.current = self.done[-1] if self.done else None


def _is_base(verb: VerbGroup) -> bool:
    return verb.form == "base" and verb.modal is None and not verb.infinitive
