"""What people decided about claims: which belong together, which apart, which are no claims."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from bearwitness.incidents.groups import Groups
from bearwitness.model.records import Judgement

Pair = tuple[str, str]


class Rulings(msgspec.Struct, frozen=True):
    """Pairs of claim ids (smaller first) that people put together or apart."""

    together: frozenset[Pair]
    apart: frozenset[Pair]


def rulings(judgements: Sequence[Judgement]) -> Rulings:
    """Which claims people put together or apart; `judgements` first to last, as the log holds them.

    `same` or `different` over several claims holds for each pair of them. A later judgement on a pair
    replaces an earlier one, `unsure` takes it back. Where three judgements contradict each other
    (a with b, b with c, a not with c) the later ones hold.
    """
    latest: dict[Pair, tuple[int, str]] = {}
    for number, judgement in enumerate(judgements):
        if judgement.verdict in ("same", "different", "unsure"):
            for pair in _pairs(judgement.subject):
                latest[pair] = (number, judgement.verdict)
    return _consistent(latest)


def _pairs(subject: Iterable[str]) -> Iterable[Pair]:
    return combinations(sorted(set(subject)), 2)


def _consistent(latest: Mapping[Pair, tuple[int, str]]) -> Rulings:
    """Takes judgements from the last to the first, leaving out what later ones exclude."""
    index = {id_: number for number, id_ in enumerate(sorted({id_ for pair in latest for id_ in pair}))}
    sides = _Sides(len(index))
    together: set[Pair] = set()
    apart: set[Pair] = set()
    for pair, (_, verdict) in sorted(latest.items(), key=lambda item: (-item[1][0], item[0])):
        a, b = index[pair[0]], index[pair[1]]
        if verdict == "different" and sides.part(a, b):
            apart.add(pair)
        elif verdict == "same" and sides.join(a, b):
            together.add(pair)
    return Rulings(frozenset(together), frozenset(apart))


class _Sides:
    """Who belongs together, who apart; each call says whether it fits what was said before."""

    def __init__(self, size: int) -> None:
        self._groups = Groups(size)
        self._against: dict[int, set[int]] = {}

    def part(self, a: int, b: int) -> bool:
        """Keeps two apart, unless they belong together."""
        one, other = self._groups.find(a), self._groups.find(b)
        if one == other:
            return False
        self._against.setdefault(one, set()).add(other)
        self._against.setdefault(other, set()).add(one)
        return True

    def join(self, a: int, b: int) -> bool:
        """Puts two together, unless they are apart; who is apart from one is apart from both."""
        one, other = self._groups.find(a), self._groups.find(b)
        if other in self._against.get(one, ()):
            return False
        if one != other:
            kept = self._groups.join(one, other)
            gone = other if kept == one else one
            for enemy in self._against.pop(gone, set()):
                self._against[enemy].discard(gone)
                self.part(kept, enemy)
        return True


def rejected(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Ids (of claims or incidents) that people rejected and did not accept afterwards."""
    return frozenset(id_ for id_, verdict in _standing(judgements).items() if verdict == "reject")


def accepted(judgements: Sequence[Judgement]) -> frozenset[str]:
    """Ids (of claims or incidents) that people accepted and did not reject afterwards."""
    return frozenset(id_ for id_, verdict in _standing(judgements).items() if verdict == "accept")


def _standing(judgements: Sequence[Judgement]) -> dict[str, str]:
    standing: dict[str, str] = {}
    for judgement in judgements:
        if judgement.verdict in ("accept", "reject"):
            standing.update(dict.fromkeys(judgement.subject, judgement.verdict))
    return standing
