"""Tests of the arithmetic of relations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import UsageError
from bearwitness.gazetteer.place import Kind, Place
from bearwitness.gazetteer.relation import BEARINGS, RELATIONS, distance, locate, moved

LATITUDES = st.floats(-80, 80)
LONGITUDES = st.floats(-179, 179)


def place(kind: Kind, radius: float = 3.0, feature: str = "PPL", number: str = "geonames:1") -> Place:
    return Place(number, "Hit", kind, "IQ", "Al Anbar", 33.6416, 42.8251, 30000, radius, feature)


@given(LATITUDES, LONGITUDES, st.sampled_from(sorted(BEARINGS)), st.floats(0.1, 500))
def test_a_moved_point_lies_as_far_as_it_was_moved(lat: float, lon: float, side: str, km: float) -> None:
    assert distance(lat, lon, *moved(lat, lon, BEARINGS[side], km)) == pytest.approx(km, rel=1e-4, abs=1e-3)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_distance_is_the_same_both_ways(lat: float, lon: float, other: float, east: float) -> None:
    assert distance(lat, lon, other, east) == pytest.approx(distance(other, east, lat, lon))


@pytest.mark.parametrize("relation", sorted(RELATIONS))
@pytest.mark.parametrize("kind", ["town", "admin1", "country", "water", "dam"])
def test_every_relation_of_every_kind_gives_a_point(relation: str, kind: Kind) -> None:
    lat, lon, radius, ged, acled = locate(place(kind), relation)
    assert -90 <= lat <= 90
    assert -180 <= lon <= 180
    assert radius > 0
    assert 1 <= ged <= 7
    assert 1 <= acled <= 3


@pytest.mark.parametrize(
    ("kind", "relation", "precision"),
    [
        ("town", "in", 1),
        ("town", "near", 2),
        ("town", "outside", 2),
        ("town", "toward", 5),
        ("admin2", "in", 3),
        ("admin1", "near", 4),
        ("region", "in", 5),
        ("country", "in", 6),
        ("water", "in", 7),
    ],
)
def test_precision_codes(kind: Kind, relation: str, precision: int) -> None:
    assert locate(place(kind), relation).ged_precision == precision


@pytest.mark.parametrize(
    ("radius", "relation", "km", "precision"),
    [
        (0.1, "in", 0.1, 1),
        (7.9, "in", 7.9, 2),
        (72.9, "in", 72.9, 5),
        (0.1, "near", 5.1, 2),
        (0.1, "north_of", 25.0, 2),
    ],
)
def test_a_point_is_as_exact_as_its_digits(radius: float, relation: str, km: float, precision: int) -> None:
    located = locate(place("point", radius), relation)
    assert (located.radius_km, located.ged_precision) == (pytest.approx(km), precision)


def test_precision_of_parts_follows_the_whole() -> None:
    assert locate(place("region", feature="PCLI", number="geonames:1#north"), "in").ged_precision == 5
    assert locate(place("region", feature="ADM1", number="geonames:1#north"), "in").ged_precision == 4
    assert locate(place("region", feature="PPLA", number="geonames:1#east"), "in").ged_precision == 2


def test_a_side_moves_the_point() -> None:
    whole = place("town")
    north = locate(whole, "north_of", distance_km=20)
    assert north.lat == pytest.approx(whole.lat + 20 / 111.2, abs=0.01)
    assert north.lon == pytest.approx(whole.lon)
    assert north.ged_precision == 2
    assert locate(whole, "west_of", distance_km=148).lon < whole.lon - 1.5
    assert locate(whole, "west_of", distance_km=148).radius_km > north.radius_km


def test_a_distance_without_a_side_widens_the_radius() -> None:
    around = locate(place("town"), "near", distance_km=40)
    assert (around.lat, around.lon) == (33.6416, 42.8251)
    assert around.radius_km > 40


def test_an_unknown_relation_is_named() -> None:
    with pytest.raises(UsageError, match="beyond"):
        locate(place("town"), "beyond")
