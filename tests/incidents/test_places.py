"""Tests of places as the matcher compares them."""

import pytest

from bearwitness.incidents.places import Place, contains, distance, fold, place_of, same
from incidents.made import where


def made(name: str, **changed: object) -> Place:
    """A place of the test table."""
    place = place_of(where(name, **changed))  # type: ignore[arg-type]
    assert place is not None
    return place


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ar Rutbah", "Rutbah"), ("al-Bab", "Al Bab"), ("Deir ez-Zor", "deir ez zor"), ("Hūt", "Hut")],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_name_is_never_folded_away() -> None:
    assert fold("Al") == "al"
    assert fold("As Sa") == "as sa"


def test_no_words_give_no_place() -> None:
    assert place_of(None) is None


def test_scale_is_told_by_kind_precision_or_radius() -> None:
    assert made("Iraq").scale == "country"
    assert made("Ninawa").scale == "province"
    assert made("Mosul", kind=None, radius_km=90.0).scale == "province"
    assert made("Mosul").scale == "spot"


def test_only_exact_points_can_keep_incidents_apart() -> None:
    assert made("Mosul").exact
    assert not made("Mosul", radius_km=45.0).exact
    assert not made("Nowhere Farm").exact


def test_distance_is_right_within_one_in_a_hundred() -> None:
    # Mosul to Raqqa: 373 km on the sphere.
    found = distance(made("Mosul"), made("Raqqa"))
    assert found == pytest.approx(373, rel=0.01)
    assert distance(made("Mosul"), made("Nowhere Farm")) is None


def test_distance_crosses_the_date_line() -> None:
    east = made("Mosul", lat=0.0, lon=179.9)
    assert distance(east, made("Raqqa", lat=0.0, lon=-179.9)) == pytest.approx(22.24, rel=0.01)


def test_same_name_in_another_country_is_another_place() -> None:
    assert same(made("Nowhere Farm"), made("Nowhere Farm"))
    assert not same(made("Nowhere Farm", country="IQ"), made("Nowhere Farm", country="SY"))


def test_same_name_far_away_is_another_place() -> None:
    assert not same(made("Mosul"), made("Mosul", place_id="g:99", lat=34.0))


def test_countries_and_provinces_hold_what_lies_in_them() -> None:
    assert contains(made("Iraq"), made("Mosul")) is True
    assert contains(made("Iraq"), made("Raqqa")) is False
    assert contains(made("Ninawa"), made("Mosul")) is True
    assert contains(made("Ninawa"), made("Bayji")) is False
    assert contains(made("Mosul"), made("Iraq")) is False


def test_a_place_of_unknown_country_may_lie_anywhere() -> None:
    assert contains(made("Iraq"), made("Nowhere Farm")) is None
