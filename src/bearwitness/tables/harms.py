"""Loads the nouns, states, set phrases that tell harm without a verb of harm."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, TypeVar

import msgspec

from bearwitness.errors import TableError
from bearwitness.lang.inflect import plurals
from bearwitness.model.values import HarmKind
from bearwitness.tables.events import EVENT_TYPES
from bearwitness.tables.load import read_toml

_FILE = "harms.toml"
Whom = Literal["carried", "subject", "patient", "of"]


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every row says: the event its words tell, the kind of harm where they say which."""

    event: str
    kind: HarmKind | None = None


class Deed(Row, frozen=True, kw_only=True):
    """Nouns of a deed; those harmed stand behind one of `behind`."""

    kind: HarmKind
    behind: frozenset[str]
    words: tuple[str, ...]


class Tally(Row, frozen=True, kw_only=True):
    """Nouns whose number counts people; `abstract` ones are no people, `weak` ones want a verb of causing."""

    words: tuple[str, ...]
    abstract: bool = False
    weak: bool = False


NounRow = TypeVar("NounRow", Deed, Tally)


class State(Row, frozen=True, kw_only=True):
    """Words for a state behind one of `verbs`."""

    words: frozenset[str]
    verbs: frozenset[str]


class Telling(Row, frozen=True, kw_only=True):
    """Common verbs with a noun as their object or behind a preposition (`at`); `whom` says who is harmed."""

    verbs: frozenset[str]
    at: frozenset[str]
    nouns: frozenset[str]
    whom: Whom


class Bare(Row, frozen=True, kw_only=True):
    """Verbs that harm people by themselves; `objectless` ones only their subject, without an object."""

    verbs: frozenset[str]
    objectless: bool = False


class Remains(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for the dead, verbs of finding or seeing them, words that make such a noun something else."""

    words: frozenset[str]
    verbs: frozenset[str]
    other: frozenset[str]


class Toll(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for a sum of people harmed (`alone`: without saying of whom), verbs and words before the sum.

    `kinds`: verb that says which harm the sum counts ("the number of those killed") to its kind.
    """

    words: frozenset[str]
    alone: frozenset[str]
    verbs: frozenset[str]
    before: frozenset[str]
    kinds: dict[str, HarmKind]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of deadly wounds, verbs of causing or telling, of these the causing ones, what undoes a noun.

    `suffering` verbs take the injuries of one person as their object, `personal` ones are done to persons
    alone; `unreal` verbs and `spoken` nouns stand before what has not happened.
    """

    fatal: frozenset[str]
    deadly: frozenset[str]
    causing: frozenset[str]
    making: frozenset[str]
    suffering: frozenset[str]
    personal: frozenset[str]
    unreal: frozenset[str]
    answering: frozenset[str]
    hospitals: frozenset[str]
    lifeless: frozenset[str]
    wanted: frozenset[str]
    getaway: frozenset[str]
    spoken: frozenset[str]
    other: frozenset[str]


class Harms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `harms.toml`."""

    deed: tuple[Deed, ...]
    tally: tuple[Tally, ...]
    adjectives: dict[HarmKind, frozenset[str]]
    remains: Remains
    state: tuple[State, ...]
    telling: tuple[Telling, ...]
    bare: tuple[Bare, ...]
    toll: Toll
    words: Words

    def rows(self) -> Iterator[Row]:
        """Every row that tells a harm."""
        yield from (*self.deed, *self.tally, *self.state, *self.telling, *self.bare)


@cache
def harms() -> Harms:
    """The table, checked; TableError for an unknown event type, a noun in two rows, an empty list."""
    table = read_toml(_FILE, Harms)
    for row in table.rows():
        if row.event not in EVENT_TYPES:
            raise TableError(f"tables/{_FILE}: unknown event type {row.event!r}")
    _by_noun(table.deed)
    _by_noun(table.tally)
    return table


def _by_noun(rows: tuple[NounRow, ...]) -> dict[str, NounRow]:
    found: dict[str, NounRow] = {}
    for row in rows:
        for word in row.words:
            if found.setdefault(word, row) is not row:
                raise TableError(f"tables/{_FILE}: {word!r} stands in two rows")
    return found


@cache
def deeds() -> dict[str, Deed]:
    """Noun of a deed in the singular to its row."""
    return _by_noun(harms().deed)


@cache
def tallies() -> dict[str, Tally]:
    """Noun that counts people in the singular to its row."""
    return _by_noun(harms().tally)


@cache
def harm_adjectives() -> dict[str, HarmKind]:
    """Adjective of people harmed to the kind of harm."""
    return {word: kind for kind, words in harms().adjectives.items() for word in words}


@cache
def harm_verbs() -> frozenset[str]:
    """Base forms of every verb of the table; a second word is a particle."""
    table = harms()
    groups = [row.verbs for row in table.state] + [row.verbs for row in table.telling]
    groups += [row.verbs for row in table.bare] + [table.remains.verbs]
    return frozenset().union(*groups)


@cache
def harm_nouns() -> frozenset[str]:
    """Words of the table that are nearly always said of people harmed, for choosing what to read."""
    table = harms()
    nouns = {*deeds(), *tallies(), *table.remains.words}
    nouns |= {plural for noun in nouns for plural in plurals(noun)}
    states = {word for row in table.state for word in row.words}
    return frozenset(nouns | states | harm_adjectives().keys() | table.words.fatal)
