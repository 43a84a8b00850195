"""Tests of names and their spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import TableError
from bearwitness.tables.names import Name, check_names, key, slug, spellings, split_cell, split_names


def test_a_key_drops_case_article_hyphen_apostrophe_and_accents() -> None:
    assert key("The Hay'at Tahrir al-Sham") == key("hayat tahrir al sham")
    assert key("Séléka") == key("SELEKA")
    assert key("Theatre Group") == "theatre group"


def test_spellings_start_with_the_name_and_open_its_marks() -> None:
    found = spellings("Hay'at Tahrir al-Sham")
    assert found[0] == "Hay'at Tahrir al-Sham"
    assert {"Hay'at Tahrir al Sham", "Hayat Tahrir al-Sham", "Hayat Tahrir al Sham"} <= set(found)
    assert spellings("Taliban") == ("Taliban",)
    assert "Seleka" in spellings("Séléka")


@given(st.text(alphabet="abéA -'’", min_size=1, max_size=12))
def test_all_spellings_of_a_name_have_one_key(text: str) -> None:
    found = spellings(text)
    assert len(set(found)) == len(found)
    assert {key(other) for other in found} == {key(text)}


def test_slugs_are_ascii_words_with_hyphens() -> None:
    assert slug("São Tomé & Príncipe") == "sao-tome-principe"


def test_cells_are_parted_by_bars() -> None:
    assert split_cell("-") == ()
    assert split_cell("Iraqi|Iraqis") == ("Iraqi", "Iraqis")
    assert split_names("\n  ISIS |\n  ISIL\n") == ("ISIS", "ISIL")
    assert split_names("") == ()


def test_two_rows_share_a_name_only_in_context() -> None:
    free, other = Name("SDF", "a"), Name("S.D.F.", "a")
    check_names("x", [free, other, Name("SDF", "b", context=True)])
    with pytest.raises(TableError, match="stands under 'a' as well as 'b'"):
        check_names("x", [free, Name("sdf", "b")])


@pytest.mark.parametrize("text", ["", "A", " AA"])
def test_a_name_needs_two_letters_without_blanks_around(text: str) -> None:
    with pytest.raises(TableError, match="expected two letters"):
        check_names("x", [Name(text, "a")])
