"""Settled numbers of people harmed, a row for each kind of harm to each group.

The rule "range": `low` is the lowest and `high` the highest number that is told, `best` the number
that most independent sources give, on a tie the lower. `high` is unknown where the largest number
told is itself a lower bound ("at least ten", "dozens"). Copies of one telling count once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from bearwitness.incidents.copies import Sources
from bearwitness.incidents.facts import Amount, amount_of
from bearwitness.incidents.members import Member, Members
from bearwitness.model.records import IncidentHarm
from bearwitness.model.values import Harm

RULE = "range"
_UNKNOWN = "unknown"
_KINDS = ("killed", "injured", "missing", "captured", "abducted", "displaced", _UNKNOWN)
# Words between a whole and its part: "six people, including two children".
_PART = re.compile(
    r"\b(?:includ(?:ing|es|ed)|among (?:them|whom|those|the (?:dead|victims))|of (?:them|whom|those))\b",
    re.IGNORECASE,
)

Group = tuple[str, str]


def harm_of(members: Members) -> tuple[IncidentHarm, ...]:
    """Settled harm: kinds in a fixed order, in each the largest group first."""
    told: dict[Group, list[tuple[str, Amount]]] = {}
    for member, harm, amount in _all(members.telling):
        told.setdefault(_group(harm), []).append((member.claim.id, amount))
    wholes = dict(_parts(members.telling))
    settled = [_settled(group, found, wholes.get(group), members.sources) for group, found in told.items()]
    return tuple(
        sorted(settled, key=lambda each: (_KINDS.index(each.kind), -(each.best or each.low or 0), each.who))
    )


def _all(telling: Sequence[Member]) -> Iterator[tuple[Member, Harm, Amount]]:
    for member in telling:
        for harm in member.claim.harm:
            amount = amount_of(harm.count)
            if amount is not None:
                yield member, harm, amount


def _group(harm: Harm) -> Group:
    return harm.kind or _UNKNOWN, harm.who


def _settled(
    group: Group, told: Sequence[tuple[str, Amount]], whole: str | None, sources: Sources
) -> IncidentHarm:
    low, high = bounds([amount for _, amount in told])
    claims = tuple(dict.fromkeys(claim for claim, _ in told))
    return IncidentHarm(group[0], group[1], low, best_of(told, sources), high, whole, RULE, claims)


def bounds(amounts: Iterable[Amount]) -> tuple[int, int | None]:
    """The lowest and the highest number told; the highest is None where it is a lower bound only."""
    found = list(amounts)
    tops = [amount.high for amount in found if amount.high is not None]
    open_ends = [amount.size for amount in found if amount.high is None]
    highest = max(tops, default=None)
    if highest is None or max(open_ends, default=0) > highest:
        return min(amount.low for amount in found), None
    return min(amount.low for amount in found), highest


def best_of(told: Iterable[tuple[str, Amount]], sources: Sources) -> int | None:
    """The number that most independent sources give, on a tie the lower; None where all are vague."""
    behind: dict[int, set[int]] = {}
    for claim, amount in told:
        if amount.best is not None:
            behind.setdefault(amount.best, set()).add(sources.of[claim])
    return min(behind, key=lambda number: (-len(behind[number]), number), default=None)


def _parts(telling: Sequence[Member]) -> Iterator[tuple[Group, str]]:
    """Groups that the words of a claim make part of another, first told last so that it holds."""
    for member in reversed(telling):
        harms = sorted(member.claim.harm, key=lambda harm: harm.start)
        for place, part in enumerate(harms):
            for whole in harms[:place]:
                if whole.kind == part.kind and whole.who != part.who and _includes(member, whole, part):
                    yield _group(part), whole.who


def _includes(member: Member, whole: Harm, part: Harm) -> bool:
    """Whether the words between two numbers make the second part of the first."""
    start = member.claim.start
    return (
        _PART.search(member.claim.exact[max(0, whole.end - start) : max(0, part.start - start)]) is not None
    )
