"""Tests of what the other names of a report say for a place."""

import pytest

from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.support import NO_SUPPORT


@pytest.mark.parametrize(
    ("name", "others", "admin1"),
    [
        ("Paris", ["Dallas", "Texas", "Lamar County"], "Texas"),
        ("Paris", ["Henry County", "Tennessee"], "Tennessee"),
        ("Georgia", ["Atlanta", "Macon", "Augusta"], "Georgia"),
        ("Tripoli", ["Beirut", "Sidon", "Zahle"], "Ash Shimal"),
    ],
)
def test_names_of_one_unit_decide(gazetteer: Gazetteer, name: str, others: list[str], admin1: str) -> None:
    place = gazetteer.choose(name, support=gazetteer.support([name, *others]))
    assert place is not None
    assert (place.admin1 or place.name).startswith(admin1)


def test_without_other_names_the_likeliest_is_meant(gazetteer: Gazetteer) -> None:
    for support in (NO_SUPPORT, gazetteer.support(["Paris"]), gazetteer.support(["Paris", "Paris"])):
        place = gazetteer.choose("Paris", support=support)
        assert place is not None
        assert place.country == "FR"


def test_a_country_that_a_report_tells_of_stays_one(gazetteer: Gazetteer) -> None:
    place = gazetteer.choose("Georgia", support=gazetteer.support(["Georgia", "Tbilisi", "Gori", "Atlanta"]))
    assert place is not None
    assert (place.kind, place.country) == ("country", "GE")


def test_the_order_of_names_does_not_matter(gazetteer: Gazetteer) -> None:
    names = ["Paris", "Dallas", "Texas", "Lamar County"]
    assert gazetteer.support(names) == gazetteer.support(reversed(names))
