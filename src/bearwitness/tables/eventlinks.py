"""Loads the words that tie a time to an event."""

from functools import cache
from typing import Literal

import msgspec

from bearwitness.tables.load import read_toml, unique

Relation = Literal["since", "before", "until", "after", "during", "amid", "in", "into", "at"]
Edge = Literal["start", "end"]
Phrases = dict[tuple[str, ...], str]

_FILE = "eventlinks.toml"


class EventLinks(msgspec.Struct, frozen=True):
    """Phrases as tuples of words: relations, edges before and behind an event; single words by class."""

    relations: Phrases
    edges: Phrases
    verbs: Phrases
    helping: frozenset[str]
    determiners: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    eve: frozenset[str]
    approach: frozenset[str]
    anniversary: frozenset[str]
    loose: frozenset[str]
    narrowing: frozenset[str]
    attacks: frozenset[str]
    blasts: frozenset[str]
    bursting: frozenset[str]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    relations: dict[Relation, tuple[str, ...]]
    edges: dict[Edge, tuple[str, ...]]
    verbs: dict[Edge, tuple[str, ...]]
    words: dict[str, frozenset[str]]


@cache
def event_links() -> EventLinks:
    """The table `eventlinks.toml`; TableError for a phrase that stands twice in a list of phrases."""
    table = read_toml(_FILE, _Table)
    return EventLinks(_phrases(table.relations), _phrases(table.edges), _phrases(table.verbs), **table.words)


def _phrases(rows: "dict[Relation, tuple[str, ...]] | dict[Edge, tuple[str, ...]]") -> Phrases:
    unique(_FILE, [phrase for phrases in rows.values() for phrase in phrases])
    return {tuple(phrase.split()): code for code, phrases in rows.items() for phrase in phrases}
