"""What is written of a point reads back to it, at the right offsets, whatever stands around it."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mgrs import MGRS

from bearwitness.extract.coordinates import Coordinates, find_coordinates
from bearwitness.gazetteer.relation import distance

LATITUDES = st.floats(-79.9, 79.9)
LONGITUDES = st.floats(-179.9, 179.9)
AROUND = st.sampled_from(["", "A mine exploded at ", "the site (", "Position: ", "killed two; "])
BEHIND = st.sampled_from(["", ".", ", killing three", ") was hit", " on Monday"])


def _read(text: str, before: str, behind: str) -> Coordinates:
    whole = before + text + behind
    (found,) = find_coordinates(whole)
    assert whole[found.name_start : found.end] == text
    return found


def _is_back(found: Coordinates, lat: float, lon: float) -> bool:
    # Two kilometres of the sphere's arithmetic in a thousand.
    return distance(found.lat, found.lon, lat, lon) <= found.radius_km * 1.002


@given(LATITUDES, LONGITUDES, st.integers(4, 7), AROUND, BEHIND)
def test_decimal_degrees(lat: float, lon: float, decimals: int, before: str, behind: str) -> None:
    text = f"{lat:.{decimals}f}, {lon:.{decimals}f}"
    assert _is_back(_read(text, before, behind), lat, lon)


@given(LATITUDES, LONGITUDES, st.integers(2, 6), AROUND, BEHIND)
def test_decimal_degrees_with_letters(
    lat: float, lon: float, decimals: int, before: str, behind: str
) -> None:
    north, east = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    text = f"{abs(lat):.{decimals}f}° {north}, {abs(lon):.{decimals}f}° {east}"
    assert _is_back(_read(text, before, behind), lat, lon)


@given(LATITUDES, LONGITUDES, st.sampled_from(["°'\"", "°′″", "°’”", "   "]), AROUND, BEHIND)
def test_degrees_minutes_seconds(lat: float, lon: float, marks: str, before: str, behind: str) -> None:
    north, east = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    text = f"{_sexagesimal(abs(lat), marks)}{north}, {_sexagesimal(abs(lon), marks)}{east}"
    assert _is_back(_read(text, before, behind), lat, lon)


def _sexagesimal(degrees: float, marks: str) -> str:
    seconds = round(degrees * 3600)
    parts = (seconds // 3600, seconds // 60 % 60, seconds % 60)
    return f"{parts[0]}{marks[0]}{parts[1]:02}{marks[1]}{parts[2]:02}{marks[2]}"


@given(LATITUDES, LONGITUDES, st.integers(2, 5), AROUND, BEHIND)
def test_military_grids(lat: float, lon: float, precision: int, before: str, behind: str) -> None:
    # Of the metres right below the equator the library makes squares that it does not read itself.
    assume(not -0.01 < lat < 0)
    grid = MGRS().toMGRS(lat, lon, MGRSPrecision=precision)
    found = _read(grid, before, behind)
    assert _is_back(found, lat, lon)
    assert found.radius_km == max(0.1, math.ceil(10.0 ** (5 - precision) * 0.0071) / 10)


@given(st.text("0123456789 .,°'\"NSEW-()LMBlat", max_size=60))
def test_any_jumble_gives_points_on_earth_or_none(text: str) -> None:
    end = 0
    for found in find_coordinates(text):
        assert end <= found.start <= found.name_start < found.end <= len(text)
        assert -90 <= found.lat <= 90
        assert -180 <= found.lon <= 180
        assert found.radius_km == pytest.approx(found.radius_km)
        assert found.radius_km >= 0.1
        end = found.end
