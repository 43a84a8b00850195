"""Harm told by a state or a set phrase: "was found dead", "lost their lives", "taken into custody"."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from bearwitness.extract.arguments import patients_of
from bearwitness.extract.harm_denied import is_fatal, is_none
from bearwitness.extract.harm_in_state import in_state, spared
from bearwitness.extract.harm_rows import harm_of_row, up_to
from bearwitness.extract.harm_words import EVENTS, OWNED, Told, happened
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase, VerbGroup
from bearwitness.lang.inflect import singular
from bearwitness.tables.harms import Bare, Row, Telling, harm_verbs, harms

_Row = TypeVar("_Row", Bare, Telling)
_FURTHER = frozenset(["be", "unaccount", "include", "count", "number"])
_AMONG = frozenset(["among", "amongst", "amid"])


def state_harms(sentence: Sentence, clause: Clause) -> list[Told]:
    """The harm that a clause tells by a state, by a verb with a noun, by a verb of its own."""
    verb = clause.verb
    if verb is None or (verb.base not in _FURTHER and verb.base not in harm_verbs()):
        return []
    if living := list(spared(sentence, clause)):
        return living
    if not happened(sentence, clause):
        return []
    found = [
        *in_state(sentence, clause),
        *_unaccounted(sentence, clause),
        *_tellings(sentence, clause),
        *_among(sentence, clause),
    ]
    return found or list(_bare(sentence, clause))


def _unaccounted(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """ "remain unaccounted for": read as a verb."""
    assert clause.verb is not None
    row = next(row for row in harms().state if "unaccounted" in row.words)
    if clause.verb.base == "unaccount":
        persons = (*clause.subjects, *clause.objects)
        yield from harm_of_row(sentence, clause, persons, row, clause.verb.at)


# "lost their lives", "was treated for wounds", "was taken into custody".
def _tellings(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    assert clause.verb is not None
    for row in harms().telling:
        if clause.verb.base not in row.verbs:
            continue
        for phrase in _at(sentence, clause, row):
            at = phrase.words[-1] if phrase.words else phrase.first
            whom = _whom(sentence, clause, row, phrase)
            if "threatening" in sentence.lower(phrase.first):
                # "none of them has life-threatening injuries" tells nothing of other injuries.
                whom = tuple(person for person in whom if not is_none(person))
            for told in harm_of_row(sentence, clause, whom, _as_deadly(sentence, clause, row), at):
                yield told._replace(placed=up_to(clause, phrase.first)) if row.whom == "carried" else told


def _at(sentence: Sentence, clause: Clause, row: Telling) -> Iterator[NounPhrase]:
    """The phrases of a clause that hold the noun of a row where the row wants it."""
    if "object" in row.at:
        held = clause.objects
        if row.whom == "of" and clause.verb is not None and clause.verb.passive:
            held = clause.subjects
        yield from (phrase for phrase in held if _is_noun(sentence, phrase, row))
    if "subject" in row.at and clause.verb is not None and not clause.verb.passive:
        yield from (phrase for phrase in clause.subjects if _is_noun(sentence, phrase, row))
    for found in clause.adjuncts:
        if found.prep.split()[-1] in row.at and _is_noun(sentence, found.phrase, row):
            yield found.phrase


def _is_noun(sentence: Sentence, phrase: NounPhrase, row: Telling) -> bool:
    words = [sentence.lower(at) for at in phrase.words]
    if not words or any(word in harms().words.other for word in words[:-1]):
        return False
    return any(singular(" ".join(words[-size:])) in row.nouns for size in range(1, 4))


def _whom(sentence: Sentence, clause: Clause, row: Telling, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Those whom a row says are harmed."""
    assert clause.verb is not None
    if row.whom == "subject":
        return _bearers(sentence, clause)
    if row.whom == "of":
        return _lives(clause, phrase)
    if row.whom == "carried":
        # "rushed to the hospital" without an object tells of relatives, reporters.
        return clause.subjects if clause.verb.passive else clause.objects
    if clause.kind == "participle" and not clause.verb.passive and not clause.objects:
        return _bearers(sentence, clause)
    if clause.verb.passive or clause.kind == "reduced" or not clause.objects:
        return patients_of(sentence, clause) or clause.subjects
    return tuple(other for other in clause.objects if other is not phrase)


def _bearers(sentence: Sentence, clause: Clause) -> tuple[NounPhrase, ...]:
    """Those who suffer or lose: the subject, the noun a participle hangs on ("victims suffering from")."""
    assert clause.verb is not None
    if clause.kind == "reduced":
        return clause.objects[:1]
    if clause.kind == "participle":
        before = [g for g in sentence.groups if isinstance(g, NounPhrase) and g.last == clause.verb.first]
        return tuple(before) or clause.subjects
    return () if clause.verb.passive else clause.subjects


def _lives(clause: Clause, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """ "the lives of six men", "six lives", "cost six men their lives"."""
    if phrase.of is not None or phrase.number is not None:
        return (phrase,)
    if phrase.possessor is not None:
        return (phrase.possessor,)
    if phrase.det in OWNED:
        return tuple(other for other in clause.objects if other.last == phrase.first)
    return ()


# "two children were among those killed": people told before, in their sum.
def _among(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    assert clause.verb is not None
    pairs: list[tuple[NounPhrase, tuple[NounPhrase, ...]]] = []
    if clause.verb.base == "be":
        pairs = [
            (found.phrase, clause.subjects or clause.objects)
            for found in clause.adjuncts
            if found.prep in _AMONG
        ]
    elif clause.verb.base in {"include", "count", "number"}:
        pairs = [(phrase, clause.objects) for phrase in clause.subjects if phrase.number is None]
    for whole, persons in pairs:
        row = _those(sentence, whole)
        if row is None or whole.number is not None:
            continue
        for told in harm_of_row(sentence, clause, persons, row, whole.core_last - 1):
            yield told._replace(harm=msgspec.structs.replace(told.harm, reference="known"))


def _those(sentence: Sentence, phrase: NounPhrase) -> Row | None:
    """ "among those killed", "among the wounded" read as a verb."""
    if phrase.words or phrase.det not in {"those", "the"}:
        return None
    after = next((g for g in sentence.groups if g.first == phrase.last), None)
    kind = harms().toll.kinds.get(after.base) if isinstance(after, VerbGroup) else None
    return Row(event=EVENTS[kind], kind=kind) if kind is not None else None


# "two men were shot", "three fighters surrendered".
def _bare(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    assert clause.verb is not None
    for row in harms().bare:
        if clause.verb.base not in row.verbs or (row.objectless and (clause.objects or clause.verb.passive)):
            continue
        if not row.objectless and _goes_on(sentence, clause):
            continue
        persons = clause.subjects if row.objectless else patients_of(sentence, clause)
        persons = _by_own_hand(sentence, clause, persons)
        yield from harm_of_row(sentence, clause, persons, _as_deadly(sentence, clause, row), clause.verb.at)
        yield from _of_them(sentence, clause, row)


def _by_own_hand(
    sentence: Sentence, clause: Clause, persons: tuple[NounPhrase, ...]
) -> tuple[NounPhrase, ...]:
    """ "the boy accidentally shot himself": the subject is the one harmed."""
    own = [person for person in persons if sentence.lower(person.first).endswith("self")]
    alone = len(persons) == len(own) == len(clause.subjects) == 1
    return clause.subjects if alone else persons


def _goes_on(sentence: Sentence, clause: Clause) -> bool:
    """ "shot and killed six men": the subject did it, those harmed stand behind the next verb."""
    if clause.verb is None or clause.verb.passive or clause.objects or clause.kind == "reduced":
        return False
    at = sentence.clauses.index(clause) + 1
    return at < len(sentence.clauses) and sentence.clauses[at].subjects == clause.subjects


def _of_them(sentence: Sentence, clause: Clause, row: Bare) -> Iterator[Told]:
    """ "five were shot, two of them fatally": the two died."""
    phrases = [*clause.objects, *(found.phrase for found in clause.adjuncts)]
    for phrase in phrases:
        if phrase.number is not None and sentence.lower(phrase.last) in harms().words.fatal:
            yield from harm_of_row(
                sentence, clause, [phrase], msgspec.structs.replace(row, kind="killed"), phrase.first
            )


def _as_deadly(sentence: Sentence, clause: Clause, row: _Row) -> _Row:
    """The row; "fatally struck" tells of a death."""
    deadly = row.kind == "injured" and is_fatal(sentence, clause)
    return msgspec.structs.replace(row, kind="killed") if deadly else row
