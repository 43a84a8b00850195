"""Tests of the comparisons of two claims."""

import pytest

from bearwitness.incidents import compare
from bearwitness.incidents.facts import Facts, facts_of
from bearwitness.model.records import Claim
from bearwitness.tables.matcher import levels
from incidents.made import COALITION, ISLAMIC_STATE, KNOWN, claim, day, harm, hit, number, where


def facts(found: Claim) -> Facts:
    """The facts of a claim without its report."""
    return facts_of(found, None, KNOWN)


def level(name: str, a: Claim, b: Claim) -> str | None:
    """The level of one comparison, the same whichever claim comes first."""
    function = next(each.compare for each in compare.COMPARISONS if each.name == name)
    found = function(facts(a), facts(b), KNOWN)
    assert function(facts(b), facts(a), KNOWN) == found
    return found


def test_every_comparison_reads_well_and_stands_in_the_table() -> None:
    assert {each.name for each in compare.COMPARISONS} == set(levels())
    for each in compare.COMPARISONS:
        assert each.caption.endswith(".")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("2017-01-21",), ("2017-01-21",), "same_day"),
        (("2017-01-21",), ("2017-01-20", "2017-01-22"), "within_days"),
        (("2017-01-21",), ("2017-01-01", "2017-01-31"), "within_month"),
        (("2017-01-21",), ("2017-01-01", "2017-12-31"), "overlap"),
        (("2017-01-21",), ("2017-01-22",), "next_day"),
        (("2017-01-21",), ("2017-01-24",), "days_apart"),
        (("2017-01-21",), ("2017-01-27",), "apart"),
        (("2017-01-21",), ("2017-01-29",), "far_apart"),
        (("2017-01-21",), ("2017-02-01", "2017-02-28"), "apart"),
    ],
)
def test_day_levels(a: tuple[str, ...], b: tuple[str, ...], expected: str) -> None:
    assert level("day", claim(when=day(*a)), claim("r2", when=day(*b))) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Mosul", "Mosul", "same_place"),
        ("Ninawa", "Ninawa", "same_province"),
        ("Iraq", "Iraq", "same_country"),
        ("Iraq", "Mosul", "contains"),
        ("Syria", "Mosul", "apart"),
        ("Syria", "Iraq", "apart"),
        ("Mosul", "Raqqa", "far_apart"),
        ("Kisik", "Tal Afar", "apart"),
        ("Mosul", "Nowhere Farm", "other_name"),
        ("Iraq", "Nowhere Farm", None),
    ],
)
def test_place_levels(a: str, b: str, expected: str | None) -> None:
    assert level("place", claim(place=a), claim("r2", place=b)) == expected


def test_points_within_the_radius_of_the_words_agree() -> None:
    village = where(
        "Hadra",
        place_id="g:50",
        lat=36.4,
        lon=43.2,
        radius_km=1.0,
        kind="village",
        country="IQ",
        ged_precision=1,
    )
    assert level("place", claim(place="Mosul"), claim("r2", place=village)) == "within"
    suburb = where(
        "Hadra",
        place_id="g:50",
        lat=36.52,
        lon=43.2,
        radius_km=1.0,
        kind="village",
        country="IQ",
        ged_precision=1,
    )
    assert level("place", claim(place="Mosul"), claim("r2", place=suburb)) == "close"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("airstrike", "airstrike", "same"),
        ("airstrike", "drone_strike", "compatible"),
        ("vehicle_bomb", "suicide_attack", "compatible"),
        ("airstrike", "killing", "coarser"),
        ("other", "protest", "coarser"),
        ("airstrike", "arrest", "different"),
    ],
)
def test_type_levels(a: str, b: str, expected: str) -> None:
    assert level("type", claim(kind=a), claim("r2", kind=b)) == expected


def test_initiator_levels() -> None:
    by_brigade = claim("r2", parties=[("qasr-brigade", "Qasr Brigade", "initiator")])
    by_front = claim(parties=[("qasr-front", "Qasr Front", "initiator")])
    by_coalition = claim(parties=[COALITION, ISLAMIC_STATE])
    assert level("initiator", by_coalition, claim("r2", parties=[COALITION])) == "same"
    assert level("initiator", by_front, by_brigade) == "related"
    assert level("initiator", by_coalition, by_brigade) == "different"
    by_group = claim(
        "r2", parties=[("islamic-state", "IS", "initiator"), ("us-led-coalition", "coalition", "opponent")]
    )
    assert level("initiator", by_coalition, by_group) == "swapped"
    assert level("initiator", by_coalition, claim("r2", parties=[(None, "gunmen", "initiator")])) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (number(6), number(6), "equal"),
        (number(2), number(2), "equal_small"),
        (number(6, low=6), number(8), "overlap"),
        (number(6), number(8), "apart"),
        (number(2), number(8), "far_apart"),
        (number(0), number(8), None),
    ],
)
def test_harm_levels(a: object, b: object, expected: str | None) -> None:
    one = claim(harms=[harm("killed", a)])  # type: ignore[arg-type]
    assert level("harm", one, claim("r2", harms=[harm("killed", b)])) == expected  # type: ignore[arg-type]


def test_harm_of_other_kinds_or_groups_says_nothing() -> None:
    killed = claim(harms=[harm("killed", 6, "civilians")])
    assert level("harm", killed, claim("r2", harms=[harm("injured", 9)])) is None
    assert level("harm", killed, claim("r2", harms=[harm("killed", 9, "fighters")])) is None


def test_effects_levels() -> None:
    vbied = claim(effects=[hit("VBIED")])
    assert level("effects", vbied, claim("r2", effects=[hit("vbied"), hit("tank")])) == "shared"
    assert level("effects", vbied, claim("r2", effects=[hit("vehicle")])) == "coarser"
    assert level("effects", vbied, claim("r2", effects=[hit("car bomb")])) == "coarser"
    assert level("effects", vbied, claim("r2", effects=[hit("mortar")])) == "none_shared"
    assert level("effects", vbied, claim("r2")) is None


def test_count_levels() -> None:
    two = claim(count=2)
    assert level("count", two, claim("r2", count=2)) == "equal"
    assert level("count", two, claim("r2", count=number(None, low=2))) == "overlap"
    assert level("count", two, claim("r2", count=3)) == "differ"
    assert level("count", two, claim("r2")) is None


def test_telling_levels() -> None:
    first = claim(start=0)
    assert level("telling", first, claim("r2", start=0)) is None
    assert level("telling", first, claim(start=100)) == "beside"
    assert level("telling", first, claim(start=5000)) == "same_report"
    assert level("telling", first, claim(start=0, event_at=9)) == "one_sentence"
    assert level("telling", first, claim(start=0, origin="person:a")) == "same_words"
    another = claim(start=100, exact="Another strike fell.", event_at=108)
    assert level("telling", first, another) == "another"


def test_two_counts_at_two_places_of_one_report_are_two_items() -> None:
    two, one = claim(place="Mosul", count=2), claim(start=100, place="Bayji", count=1)
    assert level("telling", two, one) == "other_item"
    assert level("telling", two, claim(start=100, place="Mosul", count=1)) == "beside"
