"""Tells which noun phrases name an event of which type."""

from typing import NamedTuple

from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import NounPhrase


class Named(NamedTuple):
    """An event as a noun phrase names it: type, tokens of the naming words, the phrase with its number."""

    type: str
    first: int
    last: int
    phrase: NounPhrase
    whole: NounPhrase


def event_of(sentence: Sentence, lexicon: Lexicon, phrase: NounPhrase) -> Named | None:
    """The event a phrase names by its head, also inside "a series of attacks"; None if it names none."""
    inner = sentence.noun(phrase)
    found = _by_words(sentence, lexicon, inner)
    if found is None:
        return None
    event_type, first, last = found
    return None if event_type == "none" else Named(event_type, first, last, inner, phrase)


def _by_words(sentence: Sentence, lexicon: Lexicon, phrase: NounPhrase) -> tuple[str, int, int] | None:
    words = [at for at in phrase.words if sentence.lower(at)[0].isalnum()]
    keys = [sentence.lower(at).replace(".", "") for at in words]
    for size in range(min(len(words), lexicon.longest_event), 0, -1):
        event_type = lexicon.events.get(tuple(keys[-size:]))
        if event_type is not None:
            return event_type, words[-size], words[-1] + 1
    return None
