"""Place and day that a passage takes from what governs it: heading, lead-in, the telling before."""

import msgspec

from bearwitness.extract.context import Context
from bearwitness.extract.draft import Draft
from bearwitness.model.records import Claim, Passage
from bearwitness.model.values import When, Where

# The types of event that a definite noun may take up again ("the strike", "the attack", "the blast").
_ATTACKS = frozenset(
    ["airstrike", "drone_strike", "shelling", "missile_strike", "ied", "vehicle_bomb", "suicide_attack", "mine"]
    + ["ground_attack", "raid", "shooting", "armed_clash", "killing", "chemical_attack"]
)


def inherited_where(context: Context, passage: Passage, draft: Draft) -> Where | None:
    """The place of a claim whose own words name none."""
    for start in _governing(passage):
        places, _ = context.governs(start)
        if places:
            return msgspec.structs.replace(places[0], basis="inherited")
    for claim in _leaned_on(context, passage, draft):
        if claim.where is not None:
            return msgspec.structs.replace(claim.where, basis="inherited")
    return None


def inherited_when(context: Context, passage: Passage, draft: Draft) -> When | None:
    """The time of a claim whose own words name none."""
    for start in _governing(passage):
        _, times = context.governs(start)
        dated = [when for when in times if when.earliest is not None]
        if dated:
            return msgspec.structs.replace(dated[0], basis="inherited")
    for claim in _leaned_on(context, passage, draft):
        if claim.when is not None and claim.when.earliest is not None:
            return msgspec.structs.replace(claim.when, basis="inherited")
    return None


def _governing(passage: Passage) -> list[int]:
    """Starts of what governs a passage, the nearest first."""
    scope = passage.scope
    starts = [scope.lead_in.start] if scope.lead_in is not None else []
    return starts + [heading.start for heading in reversed(scope.headings)]


def _leaned_on(context: Context, passage: Passage, draft: Draft) -> list[Claim]:
    """Earlier claims a passage may lean on, the nearest first.

    A list item leans on any telling before it, a definite event on the last of its class, anything
    else on its own paragraph.
    """
    found = []
    for paragraph, claim in reversed(context.previous):
        if claim.modality in {"planned", "predicted", "hypothetical"}:
            continue
        same = draft.definite and claim.event.type in _ATTACKS and draft.type in _ATTACKS
        listed = passage.kind == "item" and claim.event.type == "total"
        if same or listed or paragraph == passage.scope.paragraph:
            found.append(claim)
    return found
