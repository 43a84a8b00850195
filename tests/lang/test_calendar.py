"""Calendar arithmetic."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang import calendar

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    ("start", "amount", "unit", "expected"),
    [
        (date(2017, 1, 31), 1, "M", date(2017, 2, 28)),
        (date(2016, 2, 29), -1, "Y", date(2015, 2, 28)),
        (date(2017, 2, 10), -2, "W", date(2017, 1, 27)),
        (date(2017, 2, 10), 6, "M", date(2017, 8, 10)),
        (date(2017, 2, 10), 1, "Q", date(2017, 5, 10)),
        (date(9999, 12, 31), 1, "D", None),
        (date(2017, 2, 10), 10**30, "CE", None),
        (date(2017, 2, 10), -3000, "Y", None),
    ],
)
def test_plus_moves_by_units(start: date, amount: int, unit: str, expected: date | None) -> None:
    assert calendar.plus(start, amount, unit) == expected


@given(DAYS, st.integers(1, 7))
def test_weekdays_are_at_most_a_week_away(day: date, weekday: int) -> None:
    before, after = calendar.on_or_before(day, weekday), calendar.on_or_after(day, weekday)
    assert before is not None
    assert after is not None
    assert before.isoweekday() == after.isoweekday() == weekday
    assert timedelta(0) <= day - before < timedelta(7)
    assert timedelta(0) <= after - day < timedelta(7)


@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]))
def test_a_unit_holds_its_day(day: date, unit: str) -> None:
    days = calendar.unit_days(unit, day)
    assert days is not None
    assert days[0] <= day <= days[1]
    assert calendar.unit_value(unit, days[0]) == calendar.unit_value(unit, days[1])


@given(DAYS, st.sampled_from(["W", "M", "Y", "DE", "Q", "CE"]))
def test_early_mid_late_tile_their_unit(day: date, unit: str) -> None:
    whole = calendar.unit_days(unit, day)
    parts = [calendar.part_days(part, unit, day) for part in ("early", "mid", "late")]
    early, mid, late = (part for part in parts if part is not None)
    assert whole == (early[0], late[1])
    assert early[1] + timedelta(1) == mid[0]
    assert mid[1] + timedelta(1) == late[0]


def test_seasons_are_whole_months() -> None:
    assert calendar.season_days(2016, "WI") == (date(2016, 12, 1), date(2017, 2, 28))
    assert calendar.season_days(2016, "SU") == (date(2016, 6, 1), date(2016, 8, 31))


def test_feasts_and_weekends() -> None:
    assert calendar.easter(2016) == date(2016, 3, 27)
    assert calendar.nth_weekday(2016, 11, 4, 4) == date(2016, 11, 24)
    assert calendar.nth_weekday(2017, 2, 5, 5) is None
    assert calendar.weekend_days(date(2017, 2, 10)) == (date(2017, 2, 11), date(2017, 2, 12))


def test_two_figures_become_the_nearest_year() -> None:
    assert calendar.full_year(89, date(1990, 1, 1)) == 1989
    assert calendar.full_year(3, date(1998, 1, 1)) == 2003
    assert calendar.full_year(17, None) == 2017
    assert calendar.full_year(89, None) == 1989


def test_days_that_do_not_exist_are_none() -> None:
    assert calendar.day(2017, 2, 29) is None
    assert calendar.month_days(2017, 13) is None
    assert calendar.years_days(0, 9) is None
