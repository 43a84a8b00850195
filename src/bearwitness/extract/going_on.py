"""Joins a claim that only goes on with the one before: "The strikes also suppressed a mortar team"."""

from collections.abc import Iterable

import msgspec

from bearwitness.model.ids import claim_id
from bearwitness.model.records import Claim


def merge_going_on(claims: Iterable[Claim], text: str) -> list[Claim]:
    """Claims in order; one that takes up the event right before it, without place or day, is joined to it."""
    made: list[Claim] = []
    for claim in claims:
        if made and _goes_on(made[-1], claim, text):
            made[-1] = _joined(made[-1], claim, text)
        else:
            made.append(claim)
    return made


def _goes_on(before: Claim, claim: Claim, text: str) -> bool:
    if before.event.type != claim.event.type or claim.said_by != before.said_by:
        return False
    if claim.event.count is not None and claim.event.count.low != 1:
        return False
    if (
        before.end > claim.start
        or text[before.end : claim.start].strip()
        or "\n" in text[before.end : claim.start]
    ):
        return False
    opening = text[claim.start : claim.event.start].split()
    inherited = (claim.where is None or claim.where.basis == "inherited") and (
        claim.when is None or claim.when.basis == "inherited"
    )
    return (
        inherited
        and bool(claim.effects)
        and [word.lower() for word in opening] in (["the"], ["these"], ["those"])
    )


def _joined(before: Claim, claim: Claim, text: str) -> Claim:
    end = claim.end
    event = before.event
    return msgspec.structs.replace(
        before,
        id=claim_id(before.report, before.start, end, event.type, event.start, before.origin),
        end=end,
        exact=text[before.start : end],
        effects=(*before.effects, *claim.effects),
        harm=(*before.harm, *claim.harm),
    )
