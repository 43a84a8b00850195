"""The order of the incidents of one report: most claims first, of equals the one it opens with."""

from collections.abc import Mapping, Sequence

from bearwitness.model.records import Claim, Incident

_GRAVE = frozenset(["killed", "injured"])


def most_claims_first(incidents: Sequence[Incident], claims: Sequence[Claim]) -> tuple[Incident, ...]:
    """The incidents by how many claims they have; of equals the one first told to have harmed people."""
    starts = {claim.id: claim.start for claim in claims if _is_grave(claim)}
    return tuple(sorted(incidents, key=lambda each: (-len(each.claims), _start(each, starts))))


def _is_grave(claim: Claim) -> bool:
    return any(harm.kind in _GRAVE for harm in claim.harm)


def _start(incident: Incident, starts: Mapping[str, int]) -> tuple[bool, int]:
    """Where the report first tells of people killed or injured in it; those without come last."""
    found = [starts[claim] for claim in incident.claims if claim in starts]
    return not found, min(found, default=0)
