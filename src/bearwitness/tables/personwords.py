"""Loads the words that tell one person from another, persons from what else has a name."""

import re
from functools import cache

import msgspec

from bearwitness.tables.load import read_toml


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    titles: tuple[str, ...]
    bodies: tuple[str, ...]
    openers: tuple[str, ...]
    surnames: tuple[str, ...]
    opening_places: tuple[str, ...]
    female: tuple[str, ...]
    male: tuple[str, ...]
    young: tuple[str, ...]
    grown: tuple[str, ...]


class PersonCues(msgspec.Struct, frozen=True):
    """Titles, folded as in names; the words of sex and age as patterns.

    `bodies` end, `opening_places` begin names that are no persons', `openers` what is no name at all.
    """

    titles: frozenset[str]
    bodies: frozenset[str]
    openers: frozenset[str]
    surnames: frozenset[str]
    opening_places: frozenset[str]
    female: re.Pattern[str]
    male: re.Pattern[str]
    young: re.Pattern[str]
    grown: re.Pattern[str]


@cache
def person_cues() -> PersonCues:
    """The table `personwords.toml`."""
    table = read_toml("personwords.toml", _File)
    return PersonCues(
        titles=frozenset(table.titles),
        bodies=frozenset(table.bodies),
        openers=frozenset(table.openers),
        surnames=frozenset(table.surnames),
        opening_places=frozenset(table.opening_places),
        female=_pattern(table.female),
        male=_pattern(table.male),
        young=_pattern(table.young),
        grown=_pattern(table.grown),
    )


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
