"""Tests of full stops behind short forms."""

import pytest

from bearwitness.text.abbreviations import dot_ends


@pytest.mark.parametrize(
    ("word", "following", "ends"),
    [
        ("Gen", "The", False),
        ("Col", "Marwan", False),
        ("Jan", "21", False),
        ("Sat", "The", True),
        ("sat", "Marwan", True),
        ("U.S", "Army", False),
        ("U.S", "The", True),
        ("no", "5", False),
        ("no", "They", True),
        ("J", "Quill", False),
        ("J", "The", True),
        ("J.R", "Quill", False),
        ("mill", "Quill", True),
    ],
)
def test_by_the_next_word(word: str, following: str, ends: bool) -> None:
    assert dot_ends(word, following, f" {following} x", comma=False) is ends


@pytest.mark.parametrize(
    ("after", "ends"),
    [
        (" Tuesday", False),
        (" EST", False),
        (" March 3", False),
        (" Dalan time", False),
        (" Two men", True),
        (" Troops", True),
    ],
)
def test_behind_a_time_of_day(after: str, ends: bool) -> None:
    assert dot_ends("p.m", after.split()[0], after, comma=False) is ends


def test_a_state_is_short_only_behind_a_comma() -> None:
    assert not dot_ends("Ill", "Doctors", " Doctors", comma=True)
    assert dot_ends("Ill", "Doctors", " Doctors", comma=False)
    assert not dot_ends("Va", "The", " -- The", comma=True)
