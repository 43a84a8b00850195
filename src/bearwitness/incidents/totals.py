"""Stated totals beside what the record lists of them.

A total ("six strikes in Iraq that day") is compared with the incidents of its type, day and place,
each counted once by its own number of events, whichever report tells it. Totals are never added to
their parts nor to each other: the same number for the same place and day from several reports is one
total, another number stands beside it. A list longer than its total has nothing unaccounted; that
`listed` exceeds `stated` is for people to see.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from bearwitness.incidents.compare import between, kinship
from bearwitness.incidents.facts import Facts
from bearwitness.incidents.places import Place, contains
from bearwitness.model.records import Claim, Total


class Part(msgspec.Struct, frozen=True):
    """An incident as a part of totals; days are ordinals, `lines` the parties with all above them."""

    type: str
    first: int
    last: int
    place: Place | None
    events: int
    initiators: frozenset[str]
    lines: frozenset[str]


class Stated(msgspec.Struct, frozen=True):
    """A total as one claim states it; `of` is None where the words do not say of what."""

    claim: str
    stated: int
    of: str | None
    first: int
    last: int
    place: Place | None
    initiators: frozenset[str]
    lines: frozenset[str]


def is_total(claim: Claim) -> bool:
    """True for a claim that sums up events, as something that was and not as a forecast."""
    return claim.event.type == "total" and claim.modality in ("asserted", "historical")


def stated(claims: Iterable[tuple[Claim, Facts]]) -> list[Stated]:
    """The distinct totals of claims given first told first; those without number or day are left out."""
    found: dict[object, Stated] = {}
    for claim, facts in claims:
        if facts.count is None or facts.first is None or facts.last is None:
            continue
        total = Stated(
            claim.id,
            facts.count.size,
            claim.event.of,
            facts.first,
            facts.last,
            facts.place,
            facts.initiators,
            facts.initiator_lines,
        )
        key = (total.stated, total.of, total.first, total.last, _name(facts.place))
        found.setdefault(key, total)
    return list(found.values())


def _name(place: Place | None) -> tuple[str, str | None] | None:
    """What tells one total's place from another's: a country by its code, else the name."""
    if place is None:
        return None
    return (place.scale, place.country if place.scale == "country" and place.country else place.name)


def totals_of(parts: Mapping[int, Part], totals: Sequence[Stated]) -> dict[int, tuple[Total, ...]]:
    """The totals that each part belongs to, by the key of the part."""
    days = sorted((part.first, name) for name, part in parts.items())
    firsts = [first for first, _ in days]
    found: dict[int, list[Total]] = {}
    for total in totals:
        near = days[bisect_left(firsts, total.first) : bisect_right(firsts, total.last)]
        listed = [name for _, name in near if belongs(parts[name], total)]
        events = sum(parts[name].events for name in listed)
        entry = Total(total.stated, events, max(0, total.stated - events), total.claim)
        for name in listed:
            found.setdefault(name, []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def belongs(part: Part, total: Stated) -> bool:
    """Whether an incident is one of those that a total sums up.

    One told as coarsely as the total ("a strike in Iraq") may be any of its parts and is not counted.
    """
    if not (total.first <= part.first and part.last <= total.last):
        return False
    if total.of is not None and kinship(part.type, total.of) not in ("same", "compatible"):
        return False
    return _lies(part.place, total.place) and _same_side(part, total)


def _lies(part: Place | None, whole: Place | None) -> bool:
    if whole is None:
        return part is not None and part.scale == "spot"
    if part is None:
        return False
    if whole.scale == "spot":
        return between(part, whole) in ("same_place", "within")
    return contains(whole, part) is True


def _same_side(part: Part, total: Stated) -> bool:
    """False only where both name who did it, by parties that have nothing to do with each other."""
    if not part.initiators or not total.initiators:
        return True
    return bool(part.initiators & total.lines or total.initiators & part.lines)
