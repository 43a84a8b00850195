"""Tests of people told dead who prove alive."""

import msgspec
import pytest

from bearwitness.incidents.harms import harm_of
from bearwitness.model.records import Claim
from bearwitness.model.values import Count
from incidents.made import claim, harm, members


def alive(words: str, at: int = 100) -> Claim:
    """A claim that so many of the dead live."""
    told = harm("killed", Count(0, 0, 0, words, at, at + len(words)), "unknown", at, at + 20)
    return claim("r1", at, harms=[msgspec.structs.replace(told, reference="spared")])


@pytest.mark.parametrize(("words", "left"), [("One", 5), ("Two", 4), ("3", 3), ("Seven", 6)])
def test_those_who_live_are_taken_off_what_was_told_before(words: str, left: int) -> None:
    (row,) = harm_of(members(claim("r1", 0, harms=[harm("killed", 6)]), alive(words)))
    assert (row.low, row.best, row.high) == (left, left, left)


def test_the_number_told_before_stays_listed() -> None:
    (row,) = harm_of(members(claim("r1", 0, harms=[harm("killed", 6)]), alive("One")))
    assert sorted((each.low, each.standing) for each in row.tellings) == [(5, "counts"), (6, "replaced")]


def test_a_number_told_after_holds() -> None:
    later = claim("r1", 200, harms=[harm("killed", 9, "unknown", 210, 214)])
    (row,) = harm_of(members(claim("r1", 0, harms=[harm("killed", 6)]), alive("One"), later))
    assert row.best == 9


def test_without_a_number_nothing_is_taken_back() -> None:
    assert harm_of(members(claim("r1", 0), alive("One"))) == ()
