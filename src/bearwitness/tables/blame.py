"""Loads the verbs that say who did a deed."""

from functools import cache
from typing import Literal

import msgspec

from bearwitness.model.values import PartyConfidence
from bearwitness.tables.load import read_toml


class Blame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class of verbs; its keys are told in the table."""

    verbs: frozenset[str]
    words: frozenset[str]
    agents: Literal["subject", "object", "adjunct"]
    deed_preps: frozenset[str]
    confidence: PartyConfidence
    agent_preps: frozenset[str] = frozenset()
    told: bool = False


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    blame: tuple[Blame, ...]


@cache
def blame_words() -> tuple[Blame, ...]:
    """The table `blame.toml`, rows with more words asked for first."""
    return tuple(sorted(read_toml("blame.toml", _File).blame, key=lambda row: not row.words))
