"""Tests of points between two places."""

import pytest

from bearwitness.gazetteer.relation import distance
from bearwitness.gazetteer.stretch import stretch

HIT, RAMADI = (33.6366, 42.8277), (33.4206, 43.3078)


def test_the_middle_reaches_both_ends() -> None:
    found = stretch(HIT, RAMADI)
    assert found is not None
    gaps = [distance(found.lat, found.lon, *end) for end in (HIT, RAMADI)]
    assert gaps[0] == pytest.approx(gaps[1], abs=0.1)
    assert max(gaps) < found.radius_km < max(gaps) + 10


def test_halfway_is_nearer_the_middle() -> None:
    whole, half = stretch(HIT, RAMADI), stretch(HIT, RAMADI, halfway=True)
    assert whole is not None
    assert half is not None
    assert (half.lat, half.lon) == (whole.lat, whole.lon)
    assert half.radius_km < whole.radius_km / 1.5
    assert (half.ged_precision, whole.ged_precision) == (2, 5)


def test_the_middle_lies_across_the_date_line() -> None:
    found = stretch((0.0, 178.0), (0.0, -178.0))
    assert found is not None
    assert abs(found.lon) == pytest.approx(180.0)


def test_ends_of_two_continents_are_no_stretch() -> None:
    assert stretch((33.3, 44.4), (38.9, -77.0)) is None
