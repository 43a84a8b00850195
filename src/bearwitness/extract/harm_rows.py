"""Turns a person in the light of a row of the harm table to told harm."""

from collections.abc import Iterator

import msgspec

from bearwitness.extract.harm_denied import denied, patients_told
from bearwitness.extract.harm_words import Told
from bearwitness.extract.harming import person_harm
from bearwitness.extract.people_words import is_age
from bearwitness.extract.persons import is_one_name, is_people
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import HarmKind
from bearwitness.tables.harms import Bare, Row, State, harms

_PERSONAL = frozenset(["killed", "injured"])


def harm_of_row(
    sentence: Sentence, clause: Clause, person: NounPhrase, row: Row | State | Bare, at: int
) -> Iterator[Told]:
    if sentence.lower(person.first).endswith(("self", "selves")):
        # "shot themselves in the foot", "blew himself up"
        return
    if _is_age_told(sentence, person):
        return
    lone = row.kind in _PERSONAL and _is_patient(clause, person) and _is_lone_name(sentence, person)
    people = lone or is_people(sentence, person)
    if not people or not patients_told(sentence, [person], row.kind or "killed"):
        return
    kind: HarmKind = row.kind or "killed"
    harm = person_harm(sentence, person, kind, lone_names=lone)
    if harm is None:
        return
    harm = msgspec.structs.replace(harm, kind=row.kind)
    told = denied(sentence, clause, person, harm)
    if told is not None:
        yield Told(told, row.event, at, at + 1, clause)


def _is_patient(clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a phrase stands where a verb of harm wants a person: there a lone name is one."""
    return (
        clause.verb is not None
        and clause.verb.base in harms().words.personal
        and phrase
        in (
            *clause.objects,
            *clause.subjects,
        )
    )


def _is_lone_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is one name of letters; handles, addresses, labels are none."""
    plain = all(sentence.tokens[at].text.replace("’", "").replace("'", "").isalpha() for at in phrase.words)
    labelled = phrase.first > 0 and sentence.lower(phrase.first - 1) in {"@", "/", ":", "(", "#", "."}
    return plain and not labelled and is_one_name(sentence, phrase)


def _is_age_told(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a bare number between marks is somebody's age: "Marta Holt, 27, was shot"."""
    enclosed = sentence.lower(phrase.first - 1) == "," and sentence.lower(phrase.last) in {",", ")", "."}
    return enclosed and phrase.det is None and is_age(sentence, phrase)


def up_to(clause: Clause, at: int) -> Clause:
    """ "taken to a hospital in the capital": a clause without what stands from token `at` on."""
    adjuncts = tuple(found for found in clause.adjuncts if found.phrase.first < at)
    return msgspec.structs.replace(clause, adjuncts=adjuncts, last=at)
