"""Tests of words for people by their place."""

import pytest

from bearwitness.tables.demonyms import Origin, demonyms


@pytest.mark.parametrize(
    ("word", "origin"),
    [
        ("French", Origin("France", "FR")),
        ("Siberian", Origin("Siberia", None)),
        ("Chechens", Origin("Chechnya", "RU")),
    ],
)
def test_where_a_word_comes_from(word: str, origin: Origin) -> None:
    assert demonyms()[word] == origin


def test_names_of_places_are_no_demonyms() -> None:
    assert not {"France", "Mosul", "Siberia"} & demonyms().keys()
