"""Who was among the harmed: "among the dead were two journalists", "one of the wounded was a child"."""

import msgspec

from bearwitness.extract.counts import number_count
from bearwitness.extract.harming import harm_of_people
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Count, Harm, HarmKind

_KILLED = frozenset(["dead", "deceased", "killed", "slain", "fatalities", "deaths", "martyrs"])
_INJURED = frozenset(["wounded", "injured", "hurt", "injuries"])
_UNSAID = frozenset(["victims", "casualties"])
_MOST = frozenset(["most", "majority"])
_FEWEST = 2


def harm_among(sentence: Sentence, clause: Clause) -> list[Harm]:
    """Harm to people whom a clause counts among the harmed; empty where it does not.

    They are part of people told before, so all of it is "known"; "victims" leave the kind open.
    """
    verb = clause.verb
    if verb is None or verb.base not in {"be", "include"} or verb.negated or verb.passive:
        return []
    if verb.base == "be":
        for found in clause.adjuncts:
            if found.prep.split()[-1] in {"among", "amongst"} and _is_harmed(sentence, found.phrase):
                return _known(sentence, found.phrase, clause.subjects or clause.objects)
    if not clause.subjects or not clause.objects:
        return []
    subject = clause.subjects[0]
    if _is_harmed(sentence, subject):
        return _known(sentence, subject, clause.objects) if _lists(clause) else []
    if verb.base == "be" and subject.of is not None and _is_harmed(sentence, subject.of):
        return _share(sentence, subject, clause.objects)
    return []


def _lists(clause: Clause) -> bool:
    """ "The dead were two men and a boy", "the victims include a child"; not "the victims were residents"."""
    counted = any(phrase.number is not None or phrase.det in {"a", "an"} for phrase in clause.objects)
    return (clause.verb is not None and clause.verb.base == "include") or counted


def _is_harmed(sentence: Sentence, phrase: NounPhrase) -> bool:
    if phrase.det == "those" and not phrase.words:
        return sentence.lower(phrase.last) in _KILLED | _INJURED
    definite = phrase.det in {"the", "these"}
    return definite and sentence.head(phrase) in _KILLED | _INJURED | _UNSAID


def _kind(sentence: Sentence, phrase: NounPhrase) -> HarmKind | None:
    head = sentence.head(phrase) or sentence.lower(phrase.last)
    if head in _UNSAID:
        return None
    return "killed" if head in _KILLED else "injured"


def _known(sentence: Sentence, harmed: NounPhrase, people: tuple[NounPhrase, ...]) -> list[Harm]:
    made = harm_of_people(sentence, people, _kind(sentence, harmed), lone_names=True)
    return [msgspec.structs.replace(harm, reference="known") for harm in made]


def _share(sentence: Sentence, subject: NounPhrase, people: tuple[NounPhrase, ...]) -> list[Harm]:
    """ "three of the dead were children": the number of the subject, the group of the object."""
    assert subject.of is not None
    made = _known(sentence, subject.of, people)[:1]
    span = sentence.span(subject.first, subject.last)
    if subject.number is not None:
        count = number_count(sentence, subject.number)
    elif subject.det in _MOST or sentence.head(subject) in _MOST:
        count = Count(_FEWEST, None, None, span.exact, span.start, span.end)
    else:
        return []
    return [msgspec.structs.replace(harm, count=count) for harm in made]
