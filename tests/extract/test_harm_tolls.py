"""Sums of people harmed that change."""

import pytest
from extract.told import claims, harm, one


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The death toll rose from 9 to 14 on Tuesday.", [("killed", "unknown", 14)]),
        ("The ministry updated the death toll to seven.", [("killed", "unknown", 7)]),
        ("The ministry spoke of a death toll of 12.", [("killed", "unknown", 12)]),
        ("The death toll stands at 14 in Kidal.", [("killed", "unknown", 14)]),
        ("The toll rose to 20.", [(None, "unknown", 20)]),
        ("The number of dead rose to 14.", [("killed", "unknown", 14)]),
        ("The number of wounded has reached 40.", [("injured", "unknown", 40)]),
        ("The number of people killed rose to 17, the ministry said.", [("killed", "unknown", 17)]),
        ("Two more died, bringing the number of those killed to 17.", [("killed", "unknown", 17)]),
        ("The number of arrests rose to 30.", [("captured", "unknown", 30)]),
        (
            "The toll rose to 20 dead and 45 wounded.",
            [("injured", "unknown", 45), ("killed", "unknown", 20)],
        ),
        ("The ministry revised the toll down to 11 dead.", [("killed", "unknown", 11)]),
    ],
)
def test_a_toll_tells_the_number_it_has_come_to(sentence: str, told: list[tuple[str, str, int]]) -> None:
    found = [each for claim in claims(sentence) for each in harm(claim)]
    assert [each for each in told if each in found] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge toll rose to 14 dollars.",
        "The death toll could rise to 40.",
        "The number of schools rose to 14.",
    ],
)
def test_other_sums_are_no_tolls(sentence: str) -> None:
    assert not [each for claim in claims(sentence) for each in harm(claim)]


def test_the_sum_of_those_killed_is_told_once() -> None:
    assert len(one("The number of people killed rose to 17.").harm) == 1
