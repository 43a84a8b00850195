"""Loads the words that tell one person from another."""

import re
from functools import cache

import msgspec

from bearwitness.tables.load import read_toml


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    titles: tuple[str, ...]
    female: tuple[str, ...]
    male: tuple[str, ...]
    young: tuple[str, ...]
    grown: tuple[str, ...]


class PersonCues(msgspec.Struct, frozen=True):
    """Titles, folded as in names; the words of sex and age as patterns."""

    titles: frozenset[str]
    female: re.Pattern[str]
    male: re.Pattern[str]
    young: re.Pattern[str]
    grown: re.Pattern[str]


@cache
def person_cues() -> PersonCues:
    """The table `personwords.toml`."""
    table = read_toml("personwords.toml", _File)
    patterns = (_pattern(words) for words in (table.female, table.male, table.young, table.grown))
    return PersonCues(frozenset(table.titles), *patterns)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
