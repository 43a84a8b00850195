"""Tests of the sum of weights and its reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.incidents.facts import facts_of
from bearwitness.incidents.match import DIFFERENT_AT, SAME_AT, Scorer, explain, outcome
from incidents.made import KNOWN, claim, harm
from incidents.strategies import claims_of


def test_one_day_one_place_one_type_are_the_same() -> None:
    found = explain(claim(), claim("r2"), known=KNOWN)
    assert found.outcome == "same"
    assert found.score == sum(reason.weight for reason in found.reasons)
    assert [reason.comparison for reason in found.reasons] == ["prior", "day", "place", "type"]
    assert found.reasons[1].words == "same day"
    assert found.reasons[1].asks.startswith("When it happened")


@pytest.mark.parametrize(
    "other",
    [claim("r2", place=None), claim("r2", when=None), claim("r2", kind="protest")],
    ids=["no place", "no day", "another type"],
)
def test_two_of_the_three_do_not_suffice(other: object) -> None:
    assert explain(claim(), other, known=KNOWN).outcome != "same"  # type: ignore[arg-type]


def test_the_next_day_needs_more_than_place_and_type() -> None:
    later = claim("r2", when="2017-01-22")
    assert explain(claim(), later, known=KNOWN).outcome == "ambiguous"
    six = [harm("killed", 6)]
    assert explain(claim(harms=six), claim("r2", when="2017-01-22", harms=six), known=KNOWN).outcome == "same"


def test_one_country_alone_leaves_a_doubt() -> None:
    assert explain(claim(place="Iraq"), claim("r2", place="Iraq"), known=KNOWN).outcome == "ambiguous"


def test_a_comparison_that_keeps_apart_says_so() -> None:
    found = explain(claim(place="Mosul"), claim("r2", place="Raqqa"), known=KNOWN)
    assert found.outcome == "different"
    assert [reason.level for reason in found.reasons if reason.never] == ["far_apart"]


def test_outcomes_at_their_bounds() -> None:
    assert outcome(SAME_AT) == "same"
    assert outcome(SAME_AT - 1) == outcome(DIFFERENT_AT + 1) == "ambiguous"
    assert outcome(DIFFERENT_AT) == outcome(None) == "different"


@given(st.lists(claims_of(), min_size=2, max_size=2, unique_by=lambda each: each.id))
def test_the_quick_score_is_the_full_one(pair: list[object]) -> None:
    a, b = (facts_of(each, None, KNOWN) for each in pair)  # type: ignore[arg-type]
    scorer = Scorer(KNOWN)
    full = scorer.score(a, b)
    assert full == scorer.score(b, a)
    assert scorer.likely(a, b) == (full if full is not None and full >= SAME_AT else None)
