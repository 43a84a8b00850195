"""Names the thing of a noun phrase: in the singular, without article, number or owner."""

from typing import NamedTuple

from bearwitness.extract.sentence import Sentence
from bearwitness.lang import english
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import singular

_SIZES = frozenset(
    ["large", "larger", "small", "smaller", "big", "bigger", "medium", "heavy", "light", "heavier"]
)


class Thing(NamedTuple):
    """The name of a thing, the tokens it stands on, and whether it was written in the plural."""

    name: str
    first: int
    last: int
    plural: bool


def thing(sentence: Sentence, phrase: NounPhrase, following: NounPhrase | None = None) -> Thing:
    """The thing a phrase names; `following` lends its head to a phrase that has none.

    "two large and two small tactical units": the first is "large tactical unit".
    """
    words = _kept_words(sentence, phrase)
    if phrase.headless and words and following is not None:
        lent = [at for at in _kept_words(sentence, following) if sentence.lower(at) not in _SIZES]
        text = f"{_text(sentence, words)} {_text(sentence, lent)}"
    else:
        text = _text(sentence, words)
    if phrase.of is not None and not is_owner(phrase.of):
        text = f"{text} {sentence.words(phrase.core_last, phrase.of.last)}"
    if phrase.tail is not None:
        text = f"{text} {sentence.words(*phrase.tail)}"
    text = text.strip()
    name = singular(text) if text else ""
    return Thing(lower_words(name), phrase.first, phrase.last, plural=name != text)


def is_owner(phrase: NounPhrase) -> bool:
    """ "two caches of the Islamic State": behind "of" stands a party alone, the owner of the thing."""
    party = phrase.mention("party")
    return party is not None and party.last == phrase.core_last and phrase.owner is None


def owner_of(phrase: NounPhrase) -> str | None:
    """The id of the party that a phrase says the thing belongs to."""
    if phrase.owner is not None:
        return getattr(phrase.owner.value, "id", None)
    if phrase.of is not None and is_owner(phrase.of):
        return getattr(phrase.of.mentions[-1].value, "id", None)
    return None


def _kept_words(sentence: Sentence, phrase: NounPhrase) -> list[int]:
    return [at for at in phrase.words if sentence.lower(at) not in english.TRANSPARENT]


def _text(sentence: Sentence, words: list[int]) -> str:
    """The words as written; a gap where an owner or number stood becomes one blank."""
    pieces: list[str] = []
    previous = None
    for at in words:
        token = sentence.tokens[at]
        if previous is not None:
            touching = previous == at - 1 and sentence.tokens[previous].end == token.start
            pieces.append("" if touching else " ")
        pieces.append(token.text)
        previous = at
    return "".join(pieces)


def lower_words(text: str) -> str:
    """Lower case, but acronyms stay as written."""
    words = []
    for word in text.split(" "):
        bare = word.strip("()\"'")
        capitals = sum(letter.isupper() for letter in bare)
        words.append(
            word if capitals > 1 or (capitals == 1 and any(c.isdigit() for c in bare)) else word.lower()
        )
    return " ".join(words)
