"""Finds whom a relative clause tells of behind "the mother of a boy who was killed"."""

import msgspec

from bearwitness.extract.persons import is_people
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural, singular_word
from bearwitness.tables.people import people

_LEADING = frozenset([",", "who", "whom", "that"])
_REACH = 2
_AUXILIARIES = {"was": False, "is": False, "has": False, "were": True, "are": True, "have": True}


def attached(sentence: Sentence) -> Sentence:
    """The sentence with relative clauses and participles said of the nearest people, not of their relatives.

    Where the number of the verb fits only the relatives ("friends of Ali who were hurt"), they stay.
    """
    found = [_attached(sentence, clause) for clause in sentence.clauses]
    if all(new is old for new, old in zip(found, sentence.clauses, strict=True)):
        return sentence
    return msgspec.structs.replace(sentence, clauses=found)


def _attached(sentence: Sentence, clause: Clause) -> Clause:
    if clause.kind == "relative" and clause.subjects and _follows(sentence, clause, clause.subjects[-1]):
        *before, last = clause.subjects
        inner = _nearest(sentence, clause, last)
        return clause if inner is None else msgspec.structs.replace(clause, subjects=(*before, inner))
    if clause.kind == "reduced" and clause.objects and _follows(sentence, clause, clause.objects[0]):
        first, *after = clause.objects
        inner = _nearest(sentence, clause, first)
        return clause if inner is None else msgspec.structs.replace(clause, objects=(inner, *after))
    return clause


def _follows(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether only a comma and a relative word part the verb from the phrase."""
    if clause.verb is None or phrase.of is None:
        return False
    between = [sentence.lower(at) for at in range(phrase.last, clause.verb.first)]
    return len(between) <= _REACH and _LEADING.issuperset(between)


def _nearest(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> NounPhrase | None:
    """The people behind "of" that the clause tells of; None where it tells of the phrase itself."""
    inner = phrase.of
    if inner is None or clause.verb is None or singular_word(sentence.head(phrase)) not in people().relations:
        return None
    if not is_people(sentence, inner) and inner.mention("place") is not None:
        return None
    plural = _AUXILIARIES.get(sentence.lower(clause.verb.first))
    outer, within = (is_plural(sentence.head(each)) for each in (phrase, inner))
    if plural is not None and plural == outer != within:
        return None
    return inner
