"""Tests of places that lie in the province said with them."""

import pytest
from extract.told import claims, reading


@pytest.mark.parametrize(
    ("place", "name", "admin1"),
    [
        ("Nad 'Ali district, Helmand province", "Nad 'Ali", "Helmand"),
        ("Pul-e ‘Alam district, Logar province", "Pul-e 'Alam", "Logar"),
        ("Now Zad district, Helmand province", "Now Zad", "Helmand"),
        # A village no table knows lies where the words put it.
        ("Shankaloy village, Qarah Bagh district, Ghazni province", "Shankaloy", "Ghazni"),
        # Of districts of one name the one in the province said.
        ("Zurmat district, Paktika province", "Zurmat", "Paktika"),
        ("the Sabari district of Khost province", "Sabari", "Khost"),
    ],
)
def test_a_place_lies_in_its_province(place: str, name: str, admin1: str) -> None:
    claim = claims(f"Afghan troops killed two insurgents in {place}.")[0]
    assert claim.where is not None
    assert (claim.where.name, claim.where.country, claim.where.admin1) == (name, "AF", admin1)


@pytest.mark.parametrize(
    ("words", "kind", "codes"),
    [
        ("Aleppo governorate", "admin1", (4, 3)),
        ("the province of Aleppo", "admin1", (4, 3)),
        ("Aleppo city", "town", (1, 1)),
        ("Aleppo", "town", (1, 1)),
        ("Hit district", "admin2", (3, 2)),
        ("the district of Hit", "admin2", (3, 2)),
        # Only the town is known: the words say its district all the same.
        ("Marjah district", "district", (3, 2)),
        # A county somewhere in Texas.
        ("a Texas county", "admin1", (4, 3)),
    ],
)
def test_the_word_for_a_unit_says_what_a_name_means(words: str, kind: str, codes: tuple[int, int]) -> None:
    (place,) = reading(f"A mine exploded in {words} on Monday.").places
    assert (place.kind, (place.ged_precision, place.acled_precision)) == (kind, codes)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell on Hit, killing three people.", "Hit"),
        ("A rocket landed near Mosul, wounding two men.", "Mosul"),
        ("He went to Mosul, leaving two dead in Hit.", "Hit"),
    ],
)
def test_what_a_participle_tells_happened_where_its_clause_says(text: str, name: str) -> None:
    (claim,) = claims(text)
    assert claim.where is not None
    assert claim.where.name == name
