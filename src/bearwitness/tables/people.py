"""Loads the nouns for people, finds the group that harm to them is counted in."""

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import get_args

import msgspec

from bearwitness.errors import TableError
from bearwitness.lang.inflect import head_index, plurals, singular_word
from bearwitness.model.values import HarmGroup
from bearwitness.tables.load import read_toml, unique

_FILE = "people.toml"
_GROUPS = frozenset(get_args(HarmGroup))
_LONGEST = 5
_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r"[a-z][a-z' -]*\Z")


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of one group."""

    group: HarmGroup
    words: tuple[str, ...]


class Modifier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that move a head of one of the groups `groups` to the group `to`; `staff`: only staff heads."""

    groups: frozenset[HarmGroup] = msgspec.field(name="from")
    to: HarmGroup
    words: tuple[str, ...]
    staff: bool = False


class Several(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns in the singular for several people; `sets`, `births`: noun to how many it stands for.

    `collective` holds the `families` too.
    """

    families: frozenset[str]
    collective: frozenset[str]
    sets: dict[str, int]
    births: dict[str, int]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    staff: tuple[str, ...]
    relations: tuple[str, ...]
    several: Several
    modifier: tuple[Modifier, ...]
    people: tuple[People, ...]


class PeopleTable(msgspec.Struct, frozen=True):
    """Nouns in the singular to group; modifier words to the moves they make; nouns for staff.

    `relations`: heads that stand in a relation to whoever is behind their "of" ("mother").
    """

    nouns: MappingProxyType[str, HarmGroup]
    modifiers: MappingProxyType[str, tuple[Modifier, ...]]
    staff: frozenset[str]
    relations: frozenset[str]
    several: Several


def _words(phrase: str) -> list[str]:
    """Words in lower case, in the singular, hyphens and possessives parted."""
    return [singular_word(match.group().lower()) for match in _WORD.finditer(phrase)]


def _key(phrase: str) -> str:
    return " ".join(_words(phrase))


def _nouns(rows: tuple[People, ...]) -> dict[str, HarmGroup]:
    """Phrase key to group; a phrase in two groups or an empty one is a TableError."""
    found: dict[str, HarmGroup] = {}
    for row in rows:
        unique(_FILE, list(row.words))
        for phrase in row.words:
            if not _PHRASE.match(phrase):
                raise TableError(f"tables/{_FILE}: {row.group} has {phrase!r}, expected words in lower case")
            if found.setdefault(_key(phrase), row.group) != row.group:
                raise TableError(f"tables/{_FILE}: {phrase!r} stands in two groups, one of them {row.group}")
    return found


def _modifiers(rows: tuple[Modifier, ...]) -> dict[str, tuple[Modifier, ...]]:
    found: dict[str, tuple[Modifier, ...]] = {}
    for row in rows:
        unique(_FILE, list(row.words))
        for phrase in row.words:
            if not _PHRASE.match(phrase):
                raise TableError(f"tables/{_FILE}: a modifier to {row.to} is {phrase!r}, expected words")
            found[_key(phrase)] = (*found.get(_key(phrase), ()), row)
    return found


@cache
def people() -> PeopleTable:
    """The table `people.toml`, checked; every group of the contract has a row."""
    table = read_toml(_FILE, _File)
    unique(_FILE, [row.group for row in table.people])
    unique(_FILE, list(table.relations))
    missing = _GROUPS - {row.group for row in table.people}
    if missing:
        raise TableError(f"tables/{_FILE}: no row for {sorted(missing)}")
    nouns = _nouns(table.people)
    staff = frozenset(_key(word) for word in table.staff)
    if staff - nouns.keys():
        raise TableError(f"tables/{_FILE}: staff names unknown nouns: {sorted(staff - nouns.keys())}")
    modifiers = _modifiers(table.modifier)
    relations = frozenset(_key(word) for word in table.relations)
    several = _with_families(table.several)
    return PeopleTable(MappingProxyType(nouns), MappingProxyType(modifiers), staff, relations, several)


def _with_families(several: Several) -> Several:
    return msgspec.structs.replace(several, collective=several.collective | several.families)


@lru_cache(maxsize=16384)
def group(noun_phrase: str) -> HarmGroup | None:
    """Harm group of a noun phrase for people; None when its head names none.

    The longest known phrase that ends at the head decides, then the words before it sharpen it.
    """
    return _group(noun_phrase) or _after_of(noun_phrase)


def _after_of(noun_phrase: str) -> HarmGroup | None:
    """Group of what follows "of" where the head is no person ("dozens of people")."""
    return _group(noun_phrase.partition(" of ")[2])


def _group(noun_phrase: str) -> HarmGroup | None:
    head = head_index(noun_phrase)
    if head is None:
        return None
    table = people()
    words = _words(noun_phrase)
    at = len(_words(noun_phrase[: head[1]])) - 1
    for start, end in _spans(at, len(words)):
        key = " ".join(words[start:end])
        found = table.nouns.get(key)
        if found is not None:
            before = words[:start] or _words(noun_phrase.partition(" of ")[2])
            return _sharpened(found, before, staff=key in table.staff)
    return None


def _spans(at: int, count: int) -> list[tuple[int, int]]:
    """Stretches of up to `_LONGEST` words that hold the word `at`, the longest first."""
    low, high = max(0, at - _LONGEST), min(count, at + _LONGEST)
    spans = [(start, end) for start in range(low, at + 1) for end in range(at + 1, high + 1)]
    return sorted(spans, key=lambda span: (span[0] - span[1], span[1]))


def _sharpened(found: HarmGroup, words: list[str], *, staff: bool) -> HarmGroup:
    """`found`, moved by the nearest modifier to the head that applies to it.

    `words` stand before the head, or after its "of" where none do ("members of the police").
    """
    modifiers = people().modifiers
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - 4), end):
            for row in modifiers.get(" ".join(words[start:end]), ()):
                if found in row.groups and (staff or not row.staff):
                    return row.to
    return found


@cache
def people_words() -> tuple[tuple[str, HarmGroup], ...]:
    """Every noun and its plurals with its group, for finding them in text."""
    pairs = ((form, code) for noun, code in people().nouns.items() for form in (noun, *plurals(noun)))
    return tuple(dict(pairs).items())
