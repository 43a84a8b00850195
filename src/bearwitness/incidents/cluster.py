"""Claims to groups that each tell of one incident: average linkage, people's judgements first.

Two groups become one when the pairs between them score `SAME_AT` on average and no pair is kept
apart; so a chain of claims, each like the next but the first unlike the last, does not collapse.
Pairs from two reports of which one gives no day or no place have nothing to say and do not count.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from bearwitness.incidents.block import Pair
from bearwitness.incidents.facts import Facts
from bearwitness.incidents.groups import Groups
from bearwitness.incidents.judged import Rulings
from bearwitness.incidents.match import SAME_AT, Scorer


class Link(msgspec.Struct, frozen=True):
    """The pairs between two groups: the sum of their scores, their number, whether one forbids."""

    total: int
    pairs: int
    never: bool

    def __add__(self, other: "Link") -> "Link":
        return Link(self.total + other.total, self.pairs + other.pairs, self.never or other.never)

    @property
    def joins(self) -> bool:
        """True where the two groups become one."""
        return not self.never and self.pairs > 0 and self.total >= SAME_AT * self.pairs

    @property
    def mean(self) -> float:
        """The average score of a pair."""
        return self.total / self.pairs


_NOTHING = Link(0, 0, never=False)
_NEVER = Link(0, 0, never=True)


def cluster(
    facts: Sequence[Facts], pairs: Iterable[Pair], *, scorer: Scorer, rulings: Rulings
) -> list[list[int]]:
    """Groups of indexes into `facts`, each sorted, together all of them.

    `facts` must be sorted by id: the order decides ties, so that the same claims give the same groups.
    """
    index = {fact.id: number for number, fact in enumerate(facts)}
    together, apart = _numbered(rulings.together, index), _numbered(rulings.apart, index)
    edges = {
        pair: score
        for pair in pairs
        if _speaks(facts[pair[0]], facts[pair[1]])
        and (score := scorer.likely(facts[pair[0]], facts[pair[1]])) is not None
    }
    table = _Pairs(facts, scorer, edges, apart)
    joined = sorted({*edges, *together})
    found: list[list[int]] = []
    for members, inside in _components(len(facts), joined):
        found += _Linkage(members, inside, together, table).groups() if inside else [members]
    return found


def _speaks(one: Facts, other: Facts) -> bool:
    """Whether a pair has a say: in one report always, else where both give day and place themselves."""
    if one.report == other.report:
        return True
    return one.placed and other.placed and not (one.silent or other.silent)


def _numbered(pairs: Iterable[tuple[str, str]], index: Mapping[str, int]) -> frozenset[Pair]:
    return frozenset(
        (min(index[a], index[b]), max(index[a], index[b])) for a, b in pairs if a in index and b in index
    )


def _components(size: int, edges: Sequence[Pair]) -> Iterator[tuple[list[int], list[Pair]]]:
    """Connected components of the numbers below `size`: the members, sorted, with the edges inside."""
    groups = Groups(size)
    for a, b in edges:
        groups.join(a, b)
    inside: dict[int, list[Pair]] = {}
    for edge in edges:
        inside.setdefault(groups.find(edge[0]), []).append(edge)
    for root, members in groups.members().items():
        yield members, inside.get(root, [])


class _Pairs:
    """Pairs of claims with what machine and people say of them."""

    def __init__(
        self, facts: Sequence[Facts], scorer: Scorer, edges: Mapping[Pair, int], apart: frozenset[Pair]
    ) -> None:
        self._facts = facts
        self._scorer = scorer
        self._edges = edges
        self._apart = apart

    def link(self, a: int, b: int) -> Link:
        """Two claims as the smallest groups."""
        pair = (a, b) if a < b else (b, a)
        if pair in self._apart:
            return _NEVER
        score = self._edges.get(pair)
        if score is None:
            one, other = self._facts[a], self._facts[b]
            score = self._scorer.score(one, other)
            if score is None:
                return _NEVER
            if not _speaks(one, other):
                return _NOTHING
        return Link(score, 1, never=False)


class _Linkage:
    """One connected component, merged from the likeliest pair of groups down."""

    def __init__(
        self, members: list[int], edges: list[Pair], together: frozenset[Pair], table: _Pairs
    ) -> None:
        judged = Groups(len(members))
        self._table = table
        place = {member: number for number, member in enumerate(members)}
        for a, b in edges:
            if (a, b) in together:
                judged.join(place[a], place[b])
        self._groups = {
            members[root]: [members[number] for number in group] for root, group in judged.members().items()
        }
        self._near: dict[int, dict[int, Link]] = {name: {} for name in self._groups}
        self._heap: list[tuple[float, int, int, int, Link]] = []
        self._serial = 0
        for a, b in edges:
            self._meet(members[judged.find(place[a])], members[judged.find(place[b])])

    def groups(self) -> list[list[int]]:
        """Merges while two groups belong together."""
        while self._heap:
            _, a, b, _, link = heapq.heappop(self._heap)
            if self._near.get(a, {}).get(b) is link:
                self._merge(a, b)
        return [sorted(group) for group in self._groups.values()]

    def _meet(self, a: int, b: int) -> None:
        if a != b and b not in self._near[a]:
            self._set(a, b, self._whole(a, b))

    def _whole(self, a: int, b: int) -> Link:
        """All pairs between two groups."""
        total, pairs = 0, 0
        for one in self._groups[a]:
            for other in self._groups[b]:
                link = self._table.link(one, other)
                if link.never:
                    return _NEVER
                total, pairs = total + link.total, pairs + link.pairs
        return Link(total, pairs, never=False)

    def _set(self, a: int, b: int, link: Link) -> None:
        self._near[a][b] = self._near[b][a] = link
        if link.joins:
            self._serial += 1
            heapq.heappush(self._heap, (-link.mean, min(a, b), max(a, b), self._serial, link))

    def _merge(self, a: int, b: int) -> None:
        """Makes `b` part of `a`, with new links to all that were near either."""
        near_a, near_b = self._near.pop(a), self._near.pop(b)
        links: dict[int, Link] = {}
        for other in {*near_a, *near_b} - {a, b}:
            one, two = near_a.get(other), near_b.get(other)
            if (one is not None and one.never) or (two is not None and two.never):
                links[other] = _NEVER
                continue
            links[other] = (one or self._whole(a, other)) + (two or self._whole(b, other))
        self._groups[a] += self._groups.pop(b)
        self._near[a] = {}
        for other in sorted(links):
            self._near[other].pop(b, None)
            self._set(a, other, links[other])
