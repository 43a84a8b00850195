"""The fields of an incident that are settled, how each is read from a claim, how its values relate."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

import msgspec

from bearwitness.incidents.compare import between, kinship
from bearwitness.incidents.effects import relation
from bearwitness.incidents.facts import Amount, Toll, amount_of
from bearwitness.incidents.known import Known
from bearwitness.incidents.members import Member, Members
from bearwitness.incidents.places import Place, same
from bearwitness.incidents.settle import Label, Relation, Told, finding
from bearwitness.incidents.tellings import Telling
from bearwitness.incidents.told import tellings_of
from bearwitness.model.records import Finding
from bearwitness.model.values import PartyRole
from bearwitness.tables.names import key

T = TypeVar("T")


def findings_of(members: Members) -> tuple[Finding, ...]:
    """All findings of an incident in a fixed order of fields."""
    return tuple(found for found in _findings(members) if found is not None)


def _findings(members: Members) -> Iterator[Finding | None]:
    yield _happened(members)
    yield _field(members, "event.type", _type, _types)
    yield _field(members, "event.count", _count, _amounts)
    yield _field(members, "when", _days, _intervals)
    yield _field(members, "where.name", _place, _places)
    yield _field(members, "parties.initiator", _party("initiator"), _parties)
    yield _field(members, "parties.opponent", _party("opponent"), _parties)
    yield _field(members, "effects.object", _objects, lambda a, b: _hits(a, b, members.known))
    for thing in _counted(members):
        yield _field(members, f"effects.count.{thing}", _number_of(thing), _amounts)
    yield from _harm(members)


def _field(
    members: Members,
    field: str,
    read: Callable[[Member], tuple[tuple[Label, ...], T] | None],
    relate: Callable[[T, T], Relation],
) -> Finding | None:
    told = [Told(member.claim.id, *said) for member in members.telling if (said := read(member)) is not None]
    return finding(field, told, relate, members.sources)


def _happened(members: Members) -> Finding | None:
    """Whether it happened, where somebody denies it."""
    if not any(member.denies for member in members.all):
        return None
    told = [
        Told(each.claim.id, (_label("denied" if each.denies else "asserted"),), each.denies)
        for each in members.all
    ]
    return finding("event.happened", told, lambda a, b: "same" if a == b else "contradicts", members.sources)


def _label(value: str | int) -> Label:
    return value, value


def _type(member: Member) -> tuple[tuple[Label, ...], str]:
    return (_label(member.facts.type),), member.facts.type


def _types(a: str, b: str) -> Relation:
    return "contradicts" if kinship(a, b) == "different" else "refines"


def number(amount: Amount) -> str | int:
    """A number as shown: 6, "5–7", "24 or more", "up to 9"."""
    if amount.high is not None and amount.high != amount.low:
        return f"{amount.low}–{amount.high}" if amount.low else f"up to {amount.high}"
    return f"{amount.low} or more" if amount.best is None and amount.high is None else amount.size


def _count(member: Member) -> tuple[tuple[Label, ...], Amount] | None:
    amount = member.facts.count
    return None if amount is None else ((_label(number(amount)),), amount)


def _amounts(a: Amount, b: Amount) -> Relation:
    return "refines" if a.meets(b) else "contradicts"


def _days(member: Member) -> tuple[tuple[Label, ...], tuple[int, int]] | None:
    first, last = member.facts.first, member.facts.last
    if first is None or last is None:
        return None
    shown = date.fromordinal(first).isoformat()
    if last != first:
        shown += "/" + date.fromordinal(last).isoformat()
    return (_label(shown),), (first, last)


def _intervals(a: tuple[int, int], b: tuple[int, int]) -> Relation:
    return "refines" if max(a[0], b[0]) <= min(a[1], b[1]) else "contradicts"


def _place(member: Member) -> tuple[tuple[Label, ...], Place] | None:
    where, place = member.claim.where, member.facts.place
    return None if where is None or place is None else (((place.name, where.name),), place)


def _places(a: Place, b: Place) -> Relation:
    if same(a, b):
        return "same"
    level = between(a, b)
    return "contradicts" if level in ("apart", "far_apart", "other_name") else "refines"


class _Side(msgspec.Struct, frozen=True):
    """The parties of one role in one claim: those the table knows, all above them, all names."""

    known: frozenset[str]
    lines: frozenset[str]


def _party(role: PartyRole) -> Callable[[Member], tuple[tuple[Label, ...], _Side] | None]:
    def read(member: Member) -> tuple[tuple[Label, ...], _Side] | None:
        found = [party for party in member.claim.parties if party.role == role]
        labels = {party.id or key(party.name): party.name for party in reversed(found)}
        facts = member.facts
        side = (
            _Side(facts.initiators, facts.initiator_lines)
            if role == "initiator"
            else _Side(facts.opponents, facts.opponent_lines)
        )
        return tuple(labels.items()), side

    return read


def _parties(a: _Side, b: _Side) -> Relation:
    """Parties the table does not know ("gunmen") fit any other."""
    if not a.known or not b.known or a.known & b.lines or b.known & a.lines:
        return "refines"
    return "contradicts"


class _Hits(msgspec.Struct, frozen=True):
    """What one claim says was hit, whether in several events, and whose words these are."""

    objects: tuple[str, ...]
    several: bool
    voice: tuple[str, str | None, str | None]


def _objects(member: Member) -> tuple[tuple[Label, ...], _Hits] | None:
    effects = member.claim.effects
    if not effects:
        return None
    labels = {key(effect.object): effect.object for effect in reversed(effects)}
    said = member.claim.said_by[0] if member.claim.said_by else None
    voice = (member.claim.report, said.speaker if said else None, said.medium if said else None)
    several = member.facts.count is not None and member.facts.count.size > 1
    return tuple(reversed(labels.items())), _Hits(member.facts.objects, several, voice)


def _hits(a: _Hits, b: _Hits, known: Known) -> Relation:
    """Two lists with no thing in common contradict each other.

    Unless several events are told, of which each may have hit something else, or one speaker goes on
    listing in one report.
    """
    if a.several or b.several or a.voice == b.voice:
        return "refines"
    fits = any(relation(one, other, known) != "apart" for one in a.objects for other in b.objects)
    return "refines" if fits else "contradicts"


def _counted(members: Members) -> tuple[str, ...]:
    """Things, folded, whose number somebody gives, in the order told."""
    return tuple(
        dict.fromkeys(
            key(effect.object)
            for member in members.telling
            for effect in member.claim.effects
            if amount_of(effect.count) is not None
        )
    )


def _number_of(thing: str) -> Callable[[Member], tuple[tuple[Label, ...], Amount] | None]:
    def read(member: Member) -> tuple[tuple[Label, ...], Amount] | None:
        for effect in member.claim.effects:
            amount = amount_of(effect.count)
            if amount is not None and key(effect.object) == thing:
                return (_label(number(amount)),), amount
        return None

    return read


def _harm(members: Members) -> Iterator[Finding | None]:
    """Numbers of people that stand: of each kind first for all, then of groups and of people apart from them.

    Earlier numbers, and people told one by one beside a number for all, stand with the settled harm.
    """
    named: set[str] = set()
    for (kind, who), part_of, tellings in tellings_of(members):
        name = f"harm.{kind}"
        if part_of is not None or name in named:
            name = f"{name}.{who}"
        named.add(name)
        told = [_told(each) for each in tellings if each.standing in ("counts", "copy")]
        yield finding(name, told, _suffered, members.sources)


def _told(telling: Telling) -> Told[Toll]:
    toll = Toll(telling.kind, telling.who, telling.amount)
    return Told(telling.claim, (_label(number(telling.amount)),), toll)


def _suffered(a: Toll, b: Toll) -> Relation:
    """Numbers of one group must fit; a named group may be part of people not named, never more than these."""
    if a.amount.meets(b.amount):
        return "refines"
    if a.who == b.who:
        return "contradicts"
    if "unknown" not in (a.who, b.who):
        return "refines"
    whole, part = (a, b) if a.who == "unknown" else (b, a)
    most = whole.amount.high
    return "contradicts" if most is not None and part.amount.low > most else "refines"
