"""Tests of the choice among the places of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.gazetteer.features import FEATURES
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.tables.placechoice import place_choice

_NAMES = ["Paris", "Georgia", "Tripoli", "Aleppo", "Dallas", "Gori", "Beirut", "Hit", "Fallujah", "Baghdad"]


def test_the_country_said_with_a_name_holds(gazetteer: Gazetteer) -> None:
    alone, said = gazetteer.weigh("Tripoli"), gazetteer.weigh("Tripoli", said="LB")
    assert alone is not None
    assert said is not None
    assert alone.place is not None
    assert said.place is not None
    assert (alone.place.country, said.place.country) == ("LY", "LB")


def test_the_country_of_the_heading_outweighs_size(gazetteer: Gazetteer) -> None:
    place = gazetteer.choose("Georgia", countries=("US",), heading=("US",))
    assert place is not None
    assert place.kind == "admin1"


def test_a_doubtful_choice_has_options_with_reasons(gazetteer: Gazetteer) -> None:
    choice = gazetteer.weigh("Springfield")
    assert choice is not None
    assert choice.confidence < 0.9
    assert len(choice.options) == 5
    assert all("its usual name" in option.reasons for option in choice.options)
    assert "how big it is" in choice.options[0].reasons


def test_an_only_place_is_certain(gazetteer: Gazetteer) -> None:
    choice = gazetteer.weigh("Poplar Bluff")
    assert choice is not None
    assert (choice.confidence, len(choice.options)) == (1.0, 1)
    assert choice.options[0].reasons == ()


def test_a_district_around_a_town_is_no_doubt_about_it(gazetteer: Gazetteer) -> None:
    choice = gazetteer.weigh("Ar Rutbah", countries=("IQ",))
    assert choice is not None
    assert choice.confidence > choice.options[0].confidence
    assert choice.confidence == pytest.approx(1.0)


def test_every_feature_has_a_weight_and_what_is_said_never_speaks_against() -> None:
    weights = place_choice().weights
    assert set(weights) == set(FEATURES)
    assert all(weights[name] >= 0 for name in FEATURES[7:])


@given(
    st.sampled_from(_NAMES), st.sets(st.sampled_from(_NAMES)), st.lists(st.sampled_from(["US", "IQ", "LB"]))
)
def test_confidences_are_shares_in_order(
    gazetteer: Gazetteer, name: str, others: set[str], countries: list[str]
) -> None:
    choice = gazetteer.weigh(name, countries=countries, support=gazetteer.support({name, *others}))
    if choice is None:
        # All lie in countries that nothing names.
        assert countries
        return
    shares = [option.confidence for option in choice.options]
    assert shares == sorted(shares, reverse=True)
    assert 0 < sum(shares) <= 1 + 1e-9
    assert shares[0] - 1e-9 <= choice.confidence <= 1 + 1e-9


@given(st.permutations(_NAMES))
def test_the_order_of_the_names_changes_no_choice(gazetteer: Gazetteer, names: list[str]) -> None:
    for name in _NAMES:
        ways = [gazetteer.choose(name, support=gazetteer.support(each)) for each in (names, _NAMES)]
        assert ways[0] == ways[1]
