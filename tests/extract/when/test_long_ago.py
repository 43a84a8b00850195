"""Words that histories tell their times with."""

from datetime import date

import pytest

from bearwitness.extract.when import Anchor, find_times

STORY = Anchor(published=date(2009, 12, 19), previous=date(1987, 4, 12), story=5)


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("in 146 B.C. it burned", ["BC0146"]),
        ("in 146 BCE it burned", ["BC0146"]),
        ("in April 480 BC", ["BC0480-04"]),
        ("the spring of 480 BC", ["BC0480-SP"]),
        ("late autumn of 481 B.C.", ["BC0481-FA"]),
        ("(264 to 241 BC)", ["BC0264/BC0241"]),
        ("(479-478 BC)", ["BC0479/BC0478"]),
        ("the 4th century BC", ["BC03"]),
        ("the 4th century", ["03"]),
        ("At 5 a.m. on 3 May 1987", ["1987-05-03T05:00"]),
        ("for some 19 days", ["P19D"]),
        ("for some days", ["PXD"]),
        ("in a little more than a month", ["P1M"]),
        ("It had begun two years before.", ["P2Y"]),
        ("Two years before, it had begun.", ["1985"]),
        ("At month's end they left.", ["1987-04"]),
        ("On this day it fell.", ["1987-04-12"]),
        ("in present-day Dalan", ["PRESENT_REF"]),
        ("at the end of 1987's rains", ["1987"]),
        ("the 1980's", ["198"]),
        ("a client state in 1987 - attacked", ["1987"]),
        ("the 1987-built bridge", []),
        ("The summer offensive began.", ["1987-SU"]),
        ("The Spring Offensive began.", ["1987-SP"]),
        ("They spent the spring and summer there.", ["1987-SP", "1987-SU"]),
        ("The 1982 summer offensives", ["1982-SU"]),
        ("The spring water was clean.", []),
        ("the winter and spring of 1982", ["1981-WI", "1982-SP"]),
        ("On the 20th, it fell.", ["1987-04-20"]),
        ("On the 3rd it fell.", []),
        ("By the 9th, it fell.", ["1987-05-09"]),
        ("On the 9th floor", []),
        ("They killed 30 a day.", ["P1D"]),
    ],
)
def test_times_of_histories(text: str, timexes: list[str]) -> None:
    found = find_times(text, STORY)
    assert [mention.timex for mention in found] == timexes


@pytest.mark.parametrize(
    ("text", "timex", "earliest", "latest"),
    [
        ("Three days later it fell.", "1987-XX-XX", None, None),
        ("The next day, it fell.", "1987-XX-XX", None, None),
        ("two days earlier", "1987-XX-XX", None, None),
        ("on the same day", "1987-XX-XX", "1987-01-01", "1987-12-31"),
        ("a week later", "1987-WXX", None, None),
        ("two years later", "1989", "1989-01-01", "1989-12-31"),
    ],
)
def test_a_day_of_a_year_told_stays_open(
    text: str, timex: str, earliest: str | None, latest: str | None
) -> None:
    anchor = Anchor(published=date(2009, 12, 19), previous=date(1987, 1, 1), grain="Y", story=5)
    (mention,) = find_times(text, anchor)
    assert (mention.timex, mention.earliest, mention.latest) == (timex, earliest, latest)


def test_days_before_our_era_are_not_on_the_calendar() -> None:
    assert {(m.earliest, m.latest) for m in find_times("in April 480 BC and in 479 BC", STORY)} == {
        (None, None)
    }
