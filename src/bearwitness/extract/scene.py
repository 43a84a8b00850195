"""The scene of a passage that tells no event itself: "In Helmand province, a patrol met …"."""

from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.model.records import Passage
from bearwitness.model.values import When, Where

# What a patrol moves through; a hospital or a school is where people are taken to.
_GROUND = frozenset(["admin1", "admin2", "district", "town", "village", "quarter", "city", "region"])
# A place or day that opens a sentence stands in its first characters, behind a preposition at most.
_OPENING = 12


class Scene(NamedTuple):
    """Places and times of a passage, with its paragraph and start."""

    paragraph: int
    start: int
    places: tuple[Where, ...]
    times: tuple[When, ...]


def scene_of(passage: Passage, places: Sequence[Where], times: Sequence[When]) -> Scene:
    """The scene that a passage sets: where and when it opens, and the ground that it moves through."""
    first = [place.start for place in places] + [when.start for when in times]
    if not any(start - passage.start < _OPENING for start in first):
        return Scene(passage.scope.paragraph, passage.start, (), ())
    held = [place for place in places if place.relation not in {"from", "toward"}]
    return Scene(passage.scope.paragraph, passage.start, tuple(held), tuple(times))
