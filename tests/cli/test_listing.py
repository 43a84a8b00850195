"""Tests of the list of incidents."""

import csv
import io
import json

import pytest

from bearwitness.cli import listing
from bearwitness.cli.page import WIDTH
from bearwitness.model.records import IncidentHarm, IncidentWhen
from cli.made import incident, where


def _harm(kind: str, low: int | None, high: int | None, part_of: str | None = None) -> IncidentHarm:
    return IncidentHarm(kind, "civilians", low, low, high, part_of, "rule", ("c1",))


def test_table_of_the_longest_names_fits_the_page() -> None:
    long = incident(
        where=where("Madinat ath Thawrah al Jadidah ash Shamaliyah"),
        event_type="infrastructure_damage_of_a_new_kind",
        when=IncidentWhen("2017-01-01", "2017-12-31", 5),
        harm=(_harm("killed", 1_000_000, 2_000_000), _harm("injured", 1_000_000, 2_000_000)),
    )
    shown = listing.as_table([long, incident("i0123456789abcdff")])
    assert max(map(len, shown.splitlines())) <= WIDTH


def test_table_says_what_is_asked_of_it() -> None:
    shown = listing.as_table([incident()])
    for part in ("i01234567", "2017-01-21", "Ar Rutbah", "airstrike", "6+", "2/1", "effects: count"):
        assert part in shown


def test_short_ids_grow_until_they_differ() -> None:
    shown = listing.as_table([incident("i0123456789abcdef"), incident("i0123456789abcdee")])
    assert "i0123456789abcdef" in shown


@pytest.mark.parametrize(
    ("three", "text"),
    [
        (None, "–"),
        ((None, None, None), "–"),
        ((3, 3, 3), "3"),
        ((3, 4, 6), "3–6"),
        ((3, None, None), "3+"),
        ((None, 4, 6), "up to 6"),
        ((None, 4, None), "4"),
        ((0, 0, 0), "0"),
    ],
)
def test_counts_are_written_as_people_write_them(three: listing.Bounds | None, text: str) -> None:
    assert listing.shown(three) == text


def test_a_group_inside_another_is_not_counted_twice() -> None:
    harms = (_harm("killed", 6, 8), _harm("killed", 2, 2, part_of="civilians"))
    assert listing.bounds(harms, "killed") == (6, 6, 8)


def test_an_open_end_of_one_group_leaves_the_sum_open() -> None:
    assert listing.bounds((_harm("killed", 6, None), _harm("killed", 2, 2)), "killed") == (8, 8, None)


def test_nobody_counting_is_not_zero() -> None:
    assert listing.bounds((_harm("killed", 6, 8),), "injured") is None


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (IncidentWhen(None, None, None), "–"),
        (IncidentWhen("2017-01-21", None, None), "2017-01-21 or later"),
        (IncidentWhen(None, "2017-01-21", None), "2017-01-21 or earlier"),
        (IncidentWhen("2017-01-01", "2017-01-31", 4), "2017-01-01 to 2017-01-31"),
    ],
)
def test_days_keep_what_is_unknown(when: IncidentWhen, text: str) -> None:
    assert listing.days(when) == text


def test_json_is_one_array_with_an_incident_a_line() -> None:
    text = listing.as_json([incident("i1"), incident("i2")])
    assert [each["id"] for each in json.loads(text)] == ["i1", "i2"]
    assert len(text.splitlines()) == 4
    assert json.loads(listing.as_json([])) == []


def test_csv_holds_numbers_and_neutralises_formulas() -> None:
    made = incident(title="=HYPERLINK(1)", where=where(lat=-33.5))
    (row,) = csv.DictReader(io.StringIO(listing.as_csv([made])))
    assert row["title"] == "'=HYPERLINK(1)"
    assert row["lat"] == "-33.5"
    assert (row["killed_low"], row["killed_high"]) == ("6", "")


def test_csv_of_nothing_is_its_header() -> None:
    assert listing.as_csv([]).split(",")[0] == "id"
