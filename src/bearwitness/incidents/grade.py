"""How well it is known that an incident happened, who did it: two grades with their reasons.

| grade | occurrence | attribution |
|---|---|---|
| discounted | every telling denies it | – |
| contested | some tell it, some deny it | different parties are named, or the one named denies it |
| confirmed | the party named as having done it tells it | that party says that it did it |
| fair | two or more independent sources | two or more independent sources name the party |
| weak | one source | one source names the party |

No grade of attribution where nobody is named. Whether a source is credible is for people to judge.
"""

from collections.abc import Iterable

from bearwitness.incidents.copies import named_teller
from bearwitness.incidents.members import Member, Members
from bearwitness.model.records import Finding, Grade


def grade_of(members: Members, findings: Iterable[Finding]) -> Grade:
    """The two grades with the reasons in plain words."""
    occurrence, happened = _occurrence(members)
    disputed = any(each.field == "parties.initiator" and each.status == "disputed" for each in findings)
    attribution, did = _attribution(members, disputed=disputed)
    hedged = ["every telling is hedged"] if _all_hedged(members) else []
    return Grade(occurrence, attribution, (happened, did, *hedged))


def _occurrence(members: Members) -> tuple[str, str]:
    if members.denied:
        return "discounted", "it happened: all who speak of it deny it"
    if any(member.denies for member in members.all):
        return "contested", "it happened: some tell it, others deny it"
    named = frozenset(name for member in members.telling for name in _initiators(member))
    if any(concedes(member) or _speaks_for(member, members, named) for member in members.telling):
        return "confirmed", "it happened: the party that is said to have done it says so"
    return _by_number(members, members.telling, "it happened: {} of it")


def _attribution(members: Members, *, disputed: bool) -> tuple[str | None, str]:
    naming = [member for member in members.telling if _initiators(member)]
    if not naming or members.denied:
        return None, "who did it: nobody is named" if not naming else "who did it: all deny it"
    if disputed:
        return "contested", "who did it: the accounts name different parties"
    named = frozenset(name for member in naming for name in _initiators(member))
    if any(member.denies and _speaks_for(member, members, named) for member in members.all):
        return "contested", "who did it: the party that is named denies it"
    if any(concedes(member) or _claims_it(member, members) for member in members.telling):
        return "confirmed", "who did it: the party itself says so"
    return _by_number(members, naming, "who did it: {} the party")


def _by_number(members: Members, told: Iterable[Member], words: str) -> tuple[str, str]:
    count = members.sources.count(member.claim.id for member in told)
    if count > 1:
        return "fair", words.format(f"{count} independent sources {'tell' if ' of' in words else 'name'}")
    return "weak", words.format(f"one independent source {'tells' if ' of' in words else 'names'}")


def concedes(member: Member) -> bool:
    """Whether somebody stands as conceding it in the claim."""
    return any(party.role == "conceder" for party in member.claim.parties)


def _claims_it(member: Member, members: Members) -> bool:
    """Whether the teller names itself as the one that did it."""
    return _speaks_for(member, members, frozenset(_initiators(member)))


def _speaks_for(member: Member, members: Members, parties: frozenset[str]) -> bool:
    """Whether the teller's own name holds one of the parties, an arm of it or its mother."""
    name = named_teller(member.claim, members.reports.get(member.claim.report))
    speaker = members.known.party_of(name) if name else None
    if speaker is None:
        return False
    lineage = members.known.lineage
    return any(speaker in (party, *lineage(party)) or party in lineage(speaker) for party in parties)


def _initiators(member: Member) -> list[str]:
    return [party.id or party.name for party in member.claim.parties if party.role == "initiator"]


def _all_hedged(members: Members) -> bool:
    return all(member.claim.certainty == "hedged" for member in members.telling)
