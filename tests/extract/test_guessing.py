"""Tests of misspelt names of places."""

import pytest
from extract.told import reading

from bearwitness.model.values import Where


def place(text: str, exact: str) -> Where:
    (found,) = (where for where in reading(text).places if where.name == exact)
    return found


@pytest.mark.parametrize(
    ("words", "name", "id_"),
    [
        ("in the town of Ramadhi, Iraq", "Ramadhi", "geonames:98717"),
        ("near Ramadhi, Iraq", "Ramadhi", "geonames:98717"),
        ("in Ramadhi district in Iraq", "Ramadhi", "geonames:98717"),
        ("in the city of Kramatorks in Ukraine", "Kramatorks", "geonames:704508"),
    ],
)
def test_a_slip_is_taken_for_the_place_and_marked(words: str, name: str, id_: str) -> None:
    where = place(f"An airstrike killed three fighters {words}.", name)
    assert where.place_id == id_
    assert where.guess is not None
    assert "nearly the spelling of" in where.guess


@pytest.mark.parametrize(
    ("words", "name"),
    [
        # No country is named.
        ("in the town of Ramadhi", "Ramadhi"),
        # Not in the country named.
        ("in the town of Ramadhi, Ukraine", "Ramadhi"),
        # A village that no table knows is no slip of another one.
        ("in the village of Shankaloy, Afghanistan", "Shankaloy"),
    ],
)
def test_nothing_is_guessed_without_ground(words: str, name: str) -> None:
    where = place(f"An airstrike killed three fighters {words}.", name)
    assert (where.place_id, where.guess) == (None, None)


def test_a_known_spelling_is_no_guess() -> None:
    assert place("An airstrike killed three in the town of Ramadi, Iraq.", "Ramadi").guess is None
