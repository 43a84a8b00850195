"""Tests of the measure of strike lines' places."""

import gzip
import json
from pathlib import Path

import pytest
from strike_places import Names, Point, Told, answer, figures, point_of, reference, told


@pytest.fixture
def names(tmp_path: Path) -> Names:
    rows = [
        {
            "pt": "locality",
            "cc": "IQ",
            "name": "Qasr",
            "names": {"Al-Qasr": "eng"},
            "pop": 900,
            "lat": 33,
            "lon": 43,
        },
        {"pt": "locality", "cc": "IQ", "name": "Qasr", "names": {}, "pop": 10, "lat": 31.0, "lon": 45.0},
        {"pt": "region", "cc": "IQ", "name": "Qasr", "names": {}, "pop": 99999, "lat": 30.0, "lon": 45.0},
        {"pt": "locality", "cc": "SY", "name": "Tell Zibar", "names": {}, "pop": 0, "lat": 35.0, "lon": 38.0},
        {"pt": "locality", "cc": "SY", "name": "Hajira", "names": {}, "pop": 0, "lat": 35.0, "lon": 38.0},
        {"pt": "locality", "cc": "SY", "name": "Hajira", "names": {}, "pop": 0, "lat": 36.0, "lon": 38.0},
        {"pt": "locality", "cc": "SY", "name": "Qasr", "names": {}, "pop": 0, "lat": 36.0, "lon": 38.0},
    ]
    file = tmp_path / "wof_iq.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as out:
        out.write("".join(json.dumps(row) + "\n" for row in rows))
    return reference([file])


def test_the_town_with_most_people_is_meant(names: Names) -> None:
    assert point_of(names, "al Qasr", "IQ") == Point(900, 33.0, 43.0)


def test_namesakes_of_unknown_size_are_no_reference(names: Names) -> None:
    assert point_of(names, "Hajira", "SY") is None


def test_without_a_country_names_of_both_have_no_reference(names: Names) -> None:
    assert answer(Told("Qasr", None, None), names) == (None, None)
    assert answer(Told("Tell Zibar", None, None), names) == ("SY", Point(0, 35.0, 38.0))
    assert answer(Told("Qasr", "IQ", None), names) == ("IQ", Point(900, 33.0, 43.0))


def test_figures_tell_country_and_distance_apart(names: Names) -> None:
    near, far = {"country": "IQ", "lat": 33.1, "lon": 43.0}, {"country": "IQ", "lat": 31.0, "lon": 45.0}
    places = [
        Told("Qasr", "IQ", near),
        Told("Qasr", "IQ", far),
        Told("Qasr", "SY", near),
        Told("Nil", "IQ", near),
    ]
    shares, wrong = figures(places, names)
    assert (shares["right_country"], shares["within_15_km"], shares["right"]) == (75.0, 33.33, 50.0)
    assert dict(wrong) == {"Qasr: more than 15 km off": 1, "Qasr: IQ, not SY": 1}


def test_of_a_line_with_answers_the_places_named_there() -> None:
    where = {"name": "Ar Rutbah", "country": "IQ", "lat": 33.0, "lon": 40.2}
    annotation = {"claims": [{"where": where}], "places": []}
    row = {"entries": [{"place": "Ar Rutbah"}, {"place": "Ar Rutbah"}, {"place": "Hit"}]}
    assert list(told(row, annotation)) == [Told("Ar Rutbah", None, where), Told("Hit", None, None)]
    assert list(told({"country": "Iraq"}, annotation)) == [Told("Ar Rutbah", "IQ", where)]
