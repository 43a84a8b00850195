"""Tests of the country and unit that a point lies in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.squares import Unit, agreed


@pytest.mark.parametrize(
    ("lat", "lon", "unit"),
    [
        (33.64, 42.82, Unit("IQ", "Al Anbar")),
        (36.2, 37.16, Unit("SY", "Aleppo")),
        (-41.3, 174.8, Unit("NZ", "Wellington")),
        (0.0, 0.0, Unit(None, None)),
        (34.44, 40.92, Unit(None, None)),  # between Abu Kamal and Qaim
    ],
)
def test_the_unit_of_a_point(gazetteer: Gazetteer, lat: float, lon: float, unit: Unit) -> None:
    assert gazetteer.unit_at(lat, lon) == unit


def test_near_a_border_a_country_that_is_named_decides(gazetteer: Gazetteer) -> None:
    assert gazetteer.unit_at(34.44, 40.92, countries=["SY"]) == Unit("SY", "Deir ez-Zor")
    assert gazetteer.unit_at(34.44, 40.92, countries=["IQ"]) == Unit("IQ", "Al Anbar")
    assert gazetteer.unit_at(34.44, 40.92, countries=["FR"]) == Unit(None, None)


def test_units_of_one_country_agree_on_the_country_alone() -> None:
    assert agreed([Unit("IQ", "Nineveh"), Unit("IQ", "Erbil")]) == Unit("IQ", None)
    assert agreed([]) == Unit(None, None)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_point_on_earth_may_be_asked(gazetteer: Gazetteer, lat: float, lon: float) -> None:
    unit = gazetteer.unit_at(lat, lon)
    assert unit.country is not None or unit.admin1 is None
