"""What all passages of a report say of its names: which are places, which are people."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bearwitness.gazetteer.common import common_words
from bearwitness.gazetteer.fold import fold_name
from bearwitness.lang.tokens import Token
from bearwitness.tables.placewords import place_words

_INITIAL = re.compile(r"[A-Z]\.?\Z")
_AGE = re.compile(r"\d{1,2}\Z")
_MOST = 7
_ARTICLES = frozenset(["al", "el", "ul", "ar", "as", "ad", "an", "ash", "abu"])


class Familiar(NamedTuple):
    """Folded names that a report uses as places with a frame ("in Holt"), names of its people."""

    places: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()


def names_of_people(tokens: Sequence[Token]) -> Iterator[str]:
    """The last, the first names of people told by title, by given name, with their age: "Sheriff Ann Moore".

    A title makes a single name one of a person ("Dr. Hammam").
    """
    at = 0
    while at < len(tokens):
        last, name = _run(tokens, at)
        if name > at and _is_person(tokens, at, last):
            yield fold_name(" ".join(token.text for token in tokens[name:last]))
            given = at + (tokens[at].lower.rstrip(".") in place_words().titles)
            if given < name:
                yield fold_name(tokens[given].text)
        at = max(last, at + 1)


def _run(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The end of the capitalised words from `at`, the start of the last name; hyphens join its parts."""
    name = at
    while at < len(tokens) and _is_part(tokens, at):
        if at == name or tokens[at - 1].text != "-":
            name = at
        at += 1
        while at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].text[0].isalpha():
            at += 2
        while (behind := _past_initial(tokens, at)) > at:
            at = behind
    return at, name


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be a part of a name: a capital, or an article with its hyphen ("al-Louh")."""
    text = tokens[at].text
    if text[0].isupper():
        return not text.isupper()
    return text in _ARTICLES and at + 1 < len(tokens) and tokens[at + 1].text == "-"


def _past_initial(tokens: Sequence[Token], at: int) -> int:
    if at + 1 >= len(tokens) or not _INITIAL.match(tokens[at].text):
        return at
    behind = at + 1 + (tokens[at + 1].text == ".")
    return behind if behind < len(tokens) and tokens[behind].text[0].isupper() else at


def _is_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    words = place_words()
    behind = [token.text for token in tokens[last : last + 3]]
    if tokens[last - 1].lower in words.kinds or (behind and behind[0].lower() in words.kinds):
        return False
    aged = len(behind) == 3 and behind[0] == behind[2] == "," and _AGE.match(behind[1]) is not None
    titled = tokens[first].lower.rstrip(".") in words.titles
    given = fold_name(tokens[first].text) in common_words() and tokens[first].lower not in words.compass
    return aged or titled or (given and last - first <= _MOST)


def familiar(names: Iterable[tuple[str, bool]], people: Iterable[str]) -> Familiar:
    """From the names found with whether a frame made them places, and the names of people."""
    framed = frozenset(fold_name(name) for name, framed in names if framed)
    return Familiar(framed, frozenset(people) - framed)
