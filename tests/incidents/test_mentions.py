"""Tests of people harmed as one claim mentions them."""

import pytest

from bearwitness.model.values import Count
from incidents.told import mentions, people, telling


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Initially nine people were killed.", "early"),
        ("Police first said nine people were killed.", "early"),
        ("Officials updated the toll to nine people.", "late"),
        ("Initial reports were wrong, and the toll then rose to nine people.", "late"),
        ("The toll rose from nine people to twelve.", "early"),
        ("The toll rose from 6 to nine people.", "late"),
        ("On Monday nine people were killed.", None),
        ("He said nine people were killed, later ten.", None),
    ],
)
def test_the_last_word_of_time_before_a_number_is_its_stage(words: str, stage: str | None) -> None:
    (found,) = mentions(telling(words, people("nine people", 9)))
    assert (found.stage, found.early) == (stage, stage == "early")


def test_a_harm_without_a_number_is_no_mention() -> None:
    unsaid = people("People", 1, count=Count(None, None, None, "People", 0, 6))
    assert mentions(telling("People were killed.", unsaid)) == []


@pytest.mark.parametrize(
    ("words", "known", "single", "detail"),
    [
        ("A man", {}, True, True),
        ("One man", {}, False, False),
        ("Lina Haddad", {"named": True}, True, True),
        ("His two sons", {"many": 2}, False, True),
        ("Two men", {"many": 2}, False, False),
    ],
)
def test_people_are_told_one_by_one_or_counted(
    words: str, known: dict[str, int | bool], single: bool, detail: bool
) -> None:
    (found,) = mentions(telling(f"{words} died.", people(words, **known)))  # type: ignore[arg-type]
    assert (found.single, found.detail) == (single, detail)


def test_parts_and_people_told_before_add_nobody() -> None:
    told = telling(
        "Six people, two of them women, and the driver died.",
        people("Six people", 6),
        people("two of them", 2, part_of=0),
        people("the driver", reference="known"),
    )
    assert [each.own for each in mentions(told)] == [True, False, False]
