"""Loads the words of doubt, of plans, of denial."""

from functools import cache

import msgspec

from bearwitness.tables.load import read_toml


class Doubt(msgspec.Struct, frozen=True):
    """Hedges, verbs and modals that hedge, plan, predict, suppose or deny."""

    hedges: frozenset[str]
    hedging_verbs: frozenset[str]
    hedging_modals: frozenset[str]
    planned_verbs: frozenset[str]
    predicting_modals: frozenset[str]
    hypothetical_openers: frozenset[str]
    denying_verbs: frozenset[str]
    denied_words: frozenset[str]


@cache
def doubt() -> Doubt:
    """The table `doubt.toml`."""
    table = read_toml("doubt.toml", dict[str, tuple[str, ...]])
    return Doubt(**{name: frozenset(words) for name, words in table.items()})
