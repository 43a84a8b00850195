"""Tests of lookup, choice, compass parts with the shipped gazetteer."""

from pathlib import Path

import pytest

from bearwitness.errors import BearwitnessError
from bearwitness.gazetteer.index import Gazetteer


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(BearwitnessError, match=r"python -m bearwitness\.gazetteer\.compile"):
        Gazetteer.open(tmp_path / "places.sqlite")


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "places.sqlite"
    other.write_text("no database, just words " * 100)
    with pytest.raises(BearwitnessError, match="no gazetteer"):
        Gazetteer.open(other)


@pytest.mark.parametrize("name", ["Ar Rutbah", "Ar Rutba", "Rutbah", "al-Rutbah", "AR RUTBAH"])
def test_spellings_of_one_town(gazetteer: Gazetteer, name: str) -> None:
    place = gazetteer.lookup(name)[0]
    assert (place.id, place.kind, place.country, place.admin1) == ("geonames:98677", "town", "IQ", "Al Anbar")
    assert (place.lat, place.lon) == pytest.approx((33.037, 40.286), abs=0.01)


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Iraq", "country", "IQ"),
        ("Georgia", "country", "GE"),
        ("Helmand", "admin1", "AF"),
        ("Helmand province", "admin1", "AF"),
        ("the province of Helmand", "admin1", "AF"),
        ("Aleppo", "town", "SY"),
        ("Aleppo governorate", "admin1", "SY"),
        ("Kandahar", "town", "AF"),
        ("Sangin district", "admin2", "AF"),
        ("Northern Ireland", "admin1", "GB"),
        ("South Sudan", "country", "SS"),
        ("Mosul Dam", "dam", "IQ"),
        ("Al Asad Air Base", "base", "IQ"),
        ("Al Assad AB", "base", "IQ"),
        ("Jabalia refugee camp", "camp", "PS"),
        ("Gaza", "town", "PS"),
        ("the Gaza Strip", "admin1", "PS"),
        ("Washington", "town", "US"),
        ("San Salvador", "town", "SV"),
    ],
)
def test_the_likeliest_place_comes_first(gazetteer: Gazetteer, name: str, kind: str, country: str) -> None:
    place = gazetteer.lookup(name)[0]
    assert (place.kind, place.country) == (kind, country)


def test_a_country_named_decides(gazetteer: Gazetteer) -> None:
    assert _country(gazetteer, "Tripoli") == "LY"
    assert _country(gazetteer, "Tripoli", "LB") == "LB"
    assert _country(gazetteer, "Georgia", "US") == "US"
    assert _country(gazetteer, "Rawa", "IQ") == "IQ"
    assert _country(gazetteer, "Crimea", "XG") == "UA"


def test_no_small_place_where_nothing_points(gazetteer: Gazetteer) -> None:
    assert gazetteer.choose("Poplar Bluff", countries=("SY",)) is None
    assert _country(gazetteer, "Ankara", "SY") == "TR"
    assert gazetteer.choose("Nowhere On Any Map") is None


def test_places_near_decide(gazetteer: Gazetteer) -> None:
    homs, mosul = gazetteer.lookup("Homs")[0], gazetteer.lookup("Mosul")[0]
    by_homs = gazetteer.choose("Tall Abyad", near=(homs,))
    assert by_homs is not None
    assert by_homs.country == "SY"
    by_mosul = gazetteer.choose("Taji", near=(mosul,))
    assert by_mosul is not None
    assert by_mosul.country == "IQ"


def test_a_province_named_decides(gazetteer: Gazetteer) -> None:
    ghazni = gazetteer.choose("Khogyani district", countries=("AF",), admin1="Ghazni")
    nangarhar = gazetteer.choose("Khogyani district", countries=("AF",), admin1="Nangarhar province")
    assert ghazni is not None
    assert nangarhar is not None
    assert (ghazni.admin1, nangarhar.admin1) == ("Ghazni", "Nangarhar")


@pytest.mark.parametrize(
    ("name", "whole", "side"),
    [
        ("northern Afghanistan", "Afghanistan", "north"),
        ("Eastern Mosul", "Mosul", "east"),
        ("the western half of Mosul", "Mosul", "west"),
        ("north-east Syria", "Syria", "northeast"),
        ("north eastern Syria", "Syria", "northeast"),
    ],
)
def test_compass_parts(gazetteer: Gazetteer, name: str, whole: str, side: str) -> None:
    base, part = gazetteer.choose(whole), gazetteer.choose(name)
    assert base is not None
    assert part is not None
    assert part.id == f"{base.id}#{side}"
    assert part.kind == "region"
    assert part.country == base.country
    assert part.radius_km < base.radius_km
    assert part.lat > base.lat if side.startswith("north") else part.lat == pytest.approx(base.lat, abs=0.1)


def test_names_with_a_side_in_them_are_no_parts(gazetteer: Gazetteer) -> None:
    for name in ("West Virginia", "South Sudan", "North Kivu", "Western Sahara"):
        place = gazetteer.choose(name)
        assert place is not None
        assert "#" not in place.id, name


def test_how_many_words_names_have(gazetteer: Gazetteer) -> None:
    assert gazetteer.starts("deir") >= 3
    assert gazetteer.starts("new") >= 3
    assert gazetteer.starts("dayr") >= 3
    assert gazetteer.starts("") == 0
    assert gazetteer.starts("qqxz") == 0


def test_everyday_words(gazetteer: Gazetteer) -> None:
    for word in ("Hit", "Of", "Union", "March", "Media", "Reading", "Northern", "Ahmed"):
        assert gazetteer.is_common_word(word), word
    for name in ("Mosul", "Kandahar", "Iraq", "Turkey", "Sinjar"):
        assert not gazetteer.is_common_word(name), name


def _country(gazetteer: Gazetteer, name: str, *countries: str) -> str | None:
    place = gazetteer.choose(name, countries=countries, heading=countries)
    return place.country if place else None


def test_a_name_with_a_mark_is_of_a_country_that_writes_such(gazetteer: Gazetteer) -> None:
    marked, plain = gazetteer.weigh("Mar'a"), gazetteer.weigh("Mara")
    assert marked is not None
    assert plain is not None
    assert marked.options[0].place.country == "SY"
    assert marked.confidence > plain.confidence + 0.3
    assert gazetteer.lookup("Mar'a")[0].country == "SY"
