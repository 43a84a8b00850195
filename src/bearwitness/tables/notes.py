"""Loads the table of lines that tell nothing of an event."""

from functools import cache

import msgspec

from bearwitness.tables.load import read_toml, unique


class Notes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases in lower case; `notes.toml` says what each list is for."""

    opening: tuple[str, ...]
    links: tuple[str, ...]
    standing: tuple[str, ...]
    definitions: tuple[str, ...]
    telling: tuple[str, ...]
    offices: tuple[str, ...]
    periodicals: tuple[str, ...]


@cache
def notes() -> Notes:
    """The table `notes.toml`; raises TableError when a phrase stands twice."""
    table = read_toml("notes.toml", Notes)
    unique("notes.toml", [*table.opening, *table.links])
    unique("notes.toml", [*table.standing, *table.definitions])
    unique("notes.toml", [*table.telling])
    unique("notes.toml", [*table.offices])
    unique("notes.toml", [*table.periodicals])
    return table
