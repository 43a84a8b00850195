"""Tests of the words for forces without a name."""

import pytest

from bearwitness.errors import TableError
from bearwitness.tables import forces as module
from bearwitness.tables.forces import descriptions, force_nouns, member_nouns, qualifiers
from bearwitness.tables.parties import party_names


def _kind(form: str) -> str | None:
    return next((row.kind for row in descriptions() if form in row.forms), None)


def test_force_nouns_cover_all_branches() -> None:
    nouns = {noun.text: noun.branch for noun in force_nouns()}
    assert len(nouns) > 150
    assert nouns["army"] == "land"
    assert nouns["warplanes"] == "air"
    assert nouns["security forces"] == "any"
    assert nouns["border guards"] == "police"


def test_descriptions_give_the_kind_of_the_word_alone() -> None:
    assert _kind("gunmen") == "unknown"
    assert _kind("insurgents") == "rebel_group"
    assert _kind("police") == "state_forces"
    assert _kind("vigilantes") == "communal_militia"
    assert _kind("pro-government forces") == "political_militia"
    assert _kind("villagers") == "civilians"
    assert _kind("peacekeepers") == "international_organisation"
    assert _kind("warplanes") == "unknown"


def test_no_form_of_a_description_stands_twice_or_names_a_party() -> None:
    forms = [form for row in descriptions() for form in row.forms]
    assert len(forms) == len(set(forms))
    names = {name.text for name in party_names() if not name.context}
    assert names & set(forms) == set()


def test_member_nouns_and_qualifiers_are_lists_of_words() -> None:
    assert {"fighters", "militants", "commander"} <= set(member_nouns())
    assert {"suspected", "unidentified"} <= set(qualifiers())


GOOD = "member_nouns = ['men']\nqualifiers = ['armed']\n"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (
            "[force_nouns]\nland = ['army']\nany = ['army']\n[descriptions]\nunknown = ['men']",
            "'army' stands twice",
        ),
        ("[force_nouns]\nmoon = ['army']\n[descriptions]\nunknown = ['men']", "moon"),
        ("[force_nouns]\nland = ['army']\n[descriptions]\nunknown = ['a|men']", "expected a word"),
        (
            "[force_nouns]\nland = ['army']\n[descriptions]\nunknown = ['men']\ncivilians = ['men']",
            "stands twice",
        ),
    ],
)
def test_a_wrong_force_table_is_refused(more: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: (GOOD + more).encode())
    with pytest.raises(TableError, match=message):
        module._table.__wrapped__()
