"""Tests of what is a heading."""

import pytest

from bearwitness.text.headings import is_closed, is_heading


@pytest.mark.parametrize(
    "line",
    [
        "Syria",
        "Iraq",
        "In Iraq:",
        "In besieged Dalan:",
        "Strikes in northern Tarsib",
        "12 March 2016",
        "EASTERN SECTOR",
    ],
)
def test_names_of_what_stands_below_are_headings(line: str) -> None:
    assert is_heading(line, opens=False)


@pytest.mark.parametrize(
    "line",
    [
        "Two houses were hit.",
        "Two houses were hit",
        "The minister said:",
        "The strikes were as follows:",
        "Targets destroyed included:",
        "and then the road",
        "(photo)",
        "A line of more than a dozen short words is too long to head what stands below it",
    ],
)
def test_sentences_and_lead_ins_are_no_headings(line: str) -> None:
    assert not is_heading(line, opens=False)


def test_the_first_line_may_be_a_long_headline() -> None:
    line = "Shelling of a market town on the river leaves at least nine people dead, two of them children"
    assert is_heading(line, opens=True)
    assert not is_heading(line, opens=False)


@pytest.mark.parametrize(
    ("line", "closed"), [("It burnt.", True), ('"It burnt!"', True), ("As follows:", True), ("It", False)]
)
def test_closing_marks(line: str, closed: bool) -> None:
    assert is_closed(line) is closed
