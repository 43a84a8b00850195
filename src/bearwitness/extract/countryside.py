"""The land around a town: "the northern Aleppo countryside", "rural Idlib"."""

from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.gazetteer.parts import side_of
from bearwitness.lang.tokens import Token

_LAND = frozenset(["countryside", "hinterland", "farmlands", "rural"])


class Countryside(NamedTuple):
    """Tokens of the words around a name, half-open; the side of the town as a relation."""

    first: int
    last: int
    relation: str


def countryside(tokens: Sequence[Token], first: int, last: int) -> Countryside | None:
    """The land that the words around the name at `first` to `last` tell of; None where they tell of none."""
    begin = _before(tokens, first)
    end = _behind(tokens, last)
    words = [token.lower for token in (*tokens[begin:first], *tokens[last:end])]
    if _LAND.isdisjoint(words):
        return None
    side = next((found for word in words if (found := side_of(word)) is not None), None)
    return Countryside(begin, end, "outside" if side is None else f"{side}_of")


def _before(tokens: Sequence[Token], first: int) -> int:
    """Takes in "northern", "rural", "the western countryside of" before a name."""
    if first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _LAND:
        first -= 2
    while first and (tokens[first - 1].lower == "rural" or side_of(tokens[first - 1].lower) is not None):
        first -= 1
    return first


def _behind(tokens: Sequence[Token], last: int) -> int:
    """Takes in "countryside", "'s northern countryside" behind a name."""
    at = last
    while at < len(tokens) and (
        tokens[at].lower in {"'s", "’s", "'"} or side_of(tokens[at].lower) is not None
    ):
        at += 1
    return at + 1 if at < len(tokens) and tokens[at].lower in _LAND - {"rural"} else last
