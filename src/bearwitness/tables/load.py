"""Reads a table of the package, checked against its row type."""

from importlib import resources
from typing import TypeVar

import msgspec

from bearwitness.errors import TableError

T = TypeVar("T")


def read_bytes(name: str) -> bytes:
    """The bytes of `tables/<name>`."""
    return resources.files("bearwitness.tables").joinpath(name).read_bytes()


def read_toml(name: str, shape: type[T]) -> T:
    """Decodes a TOML table into `shape`; an unknown key, a wrong type or an empty cell is a TableError."""
    try:
        return msgspec.toml.decode(read_bytes(name), type=shape)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise TableError(f"tables/{name}: {error}") from error


def read_rows(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Rows of a TSV table with a header line; `#` starts a comment line; all cells present."""
    lines = [line for line in read_bytes(name).decode("utf-8").splitlines() if line and line[0] != "#"]
    header = tuple(lines[0].split("\t")) if lines else ()
    if header != columns:
        raise TableError(f"tables/{name}: expected the columns {columns}, found {header}")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise TableError(f"tables/{name}: row {number} has {len(cells)} cells, expected {len(columns)}")
        rows.append(dict(zip(columns, cells, strict=True)))
    return rows


def unique(name: str, keys: list[str]) -> None:
    """Raises TableError when a key stands twice."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise TableError(f"tables/{name}: {key!r} stands twice")
        seen.add(key)
