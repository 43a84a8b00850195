"""Outlets: media, monitors, official bodies, media of parties."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.tables.countries import by_code
from bearwitness.tables.load import read_toml, unique
from bearwitness.tables.names import Name, check_names, spelled, split_names

_FILE = "outlets.toml"

OutletKind = Literal["media", "ngo", "official", "party"]


class OutletRow(msgspec.Struct, frozen=True):
    """One that publishes.

    `country` is the code of where it stands or whose body it is, None for a body of many countries.
    `aliases`, `exact`, `context` as for parties; `context` here wants a verb of saying.
    """

    id: str
    name: str
    kind: OutletKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    context: tuple[str, ...] = ()

    def names(self) -> tuple[Name, ...]:
        """Every name once, with its flags."""
        flagged = self.name in self.exact or self.name in self.context
        free = self.aliases if flagged else (self.name, *self.aliases)
        return (
            *(Name(text, self.id) for text in free),
            *(Name(text, self.id, exact=True) for text in self.exact),
            *(Name(text, self.id, exact=True, context=True) for text in self.context),
        )


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    country: str | None = None
    aliases: str = ""
    exact: str = ""
    context: str = ""


@cache
def outlets() -> tuple[OutletRow, ...]:
    """All rows, checked; raises TableError for a doubled id or name, an unknown kind or country."""
    table = read_toml(_FILE, dict[OutletKind, dict[str, _Row]])
    found = tuple(
        _outlet(outlet_id, kind, row) for kind, rows in table.items() for outlet_id, row in rows.items()
    )
    unique(_FILE, [row.id for row in found])
    check_names(_FILE, [name for row in found for name in row.names()])
    for row in found:
        if row.country is not None and row.country not in by_code():
            raise TableError(f"tables/{_FILE}: {row.id!r} has the country {row.country!r}, no code here")
    return found


@cache
def outlet_names() -> tuple[Name, ...]:
    """Every name of every row in every spelling."""
    return spelled(name for row in outlets() for name in row.names())


def outlet(outlet_id: str) -> OutletRow | None:
    """The row of an id; None where there is no such outlet."""
    return _by_id().get(outlet_id)


@cache
def _by_id() -> Mapping[str, OutletRow]:
    return MappingProxyType({row.id: row for row in outlets()})


def _outlet(outlet_id: str, kind: OutletKind, row: _Row) -> OutletRow:
    return OutletRow(
        id=outlet_id,
        name=row.name,
        kind=kind,
        country=row.country,
        aliases=split_names(row.aliases),
        exact=split_names(row.exact),
        context=split_names(row.context),
    )
