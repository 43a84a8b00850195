"""Tests of the words that tell one person from another."""

import pytest

from bearwitness.tables.personwords import person_cues


@pytest.mark.parametrize(
    ("words", "female", "male", "young", "grown"),
    [
        ("a 30-year-old woman", True, False, False, True),
        ("two schoolboys", False, True, True, False),
        ("his aunt", True, False, False, False),
        ("a teenager", False, False, True, False),
        ("a guard", False, False, False, False),
    ],
)
def test_sex_and_age(words: str, female: bool, male: bool, young: bool, grown: bool) -> None:
    cues = person_cues()
    patterns = (cues.female, cues.male, cues.young, cues.grown)
    assert [pattern.search(words) is not None for pattern in patterns] == [female, male, young, grown]


def test_titles_tell_nobody_apart() -> None:
    assert {"sheikh", "dr", "abu"} <= person_cues().titles


def test_no_title_ends_the_name_of_a_body() -> None:
    cues = person_cues()
    assert {"ministry", "street"} <= cues.bodies
    assert {"north", "wadi"} <= cues.opening_places
    assert not cues.titles & cues.bodies
