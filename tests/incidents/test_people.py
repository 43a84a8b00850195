"""Tests of telling whether two names are one person's."""

import pytest

from bearwitness.incidents.people import name_key, same_person


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dr Samir Haddad", ("samir", "haddad")),
        ("the teacher Lina Qassem", ("lina", "qassem")),
        ("a young man", ()),
    ],
)
def test_a_name_is_its_capitalised_words_without_titles(words: str, expected: tuple[str, ...]) -> None:
    assert name_key(words) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Samir Haddad", "Samir Nabil Haddad", True),
        ("Haddad", "Samir Haddad", True),
        ("Nabil Haddad", "Samir Nabil Haddad", False),
        ("Samir Haddad", "Lina Haddad", False),
        ("Samir Haddad", "a man", False),
    ],
)
def test_two_names_are_one_person_if_they_open_and_end_alike(one: str, other: str, expected: bool) -> None:
    assert same_person(name_key(one), name_key(other)) is expected
    assert same_person(name_key(other), name_key(one)) is expected
