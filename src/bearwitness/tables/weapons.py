"""Loads the means of harm, finds the means a phrase names."""

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.lang.inflect import head_index, plurals, singular_word
from bearwitness.tables.events import EVENT_TYPES
from bearwitness.tables.load import read_toml, unique

Delivery = Literal["air", "ground", "sea", "planted", "carried", "vehicle", "cyber", "hand"]

_FILE = "weapons.toml"
_LONGEST = 5
_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r"[a-z0-9][a-z0-9' -]*\Z")


class Weapon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One means: its code, how it is brought, the type of event its use is, its coarser means, its words."""

    code: str
    delivery: Delivery
    words: tuple[str, ...]
    event: str | None = None
    parent: str | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weapon: tuple[Weapon, ...]


class Weapons(msgspec.Struct, frozen=True):
    """The table: means by code and by phrase key."""

    by_code: MappingProxyType[str, Weapon]
    phrases: MappingProxyType[str, Weapon]


def _key(phrase: str) -> str:
    return " ".join([singular_word(match.group().lower()) for match in _WORD.finditer(phrase)])


def _check(row: Weapon, codes: frozenset[str]) -> None:
    """Raises TableError on an unknown event type or parent, or an empty cell."""
    if row.event is not None and row.event not in EVENT_TYPES:
        raise TableError(f"tables/{_FILE}: {row.code!r} has the unknown event type {row.event!r}")
    if row.parent is not None and (row.parent not in codes or row.parent == row.code):
        raise TableError(f"tables/{_FILE}: {row.code!r} names the unknown means {row.parent!r}")
    if not row.words or not all(_PHRASE.match(word) for word in row.words):
        raise TableError(f"tables/{_FILE}: {row.code!r} has an empty cell or words not in lower case")
    unique(_FILE, list(row.words))


@cache
def weapons() -> Weapons:
    """The table `weapons.toml`, checked."""
    rows = read_toml(_FILE, _File).weapon
    unique(_FILE, [row.code for row in rows])
    codes = frozenset(row.code for row in rows)
    phrases: dict[str, Weapon] = {}
    for row in rows:
        _check(row, codes)
        for word in row.words:
            if phrases.setdefault(_key(word), row) is not row:
                raise TableError(f"tables/{_FILE}: {word!r} stands in two rows, one of them {row.code!r}")
    return Weapons(MappingProxyType({row.code: row for row in rows}), MappingProxyType(phrases))


@lru_cache(maxsize=4096)
def means(noun_phrase: str) -> Weapon | None:
    """The means a noun phrase names, by the longest known phrase around its head, or None."""
    head = head_index(noun_phrase)
    if head is None:
        return None
    words = _key(noun_phrase).split()
    at = len(_key(noun_phrase[: head[1]]).split()) - 1
    phrases = weapons().phrases
    low, high = max(0, at - _LONGEST), min(len(words), at + _LONGEST)
    spans = [(start, end) for start in range(low, at + 1) for end in range(at + 1, high + 1)]
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[1])):
        found = phrases.get(" ".join(words[start:end]))
        if found is not None:
            return found
    return None


@cache
def weapon_words() -> tuple[tuple[str, Weapon], ...]:
    """Every phrase and its plurals with its means, for finding them in text."""
    rows = weapons().by_code.values()
    pairs = ((form, row) for row in rows for word in row.words for form in (word, *plurals(word)))
    return tuple(dict(pairs).items())
