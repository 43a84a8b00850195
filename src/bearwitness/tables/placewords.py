"""Loads the words that stand beside the names of places."""

from functools import cache

import msgspec

from bearwitness.tables.load import read_toml, unique


class PlaceWords(msgspec.Struct, frozen=True):
    """Words for kinds of places, parts, directions; prepositions with the relation they say.

    `offices`, `bodies` stand with a capital behind the name of the place they are of, `residents` in lower
    case, `joined` by a hyphen; `charged` bodies are of what is no place. `openers` begin names of places or
    people, `bearers` stand behind names of people; `ground` can be taken.
    """

    kinds: frozenset[str]
    kept: frozenset[str]
    compass: frozenset[str]
    parts: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    openers: frozenset[str]
    bearers: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    charged: frozenset[str]
    residents: frozenset[str]
    joined: frozenset[str]
    ground: frozenset[str]
    relations: dict[str, str]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kinds: tuple[str, ...]
    kept: tuple[str, ...]
    compass: tuple[str, ...]
    parts: tuple[str, ...]
    particles: tuple[str, ...]
    titles: tuple[str, ...]
    openers: tuple[str, ...]
    bearers: tuple[str, ...]
    offices: tuple[str, ...]
    bodies: tuple[str, ...]
    charged: tuple[str, ...]
    residents: tuple[str, ...]
    joined: tuple[str, ...]
    ground: tuple[str, ...]
    relations: dict[str, str]


@cache
def place_words() -> PlaceWords:
    """The table `placewords.toml`; TableError when a word stands twice in a list."""
    table = read_toml("placewords.toml", _Table)
    lists = (
        table.kinds,
        table.compass,
        table.parts,
        table.particles,
        table.titles,
        table.openers,
        table.bearers,
        table.offices,
        table.bodies,
        table.charged,
        table.residents,
        table.joined,
        table.ground,
    )
    for words in lists:
        unique("placewords.toml", [*words])
    return PlaceWords(
        kinds=frozenset(table.kinds),
        kept=frozenset(table.kept),
        compass=frozenset(table.compass),
        parts=frozenset(table.parts),
        particles=frozenset(table.particles),
        titles=frozenset(table.titles),
        openers=frozenset(table.openers),
        bearers=frozenset(table.bearers),
        offices=frozenset(table.offices),
        bodies=frozenset(table.bodies),
        charged=frozenset(table.charged),
        residents=frozenset(table.residents),
        joined=frozenset(table.joined),
        ground=frozenset(table.ground),
        relations=table.relations,
    )
