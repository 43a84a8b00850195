"""The one day, place, type, number that stands for an incident; findings keep all the others.

Best supported first, then as precise as fits: the value with the most independent sources is taken,
and within it the most precise one that somebody tells (a day within a month, a village in a
province). Values that contradict it stay in the findings alone.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from bearwitness.incidents.compare import between
from bearwitness.incidents.copies import Sources
from bearwitness.incidents.ged import with_ged
from bearwitness.incidents.members import Member, Members
from bearwitness.incidents.places import SCALES, Place, same
from bearwitness.model.records import IncidentWhen
from bearwitness.model.values import Party, Where
from bearwitness.tables.matcher import coarse_types
from bearwitness.tables.names import key

T = TypeVar("T")
_FAR = 1e9


def event_type_of(members: Members) -> str:
    """The type most independent sources give; a coarse word only where there is no finer one."""
    told = [(member.claim.id, member.facts.type) for member in members.telling]
    support = _support(told, members.sources)
    return min(support, key=lambda kind: (kind in coarse_types(), -support[kind], kind))


def number_of(members: Members) -> int:
    """How many events of the type the incident holds; 1 where nobody says."""
    told = [(each.claim.id, each.facts.count) for each in members.telling if each.facts.count is not None]
    support = _support(
        [(claim, amount.best) for claim, amount in told if amount.best is not None], members.sources
    )
    best = min(support, key=lambda number: (-support[number], number), default=None)
    return best or max([amount.low for _, amount in told], default=1) or 1


def when_of(members: Members) -> IncidentWhen:
    """The days of an incident with those of the GED codebook; a bound said on one side only is kept."""
    dated = [
        (each, (each.facts.first, each.facts.last))
        for each in members.telling
        if each.facts.first is not None and each.facts.last is not None
    ]
    if not dated:
        return _half_open(members)
    # A claim that takes its day from the telling before supports none.
    dated = [found for found in dated if not _is_inherited(found[0])] or dated
    support = _support([(each.claim.id, days) for each, days in dated], members.sources)
    # Of days told by as many the one told first: a report opens with its event.
    told = [days for _, days in dated]
    wide = min(support, key=lambda days: (-support[days], told.index(days)))
    inside = [days for days in support if days[0] >= wide[0] and days[1] <= wide[1]]
    chosen = min(inside, key=lambda days: (days[1] - days[0], -support[days], days))
    first, last = (date.fromordinal(day).isoformat() for day in chosen)
    tellers = [each for each, days in dated if days == chosen]
    return with_ged(IncidentWhen(first, last, None), tellers, members.reports)


def _is_inherited(member: Member) -> bool:
    return member.claim.when is None or member.claim.when.basis == "inherited"


def _half_open(members: Members) -> IncidentWhen:
    """The bound that is said where nobody says both."""
    for member in members.telling:
        when = member.claim.when
        if when is not None and (when.earliest or when.latest):
            return with_ged(IncidentWhen(when.earliest, when.latest, None), [member], members.reports)
    # Vague words ("recently") say more than none.
    vague_first = sorted(members.telling, key=lambda member: member.claim.when is None)
    return with_ged(_told_on(members), vague_first, members.reports)


def _told_on(members: Members) -> IncidentWhen:
    """Not after the day on which it was first told, where no words say when it happened."""
    for member in members.telling:
        for said in reversed(member.claim.said_by):
            if said.when is not None and said.when.earliest == said.when.latest is not None:
                return IncidentWhen(None, said.when.latest, None)
    return IncidentWhen(None, None, None)


def where_of(members: Members) -> Where | None:
    """The place of an incident, in the words of the claim that says it most precisely."""
    told = [(each, each.facts.place) for each in members.telling if each.facts.place is not None]
    if not told:
        return None
    support = _support([(each.claim.id, place.name) for each, place in told], members.sources)
    order = _rank(support)
    _, anchor = min(told, key=lambda item: (-support[item[1].name], order(item[1])))
    fitting = [(each, place) for each, place in told if _fits(place, anchor)]
    return min(fitting, key=lambda item: order(item[1]))[0].claim.where


def _rank(support: dict[str, int]) -> Callable[[Place], tuple[object, ...]]:
    """Sorts places: known points, the finer scale, the smaller radius, more sources."""

    def rank(place: Place) -> tuple[object, ...]:
        radius = place.radius if place.lat is not None else _FAR
        return (SCALES.index(place.scale), place.lat is None, radius, -support[place.name], place.name)

    return rank


def _fits(place: Place, anchor: Place) -> bool:
    return same(place, anchor) or between(place, anchor) in ("within", "contains")


def _support(told: Iterable[tuple[str, T]], sources: Sources) -> dict[T, int]:
    """Value → how many independent sources give it."""
    claims: dict[T, set[int]] = {}
    for claim, value in told:
        claims.setdefault(value, set()).add(sources.of[claim])
    return {value: len(behind) for value, behind in claims.items()}


def parties_of(members: Members) -> tuple[Party, ...]:
    """Each party once in each role, in the words that name it first."""
    found: dict[tuple[str, str], Party] = {}
    for member in members.telling:
        for party in _in_order(member):
            found.setdefault((party.id or key(party.name), party.role), party)
    return tuple(found.values())


def _in_order(member: Member) -> list[Party]:
    return sorted(member.claim.parties, key=lambda party: (party.start, party.end, party.role, party.name))
