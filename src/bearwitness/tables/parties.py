"""Parties that reporting names, with state forces made by rule from the countries."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from bearwitness.errors import TableError
from bearwitness.model.values import PartyKind
from bearwitness.tables.countries import Country, by_code, countries
from bearwitness.tables.load import read_toml, unique
from bearwitness.tables.names import Name, check_names, spelled, split_names

_FILE = "parties.toml"


class PartyRow(msgspec.Struct, frozen=True):
    """One party.

    `countries` are the codes where it is active (none: anywhere), `parent` the id of the mother
    organisation. `aliases` are free in case, `exact` match only in the case as written, `context`
    only where the report supports them. `name` is matched like an alias unless it stands in one of
    the other two.
    """

    id: str
    name: str
    kind: PartyKind
    countries: tuple[str, ...] = ()
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    context: tuple[str, ...] = ()

    def names(self) -> tuple[Name, ...]:
        """Every name once, with its flags."""
        return (
            *(Name(text, self.id) for text in self._free()),
            *(Name(text, self.id, exact=True) for text in self.exact),
            *(Name(text, self.id, exact=text.isupper(), context=True) for text in self.context),
        )

    def _free(self) -> tuple[str, ...]:
        flagged = self.name in self.exact or self.name in self.context
        return self.aliases if flagged else (self.name, *self.aliases)


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    countries: str = ""
    parent: str | None = None
    aliases: str = ""
    exact: str = ""
    context: str = ""


@cache
def parties() -> tuple[PartyRow, ...]:
    """All rows of the table, checked; state forces that have no row of their own are left to `party`.

    Raises TableError for an id or a name that stands twice, an unknown kind, country or parent.
    """
    table = read_toml(_FILE, dict[PartyKind, dict[str, _Row]])
    found = tuple(
        _party(party_id, kind, row) for kind, rows in table.items() for party_id, row in rows.items()
    )
    unique(_FILE, [row.id for row in found])
    check_names(_FILE, [name for row in found for name in row.names()])
    _check_links(found)
    return found


@cache
def party_names() -> tuple[Name, ...]:
    """Every name of every row in every spelling (hyphen or space, with or without accents)."""
    return spelled(name for row in parties() for name in row.names())


def party(party_id: str) -> PartyRow | None:
    """The row of an id, of the table or made by rule; None where there is no such party."""
    return _by_id().get(party_id)


def state_forces(iso2: str) -> PartyRow:
    """The forces of a country: `IQ` → `iraq-forces`, for a disputed territory of another kind.

    Raises TableError for an unknown code.
    """
    country = by_code().get(iso2)
    if country is None:
        raise TableError(f"tables/{_FILE}: no country has the code {iso2!r}; expected one of countries.tsv")
    return _by_id()[forces_id(country)]


def forces_id(country: Country) -> str:
    """The id of the forces of a country: `dr-congo-forces`."""
    return f"{country.slug}-forces"


def lineage(party_id: str) -> tuple[str, ...]:
    """The id, its mother organisation, that one's mother, to the top; empty for an unknown id."""
    chain: list[str] = []
    row = party(party_id)
    while row is not None and row.id not in chain:
        chain.append(row.id)
        row = party(row.parent) if row.parent else None
    return tuple(chain)


@cache
def _by_id() -> Mapping[str, PartyRow]:
    made = {forces_id(country): _forces(country) for country in countries()}
    return MappingProxyType(made | {row.id: row for row in parties()})


def _forces(country: Country) -> PartyRow:
    whose = country.adjectives[0] if country.adjectives else country.name
    # Whether a disputed territory's forces are a state's is not for a table of names to say.
    kind: PartyKind = "unknown" if country.within else "state_forces"
    where = (country.iso2, country.within) if country.within else (country.iso2,)
    return PartyRow(forces_id(country), f"{whose} forces", kind, where)


def _party(party_id: str, kind: PartyKind, row: _Row) -> PartyRow:
    return PartyRow(
        id=party_id,
        name=row.name,
        kind=kind,
        countries=tuple(row.countries.split()),
        parent=row.parent,
        aliases=split_names(row.aliases),
        exact=split_names(row.exact),
        context=split_names(row.context),
    )


def _check_links(rows: tuple[PartyRow, ...]) -> None:
    """Raises TableError for an unknown country or parent, or a party above itself."""
    known = {forces_id(country) for country in countries()} | {row.id for row in rows}
    parents = {row.id: row.parent for row in rows}
    for row in rows:
        for code in row.countries:
            if code not in by_code():
                raise TableError(
                    f"tables/{_FILE}: {row.id!r} is active in {code!r}, no code of countries.tsv"
                )
        if row.parent is not None and row.parent not in known:
            raise TableError(f"tables/{_FILE}: {row.id!r} has the parent {row.parent!r}, which has no row")
        above, seen = row.parent, {row.id}
        while above is not None:
            if above in seen:
                raise TableError(f"tables/{_FILE}: {row.id!r} stands above itself")
            seen.add(above)
            above = parents.get(above)
