"""Tests of what each voice of a report says of how many were killed."""

import pytest

from bearwitness.incidents.voices import Said, said
from bearwitness.model.records import Claim
from incidents.told import mentions, people, telling


def heard(*claims: Claim) -> list[Said]:
    """What the voices say."""
    return said(mentions(*claims))


def numbers(*claims: Claim) -> list[tuple[int | None, str]]:
    """Each number with its standing."""
    return [(each.amount.best, _standing(each)) for each in heard(*claims)]


def _standing(one: Said) -> str:
    flags = {"passed": one.passed, "partial": one.partial, "early": one.early}
    return next((name for name, holds in flags.items() if holds), "whole")


SIX = telling("Six people were killed.", people("Six people", 6))


def test_numbers_side_by_side_are_added() -> None:
    told = telling(
        "Three children and two women were killed.",
        people("Three children", 3, who="children"),
        people("two women", 2, who="women"),
    )
    assert numbers(told) == [(5, "whole")]
    assert [each.harm.exact for each in heard(told)[0].mentions] == ["Three children", "two women"]


def test_of_several_claims_the_largest_number_holds() -> None:
    lower = telling("In one house four people were killed.", people("four people", 4), start=100)
    assert numbers(SIX, lower) == [(6, "whole"), (4, "passed")]


def test_people_beside_those_told_before_are_no_whole() -> None:
    more = telling("Nine others were killed.", people("Nine others", 9, reference="others"), start=100)
    assert numbers(SIX, more) == [(6, "whole"), (9, "passed")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # A report that opens with a number and gives another without a word of time means both.
        ("In all nine people were killed.", [(9, "whole"), (6, "whole")]),
        ("The toll later rose to nine people.", [(9, "whole"), (6, "passed")]),
    ],
)
def test_a_later_number_replaces_the_opening_one(words: str, expected: list[tuple[int, str]]) -> None:
    assert numbers(SIX, telling(words, people("nine people", 9), start=100)) == expected


def test_an_early_number_stands_apart() -> None:
    early = telling("Initial reports spoke of nine people killed.", people("nine people", 9), start=100)
    assert numbers(SIX, early) == [(6, "whole"), (9, "early")]


def test_each_voice_has_its_number() -> None:
    words = "The ministry said four people were killed."
    ministry = telling(words, people("four people", 4), start=100, speaker="the ministry")
    found = heard(SIX, ministry)
    assert [(each.amount.best, each.own_voice, each.position) for each in found] == [
        (6, True, False),
        (4, False, True),
    ]


LINA, SAMIR = people("Lina Haddad", named=True), people("Samir Haddad", named=True)


def test_people_told_one_by_one_are_added_each_once() -> None:
    first = telling("Lina Haddad and Samir Haddad were killed.", LINA, SAMIR)
    again = telling("Lina Haddad was killed at noon.", LINA, start=100)
    assert numbers(first, again) == [(2, "partial")]


def test_people_told_one_by_one_are_a_part_beside_a_number_for_all() -> None:
    named = telling("Lina Haddad and Samir Haddad were killed.", LINA, SAMIR, start=100)
    assert numbers(SIX, named) == [(6, "whole"), (2, "partial")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (telling("Lina Haddad was killed with 15 relatives.", LINA, people("15 relatives", 15)), 16),
        (telling("Among 15 people killed was Lina Haddad.", people("15 people", 15), LINA), 15),
    ],
    ids=["told after her", "told before her"],
)
def test_a_number_after_somebody_is_of_others(told: Claim, expected: int) -> None:
    assert (expected, "whole") in numbers(told)


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [("A man", "a woman", 2), ("A man", "a man", 1), ("A boy", "a man", 2), ("A man", "the victim", 1)],
)
def test_people_of_two_claims_without_a_name_are_apart_if_they_differ(
    first: str, second: str, together: int
) -> None:
    one = telling(f"{first} was killed.", people(first))
    other = telling(f"There {second} was killed.", people(second), start=100)
    assert numbers(one, other) == [(together, "partial")]


def test_people_of_one_claim_are_apart() -> None:
    told = telling("A man was killed, and another man was killed.", people("A man"), people("another man"))
    assert numbers(told) == [(2, "partial")]


def test_where_only_people_told_before_are_taken_up_the_largest_mention_counts() -> None:
    told = telling(
        "The six victims and two of them died.",
        people("six victims", 6, reference="known"),
        people("two of them", 2, reference="known"),
    )
    assert numbers(told) == [(6, "partial")]


def test_parts_are_not_added() -> None:
    told = telling(
        "Six people were killed, two of them women.",
        people("Six people", 6),
        people("two of them", 2, who="women", part_of=0),
    )
    assert numbers(told) == [(6, "whole")]


def test_nobody_killed_is_said_too() -> None:
    assert numbers(telling("No civilians were killed.", people("No civilians", 0))) == [(0, "whole")]
