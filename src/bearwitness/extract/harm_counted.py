"""Harm told by nouns that count people: "12 civilian deaths", "six dead", "the bodies of four men"."""

import msgspec

from bearwitness.extract.counts import count_of
from bearwitness.extract.harm_denied import is_any, is_asked, negated, none_harmed
from bearwitness.extract.harm_lists import listed
from bearwitness.extract.harm_names import harm_to
from bearwitness.extract.harm_words import (
    EVENTS,
    OWN_EVENT,
    OWNED,
    Place,
    Told,
    counted,
    head,
    known_harm,
    told_at,
)
from bearwitness.extract.harming import person_harm
from bearwitness.extract.persons import is_people
from bearwitness.extract.sentence import QUANTITIES, Sentence
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural
from bearwitness.model.values import Harm
from bearwitness.tables.harms import Tally, harm_adjectives, harms, tallies

# Behind these, and as what somebody suffers, injuries are those of one person.
_OF_ONE = frozenset(["with", "from", "of", "for", "despite", "on", "into"])
# A harm behind these is that of another event.
_LATER = frozenset(["after", "since", "before"])


def counted_harms(place: Place, phrase: NounPhrase) -> list[Told]:
    """The harm that a phrase tells by counting the dead, the wounded, those harmed."""
    return _remains(place, phrase) or _tally(place, phrase) or _adjective(place, phrase)


# What is left of people.
def _remains(place: Place, phrase: NounPhrase) -> list[Told]:
    sentence, table = place.sentence, harms().remains
    if head(sentence, phrase) not in table.words and sentence.head(phrase) not in table.words:
        return []
    if any(sentence.lower(at) in table.other for at in phrase.words[:-1]) or negated(place.clause):
        return []
    seen = place.verb in table.verbs
    whose = phrase.of or phrase.possessor
    if whose is not None:
        more = listed(place, phrase) if phrase.of is not None else []
        found = (harm_to(sentence, person, "killed") for person in (whose, *more))
        return [_of_remains(place, phrase, harm) for harm in found if harm is not None]
    if phrase.det in OWNED or (phrase.det == "the" and phrase.number is None and seen):
        harm = known_harm(sentence, phrase, "killed") if seen else None
    elif seen or (counted(sentence, phrase) and is_plural(sentence.head(phrase))):
        harm = person_harm(sentence, phrase, "killed")
    else:
        harm = None
    return [_of_remains(place, phrase, harm)] if harm is not None else []


def _of_remains(place: Place, phrase: NounPhrase, harm: Harm) -> Told:
    return told_at(place, harm, "killing", phrase, shared=place.role not in _LATER)


# Nouns whose number counts people.
def _tally(place: Place, phrase: NounPhrase) -> list[Told]:
    sentence = place.sentence
    row = tallies().get(head(sentence, phrase))
    if row is None or (row.kind == "injured" and row.abstract and _of_one(place, phrase)):
        return []
    harm = _tallied(place, phrase, row)
    if harm is None:
        return []
    return [
        told_at(
            place, harm, row.event, phrase, shared=place.role in OWN_EVENT | {"subject", "object", "among"}
        )
    ]


def _of_one(place: Place, phrase: NounPhrase) -> bool:
    """Whether injuries are those of one person: "suffered several injuries", "a head injury"."""
    if phrase.det in {"a", "an"}:
        return True
    return place.role in _OF_ONE or (place.role == "object" and place.verb in harms().words.suffering)


def _outer(place: Place, phrase: NounPhrase) -> NounPhrase:
    """ "dozens of injuries", "a number of deaths": the phrase that counts."""
    whole = place.phrase
    counts = not whole.words or head(place.sentence, whole) in QUANTITIES
    return whole if whole.of is phrase and counts else phrase


def _tallied(place: Place, phrase: NounPhrase, row: Tally) -> Harm | None:
    sentence, outer = place.sentence, _outer(place, phrase)
    if is_asked(sentence, outer) or (phrase is not outer and phrase.det is not None):
        return None
    caused = _governed(place) and outer is place.phrase
    denied = place.role == "without" or (negated(place.clause) and caused)
    if denied and place.verb in harms().words.causing - harms().words.making - {"be", "have", "suffer"}:
        # "did not report any injuries" is no report of none.
        return None
    if row.weak and not (caused and place.verb in harms().words.making):
        return None
    bare = (caused or place.role in {"without", "with"}) and is_any(outer)
    if not (bare and is_plural(sentence.head(phrase))) and not counted(sentence, outer):
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


# "15 injured villagers".
def _adjective(place: Place, phrase: NounPhrase) -> list[Told]:
    sentence, known = place.sentence, harm_adjectives()
    at = next((at for at in phrase.words[:-1] if sentence.lower(at) in known), None)
    if at is None or not counted(sentence, phrase) or negated(place.clause):
        return []
    kind = known[sentence.lower(at)]
    harm = person_harm(sentence, phrase, kind) if is_people(sentence, phrase) else None
    if harm is None or head(sentence, phrase) in tallies():
        return []
    return [Told(harm, EVENTS[kind], at, at + 1, place.clause, shared=place.role not in _LATER)]
