"""Loads the words that make shapes of places: stretches from one to another, borders."""

from functools import cache

import msgspec

from bearwitness.tables.load import read_toml, unique

_FILE = "placeshapes.toml"


class PlaceShapes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for ways, sites, dealings of parties, borders; `beside`: preposition → relation to a border.

    `sites` before "between" mean places, `dealings` parties. `moving` says that somebody or something
    goes across what is `crossed`. `border_ground` behind "border" is ground.
    """

    ways: frozenset[str]
    way_kinds: frozenset[str]
    leading: frozenset[str]
    linking: frozenset[str]
    under_way: frozenset[str]
    sites: frozenset[str]
    halfway: frozenset[str]
    dealings: frozenset[str]
    crossed: frozenset[str]
    moving: frozenset[str]
    borders: frozenset[str]
    border_kinds: frozenset[str]
    border_ground: frozenset[str]
    beside: dict[str, str]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ways: tuple[str, ...]
    way_kinds: tuple[str, ...]
    leading: tuple[str, ...]
    linking: tuple[str, ...]
    under_way: tuple[str, ...]
    sites: tuple[str, ...]
    halfway: tuple[str, ...]
    dealings: tuple[str, ...]
    crossed: tuple[str, ...]
    moving: tuple[str, ...]
    borders: tuple[str, ...]
    border_kinds: tuple[str, ...]
    border_ground: tuple[str, ...]
    beside: dict[str, str]


@cache
def place_shapes() -> PlaceShapes:
    """The table `placeshapes.toml`; TableError when a word stands twice in a list."""
    table = read_toml(_FILE, _Table)
    lists = {name: getattr(table, name) for name in PlaceShapes.__struct_fields__ if name != "beside"}
    for words in lists.values():
        unique(_FILE, [*words])
    return PlaceShapes(**{name: frozenset(words) for name, words in lists.items()}, beside=table.beside)
