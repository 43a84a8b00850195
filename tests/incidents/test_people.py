"""Tests of telling whether two names are one person's."""

import pytest

from bearwitness.incidents.people import distinct, may_be_one, name_key, same_person
from bearwitness.model.values import Count, Harm


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


def person(words: str, *, named: bool = False) -> Harm:
    """One person, as words tell of them."""
    return Harm("injured", "unknown", None, Count(1, 1, 1, words, 0, 1), words, 0, 1, named=named)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a woman", "the victim", True),
        ("a woman", "a man", False),
        ("a boy", "a man", False),
        ("a teenager", "a boy", True),
        ("a man, 30", "a 30-year-old", True),
        ("a man, 30", "a man, 31", False),
        ("a man, 30", "a woman, 30", False),
    ],
)
def test_sex_youth_and_age_tell_people_apart(one: str, other: str, expected: bool) -> None:
    assert may_be_one(person(one), person(other)) is expected
    assert may_be_one(person(other), person(one)) is expected


def test_of_two_names_only_the_names_count() -> None:
    assert may_be_one(person("Lina Haddad", named=True), person("Lina Salma Haddad", named=True))
    assert not may_be_one(person("Lina Haddad", named=True), person("Samir Haddad", named=True))


def test_each_person_is_named_once_by_the_longest_form() -> None:
    names = [name_key(words) for words in ("Haddad", "Samir Haddad", "Lina Qassem", "")]
    assert distinct(names) == [("samir", "haddad"), ("lina", "qassem")]
