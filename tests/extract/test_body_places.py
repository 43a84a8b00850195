"""Tests of places inside the names of bodies, before officers or residents."""

import pytest
from extract.told import claims, reading


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Kansas Highway Patrol closed the road.", ["Kansas"]),
        ("Anbar Operations Command sent troops.", ["Anbar"]),
        ("They asked the Poplar Bluff Police Department for help.", ["Poplar Bluff"]),
        ("A Poplar Bluff man was charged.", ["Poplar Bluff"]),
        ("The Sanaa-based group met.", ["Sanaa"]),
        ("UNICEF Syria opened an office.", ["Syria"]),
    ],
)
def test_names_that_bodies_residents_go_by(text: str, told: list[str]) -> None:
    assert [each.exact for each in reading(text).places if each.use == "associative"] == told


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton sang.",
        "Poplar Bluff Conference Center opened.",
        "Jordan Miller met Georgia Brown.",
        "THE KANSAS HIGHWAY PATROL CLOSED THE ROAD.",
    ],
)
def test_other_names_beside_capitals(text: str) -> None:
    assert [each.exact for each in reading(text).places if each.use == "associative"] == []


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Tehran said that two men were killed in Gao.", "associative"),
        ("Two men were killed in Tehran.", "literal"),
        ("Residents of Tehran said that two men were killed in Gao.", "literal"),
    ],
)
def test_a_place_that_speaks_is_its_government(text: str, use: str) -> None:
    assert [each.use for each in reading(text).places if each.exact == "Tehran"] == [use]


def test_the_seat_of_a_body_is_not_where_it_happened() -> None:
    (claim,) = claims("The Kansas Highway Patrol shot two men.")
    assert claim.where is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("WASHINGTON (AP) - The talks ended.", ["WASHINGTON"]),
        ("ALBUQUERQUE, N.M. (AP) - The talks ended.", ["ALBUQUERQUE", "N.M."]),
        ("OUR DESK (AP) - The talks ended.", []),
    ],
)
def test_a_dateline_names_places(text: str, told: list[str]) -> None:
    assert [each.exact for each in reading(text).places] == told
