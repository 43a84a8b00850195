"""Coordinates in brackets behind the name of a place."""

import pytest
from extract.told import claims, one, reading

from bearwitness import link
from bearwitness.model.values import Where


def _first(text: str) -> Where:
    place = reading(text).places[0]
    assert text[place.start : place.end] == place.exact
    return place


@pytest.mark.parametrize(
    ("words", "exact"),
    [
        ("Hit (33.64, 42.82)", "Hit (33.64, 42.82)"),
        ("Hit town (33.6400, 42.8200)", "Hit town (33.6400, 42.8200)"),
        ("Hit (grid 38S KC 97777 25170)", "Hit (grid 38S KC 97777 25170)"),
        ("Hit, Anbar (33.64, 42.82)", "Hit, Anbar (33.64, 42.82)"),
    ],
)
def test_the_name_keeps_its_chain_and_takes_the_point(words: str, exact: str) -> None:
    where = one(f"An airstrike hit a market in {words}, killing five civilians.").where
    assert where is not None
    assert (where.name, where.place_id, where.country, where.admin1) == (
        "Hit",
        "geonames:95788",
        "IQ",
        "Al Anbar",
    )
    assert (where.lat, where.lon) == (pytest.approx(33.64, abs=0.1), pytest.approx(42.82, abs=0.1))
    assert where.exact == exact
    assert where.ged_precision == 1


def test_the_brackets_are_no_place_of_their_own() -> None:
    names = [place.name for place in reading("Shelling killed two people in Hit (33.6412, 42.8253).").places]
    assert names == ["Hit"]


def test_of_places_of_one_name_that_which_lies_there() -> None:
    alone = _first("Two men were shot dead in Tripoli.")
    beside = _first("Two men were shot dead in Tripoli (34.4367, 35.8497).")
    assert (alone.country, beside.country) == ("LY", "LB")


def test_a_name_that_lies_nowhere_near_keeps_no_place() -> None:
    place = _first("Shelling killed two people in Mosul (33.6412, 42.8253).")
    assert (place.name, place.place_id, place.kind) == ("Mosul", None, "point")
    assert (place.lat, place.lon, place.country) == (33.6412, 42.8253, "IQ")


def test_two_decimals_that_lie_elsewhere_are_no_point() -> None:
    place = _first("Turnout in Mosul (33.64, 42.82) fell before two men were killed.")
    assert (place.exact, place.place_id) == ("Mosul", "geonames:99072")


def test_a_village_that_no_table_knows_lies_where_the_brackets_say() -> None:
    place = _first("In Qorvashti village (36.41, 42.95), Iraq, a mine killed two men.")
    assert (place.name, place.place_id, place.country, place.lat) == ("Qorvashti", None, "IQ", 36.41)


@pytest.mark.parametrize(
    ("words", "lat", "radius"),
    [
        # The town's own point: the event lies north of it.
        ("12 km north of Hit (33.6416, 42.8251)", 33.7495, 9.7),
        # A point where the words say the event was.
        ("12 km north of Hit (33.7495, 42.8251)", 33.7495, 0.1),
        ("near Hit (33.6416, 42.8251)", 33.6416, 25.0),
        ("near Hit (33.7100, 42.8251)", 33.71, 0.1),
    ],
)
def test_a_point_is_the_town_or_the_event(words: str, lat: float, radius: float) -> None:
    place = _first(f"Shelling killed three people {words}.")
    assert (place.exact, place.radius_km) == (words.removeprefix("near "), radius)
    assert place.lat == pytest.approx(lat, abs=1e-3)


def test_an_area_keeps_its_own_place() -> None:
    places = reading("An airstrike in Anbar province (33.0345, 40.2857) killed two men.").places
    assert [(place.kind, place.ged_precision) for place in places] == [("admin1", 4), ("point", 1)]


@pytest.mark.parametrize("words", ["in Hit (Anbar)", "in Hit (33.6391, 42.8264)", "(33.6391, 42.8264)"])
def test_a_place_in_brackets_is_nothing_that_was_hit(words: str) -> None:
    claim = one(f"Mortar rounds hit a clinic {words} and killed a nurse.")
    assert [effect.object for effect in claim.effects] == ["clinic"]


def test_a_title_says_at_of_a_point() -> None:
    (incident,) = link(claims("An airstrike killed three men at 33.0345, 40.2857 on 5 May 2024."))
    assert incident.title == "Airstrike at 33.0345, 40.2857, Iraq, 5 May 2024: 3 killed"
