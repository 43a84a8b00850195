"""Loads the nouns that name events."""

from functools import cache

import msgspec

from bearwitness.errors import TableError
from bearwitness.lang.inflect import plurals
from bearwitness.lang.tokens import phrase_key
from bearwitness.tables.load import read_toml, unique

EVENT_TYPES = frozenset(
    [
        "airstrike",
        "drone_strike",
        "shelling",
        "missile_strike",
        "ied",
        "vehicle_bomb",
        "suicide_attack",
        "mine",
    ]
    + [
        "armed_clash",
        "ground_attack",
        "raid",
        "shooting",
        "killing",
        "execution",
        "arrest",
        "abduction",
        "release",
    ]
    + ["siege", "chemical_attack", "territory_taken", "withdrawal", "infrastructure_damage", "cyber_attack"]
    + [
        "displacement",
        "ceasefire",
        "weapons_seized",
        "protest",
        "riot",
        "aid_blocked",
        "statement",
        "total",
        "other",
    ]
)


class EventRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One type of event with the nouns that name it, in the singular."""

    type: str
    words: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    event: tuple[EventRow, ...]


@cache
def event_rows() -> tuple[EventRow, ...]:
    """The table `events.toml`; TableError for an unknown type, a word that stands twice or an empty cell."""
    rows = read_toml("events.toml", _Table).event
    for row in rows:
        if row.type not in EVENT_TYPES | {"none"}:
            raise TableError(f"tables/events.toml: unknown type {row.type!r}")
        if not all(phrase_key(word) for word in row.words):
            raise TableError(f"tables/events.toml: {row.type} has an empty word")
    unique("events.toml", [" ".join(phrase_key(word)) for row in rows for word in row.words])
    return rows


@cache
def event_nouns() -> dict[tuple[str, ...], str]:
    """Word keys of every noun, singular and plural, to the type of event."""
    found: dict[tuple[str, ...], str] = {}
    for row in event_rows():
        for word in row.words:
            found[phrase_key(word)] = row.type
            for many in plurals(word):
                found.setdefault(phrase_key(many), row.type)
    return found
