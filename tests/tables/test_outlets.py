"""Tests of the table of outlets."""

from typing import get_args

import pytest

from bearwitness.errors import TableError
from bearwitness.tables import outlets as module
from bearwitness.tables.countries import by_code
from bearwitness.tables.outlets import OutletKind, outlet, outlet_names, outlets


def test_there_are_many_outlets_with_valid_kinds_and_countries() -> None:
    assert len(outlets()) >= 800
    assert {row.kind for row in outlets()} == set(get_args(OutletKind))
    assert all(row.country is None or row.country in by_code() for row in outlets())
    assert all(len(name.text) >= 2 for name in outlet_names())


@pytest.mark.parametrize(
    ("text", "outlet_id"),
    [
        ("AP", "associated-press"),
        ("AFP", "agence-france-presse"),
        ("SOHR", "syrian-observatory"),
        ("Al Jazeera", "al-jazeera"),
        ("Rudaw", "rudaw"),
        ("Kyiv Independent", "kyiv-independent"),
        ("Airwars", "airwars"),
        ("ACAN-EFE", "efe"),
    ],
)
def test_names_lead_to_their_outlet(text: str, outlet_id: str) -> None:
    assert {name.row for name in outlet_names() if name.text == text} == {outlet_id}


def test_words_that_are_outlets_only_among_verbs_of_saying_are_marked() -> None:
    marked = {name.text for name in outlet_names() if name.context}
    assert {"Dawn", "Independent", "AA"} <= marked


def test_an_unknown_outlet_has_no_row() -> None:
    assert outlet("no-such-outlet") is None
    row = outlet("tass")
    assert row is not None
    assert row.kind == "media"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("[media.a]\nname = 'Alpha'\n[ngo.a]\nname = 'Beta'\n", "'a' stands twice"),
        ("[media.a]\nname = 'Alpha'\n[media.b]\nname = 'ALPHA'\n", "stands under 'a' as well as 'b'"),
        ("[media.a]\nname = 'Alpha'\ncountry = 'QQ'\n", "the country 'QQ'"),
        ("[paper.a]\nname = 'Alpha'\n", "paper"),
    ],
)
def test_a_wrong_outlet_table_is_refused(table: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    by_code()
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: table.encode())
    with pytest.raises(TableError, match=message):
        module.outlets.__wrapped__()
