"""Every table has its row on the page of tables, in the list of sources."""

import tomllib
from pathlib import Path

import doc_blocks
import msgspec
import pytest

from bearwitness.model.values import PartyKind
from bearwitness.tables import parties
from docs.pages import DOCS, SOURCE, text

TABLES = sorted(path for path in (SOURCE / "tables").iterdir() if path.suffix in {".toml", ".tsv", ".txt"})
PAGES = [DOCS / "tables.md", SOURCE / "tables" / "SOURCES.md"]


def test_the_tables_are_found() -> None:
    assert len(TABLES) > 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_named(table: Path, page: Path) -> None:
    assert f"`{table.name}`" in text(page), f"{page.name} lacks {table.name}"


def _row(table: Path) -> str:
    return next(
        line for line in text(DOCS / "tables.md").split("\n") if line.startswith(f"| `{table.name}` |")
    )


def _keys(table: Path) -> set[str]:
    """The columns of a TSV; the keys of a TOML table, as a page would write them."""
    if table.suffix == ".tsv":
        header = next(line for line in text(table).split("\n") if line and line[0] != "#")
        return {f"`{column}`" for column in header.split("\t")}
    found: set[str] = set()
    for key, held in tomllib.loads(text(table)).items():
        if isinstance(held, dict):
            found.add(f"`[{key}]`")
        elif held and isinstance(held, list) and isinstance(held[0], dict):
            found |= {f"`[[{key}]]`", *(f"`{inner}`" for row in held for inner in row)}
        else:
            found.add(f"`{key}`")
    return found


# Tables by name: [kind.id].
BY_KIND = {"parties.toml", "outlets.toml"}


@pytest.mark.parametrize(
    "table",
    [each for each in TABLES if each.suffix != ".txt" and each.name not in BY_KIND],
    ids=lambda table: table.name,
)
def test_every_key_is_explained(table: Path) -> None:
    missing = sorted(key for key in _keys(table) if key not in _row(table))
    assert not missing, f"docs/tables.md, {table.name}: {missing}"


@pytest.mark.parametrize("name", sorted(BY_KIND))
def test_every_key_of_a_named_row_is_explained(name: str) -> None:
    (table,) = (each for each in TABLES if each.name == name)
    kinds = tomllib.loads(text(table)).values()
    keys = {key for kind in kinds for row in kind.values() for key in row}
    assert not [key for key in sorted(keys) if f"`{key}`" not in _row(table)]


def test_the_example_of_a_party_can_be_read() -> None:
    (example,) = (block for block in doc_blocks.blocks(text(DOCS / "tables.md")) if block.kind == "toml")
    table = msgspec.toml.decode(example.text, type=dict[PartyKind, dict[str, parties._Row]])
    assert [*table["rebel_group"]] == ["example-front"]
