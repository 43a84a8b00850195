"""Loads what the verbs of conflict reporting say."""

from functools import cache
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.model.values import HarmKind
from bearwitness.tables.events import EVENT_TYPES
from bearwitness.tables.load import read_toml

Frame = Literal[
    "harm",
    "effect",
    "harm_or_effect",
    "take",
    "take_or_seize",
    "move",
    "clash",
    "free",
    "light",
    "occur",
    "result",
    "identify",
    "risk",
    "volley",
    "seek",
    "undergo",
]


class VerbRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that take their arguments in one way; `event` is the type they tell by themselves."""

    code: str
    frame: Frame
    verbs: tuple[str, ...]
    harm: HarmKind | None = None
    event: str | None = None
    effect: bool = False
    intransitive: bool = False
    standing: bool = False


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    group: tuple[VerbRow, ...]


@cache
def verb_rows() -> tuple[VerbRow, ...]:
    """The table `verbs.toml`; TableError for an unknown event type or an empty cell."""
    rows = read_toml("verbs.toml", _Table).group
    for row in rows:
        if row.event is not None and row.event not in EVENT_TYPES:
            raise TableError(f"tables/verbs.toml: {row.code} has the unknown event type {row.event!r}")
        if not row.verbs or not all(row.verbs):
            raise TableError(f"tables/verbs.toml: {row.code} has an empty cell")
    return rows


@cache
def verb_senses() -> dict[str, tuple[VerbRow, ...]]:
    """Base form (with its particle) to the rows it stands in, in the order of the table."""
    senses: dict[str, list[VerbRow]] = {}
    for row in verb_rows():
        for verb in row.verbs:
            senses.setdefault(verb, []).append(row)
    return {verb: tuple(found) for verb, found in senses.items()}
