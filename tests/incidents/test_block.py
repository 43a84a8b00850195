"""Tests of which claims are compared at all."""

import pytest
from hypothesis import given, settings

from bearwitness.config import DEFAULTS
from bearwitness.incidents import block
from bearwitness.incidents.block import CROWD, NEIGHBOURS, candidates
from bearwitness.incidents.compare import between
from bearwitness.incidents.facts import Facts, facts_of
from bearwitness.model.records import Claim
from incidents.made import KNOWN, claim, day, where
from incidents.strategies import records


def facts(*found: Claim) -> list[Facts]:
    """The facts of claims in their order."""
    return [facts_of(each, None, KNOWN) for each in found]


def meet(a: Claim, b: Claim, window: int = 3) -> bool:
    """Whether two claims are compared."""
    return candidates(facts(a, b), day_window=window) == {(0, 1)}


@pytest.mark.parametrize(
    ("place", "other", "expected"),
    [
        ("Mosul", "Mosul", True),
        ("Iraq", "Mosul", True),
        ("Ninawa", "Mosul", True),
        ("Iraq", "Ninawa", True),
        ("Syria", "Mosul", False),
        ("Mosul", "Raqqa", False),
        ("Nowhere Farm", "Nowhere Farm", True),
    ],
)
def test_claims_meet_at_near_or_holding_places(place: str, other: str, expected: bool) -> None:
    assert meet(claim(place=place), claim("r2", place=other)) is expected


def test_claims_meet_within_the_window_of_days() -> None:
    first = claim(when="2017-01-21")
    for gap in range(1, 4):
        assert meet(first, claim("r2", when=f"2017-01-{21 + gap}"))
    assert not meet(first, claim("r2", when="2017-01-29"))
    assert not meet(first, claim("r2", when="2017-01-24"), window=0)
    assert meet(first, claim("r2", when=day("2017-01-01", "2017-01-31")))


def test_neighbouring_towns_meet_across_the_date_line() -> None:
    east = where("Nowhere Farm", lat=0.0, lon=179.99, radius_km=5.0)
    west = where("Other Farm", lat=0.0, lon=-179.99, radius_km=5.0)
    assert meet(claim(place=east), claim("r2", place=west))


def test_claims_without_day_or_place_meet_in_their_own_report_alone() -> None:
    bare = claim(start=300, when=None)
    assert meet(claim(), bare)
    assert not meet(claim("r2"), bare)
    assert not meet(claim("r2"), claim(when=day("2016-01-01", "2016-12-31")))


def test_a_long_report_costs_no_square() -> None:
    bare = [claim(start=30 * at, when=None) for at in range(400)]
    assert len(candidates(facts(*bare), day_window=3)) <= 400 * NEIGHBOURS


def test_a_crowded_cell_costs_no_square(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block, "CROWD", 10)
    crowd = facts(*(claim(f"r{at}") for at in range(100)))
    assert len(candidates(crowd, day_window=3)) <= 100 * 10
    assert CROWD > 100


@settings(max_examples=60)
@given(records())
def test_no_pair_of_near_days_at_one_place_is_missed(found: list[Claim]) -> None:
    known = facts(*found)
    pairs = candidates(known, day_window=DEFAULTS.day_window)
    for b, one in enumerate(known):
        for a, other in enumerate(known[:b]):
            if not (block.has_cell(one) and block.has_cell(other)):
                continue
            assert one.place is not None
            assert other.place is not None
            gap = max(one.first or 0, other.first or 0) - min(one.last or 0, other.last or 0)
            near = between(one.place, other.place) not in (None, "apart", "far_apart", "other_name")
            if near and gap <= DEFAULTS.day_window:
                assert (a, b) in pairs
