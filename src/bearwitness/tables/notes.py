"""Loads the table of lines that tell nothing of an event."""

from functools import cache

import msgspec

from bearwitness.tables.load import read_toml, unique


class Notes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`opening`: words that open page furniture; `standing`: words of definitions and standing notes."""

    opening: tuple[str, ...]
    standing: tuple[str, ...]


@cache
def notes() -> Notes:
    """The table `notes.toml`; raises TableError when a phrase stands twice."""
    table = read_toml("notes.toml", Notes)
    unique("notes.toml", [*table.opening])
    unique("notes.toml", [*table.standing])
    return table
