"""Settled numbers of people harmed, a row for each kind of harm to each group.

Who tells what stands in `tellings.py`, how numbers come of it in `rules.py`.
"""

from collections.abc import Sequence

import msgspec

from bearwitness.incidents.members import Members
from bearwitness.incidents.rules import Rule, rule_named
from bearwitness.incidents.tellings import Group, Telling
from bearwitness.incidents.told import KINDS, tellings_of
from bearwitness.model.records import HarmTelling, IncidentHarm


def harm_of(members: Members, rule: str | None = None) -> tuple[IncidentHarm, ...]:
    """Settled harm by the rule of that name: kinds in a fixed order, in each the largest group first."""
    chosen = rule_named(rule)
    rows = [_settled(group, whole, found, chosen) for group, whole, found in tellings_of(members)]
    return tuple(
        sorted(fitted(rows), key=lambda row: (KINDS.index(row.kind), -(row.best or row.low or 0), row.who))
    )


def _settled(group: Group, whole: str | None, found: Sequence[Telling], rule: Rule) -> IncidentHarm:
    kind, who = group
    numbers = rule.settle(found)
    return IncidentHarm(
        kind=kind,
        who=who,
        low=numbers.low,
        best=numbers.best,
        high=numbers.high,
        part_of=whole,
        rule=rule.name,
        claims=tuple(dict.fromkeys(each.claim for each in found)),
        tellings=tuple(map(_shown, found)),
    )


def _shown(telling: Telling) -> HarmTelling:
    """A telling as the incident keeps it; a low that the words do not say is None."""
    amount = telling.amount
    return HarmTelling(
        claim=telling.claim,
        low=None if amount.low == 0 and amount.best != 0 else amount.low,
        best=amount.best,
        high=amount.high,
        exact=telling.exact,
        start=telling.start,
        end=telling.end,
        speaker=telling.speaker,
        outlet=telling.outlet,
        when=telling.day,
        standing=telling.standing,
        more=telling.more,
    )


def fitted(rows: Sequence[IncidentHarm]) -> list[IncidentHarm]:
    """The rows with each part inside its whole.

    Whoever tells of seven children killed tells of at least seven people killed: the highest number of a
    whole is never below that of its part. A part of people that nobody counts stands by itself.
    """
    by_group = {(row.kind, row.who): row for row in rows}
    for group, row in by_group.items():
        if row.part_of is not None and not _inside(row, by_group):
            by_group[group] = msgspec.structs.replace(row, part_of=None)
    # A part of a part lifts its whole in a later round; numbers only rise, so that the rounds end.
    while any(_lifts(row, by_group) for row in list(by_group.values())):
        pass
    return list(by_group.values())


def _inside(part: IncidentHarm, by_group: dict[Group, IncidentHarm]) -> bool:
    """Whether the whole of a part is counted, and is not inside that part in its turn."""
    above: set[str] = set()
    at: IncidentHarm | None = part
    while at is not None and at.part_of is not None and at.part_of not in above:
        above.add(at.part_of)
        at = by_group.get((at.kind, at.part_of))
    return (part.kind, part.part_of) in by_group and part.who not in above


def _lifts(part: IncidentHarm, by_group: dict[Group, IncidentHarm]) -> bool:
    """Raises the highest number of a part's whole where the part has a higher one; whether it did."""
    if part.part_of is None:
        return False
    whole = by_group[part.kind, part.part_of]
    most = max((number for number in (part.low, part.best, part.high) if number is not None), default=0)
    if whole.high is None or most <= whole.high:
        return False
    by_group[whole.kind, whole.who] = msgspec.structs.replace(whole, high=None if part.high is None else most)
    return True
