"""Harm told by nouns: "the death of two men", "12 civilian deaths", "the bodies of four men"."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from bearwitness.extract.counts import count_of
from bearwitness.extract.harm_denied import is_any, is_asked, is_none, negated, none_harmed, under_no
from bearwitness.extract.harm_names import named_harm
from bearwitness.extract.harm_words import (
    OWNED,
    Told,
    counted,
    happened,
    head,
    is_unreal,
    known_harm,
)
from bearwitness.extract.harming import person_harm
from bearwitness.extract.persons import is_people, looks_like_name
from bearwitness.extract.sentence import QUANTITIES, Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural
from bearwitness.model.values import Count, Harm, HarmKind
from bearwitness.tables.harms import Tally, deeds, harms, tallies

# A harm behind these is the event's own ("resulted in", "led to"); behind others another event's ("after").
_OWN = frozenset(["in", "to", "with", "by", "including", "without"])
# Behind these, and as what somebody suffers, injuries are those of one person.
_OF_ONE = frozenset(["with", "from", "of", "for", "despite", "on", "into"])
_SUFFERING = frozenset(
    ["suffer", "sustain", "receive", "have", "treat", "incur", "survive", "nurse", "describe"]
)


class Place(NamedTuple):
    """Where a phrase stands in its clause: its role is "subject", "object" or the preposition before it."""

    sentence: Sentence
    clause: Clause
    phrase: NounPhrase
    role: str
    lead: int

    @property
    def verb(self) -> str:
        return self.clause.verb.base if self.clause.verb is not None else ""


def noun_harms(sentence: Sentence, clause: Clause) -> list[Told]:
    """The harm that the noun phrases of a clause tell."""
    if is_unreal(clause) or not happened(sentence, clause):
        return []
    return [told for place in _places(sentence, clause) for told in _read(place)]


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
        told = (
            _deed(place, phrase) or _loss(place, phrase) or _remains(place, phrase) or _tally(place, phrase)
        )
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
    found = [_person(sentence, person, kind) for person in _patients(place, phrase, row.behind)]
    made = [harm for harm in found if harm is not None]
    # "died of his injuries" is no telling that somebody was hurt.
    if not made and phrase.of is None and phrase.det in OWNED and row.kind != "injured":
        made = [known_harm(sentence, phrase, row.kind)]
    made = [under_no(sentence, phrase, harm) for harm in made]
    return [_told(place, harm, row.event, phrase, shared=_caused(place)) for harm in made]


def _patients(place: Place, phrase: NounPhrase, behind: frozenset[str]) -> list[NounPhrase]:
    if phrase.of is not None:
        return [phrase.of, *_listed(place, phrase)]
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


def _listed(place: Place, phrase: NounPhrase) -> list[NounPhrase]:
    """Further people of one list: "the deaths of a woman, her son and two guards"."""
    sentence, last, joined = place.sentence, phrase.last, False
    made: list[NounPhrase] = []
    for group in sentence.groups:
        if not isinstance(group, NounPhrase) or group.first < last:
            continue
        between = [sentence.lower(at) for at in range(last, group.first)]
        if (
            not between
            or set(between) - {",", "and"}
            or not is_people(sentence, group)
            or _tells(sentence, group)
        ):
            break
        joined = joined or "and" in between
        if not _goes_with(sentence, made[-1] if made else phrase.of, group, between):
            made.append(group)
        last = group.last
    return made if joined else []


def _goes_with(sentence: Sentence, before: NounPhrase | None, group: NounPhrase, between: list[str]) -> bool:
    """ "his friend and neighbour, Ali Marell": further words for the person before."""
    name = looks_like_name(sentence, group)
    if name:
        return "and" not in between and before is not None and not looks_like_name(sentence, before)
    return group.det is None and group.number is None and not is_plural(sentence.head(group))


def _tells(sentence: Sentence, phrase: NounPhrase) -> bool:
    noun = head(sentence, phrase)
    return noun in deeds() or noun in tallies()


def _person(sentence: Sentence, phrase: NounPhrase, kind: HarmKind | None) -> Harm | None:
    return (
        person_harm(sentence, phrase, kind)
        if kind is not None and is_people(sentence, phrase)
        else (named_harm(sentence, phrase, kind))
    )


def _caused(place: Place) -> bool:
    if place.role in {"subject", "object"}:
        return place.role == "object" and place.verb in harms().words.causing
    return place.role in _OWN


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
    return [_told(place, harm, "killing", phrase, shared=_caused(place))]


# What is left of people.
def _remains(place: Place, phrase: NounPhrase) -> list[Told]:
    sentence, table = place.sentence, harms().remains
    if head(sentence, phrase) not in table.words and sentence.head(phrase) not in table.words:
        return []
    if any(sentence.lower(at) in table.other for at in phrase.words[:-1]) or negated(place.clause):
        return []
    seen = place.verb in table.verbs
    if phrase.of is not None:
        harm = _person(sentence, phrase.of, "killed")
    elif phrase.det in OWNED or (phrase.det == "the" and phrase.number is None and seen):
        harm = known_harm(sentence, phrase, "killed") if seen else None
    elif seen or (counted(sentence, phrase) and is_plural(sentence.head(phrase))):
        harm = person_harm(sentence, phrase, "killed")
    else:
        harm = None
    return (
        [_told(place, harm, "killing", phrase, shared=place.role not in {"after", "since"})] if harm else []
    )


# Nouns whose number counts people.
def _tally(place: Place, phrase: NounPhrase) -> list[Told]:
    sentence = place.sentence
    row = tallies().get(head(sentence, phrase))
    if row is None or (row.kind == "injured" and row.abstract and _of_one(place, phrase)):
        return []
    harm = _tallied(place, phrase, row)
    if harm is None:
        return []
    return [_told(place, harm, row.event, phrase, shared=place.role in _OWN | {"subject", "object", "among"})]


def _of_one(place: Place, phrase: NounPhrase) -> bool:
    """Whether injuries are those of one person: "suffered several injuries", "a head injury"."""
    if phrase.det in {"a", "an"}:
        return True
    return place.role in _OF_ONE or (place.role == "object" and place.verb in _SUFFERING)


def _tallied(place: Place, phrase: NounPhrase, row: Tally) -> Harm | None:
    sentence = place.sentence
    outer = (
        place.phrase if place.phrase.of is phrase and head(sentence, place.phrase) in QUANTITIES else phrase
    )
    outer = place.phrase if place.phrase.of is phrase and not place.phrase.words else outer
    if is_asked(sentence, outer) or (row.abstract and phrase is not outer and phrase.det is not None):
        return None
    caused = _governed(place) and outer is place.phrase
    denied = place.role == "without" or (negated(place.clause) and caused)
    if denied and place.verb in harms().words.causing - harms().words.making - {"be", "have", "suffer"}:
        # "did not report any injuries" is no report of none.
        return None
    if row.weak and not (caused and place.verb in harms().words.making):
        return None
    bare = (
        (caused or place.role in {"without", "with"}) and is_any(outer) and is_plural(sentence.head(phrase))
    )
    if not bare and not counted(sentence, outer):
        return None
    return _tally_harm(sentence, outer, row, none=denied and is_any(outer))


def _governed(place: Place) -> bool:
    """Whether a verb of causing or telling governs the phrase: "caused deaths", "resulted in injuries"."""
    causing = place.verb in harms().words.causing
    passive = place.clause.verb is not None and place.clause.verb.passive
    return causing and (place.role in {"object", "in", "to", "with"} or (passive and place.role == "subject"))


def _tally_harm(sentence: Sentence, phrase: NounPhrase, row: Tally, *, none: bool) -> Harm | None:
    span = sentence.span(phrase.first, phrase.last)
    harm = person_harm(sentence, _people_part(sentence, phrase, row), row.kind or "killed")
    if harm is None:
        count = count_of(sentence, phrase)
        if count is None:
            return None
        harm = Harm(row.kind, "unknown", None, count, span.exact, span.start, span.end)
    name = None if row.abstract else harm.object
    harm = msgspec.structs.replace(
        harm, kind=row.kind, object=name, exact=span.exact, start=span.start, end=span.end
    )
    return none_harmed(harm) if none else harm


def _people_part(sentence: Sentence, phrase: NounPhrase, row: Tally) -> NounPhrase:
    """ "19 people dead": the people without the word for their state, where it stands behind them."""
    if row.abstract or len(phrase.words) < 2 or phrase.of is not None:
        return phrase
    last = phrase.words[-1]
    trimmed = msgspec.structs.replace(phrase, last=last, core_last=last, words=phrase.words[:-1])
    return trimmed if is_people(sentence, trimmed) else phrase


def _told(place: Place, harm: Harm, event: str, phrase: NounPhrase, *, shared: bool) -> Told:
    at = phrase.words[-1] if phrase.words else phrase.first
    return Told(harm, event, at, at + 1, place.clause, shared)
