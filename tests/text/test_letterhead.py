"""Tests of the lines of a letterhead."""

import pytest

from bearwitness.text.letterhead import BYLINE, ISSUER, SERIAL, letterhead
from bearwitness.text.notes import set_aside


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2011-11-S-034", SERIAL),
        ("Joint Force Command - Tarsib", ISSUER),
        ("Regional Command - East", ISSUER),
        ("Combined Joint Special Operations Task Force", ISSUER),
        ("Ministry of Defence Press Office", ISSUER),
        ("By U.S. Army 1st Lt. A.B. Name", BYLINE),
        ("Story by Staff Sgt. Ann Other", BYLINE),
    ],
)
def test_lines_of_a_letterhead(line: str, reason: str) -> None:
    assert letterhead(line) == reason
    assert set_aside(line, "heading") == reason


@pytest.mark.parametrize(
    "line",
    [
        "Operational Update, Jan. 10, 2011",
        "Two Held in Tarsib",
        "By the river the army waited for an hour",
        "The ministry said nothing",
        "Dalan/Tarsib",
    ],
)
def test_lines_that_tell(line: str) -> None:
    assert letterhead(line) is None


def test_a_sentence_or_a_line_of_harm_is_no_letterhead() -> None:
    assert set_aside("Regional Command - East", "sentence") is None
    assert set_aside("Bomb Kills Two at the Army Headquarters", "heading") is None
