"""Tests of stretches between two places, of parties that are none."""

import pytest
from extract.told import claims, reading

from bearwitness.model.values import Where


def stretches(text: str) -> list[Where]:
    return [where for where in reading(text).places if where.kind == "stretch"]


@pytest.mark.parametrize(
    ("words", "exact", "relation"),
    [
        ("on the highway between Hit and Ramadi", "between Hit and Ramadi", "between"),
        ("between Hit and Ramadi", "between Hit and Ramadi", "between"),
        ("in the area between the towns of Hit and Ramadi", "between the towns of Hit and Ramadi", "between"),
        ("halfway between Hit and Ramadi", "between Hit and Ramadi", "between"),
        ("on the road from Hit to Ramadi", "road from Hit to Ramadi", "along"),
        ("on the main road leading from Hit to Ramadi", "main road leading from Hit to Ramadi", "along"),
        ("on the way from Hit to Ramadi", "from Hit to Ramadi", "along"),
        ("on the Hit-Ramadi road", "Hit-Ramadi road", "along"),
        ("along the Hit–Ramadi international highway", "Hit–Ramadi international highway", "along"),
        ("on the Hit to Ramadi road", "Hit to Ramadi road", "along"),
    ],
)
def test_two_towns_make_a_stretch(words: str, exact: str, relation: str) -> None:
    text = f"Gunmen killed two soldiers {words} in Iraq."
    (where,) = stretches(text)
    assert (where.exact, where.relation) == (exact, relation)
    assert text[where.start : where.end] == where.exact
    assert [end.name for end in where.ends] == ["Hit", "Ramadi"]
    assert [text[end.start : end.end] for end in where.ends] == ["Hit", "Ramadi"]
    assert where.lat == pytest.approx(33.53, abs=0.01)
    assert where.place_id == "geonames:95788+geonames:98717"
    assert claims(text)[0].where == where


@pytest.mark.parametrize(
    "words", ["linking Tikrit with Kirkuk", "that links Tikrit and Kirkuk", "which connects Tikrit to Kirkuk"]
)
def test_a_road_links_two_towns(words: str) -> None:
    (where,) = stretches(f"Gunmen killed two soldiers on the highway {words} in Iraq.")
    assert (where.exact.split()[0], where.relation) == ("highway", "along")
    assert [end.name for end in where.ends] == ["Tikrit", "Kirkuk"]


@pytest.mark.parametrize(
    "text",
    [
        "Clashes between Israel and Lebanon killed five fighters.",
        "Talks between Moscow and Kyiv failed after an airstrike killed ten civilians.",
        "Fighting between Baghdad and Erbil killed five.",
        "The family fled from Hit to Ramadi in Iraq after shelling killed their son.",
        "He made his way from Hit to Ramadi in Iraq, where gunmen killed him.",
        "The toll rose from 10 to 20 in Ramadi, Iraq.",
        "Gunmen killed two men on Elm Street between Boston and Salem.",
        "Gunmen killed two men between Boston and Salem streets.",
        "A strike killed two on the Salah al-Din road in Gaza.",
    ],
)
def test_parties_movements_streets_are_no_stretches(text: str) -> None:
    assert stretches(text) == []


def test_who_has_dealings_is_no_place_of_an_event() -> None:
    text = "Clashes between Israel and Hezbollah killed five fighters on Monday."
    told = reading(text)
    assert [(where.name, where.use) for where in told.places] == [("Israel", "associative")]
    assert told.claims[0].where is None


def test_capitals_that_deal_by_a_verb_are_no_places_of_an_event() -> None:
    told = reading("Prisoners were exchanged between Kyiv and Moscow.").places
    assert [where.use for where in told] == ["associative", "associative"]


def test_the_far_end_is_listed_by_its_own_point() -> None:
    told = reading("Gunmen killed two soldiers between Hit and Ramadi in Iraq.").places
    end = next(where for where in told if where.exact == "Ramadi")
    assert (end.relation, end.place_id) == ("between", "geonames:98717")
    assert end.radius_km is not None
    assert end.radius_km > 50


def test_a_town_tells_more_than_a_road() -> None:
    claim = claims("Gunmen killed two soldiers in Hit on the road from Haditha to Ramadi in Iraq.")[0]
    assert claim.where is not None
    assert claim.where.name == "Hit"
