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
_FEWEST = 2


class Familiar(NamedTuple):
    """Folded names that a report uses as places with a frame ("in Holt"), surnames of its people."""

    places: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()


def surnames(tokens: Sequence[Token]) -> Iterator[str]:
    """The last names of people told by title, by given name, with their age: "Sheriff Ann Moore, 41"."""
    at = 0
    while at < len(tokens):
        last = _run(tokens, at)
        if last - at >= _FEWEST and _is_person(tokens, at, last):
            yield fold_name(tokens[last - 1].text)
        at = max(last, at + 1)


def _run(tokens: Sequence[Token], at: int) -> int:
    """The end of the capitalised words from `at`; initials with their dots belong to a name."""
    while at < len(tokens) and tokens[at].text[0].isupper() and not tokens[at].text.isupper():
        at += 1
        while (behind := _past_initial(tokens, at)) > at:
            at = behind
    return at


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
    titled = tokens[first].lower in words.titles
    given = fold_name(tokens[first].text) in common_words() and tokens[first].lower not in words.compass
    return aged or titled or (given and last - first <= _FEWEST + 1)


def familiar(names: Iterable[tuple[str, bool]], people: Iterable[str]) -> Familiar:
    """From the names found with whether a frame made them places, and the surnames of people."""
    framed = frozenset(fold_name(name) for name, framed in names if framed)
    return Familiar(framed, frozenset(people) - framed)
