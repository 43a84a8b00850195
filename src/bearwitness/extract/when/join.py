"""Neighbouring expressions that make one time: a day with its hour, a first with a last day."""

import msgspec

from bearwitness.extract.when.grammar import Kinds
from bearwitness.extract.when.records import Anchor, Value
from bearwitness.extract.when.rule import Match
from bearwitness.extract.when.tape import Tape


class Found(msgspec.Struct, frozen=True):
    """A resolved expression over tokens `first` to `last` (half-open)."""

    first: int
    last: int
    match: Match
    rule: str
    value: Value
    anchor: tuple[int, int] | None = None


def join(found: list[Found], tape: Tape, kinds: Kinds, anchor: Anchor) -> list[Found]:
    """Joins what belongs together."""
    return found
