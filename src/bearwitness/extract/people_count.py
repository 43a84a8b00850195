"""How many people a phrase names."""

from bearwitness.extract.counts import count_of, number_count, plural_count
from bearwitness.extract.people_words import PersonWords
from bearwitness.extract.persons import SINGULAR
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural, singular_word
from bearwitness.model.values import Count
from bearwitness.tables.people import people

_SINGLE = frozenset(["single", "one"])
_TWO = 2


def people_count(sentence: Sentence, phrase: NounPhrase, inner: NounPhrase, words: PersonWords) -> Count:
    """How many people: the number of the phrase, one, two for "both", at least two for families and plurals.

    `inner`: the phrase that names the people ("children" in "dozens of children").
    """
    if _not_one(sentence, phrase):
        return _fixed(sentence, phrase.first - 1, phrase.core_last, 0)
    special = _set_count(sentence, inner, words)
    if special is not None:
        return special
    number = phrase.number or inner.number
    if number is not None:
        return number_count(sentence, number)
    if phrase.det == "both" or inner.det == "both":
        return _fixed(sentence, phrase.first, phrase.core_last, _TWO)
    if phrase.pronoun or inner.pronoun:
        return _pronoun_count(sentence, inner)
    if words.name and words.noun and is_plural(sentence.lower(words.noun[-1])):
        return plural_count(sentence, inner)
    if words.name:
        return _fixed(sentence, inner.first, inner.core_last, 1)
    return _noun_count(sentence, phrase, inner)


def _noun_count(sentence: Sentence, phrase: NounPhrase, inner: NounPhrase) -> Count:
    if not inner.words:
        determined = count_of(sentence, phrase)
        return determined if determined is not None else plural_count(sentence, phrase)
    head = sentence.head(inner)
    if singular_word(head) in people().several.collective:
        return plural_count(sentence, inner)
    count = count_of(sentence, inner, thing(sentence, inner))
    if count is not None:
        return count
    single = not is_plural(head) and (inner.det is not None or inner.possessor is not None)
    if single and head != "people":
        return _fixed(sentence, inner.first, inner.core_last, 1)
    return plural_count(sentence, inner)


def _set_count(sentence: Sentence, inner: NounPhrase, words: PersonWords) -> Count | None:
    """ "a family of five", "three families", "the couple", "twin girls"; None for other nouns."""
    head = sentence.head(inner)
    one = singular_word(head)
    if words.name and not words.noun:
        return None
    several = people().several
    if (
        one in several.families
        and inner.of is not None
        and inner.of.number is not None
        and not inner.of.words
    ):
        return number_count(sentence, inner.of.number)
    times = _exact(inner) if is_plural(head) else 1
    if one in several.sets and times is not None and (one != "pair" or inner.of is None):
        return _fixed(sentence, inner.first, inner.core_last, times * several.sets[one])
    if inner.number is None:
        births = next((several.births[w] for w in _words(sentence, inner) if w in several.births), None)
        return _fixed(sentence, inner.first, inner.core_last, births) if births and is_plural(head) else None
    if one in several.collective and is_plural(head):
        return _several_each(sentence, inner, one)
    return None


def _several_each(sentence: Sentence, inner: NounPhrase, one: str) -> Count | None:
    """Families and crews are counted as at least two people each, generations as one each."""
    number = number_count(sentence, inner.number) if inner.number is not None else None
    if number is None or number.low is None or one in {"police", "troop", "staff", "personnel", "force"}:
        return number
    each = 1 if one == "generation" else _TWO
    return Count(number.low * each, None, None, number.exact, number.start, number.end)


def _words(sentence: Sentence, phrase: NounPhrase) -> list[str]:
    return [singular_word(sentence.lower(at)) for at in phrase.words]


def _exact(phrase: NounPhrase) -> int | None:
    best: int | None = phrase.number.value.best if phrase.number is not None else None
    return best


def _not_one(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "not a single civilian", "not one civilian"."""
    if sentence.lower(phrase.first - 1) != "not" or phrase.first == 0:
        return False
    return any(
        sentence.lower(at) in _SINGLE for at in range(phrase.first, min(phrase.first + 2, phrase.last))
    )


def _pronoun_count(sentence: Sentence, phrase: NounPhrase) -> Count:
    if sentence.lower(phrase.first) in SINGULAR:
        return _fixed(sentence, phrase.first, phrase.last, 1)
    return plural_count(sentence, phrase)


def _fixed(sentence: Sentence, first: int, last: int, value: int) -> Count:
    span = sentence.span(first, last)
    return Count(value, value, value, span.exact, span.start, span.end)
