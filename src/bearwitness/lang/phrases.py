"""Finds all phrases of a list in one pass over the words of a passage."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

import ahocorasick_rs

from bearwitness.lang.tokens import Token, is_word, phrase_key

T = TypeVar("T")


class Match(NamedTuple, Generic[T]):
    """A phrase at tokens `first` to `last` (half-open) with what the list says of it."""

    first: int
    last: int
    value: T


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

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """Matches in text order."""
        words: list[str] = []
        starts: dict[int, int] = {}
        position = 0
        for number, token in enumerate(tokens):
            lower = token.lower
            if is_word(lower):
                starts[position] = number
                word = f" {lower.replace('.', '') if '.' in lower else lower} "
                words.append(word)
                position += len(word)
            elif lower != "-":
                # A mark ends every phrase; a hyphen inside one does not.
                words.append(lower)
                position += len(lower)
        joined = "".join(words)
        return [
            self._match(found, joined, starts) for found in self._automaton.find_matches_as_indexes(joined)
        ]

    def _match(self, found: tuple[int, int, int], joined: str, starts: dict[int, int]) -> Match[T]:
        pattern, start, end = found
        last = joined.rfind("  ", start, end - 1)
        last = last + 1 if last >= start else start
        return Match(starts[start], starts[last] + 1, self._values[pattern])


def _pattern(key: tuple[str, ...]) -> str:
    return "".join(f" {word} " for word in key)
