"""Tells which noun phrases name people."""

from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.groups import NounPhrase
from bearwitness.tables.people import group
from bearwitness.tables.targets import classify


def is_people(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names people: a person noun, a bare number, "others", a person's name."""
    inner = sentence.noun(phrase)
    if not inner.words:
        return inner.number is not None or (phrase.pronoun and _personal(sentence, phrase))
    if sentence.head(inner) in {"others", "other"}:
        return True
    name = thing(sentence, inner).name
    if group(name) is not None:
        return True
    return classify(name) is None and looks_like_name(sentence, inner)


def _personal(sentence: Sentence, phrase: NounPhrase) -> bool:
    return sentence.lower(phrase.first) in {"he", "she", "they", "him", "her", "them", "someone", "who"}


def looks_like_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Two or more capitalised words that are no party and no place: a person's name."""
    if (
        phrase.det is not None
        or phrase.number is not None
        or phrase.mention("party")
        or phrase.mention("place")
    ):
        return False
    words = [sentence.tokens[at].text for at in phrase.words if sentence.tokens[at].text[0].isalpha()]
    if len(words) < 2 or sentence.passage.text.isupper():
        return False
    return all(word[0].isupper() and not word.isupper() for word in words[-2:])
