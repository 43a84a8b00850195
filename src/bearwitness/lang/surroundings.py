"""Answers what stands around a group while clauses are put together."""

from collections.abc import Sequence

from bearwitness.lang import verb_classes
from bearwitness.lang.asides import (
    carried,
    is_bare,
    is_mark,
    joint_verb,
    past_aside,
    past_brackets,
    tells_accusation,
    wants_subject,
    without_notes,
)
from bearwitness.lang.clause import Adjunct, ClauseDraft
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup

# After these words a noun phrase may be the subject of a clause of its own ("after gunmen attacked").
_OPENING = frozenset({"after", "before", "since", "as", "until", "till", "once", "while", "when", "where"})
# So many groups or clauses back a subject or an antecedent may lie.
_REACH = 40
_PAIR = 2
_LINKS = frozenset({",", "conj", ";", "dash", "(", ")", '"', "'"})


class Surroundings:
    """The groups of a sentence with the clauses made so far: what stands around a group, no changes."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = without_notes(groups)
        self.done: list[ClauseDraft] = []
        self.current: ClauseDraft | None = None
        self.waiting: list[NounPhrase] = []
        self.loose = False
        self._reset()

    def _reset(self) -> None:
        self.subjects: list[NounPhrase] = []
        self.adjuncts: list[Adjunct] = []
        self.times: list[int] = []
        self.opener: str | None = None

    def _before(self, number: int) -> Mark | None:
        before = self.groups[number - 1] if number else None
        return before if isinstance(before, Mark) else None

    def _adjuncts(self) -> list[Adjunct]:
        return self.current.adjuncts if self.current is not None and not self.subjects else self.adjuncts

    def _names_outer_place(self, number: int, phrase: NounPhrase, before: Mark | None) -> bool:
        """ "near Hit, Iraq, two strikes": a bare place after a place and a comma goes on with it."""
        if before is None or before.kind != "," or number < 2 or phrase.mention("place") is None:
            return False
        adjuncts = self._adjuncts()
        if not adjuncts or adjuncts[-1].phrase is not self.groups[number - 2] or phrase.det or phrase.number:
            return False
        if adjuncts[-1].phrase.mention("place") is None:
            return False
        after = self.groups[number + 1] if number + 1 < len(self.groups) else None
        return not isinstance(after, VerbGroup)

    def _prep(self, number: int) -> str:
        """The words of the preposition at group `number`: "along with", "in front of", "north of"."""
        words = [_word(self.groups[number])]
        before = self.groups[number - 1] if number else None
        if isinstance(before, Mark) and before.kind in {"prep", "adverb"} and before.lower.isalpha():
            words.insert(0, before.lower)
        return " ".join(words)

    def _starts_clause(self, number: int, before: Mark | None) -> bool:
        """Whether a noun phrase after a verb opens a clause of its own."""
        if self.subjects or self.opener:
            return True
        # "a man accused of killing his mother and two girls was held": the verb to come is the man's.
        if self.waiting and not self.loose and tells_accusation(self.done):
            return False
        if before is None:
            return self._content_follows(number)
        if before.kind in {"time", "adverb"} and (self._says() or self._tells()):
            # "Police said late on Monday she was hurt": a time leads in what is said.
            return self._content_follows(number)
        if before.kind not in _LINKS:
            return False
        if before.kind == "conj" and self.current is not None and not self.current.objects:
            return self._verb_follows(number, objectless=True)
        if before.kind == "," and self.current is not None and self.current.opener in _OPENING:
            # "After they had searched the house, the force engaged with …": the main clause begins.
            return self._verb_follows(number, objectless=True)
        return self._verb_follows(number, objectless=False)

    def _content_follows(self, number: int) -> bool:
        """ "said operations should start": an object that goes on with a finite verb is a subject."""
        at = self._skip_adjuncts(number + 1)
        joint = joint_verb(self.groups, number) if self._says() or self._tells() else None
        if joint is not None:
            return wants_subject(self.groups[joint], being=True)
        if (behind := past_aside(self.groups, at)) is not None:
            return wants_subject(self.groups[behind])
        verb = self.groups[at] if at < len(self.groups) else None
        if (
            not isinstance(verb, VerbGroup)
            or verb.infinitive
            or (verb.form in {"ing", "base"} and not verb.modal)
        ):
            return False
        if self._says() or (self._tells() and wants_subject(verb)):
            return True
        finite = verb.form != "past_participle" or verb.base in verb_classes.INTRANSITIVE
        return at == number + 1 and finite and not is_bare(verb)

    def _says(self) -> bool:
        """Whether the clause so far ends in a verb that needs no object, such as one of saying."""
        verb = self.current.verb if self.current is not None else None
        return verb is not None and verb.base in verb_classes.INTRANSITIVE

    def _tells(self) -> bool:
        """Whether it ends in a verb that may tell a clause, "revealed on Friday that five were hurt"."""
        verb = self.current.verb if self.current is not None else None
        return verb is not None and verb.base in verb_classes.TELLING and not verb.passive

    def _verb_follows(self, number: int, *, objectless: bool) -> bool:
        """A finite verb right after the phrase, or after its own prepositional phrases."""
        phrase = self.groups[number]
        at = self._skip_adjuncts(number + 1)
        verb = self.groups[at] if at < len(self.groups) else None
        if isinstance(verb, Mark) and verb.kind == "conj":
            return self._joint_saying(at) or self._ends_opening(number)
        if (behind := past_aside(self.groups, at)) is not None:
            opens = carried(self.groups[behind]) or self._past_age(at, behind)
            return is_mark(self.groups, number - 1, "conj") and opens
        if not isinstance(verb, VerbGroup) or verb.form == "ing" or verb.infinitive or is_bare(verb):
            return False
        if verb.form != "past_participle" or verb.base in verb_classes.INTRANSITIVE:
            return True
        after = self.groups[at + 1] if at + 1 < len(self.groups) else None
        if verb.base in verb_classes.TRYING and isinstance(after, VerbGroup) and after.infinitive:
            # "…, the men attempted to flee": nothing can be attempted on a man.
            return True
        bare_number = isinstance(phrase, NounPhrase) and not phrase.words and phrase.number is not None
        return objectless or bare_number or isinstance(after, NounPhrase)

    def _past_age(self, at: int, behind: int) -> bool:
        """ "…, and a woman, 34, suffered a wound": only an age stands between the commas."""
        age, verb = self.groups[at + 1], self.groups[behind]
        finite = isinstance(verb, VerbGroup) and verb.form in {"past", "past_participle", "present"}
        return finite and behind == at + 3 and isinstance(age, NounPhrase) and not age.words

    def _ends_opening(self, number: int) -> bool:
        """ "In a raid that shocked many, a woman and her son were hurt": no main clause has begun so far."""
        if not is_mark(self.groups, number - 1, ",") or any(draft.kind == "main" for draft in self.done):
            return False
        joint = joint_verb(self.groups, number)
        verb = self.groups[joint] if joint is not None else None
        return isinstance(verb, VerbGroup) and (carried(verb) or verb.base == "be")

    def _joint_saying(self, at: int) -> bool:
        """ "…, residents and a medical charity said": further subjects stand before the verb of saying."""
        while (
            at + 1 < len(self.groups)
            and isinstance(self.groups[at], Mark)
            and _kind(self.groups[at]) in {"conj", ","}
            and isinstance(self.groups[at + 1], NounPhrase)
        ):
            at = self._skip_adjuncts(at + 2)
        verb = self.groups[at] if at < len(self.groups) else None
        return isinstance(verb, VerbGroup) and verb.base in verb_classes.INTRANSITIVE and verb.form != "ing"

    def _skip_adjuncts(self, at: int) -> int:
        while at < len(self.groups):
            group = self.groups[at]
            if isinstance(group, Mark) and group.kind in {"adverb", "time"}:
                at += 1
            elif isinstance(group, Mark) and group.kind == "(":
                close = past_brackets(self.groups, at)
                if close == at:
                    break
                at = close
            elif (
                isinstance(group, Mark)
                and group.kind == "prep"
                and at + 1 < len(self.groups)
                and isinstance(self.groups[at + 1], NounPhrase)
            ):
                at += 2
            else:
                break
        return at

    def _continues_adjunct(self, number: int, before: Mark | None) -> bool:
        """ "in Iraq and Syria": a list goes on where its last member stands."""
        if before is None or before.kind not in {",", "conj"} or self.current is None:
            return False
        last = self.groups[number - 2] if number > 1 else None
        if isinstance(last, Mark) and last.kind == ",":
            last = self.groups[number - 3] if number > 2 else None
        adjuncts = self.current.adjuncts
        return bool(adjuncts) and adjuncts[-1].phrase is last

    def _joined_before(self, number: int) -> list[Adjunct]:
        """ "after a mother and her son were hurt": what opens the clause stands in front of its subjects."""
        found = self._adjuncts()
        verb = self.groups[number + 1] if number + 1 < len(self.groups) else None
        if not found or verb is None or not is_mark(self.groups, number - 1, "conj"):
            return []
        ends = (self.groups[number - 2], self.groups[number - 3] if number > _PAIR else None)
        if found[-1].prep not in _OPENING or found[-1].phrase not in ends or not carried(verb):
            return []
        return [one for one in found if one.lead == found[-1].lead]

    def _is_awaited(self, verb: VerbGroup, before: Mark | None) -> bool:
        """Whether a subject that a participle was said of takes this verb.

        A comma parts no subject from its verb: "six men belonging to the Amari family, among them a
        child, were hurt".
        """
        if not self.waiting or verb.form == "ing" or verb.infinitive or self._is_relative():
            return False
        last = self.done[-1]
        hangs = self.waiting[-1] in (*last.subjects, *last.objects)
        parted = hangs and before is not None and before.kind == "," and carried(verb)
        return parted or (not self.subjects and (carried(verb) or not self.loose))

    def _is_participle_of_subject(self, number: int, verb: VerbGroup) -> bool:
        """ "The men killed by a mine were buried": a by-phrase or a further verb takes the finite place."""
        if verb.form != "past_participle" or verb.base in verb_classes.INTRANSITIVE or self._is_relative():
            return False
        after = self.groups[number + 1] if number + 1 < len(self.groups) else None
        if verb.base in verb_classes.NAMING and isinstance(after, NounPhrase):
            bare = after.det is None and after.number is None
            return bare and self.subjects[-1].det in {"a", "an", "another", "one"}
        if not isinstance(after, Mark) or after.kind not in {"prep", "time"}:
            return False
        if after.lower == "by" or (verb.base in verb_classes.ACCUSING and after.lower in {"of", "in"}):
            return True
        at = self._skip_adjuncts(number + 1)
        further = self.groups[at] if at < len(self.groups) else None
        return isinstance(further, VerbGroup) and further.form not in {"ing", "past_participle"}

    def _is_relative(self) -> bool:
        return self.opener in {"who", "which", "that", "whose", "whom"}

    def _is_said_within(self, number: int, verb: VerbGroup) -> bool:
        """ "a boy who police said was shot": a teller between a relative word and its own verb."""
        after = self.groups[number + 1] if number + 1 < len(self.groups) else None
        told = isinstance(after, VerbGroup) and after.form != "ing" and not after.infinitive
        if (
            not told
            or verb.base not in verb_classes.TELLING
            or self.groups[number - 1] is not self.subjects[-1]
        ):
            return False
        beside = len(self.subjects) > 1 and self.groups[number - 2] is self.subjects[-2]
        return beside or (is_mark(self.groups, number - 2, "sub") and self._is_relative())

    def _is_said_of_object(self, number: int, verb: VerbGroup) -> bool:
        """ "remembered the boy police say was shot": the teller stands right behind the one told of."""
        held = self.current.objects if self.current is not None else []
        after = self.groups[number + 1] if number + 1 < len(self.groups) else None
        if len(held) < _PAIR or verb.base not in verb_classes.TELLING or after is None or not carried(after):
            return False
        return held[-1] is self.groups[number - 1] and held[-2] is self.groups[number - 2]

    def _opened_by_preposition(self, number: int) -> bool:
        owner = self.current
        adjuncts = owner.adjuncts if owner is not None else self.adjuncts
        if not adjuncts or self.groups[number - 1] is not adjuncts[-1].phrase:
            return False
        prep, verb = adjuncts[-1].prep.split()[-1], self.groups[number]
        # "reported about 20 people were killed"
        return prep in _OPENING or (
            prep == "about" and carried(verb) and adjuncts[-1].phrase.number is not None
        )

    def _is_reduced(self, number: int, verb: VerbGroup) -> bool:
        """A past form without auxiliary right after a noun that already has its place."""
        if verb.form not in {"past_participle", "participle"} or verb.passive or verb.perfect or verb.modal:
            return False
        if verb.base in verb_classes.INTRANSITIVE:
            return False
        before = self.groups[number - 1] if number else None
        if isinstance(before, Mark) and before.kind == "," and number > 1:
            after = self.groups[number + 1] if number + 1 < len(self.groups) else None
            if isinstance(after, Mark) and after.kind in {"prep", "adverb"} and not self._subjectless(number):
                return isinstance(self.groups[number - 2], NounPhrase)
            return False
        return isinstance(before, NounPhrase)

    def _paired(self, at: int, noun: NounPhrase) -> list[NounPhrase]:
        """ "the mother and toddler killed": one article for both."""
        before = self.groups[at - 2] if at > 1 else None
        bare = noun.det is None and noun.number is None and self.groups[at] is noun
        if not bare or not is_mark(self.groups, at - 1, "conj") or not isinstance(before, NounPhrase):
            return []
        return [before] if before.det is not None else []

    def _subjectless(self, number: int) -> bool:
        """After "X struck A, destroyed B" the verb shares its subject; it then has an object."""
        after = self.groups[number + 1] if number + 1 < len(self.groups) else None
        return isinstance(after, NounPhrase)

    def _unserved(self, verb: VerbGroup) -> list[NounPhrase]:
        """ "Six were killed and ten others, a girl seen on a video among them, were hurt": the ten.

        A passive takes no objects; what stands behind "and" after one is the subject of the next.
        """
        held = next((draft for draft in reversed(self.done) if draft.kind in {"main", "relative"}), None)
        if held is None or held.verb is None or not held.verb.passive or not carried(verb):
            return []
        joined = [
            phrase for phrase in held.objects if is_mark(self.groups, self.groups.index(phrase) - 1, "conj")
        ]
        if joined:
            held.objects = held.objects[: held.objects.index(joined[0])]
        return joined

    def _antecedent(self, number: int) -> list[NounPhrase]:
        """The noun before a relative word; "that" and "which" pass over the place where it is.

        "a car bomb attack in the town that killed six": a town kills nobody.
        """
        opener = self.groups[number - 1] if number else None
        things = isinstance(opener, Mark) and opener.lower in {"that", "which"}
        last: NounPhrase | None = None
        for at in range(number - 2, max(-1, number - 2 - _REACH), -1):
            group = self.groups[at]
            if isinstance(group, NounPhrase):
                before = self._before(at)
                located = before is not None and before.kind == "prep" and group.mention("place") is not None
                if not (things and located):
                    return [group]
                last = last or group
            elif isinstance(group, VerbGroup):
                break
        return [last] if last is not None else []

    def _shared_subjects(self) -> list[NounPhrase]:
        for draft in reversed(self.done[-_REACH:]):
            if draft.kind in {"main", "relative", "verbless"} and draft.subjects:
                return list(draft.subjects)
        return []


def _kind(group: Group) -> str:
    return group.kind if isinstance(group, Mark) else ""


def _word(group: Group) -> str:
    return group.lower if isinstance(group, Mark) else ""
