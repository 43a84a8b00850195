"""Grids against published pairs: the manual of GEOTRANS by way of mgrs, an encyclopaedia's example of UTM."""

import warnings

import pytest

from bearwitness.extract.coordinates import find_coordinates


@pytest.mark.parametrize(
    ("grid", "lat", "lon"),
    [
        ("15TWG0000049776", 42.0, -93.0),
        ("04QEJ 97987 90670", 21.61643, -158.05325),
        ("31NAA6602100000", 0.0, 0.0),
        ("17T 630084mE 4833438mN", 43.64257, -79.38714),
        ("UTM 17 north 630084 4833438", 43.64257, -79.38714),
    ],
)
def test_published_points(grid: str, lat: float, lon: float) -> None:
    (found,) = find_coordinates(grid)
    assert (found.lat, found.lon) == (pytest.approx(lat, abs=2e-5), pytest.approx(lon, abs=2e-5))


def test_a_square_over_the_edge_of_its_band_is_read_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (found,) = find_coordinates("50TMK5045027900")
    assert (found.lat, found.lon) == (pytest.approx(39.99983, abs=2e-5), pytest.approx(116.41952, abs=2e-5))
