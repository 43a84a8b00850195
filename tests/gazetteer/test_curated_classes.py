"""Tests of the classes of places that the curated table adds: waters, lands, seats, camps, bases, works, units."""

import pytest

from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.relation import distance

WATERS = [
    ("Danube", 45.2, 19.5, 500),
    ("Orontes River", 35.2, 36.5, 100),
    ("Khabour River", 36.0, 40.6, 100),
    ("Greater Zab River", 36.2, 43.7, 100),
    ("Little Zab", 35.7, 44.3, 100),
    ("Amu Darya", 37.4, 66.5, 300),
    ("Siverskyi Donets", 48.9, 38.0, 100),
    ("Dnister", 47.3, 29.2, 300),
    ("River Jordan", 32.0, 35.5, 60),
    ("Shatt al-Arab", 30.3, 48.2, 60),
    ("Chindwin River", 23.0, 94.7, 200),
    ("Salween", 19.0, 97.5, 300),
    ("Lake Assad", 36.1, 38.1, 50),
    ("Sea of Galilee", 32.8, 35.6, 20),
    ("Bosporus", 41.1, 29.0, 30),
    ("Straits of Hormuz", 26.6, 56.2, 60),
    ("Gulf of Aqaba", 28.8, 34.7, 80),
    ("Kakhovka Reservoir", 47.3, 34.2, 60),
    ("Panama Canal", 9.1, -79.7, 40),
    ("Spratlys", 10.0, 115.0, 300),
]
LANDS = [
    ("Urals", 59.0, 59.0, 300),
    ("Zagros", 33.5, 48.0, 300),
    ("Mount Hermon", 33.4, 35.9, 20),
    ("Jabal al-Sheikh", 33.4, 35.9, 20),
    ("Hawran", 32.8, 36.3, 60),
    ("Qalamoun", 33.9, 36.6, 60),
    ("Tihamah", 14.8, 43.2, 150),
    ("Wadi Hadramawt", 15.9, 48.8, 100),
    ("Shomali Plain", 34.9, 69.2, 40),
    ("Tirah Valley", 33.8, 70.9, 50),
    ("Nafusa Mountains", 31.9, 12.0, 80),
    ("Mandara Mountains", 10.8, 13.8, 60),
    ("Inner Niger Delta", 15.0, -4.3, 100),
    ("Serebryansky Forest", 48.9, 38.0, 30),
    ("Halayeb Triangle", 22.3, 36.2, 100),
    ("Galwan Valley", 34.7, 78.2, 50),
    ("Darien Gap", 7.9, -77.4, 80),
    ("Aksai Chin", 35.0, 79.5, 100),
    ("Mount Chambi", 35.2, 8.7, 20),
    ("Jordan Valley", 32.1, 35.5, 60),
]
PEOPLES = [
    ("Casamance", 12.8, -15.5, 100),
    ("Biafra", 5.7, 7.4, 150),
    ("Galmudug", 6.0, 47.5, 150),
    ("Bahr el-Ghazal", 8.3, 27.3, 200),
    ("Katanga", -9.0, 26.0, 300),
    ("Karamoja", 2.8, 34.2, 100),
    ("Kabylie", 36.6, 4.5, 100),
    ("Rojhelat", 35.5, 46.6, 150),
    ("northern Gaza Strip", 31.53, 34.49, 8),
    ("southern Gaza", 31.31, 34.3, 12),
    ("Vojvodina", 45.4, 19.9, 100),
    ("Republika Srpska", 44.5, 17.5, 120),
    ("Presevo Valley", 42.4, 21.7, 30),
    ("Transcarpathia", 48.5, 23.0, 100),
    ("BARMM", 7.0, 124.4, 150),
    ("Novorossiya", 47.5, 36.0, 200),
    ("Transylvania", 46.5, 24.5, 150),
    ("Soviet Union", 60.0, 90.0, 3000),
    ("USSR", 60.0, 90.0, 3000),
    ("Yugoslavia", 44.0, 19.5, 400),
    ("Czechoslovakia", 49.4, 17.0, 300),
]
SEATS = [
    ("Kremlin", 55.75, 37.62, 5),
    ("Pentagon", 38.87, -77.06, 5),
    ("White House", 38.9, -77.04, 5),
    ("Downing Street", 51.5, -0.13, 5),
    ("Blue House", 37.59, 126.98, 5),
    ("Sednaya Prison", 33.67, 36.33, 8),
    ("Evin Prison", 35.8, 51.39, 5),
    ("Insein", 16.89, 96.1, 10),
    ("Guantánamo Bay", 19.9, -75.1, 20),
    ("Camp Bucca", 30.19, 47.87, 15),
    ("Zaatari", 32.29, 36.32, 15),
    ("Roj camp", 37.02, 42.1, 20),
    ("Moria camp", 39.13, 26.5, 8),
    ("Al Udeid", 25.12, 51.31, 10),
    ("Nevatim", 31.21, 35.0, 10),
    ("Camp Lemonnier", 11.54, 43.15, 8),
    ("Bab al-Salama crossing", 36.64, 37.08, 8),
    ("Allenby Bridge", 31.87, 35.54, 8),
    ("Chaman border crossing", 30.95, 66.45, 15),
    ("Heathrow", 51.47, -0.45, 8),
    ("Ben Gurion Airport", 32.01, 34.88, 8),
    ("GERD", 11.2, 35.1, 15),
    ("Chernobyl Nuclear Power Plant", 51.39, 30.1, 8),
    ("Babi Yar", 50.47, 30.45, 8),
]
UNITS = [
    ("L.A.", 34.05, -118.24, 20),
    ("La.", 30.5, -92.0, 100),
    ("D.C.", 38.9, -77.04, 20),
    ("NYC", 40.71, -74.0, 20),
    ("Wash.", 47.5, -120.4, 100),
    ("B.C.", 54.7, -124.7, 200),
    ("northern B.C.", 58.1, -124.7, 500),
    ("Sask.", 54.5, -105.7, 200),
    ("N.B.", 46.6, -66.5, 100),
    ("NSW", -32.5, 146.8, 200),
    ("ACT", -35.5, 149.0, 50),
    ("Yorkshire", 54.0, -1.5, 60),
    ("Northamptonshire", 52.3, -0.9, 40),
    ("Sussex", 50.95, 0.0, 50),
    ("Cumbria", 54.6, -3.0, 50),
    ("Hawaii", 20.75, -156.5, 5),
    ("Alaska", 64.0, -150.0, 5),
    ("Zamalek", 30.06, 31.22, 5),
    ("Khayelitsha", -34.04, 18.68, 8),
    ("Dasht-e-Barchi", 34.49, 69.08, 8),
]


@pytest.mark.parametrize(("name", "lat", "lon", "reach"), [*WATERS, *LANDS, *PEOPLES, *SEATS, *UNITS])
def test_a_place_is_found_where_it_lies(
    gazetteer: Gazetteer, name: str, lat: float, lon: float, reach: float
) -> None:
    place = gazetteer.lookup(name)[0]
    assert distance(place.lat, place.lon, lat, lon) <= reach, place


def test_a_short_form_holds_only_as_it_is_written(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("act") == ()
    assert gazetteer.lookup("La")[0].name == "Louisiana"
    assert {place.name for place in gazetteer.lookup("LA")} == {"Los Angeles", "Louisiana"}
    assert [place.name for place in gazetteer.lookup("L.A.")] == ["Los Angeles"]


def test_a_place_that_no_other_shares_its_name_with_is_meant_in_any_report(gazetteer: Gazetteer) -> None:
    chosen = gazetteer.choose("Pentagon", countries=("IQ",))
    assert chosen is not None
    assert chosen.country == "US"


def test_an_airport_named_as_a_country_is_no_country(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Kuwait International Airport")[0].kind == "airport"
