"""Turns a person in the light of a row of the harm table to told harm."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.extract.harm_denied import denied, patients_told
from bearwitness.extract.harm_words import Told
from bearwitness.extract.people_run import read_people
from bearwitness.extract.people_told import harm_of_told
from bearwitness.extract.people_words import is_age
from bearwitness.extract.persons import is_one_name, is_people
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.tables.harms import Bare, Row, State, harms

_PERSONAL = frozenset(["killed", "injured"])


def harm_of_row(
    sentence: Sentence, clause: Clause, persons: Sequence[NounPhrase], row: Row | State | Bare, at: int
) -> Iterator[Told]:
    """The harm that a row tells of people named in one list, each told once."""
    held = [person for person in persons if _is_person(sentence, clause, person, row)]
    held = list(patients_told(sentence, held, row.kind or "killed"))
    lone = any(_is_lone(sentence, clause, person, row) for person in held)
    relative = clause.kind == "relative" and clause.opener in {"who", "that", "whom"}
    for each in read_people(sentence, held, clause.verb, lone_names=lone, relative=relative):
        told = denied(sentence, clause, each.phrase, harm_of_told(sentence, each, row.kind))
        if told is not None:
            yield Told(told, row.event, at, at + 1, clause)


def _is_person(sentence: Sentence, clause: Clause, phrase: NounPhrase, row: Row | State | Bare) -> bool:
    if sentence.lower(phrase.first).endswith(("self", "selves")):
        # "shot themselves in the foot", "blew himself up"
        return False
    if _is_age_told(sentence, phrase):
        return False
    return _is_lone(sentence, clause, phrase, row) or is_people(sentence, phrase)


def _is_lone(sentence: Sentence, clause: Clause, phrase: NounPhrase, row: Row | State | Bare) -> bool:
    personal = row.kind in _PERSONAL and _is_patient(clause, phrase)
    return personal and _is_lone_name(sentence, phrase)


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
