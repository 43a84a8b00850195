"""Countries, disputed territories, states of the past, with their names."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from bearwitness.errors import TableError
from bearwitness.tables.load import read_rows, unique
from bearwitness.tables.names import slug, split_cell

_FILE = "countries.tsv"
_COLUMNS = ("iso2", "name", "aliases", "adjectives", "capital", "region", "within")


class Country(msgspec.Struct, frozen=True):
    """One row of the table.

    `iso2` is a code of two letters (for territories without one a user-assigned code), `adjectives`
    hold demonyms as well, `within` is the code under which gazetteers file a territory.
    """

    iso2: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str | None
    region: str | None
    within: str | None

    @property
    def slug(self) -> str:
        """The name as part of an id: `dr-congo`."""
        return slug(self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """The usual name, then the others."""
        return (self.name, *self.aliases)


@cache
def countries() -> tuple[Country, ...]:
    """All rows, checked; raises TableError when a code, a name or an adjective stands twice."""
    found = tuple(_country(row) for row in read_rows(_FILE, _COLUMNS))
    unique(_FILE, [country.iso2 for country in found])
    unique(_FILE, [name for country in found for name in country.names])
    unique(_FILE, [word for country in found for word in country.adjectives])
    codes = {country.iso2 for country in found}
    for country in found:
        if country.within and country.within not in codes:
            raise TableError(f"tables/{_FILE}: {country.name!r} lies within {country.within!r}, no code here")
    return found


@cache
def by_code() -> Mapping[str, Country]:
    """Code → country."""
    return MappingProxyType({country.iso2: country for country in countries()})


@cache
def by_name() -> Mapping[str, str]:
    """Every name as written in the table → code; a reader of mixed case must not fold `US` or `Chad`."""
    return MappingProxyType({name: country.iso2 for country in countries() for name in country.names})


@cache
def by_adjective() -> Mapping[str, str]:
    """Every adjective or demonym as written in the table → code."""
    return MappingProxyType({word: country.iso2 for country in countries() for word in country.adjectives})


def _country(row: dict[str, str]) -> Country:
    for column, cell in row.items():
        if not cell.strip() or cell != cell.strip():
            raise TableError(
                f"tables/{_FILE}: {row['iso2'] or row['name']!r} has an empty cell in {column!r}"
            )
    if len(row["iso2"]) != 2 or not row["iso2"].isalpha() or not row["iso2"].isupper():
        raise TableError(f"tables/{_FILE}: code {row['iso2']!r}; expected two capital letters")
    return Country(
        iso2=row["iso2"],
        name=row["name"],
        aliases=split_cell(row["aliases"]),
        adjectives=split_cell(row["adjectives"]),
        capital=_cell(row["capital"]),
        region=_cell(row["region"]),
        within=_cell(row["within"]),
    )


def _cell(cell: str) -> str | None:
    return None if cell == "-" else cell
