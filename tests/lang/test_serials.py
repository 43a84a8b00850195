"""Tests of the numbers of releases."""

from datetime import date

import pytest

from bearwitness.lang.serials import is_serial, latest_issue


@pytest.mark.parametrize(
    "line",
    [
        "2011-11-S-034",
        "2010-09-CA-005 For Immediate Release",
        "2010-11-S-231 2786 For Immediate Release",
        "2009-12-CA–072",
        "Release: 2012-01-S-004",
        "Release: 024",
        "News release no. 123-08".replace("no. ", "#"),
        "PRESS RELEASE NUMBER: 20170109-01",
    ],
)
def test_numbers_of_releases(line: str) -> None:
    assert is_serial(line)


@pytest.mark.parametrize(
    "line", ["2011-11-20", "2011", "Release of prisoners", "2011-13-S-034", "The release 024 men", "Number 5"]
)
def test_other_lines(line: str) -> None:
    assert not is_serial(line)


def test_the_last_day_a_release_may_go_out() -> None:
    assert latest_issue("2010-08-CA-052") == date(2010, 9, 30)
    assert latest_issue("Release: 024") is None
    assert latest_issue("No number at all") is None
