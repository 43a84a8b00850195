"""What was done to things: the objects of verbs of damage."""

from collections.abc import Sequence

from bearwitness.extract.arguments import patients_of
from bearwitness.extract.counts import count_of
from bearwitness.extract.draft import Draft
from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.naming import event_of
from bearwitness.extract.partitive import antecedent
from bearwitness.extract.persons import is_people
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import Thing, owner_of, thing
from bearwitness.lang.clauses import Adjunct, Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Count, Effect
from bearwitness.tables.people import group
from bearwitness.tables.targets import classify
from bearwitness.tables.verbs import VerbRow

# What a strike may do without anything being hit ("produced inconclusive results", "took place").
_NO_EFFECT = frozenset({"light", "occur", "result", "identify", "clash", "harm"})


def effects_of(
    sentence: Sentence,
    lexicon: Lexicon,
    clause: Clause,
    senses: Sequence[VerbRow],
    draft: Draft,
    before: Sequence[Effect],
) -> list[Effect]:
    """The effects a clause tells: one for each thing its verb is applied to, in order.

    `before`: effects told before, whose thing "two others" takes up.
    """
    assert clause.verb is not None
    frames = {sense.frame for sense in senses}
    if (
        clause.kind == "participle"
        and any(sense.standing for sense in senses)
        and not _after_comma(sentence, clause)
    ):
        return []
    known = any(sense.effect for sense in senses)
    if not known and (frames & _NO_EFFECT or clause.verb.base in {"be", "have"} or clause.verb.infinitive):
        return []
    patients = patients_of(sentence, clause)
    made: list[Effect] = []
    for number, phrase in enumerate(patients):
        following = patients[number + 1] if number + 1 < len(patients) else None
        effect = _effect(sentence, lexicon, clause, phrase, following, draft, [*before, *made], known=known)
        if effect is not None:
            made.append(effect)
            draft.things.append(phrase)
    return made


def _effect(
    sentence: Sentence,
    lexicon: Lexicon,
    clause: Clause,
    phrase: NounPhrase,
    following: NounPhrase | None,
    draft: Draft,
    before: Sequence[Effect],
    *,
    known: bool,
) -> Effect | None:
    assert clause.verb is not None
    if phrase.pronoun and phrase.of is None:
        return None
    share = antecedent(sentence, phrase)
    if share is not None:
        draft.adjuncts.extend(_told_with(sentence, share[0]))
        return _of_part(sentence, clause, phrase, *share)
    named = thing(sentence, phrase, following)
    if _is_others(sentence, phrase):
        previous = before[-1:] if not named.name or "other" in named.name else []
        if not previous:
            return None
        named = Thing(previous[0].object, phrase.first, phrase.last, plural=True)
    code = classify(named.name)
    if not known and code is None:
        return None
    if _is_party(phrase) or (
        code is None and is_people(sentence, phrase) and not _is_told_group(named, known)
    ):
        return None
    # A strike may hit "sniper fire"; what people attack or stop is told as an event of its own.
    if code is None and draft.phrase is None and event_of(sentence, lexicon, phrase) is not None:
        return None
    owner = owner_of(phrase)
    span = sentence.span(phrase.first, phrase.last)
    count = count_of(sentence, phrase, named)
    return Effect(clause.verb.base, named.name, code, owner, count, span.exact, span.start, span.end)


def _told_with(sentence: Sentence, phrase: NounPhrase) -> list[Adjunct]:
    """The adjuncts of the clause that told a phrase first."""
    for clause in sentence.clauses:
        if phrase in clause.objects or phrase in clause.subjects:
            return list(clause.adjuncts)
    return []


def _after_comma(sentence: Sentence, clause: Clause) -> bool:
    """Without a comma "land features denying an advantage" tells of the features, not of the strike."""
    assert clause.verb is not None
    return sentence.lower(clause.verb.first - 1) in {",", ";", "and", "-"}


def _of_part(
    sentence: Sentence, clause: Clause, phrase: NounPhrase, whole: NounPhrase, count: Count
) -> Effect | None:
    """ "most of them have been destroyed": the thing is what stands before, the count its part."""
    assert clause.verb is not None
    named = thing(sentence, whole)
    code = classify(named.name)
    if code is None:
        return None
    owner = owner_of(whole)
    span = sentence.span(phrase.first, phrase.last)
    return Effect(clause.verb.base, named.name, code, owner, count, span.exact, span.start, span.end)


def _is_told_group(named: Thing, known: bool) -> bool:
    """ "struck ISIL fighters": people that a verb of attack was applied to, whatever became of them."""
    return known and group(named.name) is not None


def _is_party(phrase: NounPhrase) -> bool:
    """ "denied ISIL the use of a bridge": a party alone is no thing."""
    party = phrase.mention("party")
    return party is not None and (party.first, party.last) == (phrase.first, phrase.core_last)


def _is_others(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "damaged two others", "at least four more": a number without a thing of its own."""
    head = sentence.head(phrase)
    return (not phrase.words and phrase.of is None) or head in {"others", "other"}
