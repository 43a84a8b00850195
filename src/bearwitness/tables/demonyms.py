"""Words for people by their place, each with that place."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from bearwitness.tables.countries import by_code, countries
from bearwitness.tables.load import read_rows, unique
from bearwitness.tables.names import split_cell

_FILE = "demonyms.tsv"
_COLUMNS = ("place", "country", "words")


class Origin(msgspec.Struct, frozen=True):
    """The place of a word such as "Siberian"; `country` where it lies in one."""

    place: str
    country: str | None


@cache
def demonyms() -> Mapping[str, Origin]:
    """Every word as written → where it comes from; territories by the code gazetteers file them under."""
    found = {}
    for country in countries():
        within = country.within or country.iso2
        name = by_code()[within].name if country.iso2[0] == "X" and country.within else country.name
        found.update(dict.fromkeys(country.adjectives, Origin(name, within)))
    rows = read_rows(_FILE, _COLUMNS)
    unique(_FILE, [word for row in rows for word in split_cell(row["words"])])
    for row in rows:
        code = None if row["country"] == "-" else row["country"]
        found.update(dict.fromkeys(split_cell(row["words"]), Origin(row["place"], code)))
    return MappingProxyType(found)
