"""Times of day with the zone that is said with them, and the day they share."""

from datetime import date

import pytest
from extract.told import claims

from bearwitness.extract.when import Anchor, find_times

FRIDAY = Anchor(published=date(2017, 3, 24))


def _told(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    found = find_times(text, FRIDAY)
    return [(text[m.start : m.end], m.earliest, m.clock, m.zone) for m in found if m.type == "TIME"]


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("It hit at 3:40 a.m. local time.", "03:40", "local"),
        ("It hit at 0300 GMT.", "03:00", "GMT"),
        ("It hit at 0400Z.", "04:00", "Z"),
        ("It hit at 05:00 UTC+3 on Monday.", "05:00", "UTC+3"),
        ("It hit at 05:00 Kyiv time on Monday.", "05:00", "Kyiv"),
        ("It hit at 0500 Kyiv time.", "05:00", "Kyiv"),
        ("It hit at 5 p.m. Moscow time.", "17:00", "Moscow"),
        ("It hit at about 3am on Friday, local time.", "03:00", "local"),
        ("It hit at 6 p.m. EST Friday.", "18:00", "EST"),
        ("It hit at midnight local time.", "24:00", "local"),
        ("It hit at 1430 hours local time.", "14:30", "local"),
        ("It hit at 8.30 p.m.", "20:30", None),
        ("It hit at 15.30 GMT.", "15:30", "GMT"),
        ("It hit at 15h30.", "15:30", None),
        ("It hit at 8 p.m. last time.", "20:00", None),
        ("It hit at 11:30 GMT - 3 people died.", "11:30", "GMT"),
    ],
)
def test_a_zone_is_kept_as_written(text: str, clock: str, zone: str | None) -> None:
    ((_, _, *found),) = _told(text)
    assert found == [clock, zone]


@pytest.mark.parametrize("text", ["A ratio of 5.30 to 1.", "He ran 9h9 more.", "They lost 13.75 p.m. points"])
def test_other_figures_are_no_times_of_day(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It hit at 14:30 (11:30 GMT) on Tuesday.",
            [("14:30", "2017-03-21", "14:30", None), ("11:30 GMT", "2017-03-21", "11:30", "GMT")],
        ),
        (
            "It hit on Tuesday at 1130 GMT (2:30 p.m. local time).",
            [
                ("Tuesday at 1130 GMT", "2017-03-21", "11:30", "GMT"),
                ("2:30 p.m. local time", "2017-03-21", "14:30", "local"),
            ],
        ),
        ("It hit at 05:00 Kyiv time on Monday.", [("05:00", "2017-03-20", "05:00", "Kyiv")]),
        (
            "It hit at 14:30 (11:30 GMT), not on the day that was told.",
            [("14:30", None, "14:30", None), ("11:30 GMT", None, "11:30", "GMT")],
        ),
    ],
)
def test_two_clocks_of_one_moment_share_its_day(
    text: str, told: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert _told(text) == told


def test_parts_of_the_day_have_no_clock() -> None:
    assert [(clock, zone) for _, _, clock, zone in _told("It hit on Monday evening.")] == [(None, None)]


def test_a_claim_has_time_of_day_and_zone() -> None:
    (claim,) = claims("A strike at 3:40 a.m. local time on Monday killed two people.", published="2017-03-24")
    assert claim.when is not None
    assert (claim.when.earliest, claim.when.clock, claim.when.zone) == ("2017-03-20", "03:40", "local")
