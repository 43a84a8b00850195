"""Tests of places that lie in the province said with them."""

import pytest
from extract.told import claims


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
