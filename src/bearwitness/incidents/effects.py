"""How two lists of things that were hit stand to each other."""

from collections.abc import Iterable
from typing import Literal

from bearwitness.incidents.known import Known

Relation = Literal["same", "coarser", "alike", "apart"]


def relation(a: str, b: str, known: Known) -> Relation:
    """Two things, folded: one word, one the coarser word, words of one class, different kinds."""
    if a == b:
        return "same"
    if known.is_coarser(a, b) or known.is_coarser(b, a):
        return "coarser"
    kind = known.classify(a)
    return "alike" if kind is not None and kind == known.classify(b) else "apart"


def share(a: Iterable[str], b: Iterable[str], known: Known) -> str:
    """The level of two lists: `shared`, `coarser` or `none_shared`."""
    one, other = tuple(a), tuple(b)
    if not set(one).isdisjoint(other):
        return "shared"
    found = {relation(left, right, known) for left in one for right in other}
    return "coarser" if found & {"coarser", "alike"} else "none_shared"
