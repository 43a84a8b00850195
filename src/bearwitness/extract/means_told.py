"""By what means an event was done, as its words say: "with dynamite", "a car bomb", "rifle fire"."""

from collections.abc import Iterator

from bearwitness.extract.draft import Draft
from bearwitness.extract.means import phrases_of_means
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Means
from bearwitness.tables.weapons import Weapon, means


def means_of(sentence: Sentence, draft: Draft) -> tuple[Means, ...]:
    """The means of an event, each stretch of words once, in the order of the text."""
    found = {told.start: told for phrase in _phrases(draft) for told in _told(sentence, phrase)}
    return tuple(found[start] for start in sorted(found))


def _phrases(draft: Draft) -> Iterator[NounPhrase]:
    if draft.phrase is not None:
        yield draft.phrase
    for clause in draft.clauses:
        if clause.verb is not None:
            yield from phrases_of_means(clause)


def _told(sentence: Sentence, phrase: NounPhrase) -> Iterator[Means]:
    """The means that a phrase names, or that the name of an event begins with ("car bomb attack")."""
    for last in (phrase.core_last, phrase.core_last - 1):
        if last <= phrase.first:
            return
        weapon = means(sentence.words(phrase.first, last))
        if weapon is not None:
            yield _value(sentence, weapon, phrase.words[0] if phrase.words else phrase.first, last)
            return


def _value(sentence: Sentence, weapon: Weapon, first: int, last: int) -> Means:
    span = sentence.span(first, last)
    return Means(weapon.code, weapon.delivery, span.exact, span.start, span.end)
