"""What a passage takes from what governs it: heading, lead-in, the telling before."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.context import Context
from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.model.records import Claim, Passage
from bearwitness.model.values import Party, When, Where
from bearwitness.tables.placewords import place_words

# The types of event that a definite noun may take up again ("the strike", "the attack", "the blast").
_ATTACKS = frozenset(
    """
    airstrike drone_strike shelling missile_strike ied vehicle_bomb suicide_attack mine ground_attack
    raid shooting armed_clash killing chemical_attack
    """.split()
)


_BROAD = frozenset({"country", "admin1", "region"})
_LONG = frozenset({"stretch", "border"})
_WATERS = frozenset({"river", "water", "sea", "lake", "gulf", "strait"})

# So many paragraphs back a place goes on to hold; a day holds for its own paragraph.
_PLACE_REACH = 3


def last_attack(context: Context) -> str | None:
    """The type of the last attack told, which "the target" belongs to."""
    for _, claim in reversed(context.previous):
        if claim.event.type in _ATTACKS:
            return claim.event.type
    return None


def with_inherited(
    parties: tuple[Party, ...], context: Context, passage: Passage, event_type: str
) -> tuple[Party, ...]:
    """A list item is done by whom its lead-in names: "coalition forces conducted six strikes:"."""
    if passage.kind != "item" or any(party.role == "initiator" for party in parties):
        return parties
    for _, claim in reversed(context.previous):
        if claim.event.type == "total" and claim.event.of == event_type:
            return tuple(party for party in claim.parties if party.role == "initiator") + parties
    return parties


def inherited_where(context: Context, sentence: Sentence, draft: Draft) -> Where | None:
    """The place of a claim whose own words name none."""
    passage = sentence.passage
    for start in _governing(passage):
        places, _ = context.governs(start)
        if places:
            return msgspec.structs.replace(places[0], basis="inherited")
    if context.town is not None and _names_ground(sentence, draft):
        return msgspec.structs.replace(context.town, basis="inherited")
    scene = context.scene_of(passage.scope.paragraph)
    if scene is not None and scene.places and not draft.definite:
        return msgspec.structs.replace(most_exact(scene.places), basis="inherited")
    for claim in _leaned_on(context, passage, draft, paragraphs=_PLACE_REACH):
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
    scene = context.scene_of(passage.scope.paragraph)
    for when in scene.times if scene is not None and not draft.definite else ():
        if when.earliest is not None and when.type in {"DATE", "TIME"}:
            return msgspec.structs.replace(when, basis="inherited")
    summing = draft.empty and draft.count is not None
    here = [
        claim
        for paragraph, claim in reversed(context.previous)
        if paragraph == passage.scope.paragraph or (summing and claim.event.type == "total")
    ]
    for claim in [*_leaned_on(context, passage, draft, paragraphs=0), *here]:
        if claim.when is not None and _holds_on(claim.when):
            return msgspec.structs.replace(claim.when, basis="inherited")
    return None


def _holds_on(when: When) -> bool:
    """Whether what is told next may be of the same time; not of "since the war", "days before the raid"."""
    if when.counted_from is None or when.earliest is None:
        return when.earliest is not None
    return when.earliest == when.latest and when.counted_from.relation != "before"


def most_exact(places: Sequence[Where]) -> Where:
    """The most exact of several places, the first of equals; a place to or from comes last."""
    return min(places, key=_breadth)


def _breadth(where: Where) -> tuple[bool, ...]:
    """What makes a place tell less of where an event was: a way to it, a river, a province, a country.

    No name tells as much as a point written out; a road or a border tells less than a town, more than a
    province.
    """
    return (
        where.relation in {"from", "toward"},
        where.kind in _WATERS,
        where.kind in _BROAD,
        where.kind == "country",
        where.kind in _LONG,
        where.kind != "point",
    )


def _governing(passage: Passage) -> list[int]:
    """Starts of what governs a passage, the nearest first."""
    scope = passage.scope
    starts = [scope.lead_in.start] if scope.lead_in is not None else []
    return starts + [heading.start for heading in reversed(scope.headings)]


def _leaned_on(context: Context, passage: Passage, draft: Draft, *, paragraphs: int) -> list[Claim]:
    """Earlier claims a passage may lean on, the likeliest first.

    A definite event leans on the last of its class, a list item on the totals told before it, anything
    else on its own paragraph and at most so many before.
    """
    told = [
        (paragraph, claim)
        for paragraph, claim in reversed(context.previous)
        if claim.modality not in {"planned", "predicted", "hypothetical"}
    ]
    events = [(paragraph, claim) for paragraph, claim in told if claim.event.type != "total"]
    same = [claim for _, claim in events if draft.definite and {claim.event.type, draft.type} <= _ATTACKS]
    if passage.kind == "item":
        return same + [claim for _, claim in told if claim.event.type == "total"]
    here = passage.scope.paragraph
    return same + [claim for paragraph, claim in events if here - paragraph <= paragraphs]


def _names_ground(sentence: Sentence, draft: Draft) -> bool:
    """Whether an adjunct says "in the city": a place told before."""
    return any(
        found.prep in {"in", "inside", "at", "near", "across", "outside"}
        and found.phrase.det in {"the", "this", "that"}
        and len(found.phrase.words) == 1
        and sentence.head(found.phrase) in place_words().kinds
        for found in draft.adjuncts
    )
