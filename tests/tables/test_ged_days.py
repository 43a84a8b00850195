"""Tests of the days that GED coders write down for words of time, over many days of publication."""

import json
from datetime import date, timedelta

import pytest
from dated import coded, shown, when_of
from hypothesis import given
from hypothesis import strategies as st
from shared import shared

from bearwitness.model.values import When
from bearwitness.tables.ged_days import GedDates, acled_time_precision, date_precision, ged_interval

PUBLISHED = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def test_every_phrase_of_the_codebook_comes_out_as_it_says() -> None:
    rows = json.loads(shared("times/ged_date_rules.json").read_text(encoding="utf-8"))
    published = date(2017, 2, 10)
    wrong = [
        (row["phrase"], shown(coded(row["phrase"], published)))
        for row in rows
        if shown(coded(row["phrase"], published)) != (row["start"], row["end"], row["date_prec"])
    ]
    assert len(rows) == 45
    assert not wrong


# Published on Wednesday 19 August 2015 where nothing else is said.
@pytest.mark.parametrize(
    ("phrase", "start", "end", "precision", "rule"),
    [
        ("in the village", "2015-08-16", "2015-08-18", 2, "no_time"),
        ("the other day", "2015-08-18", "2015-08-18", 1, "other_day"),
        ("last night", "2015-08-18", "2015-08-18", 1, "last_night"),
        ("on Sunday night", "2015-08-16", "2015-08-16", 1, "day"),
        ("lately", "2015-08-16", "2015-08-18", 2, "recent_days"),
        ("in recent days", "2015-08-16", "2015-08-18", 2, "recent_days"),
        ("over the last several days", "2015-08-16", "2015-08-18", 2, "recent_days"),
        ("a few days ago", "2015-08-16", "2015-08-18", 2, "recent_days"),
        ("around 30 June", "2015-06-29", "2015-07-01", 2, "around_day"),
        ("about 1 January 2015", "2014-12-31", "2015-01-02", 2, "around_day"),
        ("last weekend", "2015-08-15", "2015-08-16", 2, "weekend"),
        ("this week", "2015-08-17", "2015-08-19", 2, "this_week"),
        ("earlier this week", "2015-08-17", "2015-08-18", 2, "week"),
        ("since the start of the week", "2015-08-17", "2015-08-19", 2, "since"),
        ("since 1 August", "2015-08-01", "2015-08-19", 4, "since"),
        ("since March", "2015-03-01", "2015-08-19", 5, "since"),
        ("overnight", "2015-08-18", "2015-08-19", 2, "overnight"),
        ("overnight between Sunday and Monday", "2015-08-16", "2015-08-17", 2, "night_between"),
        ("on Sunday-Monday night", "2015-08-16", "2015-08-17", 2, "night_between"),
        ("the night between Friday and Saturday", "2015-08-14", "2015-08-15", 2, "night_between"),
        ("the night of 1 to 2 August", "2015-08-01", "2015-08-02", 2, "night_between"),
        ("a night-long raid", "2015-08-18", "2015-08-19", 2, "night_long"),
        ("within the past 12 hours", "2015-08-18", "2015-08-19", 2, "past_hours"),
        ("in the last few hours", "2015-08-18", "2015-08-19", 2, "past_hours"),
        ("in the past 36 hours", "2015-08-17", "2015-08-19", 2, "past_hours_to_72"),
        ("in the past 96 hours", "2015-08-15", "2015-08-19", 2, "past_hours_more"),
        ("in the past day", "2015-08-18", "2015-08-19", 2, "past_day"),
        ("in the past three days", "2015-08-16", "2015-08-18", 2, "past_days"),
        ("over the previous ten days", "2015-08-09", "2015-08-18", 4, "past_days"),
        ("a three-day battle", "2015-08-17", "2015-08-19", 2, "event_of_days"),
        ("the ten-day-old siege", "2015-08-10", "2015-08-19", 4, "event_of_days"),
        ("a two-week military campaign", "2015-08-06", "2015-08-19", 4, "event_of_days"),
        ("four days of clashes", "2015-08-16", "2015-08-19", 2, "event_of_days"),
        ("the last four days of July", "2015-07-27", "2015-07-30", 2, "last_days_of_month"),
        ("the last 3 days of February", "2015-02-26", "2015-02-28", 2, "last_days_of_month"),
        ("late last week", "2015-08-14", "2015-08-16", 2, "late_week"),
        ("last week", "2015-08-10", "2015-08-16", 3, "week"),
        ("in the past week", "2015-08-13", "2015-08-19", 3, "past_weeks"),
        ("in the past three weeks", "2015-07-30", "2015-08-19", 4, "past_weeks"),
        ("first week of May", "2015-05-01", "2015-05-07", 3, "stated"),
        ("two weeks ago", "2015-08-06", "2015-08-19", 4, "weeks_ago"),
        ("in the last few weeks", "2015-07-29", "2015-08-19", 4, "recent_weeks"),
        ("the beginning of June", "2015-06-01", "2015-06-10", 4, "early_month"),
        ("mid-June", "2015-06-10", "2015-06-20", 4, "mid_month"),
        ("the end of June", "2015-06-15", "2015-06-30", 4, "late_month"),
        ("late February", "2015-02-15", "2015-02-28", 4, "late_month"),
        ("late August 2015", "2015-08-15", "2015-08-19", 4, "late_month"),
        ("earlier this month", "2015-08-01", "2015-08-18", 4, "month"),
        ("this month", "2015-08-01", "2015-08-19", 4, "month"),
        ("in the past month", "2015-07-19", "2015-08-19", 4, "past_month"),
        ("in the past five months", "2015-03-19", "2015-08-19", 5, "past_months"),
        ("in the past ten months", "2015-01-01", "2015-08-19", 5, "past_months"),
        ("in recent months", "2015-05-19", "2015-08-19", 5, "recent_months"),
        ("in the past year", "2015-01-01", "2015-08-19", 5, "past_months"),
        ("early this year", "2015-01-01", "2015-04-30", 5, "early_year"),
        ("mid 2014", "2014-05-01", "2014-08-31", 5, "mid_year"),
        ("the end of 2014", "2014-09-01", "2014-12-31", 5, "late_year"),
        ("this year", "2015-01-01", "2015-08-19", 5, "year"),
        ("in the spring of 2014", "2014-03-01", "2014-05-31", 5, "months"),
        ("in the third quarter of 2014", "2014-07-01", "2014-09-30", 5, "months"),
        ("from 3 to 5 June", "2015-06-03", "2015-06-05", 2, "days"),
        ("between 1 and 20 June", "2015-06-01", "2015-06-20", 4, "days"),
        ("for several days", None, None, 2, "some_days"),
        ("for several months", None, None, 5, "some_months"),
        ("still under way", "2015-08-19", "2015-08-19", 1, "ongoing"),
        ("in the 1990s", "1990-01-01", "1999-12-31", None, "stated"),
    ],
)
def test_phrases_of_each_class(
    phrase: str, start: str | None, end: str | None, precision: int | None, rule: str
) -> None:
    found = coded(phrase, date(2015, 8, 19))
    assert (*shown(found), found.rule_id) == (start, end, precision, rule)


@given(PUBLISHED)
def test_no_time_is_the_three_days_before_any_report(published: date) -> None:
    found = ged_interval(None, published=published)
    assert found == GedDates(published - timedelta(3), published - timedelta(1), 2, "no_time")


@given(PUBLISHED, st.integers(1, 90))
def test_past_days_end_before_the_report(published: date, days: int) -> None:
    found = coded(f"in the past {days + 1} days", published)
    assert (found.start, found.end) == (published - timedelta(days + 1), published - timedelta(1))
    assert found.date_prec == date_precision(days + 1)


@given(PUBLISHED, st.integers(2, 90))
def test_an_offensive_of_days_ends_with_the_report(published: date, days: int) -> None:
    found = coded(f"a {days}-day offensive", published)
    assert (found.start, found.end) == (published - timedelta(days - 1), published)


@given(PUBLISHED)
def test_this_week_runs_from_monday(published: date) -> None:
    found = coded("this week", published)
    assert (found.start, found.end) == (published - timedelta(published.weekday()), published)
    assert found.date_prec == date_precision(published.isoweekday())


@given(PUBLISHED)
def test_last_week_is_a_whole_week(published: date) -> None:
    monday = published - timedelta(published.weekday() + 7)
    assert coded("last week", published) == GedDates(monday, monday + timedelta(6), 3, "week")


@given(PUBLISHED, st.integers(1, 30))
def test_past_months_stay_in_the_year(published: date, months: int) -> None:
    found = coded(f"in the past {months + 1} months", published)
    assert found.start is not None
    assert found.start.year == published.year
    assert found.end == published


PHRASES = [
    "today", "last night", "last Tuesday", "since Thursday", "last weekend", "over the weekend", "last month",
    "early March 2017", "mid-May 2017", "late July 2017", "earlier this year", "recently", "recent weeks", "past year", "late 2016",
    "the first week of June", "a fortnight ago", "two weeks ago", "this month", "last year", "around 2 July",
]  # fmt: skip


@given(PUBLISHED.filter(lambda each: each.year > 2017), st.sampled_from(PHRASES))
def test_days_never_run_backwards_nor_past_the_report(published: date, phrase: str) -> None:
    found = coded(phrase, published)
    assert found.start is not None
    assert found.end is not None
    assert found.start <= found.end
    assert found.end <= published
    assert (found.date_prec == 1) == (found.start == found.end)


@pytest.mark.parametrize(
    "phrase",
    [
        "until Monday",
        "until late May",
        "by early 2014",
        "before March 2014",
        "years ago",
        "in the coming months",
    ],
)
def test_times_that_no_rule_gives_both_days_are_none(phrase: str) -> None:
    published = date(2015, 8, 19)
    assert ged_interval(when_of(phrase, published), published=published, words=phrase) is None


def test_what_lies_ahead_as_a_whole_is_left() -> None:
    assert shown(coded("in the next two weeks", date(2015, 8, 19))) == ("2015-08-19", "2015-09-01", 4)
    assert shown(coded("next week", date(2015, 8, 19))) == ("2015-08-24", "2015-08-30", 3)


def test_words_that_count_from_a_day_told_before_keep_their_days() -> None:
    told = When("1999-05-02", "1999-05-02", "1999-05-02TNI", "TIME", "relative", "last night", 0, 10)
    found = ged_interval(told, published=date(2015, 8, 19))
    assert found == GedDates(date(1999, 5, 2), date(1999, 5, 2), 1, "day")


def test_the_words_of_the_time_itself_are_enough() -> None:
    published = date(2015, 8, 19)
    found = ged_interval(when_of("late June", published), published=published)
    assert found == GedDates(date(2015, 6, 15), date(2015, 6, 30), 4, "late_month")


@pytest.mark.parametrize(
    ("days", "ged", "acled"),
    [(1, 1, 1), (2, 2, 2), (6, 2, 2), (7, 3, 2), (8, 4, 3), (31, 4, 3), (32, 5, None), (366, 5, None), (367, None, None)],
)  # fmt: skip
def test_precision_of_so_many_days(days: int, ged: int | None, acled: int | None) -> None:
    first = date(2015, 8, 19)
    assert date_precision(days) == ged
    assert acled_time_precision((first, first + timedelta(days - 1))) == acled
