"""Harm told by nouns of a deed: "the death of two men", "his murder", "injuries to four"."""

from collections.abc import Iterator

from bearwitness.extract.harm_counted import counted_harms
from bearwitness.extract.harm_denied import is_none, negated, none_harmed, under_no
from bearwitness.extract.harm_lists import listed
from bearwitness.extract.harm_names import harm_to
from bearwitness.extract.harm_words import (
    OWN_EVENT,
    OWNED,
    Place,
    Told,
    answers,
    counted,
    happened,
    head,
    is_unreal,
    known_harm,
    may_tell,
    told_at,
)
from bearwitness.extract.harming import person_harm
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Count, Harm
from bearwitness.tables.harms import deeds, harms


def noun_harms(sentence: Sentence, clause: Clause) -> list[Told]:
    """The harm that the noun phrases of a clause tell."""
    if is_unreal(clause) or not (happened(sentence, clause) or answers(clause)):
        return []
    places = (place for place in _places(sentence, clause) if may_tell(sentence, place.phrase))
    return [told for place in places for told in _read(place)]


def _places(sentence: Sentence, clause: Clause) -> Iterator[Place]:
    for phrase in clause.subjects:
        yield Place(sentence, clause, phrase, "subject", phrase.first)
    for phrase in clause.objects:
        yield Place(sentence, clause, phrase, "object", phrase.first)
    for found in clause.adjuncts:
        yield Place(sentence, clause, found.phrase, found.prep.split()[-1], found.lead)


def _read(place: Place) -> list[Told]:
    if _only_spoken(place):
        return []
    phrase: NounPhrase | None = place.phrase
    while phrase is not None:
        if _is_other(place.sentence, phrase):
            return []
        told = _deed(place, phrase) or _loss(place, phrase) or counted_harms(place, phrase)
        if told:
            return told
        if head(place.sentence, phrase) in harms().words.spoken:
            return []
        phrase = phrase.of
    return []


def _only_spoken(place: Place) -> bool:
    """ "a warrant for the arrest of two men": the noun before the preposition takes the harm back."""
    if place.role in {"subject", "object"}:
        return False
    before = [g for g in place.sentence.groups if isinstance(g, NounPhrase) and g.last == place.lead]
    return any(head(place.sentence, phrase) in harms().words.spoken for phrase in before)


def _is_other(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "attempted murder", "a knee injury": a word before the noun makes it no harm that was done."""
    return any(sentence.lower(at) in harms().words.other for at in phrase.words[:-1])


# Deeds: those harmed stand behind "of" or before "'s".
def _deed(place: Place, phrase: NounPhrase) -> list[Told]:
    sentence = place.sentence
    row = deeds().get(head(sentence, phrase))
    if row is None or negated(place.clause):
        return []
    kind = "killed" if any(sentence.lower(at) in harms().words.deadly for at in phrase.words) else row.kind
    found = [harm_to(sentence, person, kind) for person in _patients(place, phrase, row.behind)]
    made = [harm for harm in found if harm is not None]
    # "died of his injuries" is no telling that somebody was hurt.
    if not made and phrase.of is None and phrase.det in OWNED and row.kind != "injured":
        made = [known_harm(sentence, phrase, row.kind)]
    made = [under_no(sentence, phrase, harm) for harm in made]
    return [told_at(place, harm, row.event, phrase, shared=_caused(place)) for harm in made]


def _patients(place: Place, phrase: NounPhrase, behind: frozenset[str]) -> list[NounPhrase]:
    if phrase.of is not None:
        return [phrase.of, *listed(place, phrase)]
    shared = _shared(place.sentence, phrase)
    if shared is not None:
        return [shared]
    for found in place.clause.adjuncts:
        if found.prep in behind and found.lead == phrase.last:
            return [found.phrase]
    return [phrase.possessor] if phrase.possessor is not None else []


def _shared(sentence: Sentence, phrase: NounPhrase) -> NounPhrase | None:
    """ "the death and injury of dozens": the people behind the second noun are those of the first as well."""
    if sentence.lower(phrase.last) != "and" or phrase.possessor is not None:
        return None
    after = [g for g in sentence.groups if isinstance(g, NounPhrase) and g.first == phrase.last + 1]
    return next((g.of for g in after if head(sentence, g) in deeds()), None)


def _caused(place: Place) -> bool:
    if place.role in {"subject", "object"}:
        return place.role == "object" and place.verb in harms().words.causing
    return place.role in OWN_EVENT


# "loss of life", "the loss of six lives".
def _loss(place: Place, phrase: NounPhrase) -> list[Told]:
    sentence, of = place.sentence, phrase.of
    if head(sentence, phrase) != "loss" or of is None or head(sentence, of) != "life":
        return []
    span = sentence.span(phrase.first, phrase.last)
    harm = person_harm(sentence, of, "killed") if counted(sentence, of) else None
    count = Count(1, None, None, span.exact, span.start, span.end)
    harm = harm or Harm("killed", "unknown", None, count, span.exact, span.start, span.end)
    if is_none(phrase) or negated(place.clause) or place.role == "without":
        harm = none_harmed(harm)
    return [told_at(place, harm, "killing", phrase, shared=_caused(place))]
