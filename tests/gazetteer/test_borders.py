"""Tests of where borders run, as towns on both sides tell."""

import pytest

from bearwitness.gazetteer.borders import Crossing, Side, Town, border, crossings
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.relation import distance


def test_only_towns_near_each_other_tell_where_a_border_runs() -> None:
    one = [Town(30.0, 40.0, "A"), Town(30.0, 35.0, "B")]
    other = [Town(30.0, 40.2, "C"), Town(33.0, 44.0, "D")]
    (point,) = crossings(one, other)
    assert (point.lat, point.lon) == (30.0, pytest.approx(40.1))
    assert point.units == {"A", "C"}


def test_villages_at_one_spot_are_one_point() -> None:
    one = [Town(30.01, 40.01 + n / 100, None) for n in range(5)]
    assert len(crossings(one, [Town(30.01, 40.05, None)])) == 1


def test_a_border_reaches_its_ends_from_a_point_on_it() -> None:
    points = [Crossing(30.0, 40.0 + n, frozenset(["A" if n < 3 else "B"])) for n in range(7)]
    found = border(points)
    assert found is not None
    assert found.lon == 43.0
    assert found.radius_km > distance(30.0, 43.0, 30.0, 40.0)
    part = border(points, frozenset(["A"]))
    assert part is not None
    assert (part.lon, part.radius_km < found.radius_km) == (41.0, True)


def test_few_points_leave_much_open() -> None:
    found = border([Crossing(30.0, 40.0, frozenset())])
    assert found is not None
    assert found.radius_km >= 100
    assert border([]) is None


@pytest.mark.parametrize(
    ("one", "other", "lat", "lon"),
    [("SY", "TR", 36.7, 39.0), ("LB", "SY", 34.0, 36.2), ("IQ", "IR", 34.0, 45.7), ("AF", "PK", 33.0, 69.5)],
)
def test_borders_of_neighbours(gazetteer: Gazetteer, one: str, other: str, lat: float, lon: float) -> None:
    found = gazetteer.border(Side(one), Side(other))
    assert found is not None
    assert found == gazetteer.border(Side(other), Side(one))
    assert distance(found.lat, found.lon, lat, lon) < found.radius_km


def test_countries_far_apart_have_no_border(gazetteer: Gazetteer) -> None:
    assert gazetteer.border(Side("FR"), Side("AF")) is None


def test_provinces_have_borders(gazetteer: Gazetteer) -> None:
    found = gazetteer.border(Side("SY", "Hama"), Side("SY", "Idlib"))
    assert found is not None
    assert distance(found.lat, found.lon, 35.5, 36.6) < 50
