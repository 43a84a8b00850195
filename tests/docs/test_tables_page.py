"""Every table has its row on the page of tables, in the list of sources."""

from pathlib import Path

import pytest

from docs.pages import DOCS, SOURCE, text

TABLES = sorted(path for path in (SOURCE / "tables").iterdir() if path.suffix in {".toml", ".tsv", ".txt"})
PAGES = [DOCS / "tables.md", SOURCE / "tables" / "SOURCES.md"]


def test_the_tables_are_found() -> None:
    assert len(TABLES) > 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_named(table: Path, page: Path) -> None:
    assert f"`{table.name}`" in text(page), f"{page.name} lacks {table.name}"
