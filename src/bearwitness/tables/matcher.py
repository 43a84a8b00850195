"""Loads the weights of the matcher."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from bearwitness.errors import TableError
from bearwitness.tables.events import EVENT_TYPES
from bearwitness.tables.load import read_toml

_FILE = "matcher.toml"


class Level(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One outcome of a comparison: its weight in thousandths of natural log-odds, its reason in words.

    `never`: two claims that meet here are kept apart whatever else agrees.
    """

    weight: int
    reason: str
    never: bool = False


class _Types(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    coarse: tuple[str, ...]
    compatible: tuple[tuple[str, ...], ...]
    attacks: frozenset[str]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    prior: Level
    types: _Types
    comparison: dict[str, dict[str, Level]]


@cache
def _table() -> _Table:
    table = read_toml(_FILE, _Table)
    for name, levels in table.comparison.items():
        for code, level in levels.items():
            if not level.reason.strip():
                raise TableError(f"tables/{_FILE}: {name}.{code} has no reason; expected words")
    for kind in (
        *table.types.coarse,
        *table.types.attacks,
        *(kind for group in table.types.compatible for kind in group),
    ):
        if kind not in EVENT_TYPES:
            raise TableError(f"tables/{_FILE}: {kind!r} is no event type; expected one of events.py")
    return table


def version() -> int:
    """The version of the weights."""
    return _table().version


def prior() -> Level:
    """What stands before anything is compared."""
    return _table().prior


@cache
def levels() -> Mapping[str, Mapping[str, Level]]:
    """Comparison → code of a level → level."""
    return MappingProxyType({name: MappingProxyType(found) for name, found in _table().comparison.items()})


@cache
def coarse_types() -> frozenset[str]:
    """Types that say little beside a finer one."""
    return frozenset(_table().types.coarse)


def attack_types() -> frozenset[str]:
    """Types that "the attack" may take up again."""
    return _table().types.attacks


@cache
def compatible_types() -> Mapping[str, frozenset[str]]:
    """Type → the types that accounts of one incident use for it, itself left out."""
    found: dict[str, set[str]] = {}
    for group in _table().types.compatible:
        for kind in group:
            found.setdefault(kind, set()).update(other for other in group if other != kind)
    return MappingProxyType({kind: frozenset(others) for kind, others in found.items()})
