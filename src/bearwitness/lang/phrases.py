"""Finds all phrases of a list in one pass over the words of a passage."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

import ahocorasick_rs

from bearwitness.lang.tokens import Token, phrase_key, undotted

T = TypeVar("T")


class Match(NamedTuple, Generic[T]):
    """A phrase at tokens `first` to `last` (half-open) with what the list says of it."""

    first: int
    last: int
    value: T


class Joined(NamedTuple):
    """The words of a passage in the form that phrases are looked for, and the token at each place."""

    text: str
    starts: dict[int, int]


def join(tokens: Sequence[Token]) -> Joined:
    """Words set apart by blanks on both sides; a mark ends every phrase, a hyphen inside one does not."""
    words: list[str] = []
    starts: dict[int, int] = {}
    position = 0
    for number, (_, _, _, lower) in enumerate(tokens):
        if lower[0].isalnum() or lower == "'s":
            starts[position] = number
            lower = f" {undotted(lower)} " if "." in lower else f" {lower} "
        elif lower == "-":
            continue
        words.append(lower)
        position += len(lower)
    return Joined("".join(words), starts)


class PhraseIndex(Generic[T]):
    """Phrases with a value each; finds the longest ones, leftmost first, without overlaps.

    Phrases match whole words, in any case, with or without hyphens between the words.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        merged: dict[str, T] = {}
        for phrase, value in phrases:
            key = _pattern(phrase_key(phrase))
            if key:
                merged.setdefault(key, value)
        self._values = list(merged.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(merged), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
        )

    def find(self, tokens: Sequence[Token], joined: "Joined | None" = None) -> list[Match[T]]:
        """Matches in text order. `joined`: `join(tokens)`, where several lists look at the same tokens."""
        text, starts = joined or join(tokens)
        return [self._match(found, text, starts) for found in self._automaton.find_matches_as_indexes(text)]

    def _match(self, found: tuple[int, int, int], joined: str, starts: dict[int, int]) -> Match[T]:
        pattern, start, end = found
        last = joined.rfind("  ", start, end - 1)
        last = last + 1 if last >= start else start
        return Match(starts[start], starts[last] + 1, self._values[pattern])


def _pattern(key: tuple[str, ...]) -> str:
    return "".join(f" {word} " for word in key)
