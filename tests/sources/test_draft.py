"""What a reader found, before it is a Report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.sources.draft import Draft, clipped, iso_day, medium, report


@pytest.mark.parametrize(
    "value",
    [
        "2013-01-22",
        " 2013-01-22 ",
        "2013-01-22T23:30:00Z",
        "2013-01-22 09:15",
        "2013-01-22T10:00:00.123+04:30",
    ],
)
def test_the_day_is_cut_from_iso_dates_as_written(value: str) -> None:
    assert iso_day(value) == "2013-01-22"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2013-02-30",
        "2013-1-2",
        "22.01.2013",
        "20130122",
        "2013-01",
        "2013-01-22x",
        "2013-W04-2",
        "٢٠١٣-٠١-٢٢",
    ],
)
def test_other_dates_are_refused_with_both_sides(value: str) -> None:
    with pytest.raises(ValueError, match="expected YYYY-MM-DD, found '"):
        iso_day(value)


@given(st.dates(), st.times())
def test_every_date_and_time_gives_its_day(day, time) -> None:  # type: ignore[no-untyped-def]
    assert iso_day(f"{day.isoformat()}T{time.isoformat()}") == day.isoformat()


def test_an_unknown_medium_names_those_that_exist() -> None:
    assert medium("release") == "release"
    with pytest.raises(ValueError, match=r"expected one of release, .*statement, found 'fax'"):
        medium("fax")


def test_a_given_day_fills_in_only_where_none_is_said() -> None:
    own = report(Draft(text="x", published="2013-01-22", published_basis="metadata"), published="2014-01-01")
    assert (own.published, own.published_basis) == ("2013-01-22", "metadata")
    filled = report(Draft(text="x"), published="2014-01-01")
    assert (filled.published, filled.published_basis) == ("2014-01-01", "given")
    unsaid = report(Draft(text="x"))
    assert (unsaid.published, unsaid.published_basis) == (None, None)


def test_the_id_is_the_given_one_or_made_from_what_is_said() -> None:
    assert report(Draft(text="x", id="n-1")).id == "n-1"
    made = report(Draft(text="x", url="https://example.org/a"))
    assert made.id == report(Draft(text="x", url="https://example.org/a", title="T")).id
    assert made.id != report(Draft(text="x", url="https://example.org/b")).id


def test_shown_values_are_short_with_nothing_unprintable() -> None:
    assert clipped("\x1b[31m\u202e") == "'\\x1b[31m\\u202e'"
    assert len(clipped("a" * 1000)) < 50
