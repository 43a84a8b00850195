"""Coordinates as the place of what happened."""

import pytest
from extract.told import one, reading

from bearwitness.model.values import Where


def _places(text: str) -> list[Where]:
    found = reading(text).places
    assert [text[place.start : place.end] for place in found] == [place.exact for place in found]
    return list(found)


@pytest.mark.parametrize(
    ("words", "name", "point"),
    [
        ("grid 38S MB 44 66", "38S MB 44 66", (33.13581, 44.40497, 0.8)),
        ("33.0345, 40.2857", "33.0345, 40.2857", (33.0345, 40.2857, 0.1)),
        ("33°02'04\"N 40°17'08\"E", "33°02'04\"N 40°17'08\"E", (33.03444, 40.28556, 0.1)),
    ],
)
def test_coordinates_are_where_it_happened(words: str, name: str, point: tuple[float, float, float]) -> None:
    where = one(f"An airstrike at {words} killed three civilians on Monday.").where
    assert where is not None
    assert (where.exact, where.name, where.kind, where.place_id) == (words, name, "point", None)
    assert (where.lat, where.lon, where.radius_km) == point
    assert (where.country, where.ged_precision) == ("IQ", 1)


def test_a_point_near_a_border_lies_in_the_country_that_the_report_names() -> None:
    text = "A shell hit a house at 34.4400, 40.9200{}, killing a man."
    (alone,) = _places(text.format(""))
    assert (alone.country, alone.admin1) == (None, None)
    named = one(text.format(" in Syria")).where
    assert named is not None
    assert (named.country, named.admin1) == ("SY", "Deir ez-Zor")


def test_a_point_at_sea_has_no_country() -> None:
    (place,) = _places("Gunmen shot two fishermen dead at 13:05.2N – 048:30.1E.")
    assert (place.country, place.lat, place.lon) == (None, 13.08667, 48.50167)


def test_words_of_distance_move_a_point() -> None:
    (place,) = _places("A drone strike 2 km east of 33.0345, 40.2857 destroyed a truck.")
    assert (place.relation, place.lat, place.ged_precision) == ("east_of", 33.0345, 2)
    assert place.lon == pytest.approx(40.2857 + 2 / 93.2, abs=1e-3)
    assert place.exact == "2 km east of 33.0345, 40.2857"


def test_near_a_point_is_nearer_than_near_a_town() -> None:
    (place,) = _places("A mine exploded near 33.0345, 40.2857.")
    assert (place.radius_km, place.ged_precision) == (5.1, 2)


def test_a_point_tells_more_than_a_name() -> None:
    where = one("An airstrike near Mosul at 36.3489, 43.1577 killed two men.").where
    assert where is not None
    assert where.name == "36.3489, 43.1577"


def test_coarse_digits_are_not_exact() -> None:
    (place,) = _places("A mine exploded at 33°N 40°E.")
    assert (place.radius_km, place.ged_precision) == (72.9, 5)


def test_marks_of_seconds_are_no_quotation_marks() -> None:
    text = 'The ministry said: "Two men were killed at 33°02\'04"N 40°17\'08"E. Nobody else was hurt."'
    (quote,) = reading(text).quotes
    assert quote.content.exact == text.removeprefix("The ministry said: ")


def test_given_names_are_the_only_places() -> None:
    from bearwitness import pipeline
    from bearwitness.model.records import Report

    text = "A strike at 33.0345, 40.2857 near Hit killed two."
    found = pipeline.reading(Report("r", text, names=((34, 37),))).places
    assert [place.name for place in found] == ["Hit"]
