"""Tests of the land around towns, of winds without "of", of what lies across a river."""

import pytest
from extract.told import reading


@pytest.mark.parametrize(
    ("words", "name", "relation"),
    [
        ("in the Idlib countryside", "Idlib", "outside"),
        ("in rural Idlib", "Idlib", "outside"),
        ("in the countryside of Idlib", "Idlib", "outside"),
        ("in the northern Idlib countryside", "Idlib", "north_of"),
        ("in Idlib's northern countryside", "Idlib", "north_of"),
        ("in the northern countryside of Idlib", "Idlib", "north_of"),
        ("in northern rural Idlib", "Idlib", "north_of"),
        # A province of its own.
        ("in rural Damascus", "rural Damascus", "in"),
        ("in downtown Idlib", "downtown Idlib", "in"),
        ("on the outskirts of Idlib", "Idlib", "near"),
        ("outside Idlib", "Idlib", "outside"),
        ("5 km West Idlib", "Idlib", "west_of"),
        ("2.6 NM North Hajin", "Hajin", "north_of"),
        ("10 miles NW Hajin", "Hajin", "northwest_of"),
        ("across the Euphrates from Hajin", "Hajin", "near"),
        ("in West Aleppo", "West Aleppo", "in"),
    ],
)
def test_how_a_place_lies_by_a_town(words: str, name: str, relation: str) -> None:
    text = f"Shelling killed two men {words}, Syria."
    found = [where for where in reading(text).places if where.name == name]
    assert [where.relation for where in found] == [relation]
    assert found[0].lat is not None
    assert text[found[0].start : found[0].end] == found[0].exact


def test_the_land_lies_beside_the_town() -> None:
    (town, _), (land, _) = (
        reading(f"Shelling killed two in {words}, Syria.").places
        for words in ("Idlib", "the northern Idlib countryside")
    )
    assert land.lat is not None
    assert town.lat is not None
    assert land.lat > town.lat + 0.05
    assert land.exact == "northern Idlib countryside"


def test_what_comes_from_across_a_river_is_not_there() -> None:
    text = "Rockets fired across the Tigris from Mosul, Iraq, killed two."
    (mosul,) = (where for where in reading(text).places if where.name == "Mosul")
    assert mosul.relation == "from"
