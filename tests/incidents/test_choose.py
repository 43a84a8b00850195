"""Tests of the values that stand for an incident."""

import pytest

from bearwitness.incidents.choose import event_type_of, number_of, parties_of, when_of, where_of
from bearwitness.model.records import Claim, IncidentWhen
from bearwitness.model.values import When
from incidents.made import COALITION, ISLAMIC_STATE, claim, day, members, number, where


def as_told(first: str, last: str, precision: int) -> IncidentWhen:
    """Days that are those of the codebook as well."""
    return IncidentWhen(first, last, precision, first, last)


JANUARY = day("2017-01-01", "2017-01-31")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([day("2017-01-21")], as_told("2017-01-21", "2017-01-21", 1)),
        ([JANUARY, JANUARY, day("2017-01-21")], as_told("2017-01-21", "2017-01-21", 1)),
        (
            [day("2017-01-21"), day("2017-01-22"), day("2017-01-22")],
            as_told("2017-01-22", "2017-01-22", 1),
        ),
        ([JANUARY, JANUARY, day("2017-02-03")], as_told("2017-01-01", "2017-01-31", 4)),
        ([None], IncidentWhen(None, None, None)),
    ],
)
def test_days_best_supported_then_most_precise(told: list[When | None], expected: IncidentWhen) -> None:
    assert when_of(members(*(claim(f"r{at}", when=each) for at, each in enumerate(told)))) == expected


def test_a_bound_on_one_side_is_kept() -> None:
    since = When("2017-01-21", None, None, "DATE", "stated", "since the 21st", 0, 14)
    assert when_of(members(claim(when=since))) == IncidentWhen("2017-01-21", None, None)


def places(*names: str) -> list[Claim]:
    """One claim of one source for each place."""
    return [claim(f"r{at}", place=name) for at, name in enumerate(names)]


def test_place_best_supported_then_most_precise() -> None:
    for names, expected in (
        (("Iraq", "Iraq", "Mosul"), "Mosul"),
        (("Mosul", "Mosul", "Bayji"), "Mosul"),
        (("Nowhere Farm",), "Nowhere Farm"),
    ):
        found = where_of(members(*places(*names)))
        assert found is not None
        assert found.name == expected


def test_the_smaller_radius_of_one_place_is_kept() -> None:
    exact = where("Mosul", radius_km=2.0)
    found = where_of(members(claim(place="Mosul"), claim("r2", place="Mosul"), claim("r3", place=exact)))
    assert found == exact


def test_no_place_is_no_place() -> None:
    assert where_of(members(claim(place=None))) is None


def test_a_coarse_type_stands_back() -> None:
    assert (
        event_type_of(
            members(claim(kind="killing"), claim("r2", kind="killing"), claim("r3", kind="shooting"))
        )
        == "shooting"
    )
    assert event_type_of(members(claim(kind="killing"))) == "killing"


def test_number_of_events() -> None:
    assert number_of(members(claim())) == 1
    assert number_of(members(claim(count=2), claim("r2"))) == 2
    assert number_of(members(claim(count=number(None, low=3)))) == 3
    assert number_of(members(claim(count=3), claim("r2", count=2))) == 2


def test_parties_keep_their_first_words_once_a_role() -> None:
    first = claim("r1", parties=[COALITION, (None, "Gunmen", "opponent")])
    later = claim(
        "r2",
        parties=[
            ("us-led-coalition", "the Coalition", "initiator"),
            (None, "gunmen", "opponent"),
            ISLAMIC_STATE,
        ],
    )
    assert [(each.name, each.role) for each in parties_of(members(later, first))] == [
        ("US-led coalition", "initiator"),
        ("Gunmen", "opponent"),
        ("ISIS", "opponent"),
    ]
