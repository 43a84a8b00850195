"""Tests of names that are spelt nearly alike."""

import pytest

from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.misspelt import is_near, is_slip


@pytest.mark.parametrize(
    ("one", "other", "most", "near"),
    [
        ("ramadhi", "ramadi", 1, True),
        ("ramdi", "ramadi", 1, True),
        ("rammdi", "ramadi", 1, True),
        ("raamdi", "ramadi", 1, True),
        ("ramdhi", "ramadi", 1, False),
        ("ramdhi", "ramadi", 2, True),
        ("hit", "ramadi", 2, False),
    ],
)
def test_letters_left_out_put_in_changed_swapped(one: str, other: str, most: int, near: bool) -> None:
    assert is_near(one, other, most=most) is near
    assert is_near(other, one, most=most) is near


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("maarat al numaan", "maarat al numan", True),
        ("abukamal", "abu kamal", True),
        # Short words differ on purpose.
        ("ayn al arus", "ayn al arab", False),
        ("al hardan", "al harak", False),
        # An ending is no slip.
        ("kherwaray", "kherwar", False),
        ("saraqib", "saraqib east", False),
    ],
)
def test_only_long_words_are_misspelt(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip


@pytest.mark.parametrize(
    ("name", "country", "near"),
    [
        ("Ramadhi", "IQ", ("ramadi",)),
        ("Kramatorks", "UA", ("kramatorsk",)),
        ("Lashkergahh", "AF", ("lashkargah", "lashkargakh")),
        ("Ramadhi", "UA", ()),
        ("Hitt", "IQ", ()),
    ],
)
def test_names_of_a_country(gazetteer: Gazetteer, name: str, country: str, near: tuple[str, ...]) -> None:
    assert gazetteer.near_names(name, [country]) == near


def test_without_a_country_no_name_is_near(gazetteer: Gazetteer) -> None:
    assert gazetteer.near_names("Ramadhi", []) == ()
