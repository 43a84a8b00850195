"""One field of an incident over all its claims: agreed, refined, disputed, single source.

* disputed: two values cannot both be true; one speaker who contradicts itself disputes as well;
* refined: the values differ but fit, one being coarser ("vehicle" beside "VBIED", a month beside a day);
* agreed: one value from two or more independent sources;
* single_source: one value from one independent source.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Generic, Literal, TypeVar

import msgspec

from bearwitness.incidents.copies import Sources
from bearwitness.model.records import Finding, FindingStatus, FindingValue

T = TypeVar("T")
Relation = Literal["same", "refines", "contradicts"]
# What tells two values apart, then how the value is shown.
Label = tuple[object, str | int]


class Told(msgspec.Struct, Generic[T], frozen=True):
    """What one claim says of a field: the values as shown, and the thing that is compared."""

    claim: str
    labels: tuple[Label, ...]
    thing: T


def finding(
    field: str, told: Iterable[Told[T]], relate: Callable[[T, T], Relation], sources: Sources
) -> Finding | None:
    """The finding of one field; None where no claim says anything of it.

    Values stand in the order of their independent sources, most first, then as first told.
    """
    said = [each for each in told if each.labels]
    if not said:
        return None
    values = _values(said, sources)
    return Finding(field, _status(said, relate, sources), values)


def _values(told: Sequence[Told[T]], sources: Sources) -> tuple[FindingValue, ...]:
    shown: dict[object, str | int] = {}
    claims: dict[object, list[str]] = {}
    for each in told:
        for name, value in each.labels:
            shown.setdefault(name, value)
            claims.setdefault(name, []).append(each.claim)
    values = [
        FindingValue(value, tuple(claims[name]), sources.count(claims[name])) for name, value in shown.items()
    ]
    return tuple(sorted(values, key=lambda value: -value.sources))


def _status(told: Sequence[Told[T]], relate: Callable[[T, T], Relation], sources: Sources) -> FindingStatus:
    """Tellings with the same values count as one when they are compared."""
    if len(told) == 1:
        return "single_source"
    things = {(tuple(sorted(repr(name) for name, _ in each.labels)), repr(each.thing)): each for each in told}
    distinct = list(things.items())
    relations = {
        "same" if one[0][0] == other[0][0] else relate(one[1].thing, other[1].thing)
        for one, other in combinations(distinct, 2)
    }
    if "contradicts" in relations:
        return "disputed"
    if "refines" in relations:
        return "refined"
    return "agreed" if sources.count(each.claim for each in told) > 1 else "single_source"
