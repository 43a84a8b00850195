"""Loads what speaks how much for a place of a name."""

from functools import cache

import msgspec

from bearwitness.tables.load import read_toml


class PlaceChoice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Feature → its weight; feature → what it says for a place.

    Below `least_confidence` no place is chosen, from `sure` on no other is worth a look.
    """

    least_confidence: float
    sure: float
    weights: dict[str, float]
    reasons: dict[str, str]


@cache
def place_choice() -> PlaceChoice:
    """The table `placechoice.toml`."""
    return read_toml("placechoice.toml", PlaceChoice)
