"""Pronouns that take a part of something told before: "most of them", "two of the bridges"."""

from bearwitness.extract.counts import number_count
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural
from bearwitness.model.values import Count

_THEM = frozenset(["them", "these", "those", "which", "whom"])


def antecedent(sentence: Sentence, phrase: NounPhrase) -> tuple[NounPhrase, Count] | None:
    """The phrase that "most of them" takes a part of, with the count of the part; None for anything else.

    "most" of n is more than half of n, at most n; "all" and "both" are n.
    """
    part = phrase.of
    if part is None or phrase.words or sentence.lower(part.first) not in _THEM:
        return None
    whole = _before(sentence, phrase)
    if whole is None or whole.number is None:
        return None
    return whole, _share(sentence, phrase, whole)


def _before(sentence: Sentence, phrase: NounPhrase) -> NounPhrase | None:
    for group in reversed(sentence.groups):
        if not isinstance(group, NounPhrase) or group.last > phrase.first or group.number is None:
            continue
        if group.words and is_plural(sentence.head(group)):
            return group
    return None


def _share(sentence: Sentence, phrase: NounPhrase, whole: NounPhrase) -> Count:
    assert whole.number is not None
    if phrase.number is not None:
        return number_count(sentence, phrase.number)
    number = whole.number.value
    span = sentence.span(phrase.first, phrase.last)
    high = number.high
    if phrase.det in {"all", "both"}:
        return Count(number.low, number.best, high, span.exact, span.start, span.end)
    least = number.low // 2 + 1 if phrase.det == "most" and number.low is not None else 2
    return Count(least, None, high, span.exact, span.start, span.end)
