"""How two lists of things that were hit stand to each other."""

from collections.abc import Iterable
from typing import Literal

from bearwitness.incidents.known import Known

Relation = Literal["same", "coarser", "alike", "apart"]


def relation(a: str, b: str, known: Known) -> Relation:
    """Two things, folded: one word, one the coarser word, words of one class, different kinds.

    A thing of no known class is the same only by its word, or coarser when it is the other's last
    word: "position" beside "fighting position".
    """
    if a == b:
        return "same"
    if coarser(a, b, known) or coarser(b, a, known):
        return "coarser"
    kind = known.classify(a)
    return "alike" if kind is not None and kind == known.classify(b) else "apart"


def coarser(a: str, b: str, known: Known) -> bool:
    """Whether `a`, folded, is the coarser word of the two."""
    one, other = known.classify(a), known.classify(b)
    if one is None or other is None:
        return b.endswith(" " + a)
    return one != other and known.is_coarser(one, other)


def share(a: Iterable[str], b: Iterable[str], known: Known) -> str:
    """The level of two lists: `shared`, `coarser` or `none_shared`."""
    one, other = tuple(a), tuple(b)
    if not set(one).isdisjoint(other):
        return "shared"
    found = {relation(left, right, known) for left in one for right in other}
    return "coarser" if found & {"coarser", "alike"} else "none_shared"
