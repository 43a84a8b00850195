"""Tests of the curated table of places, of its reader, of the everyday words."""

from pathlib import Path

import pytest

from bearwitness.errors import TableError
from bearwitness.gazetteer.common import common_words
from bearwitness.gazetteer.compile import HERE, TABLES, built_from, read_packed, source_digest
from bearwitness.gazetteer.curated import COLUMNS, CuratedRow, Matcher, read_curated
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.relation import distance

HEADER = "\t".join(COLUMNS)


def test_every_row_is_found_where_it_lies(gazetteer: Gazetteer) -> None:
    rows = read_curated(TABLES / "places.tsv")
    assert len(rows) > 1000
    for row in rows:
        reach = {"admin1": 400.0, "admin2": 80.0}.get(row.kind, 30.0)
        found = [p for p in gazetteer.lookup(row.name) if p.country == (row.country or None)]
        assert any(distance(p.lat, p.lon, row.lat, row.lon) <= reach for p in found), row


def test_aliases_find_their_place(gazetteer: Gazetteer) -> None:
    for alias, country, name in (
        ("Baiji", "IQ", "Bayji"),
        ("Hawija", "IQ", "Al Huwayjah"),
        ("Ain al-Arab", "SY", "Kobani"),
        ("Bukamal", "SY", "Abu Kamal"),
        ("Panjwa'i", "AF", "Panjwai"),
        ("Artemivsk", "UA", "Bakhmut"),
        ("Geneina", "SD", "El Geneina"),
    ):
        assert gazetteer.lookup(alias)[0].id == gazetteer.lookup(name)[0].id, alias
        assert gazetteer.lookup(alias)[0].country == country


@pytest.mark.parametrize(
    "line",
    [
        "Hit\t\tIQ\t\tnorth\t42.8\ttown\t",
        "Hit\t\tIQ\t\t133.6\t42.8\ttown\t",
        "Hit\t\tIQ\t\t33.6\t42.8\tcastle\t",
        "\t\tIQ\t\t33.6\t42.8\ttown\t",
        "Hit\t\tIRQ\t\t33.6\t42.8\ttown\t",
        "Hit\t\tIQ\t\t33.6\t42.8\ttown",
        "Hit\t\tIQ\t\t33.6\t42.8\ttown\t\nHit\t\tIQ\t\t33.6\t42.8\ttown\t",
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, line: str) -> None:
    table = tmp_path / "places.tsv"
    table.write_text(f"{HEADER}\n{line}\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"places\.tsv"):
        read_curated(table)


def test_a_unit_that_does_not_exist_is_named() -> None:
    row = CuratedRow("Hit", (), "IQ", "Atlantis", 33.6, 42.8, "town", None)
    with pytest.raises(TableError, match="Atlantis"):
        Matcher([]).unit(row)


def test_the_packed_table_is_whole() -> None:
    rows = list(read_packed(HERE / "places.tsv.xz"))
    assert len(rows) > 250_000
    assert len({row.n for row in rows}) == len(rows)
    assert sum(row.feature == "PCLI" for row in rows) > 240
    assert all(abs(row.lat) <= 90 and abs(row.lon) <= 180 and row.name for row in rows)


@pytest.mark.usefixtures("gazetteer")
def test_the_compiled_file_knows_what_it_was_made_from(tmp_path: Path) -> None:
    assert built_from(HERE / "places.sqlite") == source_digest()
    assert built_from(tmp_path / "none.sqlite") is None


def test_everyday_words_are_plain_and_single() -> None:
    words = common_words()
    assert 2000 < len(words) < 5000
    assert all(word.isalpha() and len(word) > 1 for word in words)
