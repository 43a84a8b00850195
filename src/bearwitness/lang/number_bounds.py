"""Bounds that words around a number put to it."""

from typing import Literal, NamedTuple

from bearwitness.lang.number_text import Words
from bearwitness.lang.number_words import Qualifier, number_words

ExactKind = Literal["exact", "bound", "approximate", "range", "vague"]


class Bounds(NamedTuple):
    """What a number may be, and how the words say it."""

    low: int | None
    best: int | None
    high: int | None
    kind: ExactKind


def qualifiers(words: Words, first: int, floor: int) -> tuple[list[str], int]:
    """Kinds of the phrases that stand before word `first`, nearest first, and the index of the outermost."""
    kinds: list[str] = []
    while len(kinds) < 2:
        found = _qualifier(words, first)
        if found is None or first - len(found.words) < floor:
            break
        kinds.append(found.kind)
        first -= len(found.words)
    return kinds, first


def _qualifier(words: Words, first: int) -> Qualifier | None:
    for phrase in number_words().before.get(words.at(first - 1), ()):
        start = first - len(phrase.words)
        if start >= 0 and tuple(words.low[start:first]) == phrase.words:
            return None if words.at(start - 1) in phrase.not_after else phrase
    return None


def suffix(words: Words, last: int) -> tuple[str | None, int]:
    """Kind of the phrase after a number and the index after it."""
    place = words.after_hyphen(last)
    for phrase in number_words().after.get(words.at(place), ()):
        after = words.match(place, phrase.words)
        if after is not None and (phrase.words != ("+",) or words.glued(last - 1)):
            return phrase.kind, after
    return None, last


# Applied in this order, so that a bound outweighs "about".
_WEIGHT = {"about": 0, "nearly": 1, "at_least": 2, "at_most": 2, "more_than": 3, "fewer_than": 3}


def all_bounds(bounds: Bounds, kinds: list[str]) -> Bounds:
    """`bounds` after all qualifiers, the weightiest last."""
    for kind in sorted(kinds, key=_WEIGHT.__getitem__):
        bounds = bounded(bounds, kind)
    return bounds


def bounded(bounds: Bounds, kind: str) -> Bounds:
    """`bounds` after one qualifier; a vague number or a range keeps its kind."""
    low, best, high, exact_kind = bounds
    plain = exact_kind not in ("vague", "range")
    if plain and best is None:
        # "up to more than six": the bound nearer to the number stands.
        return bounds
    if kind == "about":
        return Bounds(None, best, None, "approximate") if plain else bounds
    if kind == "nearly":
        return Bounds(None, best, best, "approximate") if plain else bounds
    outcome: ExactKind = "bound" if plain else exact_kind
    if kind in ("at_least", "more_than"):
        more = kind == "more_than" and exact_kind != "vague"
        start = (best if plain else low) or 0
        return Bounds(start + more, start + more if plain else None, None, outcome)
    top = best if plain else high
    less = kind == "fewer_than"
    return Bounds(None, None, max(top - less, 0) if top is not None else None, outcome)
