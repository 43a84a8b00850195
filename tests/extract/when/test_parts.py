"""Parts of months, weeks, days: which year and which days they mean."""

from datetime import date

import pytest

from bearwitness.extract.when import Anchor, TimeMention, find_times


def _only(text: str, published: date) -> TimeMention:
    (found,) = find_times(text, Anchor(published=published))
    return found


@pytest.mark.parametrize(
    ("text", "published", "earliest"),
    [
        ("A strike hit in late July.", date(2015, 7, 1), "2014-07-21"),
        ("A strike hit in late July.", date(2015, 7, 28), "2015-07-21"),
        ("Late July was calm.", date(2015, 7, 1), "2014-07-21"),
        ("The vote is scheduled for late July.", date(2015, 7, 1), "2015-07-21"),
        ("The vote is scheduled for late July.", date(2015, 7, 28), "2015-07-21"),
        ("A strike hit in early July.", date(2015, 7, 1), "2015-07-01"),
        ("A strike hit in mid-July.", date(2015, 7, 3), "2014-07-11"),
        ("In the last week of July a strike hit.", date(2015, 7, 1), "2014-07-25"),
        ("In the last week of July a strike hit.", date(2015, 7, 24), "2015-07-25"),
        ("In the second half of April they left.", date(2015, 4, 2), "2014-04-16"),
        ("In the second half of April they will leave.", date(2015, 4, 2), "2015-04-16"),
    ],
)
def test_a_part_of_the_running_month_that_lies_ahead_is_told_of_the_year_before(
    text: str, published: date, earliest: str
) -> None:
    assert _only(text, published).earliest == earliest


@pytest.mark.parametrize(
    ("text", "kind", "timex", "earliest", "latest"),
    [
        ("in the second half of March", "DATE", "2017-03", "2017-03-16", "2017-03-31"),
        ("in the first half of last month", "DATE", "2017-02", "2017-02-01", "2017-02-15"),
        ("in the latter half of February 2016", "DATE", "2016-02", "2016-02-16", "2016-02-29"),
        ("in the first fortnight of March", "DURATION", "P2W", "2017-03-01", "2017-03-14"),
        ("a fortnight ago", "DATE", "2017-W10", "2017-03-06", "2017-03-12"),
        ("They left on the 20th of last month.", "DATE", "2017-02-20", "2017-02-20", "2017-02-20"),
        ("They left on the 31st of last month.", "DATE", None, None, None),
        ("They left mid-week.", "DATE", "2017-W12", "2017-03-22", "2017-03-23"),
        ("They left midweek.", "DATE", "2017-W12", "2017-03-22", "2017-03-23"),
        ("They will leave mid-week.", "DATE", "2017-W13", "2017-03-29", "2017-03-30"),
        ("Guns fired all night.", "DURATION", "P1NI", "2017-03-23", "2017-03-24"),
        ("Guns fired all day long.", "DURATION", "P1D", None, None),
        ("Guns fired the whole week.", "DURATION", "P1W", "2017-03-20", "2017-03-26"),
    ],
)
def test_halves_fortnights_middles_wholes(
    text: str, kind: str, timex: str, earliest: str | None, latest: str | None
) -> None:
    found = _only(text, date(2017, 3, 24))
    assert (found.type, found.timex, found.earliest, found.latest) == (kind, timex, earliest, latest)


def test_a_middle_of_the_week_that_lies_ahead_is_told_of_the_last_week() -> None:
    assert _only("They left mid-week.", date(2017, 3, 20)).earliest == "2017-03-15"


def test_all_night_is_the_night_of_the_day_told() -> None:
    *_, found = find_times("On Monday guns fired all night.", Anchor(published=date(2017, 3, 24)))
    assert (found.earliest, found.latest) == ("2017-03-20", "2017-03-21")


@pytest.mark.parametrize("text", ["an all-day meeting", "all week's news", "in full week dress"])
def test_other_words_are_no_wholes(text: str) -> None:
    rules = {found.rule for found in find_times(text, Anchor(published=date(2017, 3, 24)))}
    assert "length_all" not in rules
