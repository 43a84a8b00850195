"""Tests of noun forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang.inflect import head_index, is_plural, plurals, singular

PAIRS = {
    "caches": "cache",
    "weapons caches": "weapons cache",
    "facilities": "facility",
    "vehicles": "vehicle",
    "headquarters": "headquarters",
    "headquarters buildings": "headquarters building",
    "barracks": "barracks",
    "personnel": "personnel",
    "equipment": "equipment",
    "pieces of equipment": "piece of equipment",
    "lines of communication": "line of communication",
    "houses rigged with explosives": "house rigged with explosives",
    "houses used as bomb factories": "house used as bomb factories",
    "trucks carrying fuel drums": "truck carrying fuel drums",
    "weapons manufacturing facilities": "weapons manufacturing facility",
    "fighting positions": "fighting position",
    "armed men": "armed man",
    "armored personnel carriers": "armored personnel carrier",
    "improvised explosive devices (VBIED)": "improvised explosive device (VBIED)",
    "improvised explosive devices (VBIEDs)": "improvised explosive device (VBIED)",
    "(VBIEDs)": "(VBIED)",
    "VBIEDs": "VBIED",
    "VBIEDS": "VBIED",
    "AK-47s": "AK-47",
    "front-end loaders": "front-end loader",
    "children": "child",
    "schoolchildren": "schoolchild",
    "CHILDREN": "CHILD",
    "Women": "Woman",
    "people": "person",
    "men": "man",
    "policemen": "policeman",
    "specimens": "specimen",
    "wives": "wife",
    "knives": "knife",
    "relatives": "relative",
    "explosives": "explosive",
    "buses": "bus",
    "batteries": "battery",
    "convoys": "convoy",
    "troops": "troop",
    "forces": "force",
    "bases": "base",
    "trenches": "trench",
    "mattresses": "mattress",
    "crosses": "cross",
    "houses": "house",
    "causes": "cause",
    "campuses": "campus",
    "corpses": "corpse",
    "boxes": "box",
    "torpedoes": "torpedo",
    "shoes": "shoe",
    "crises": "crisis",
    "access to terrain": "access to terrain",
    "bus": "bus",
    "gas": "gas",
    "aircraft": "aircraft",
    "sons-in-law": "son-in-law",
    "passers-by": "passer-by",
    "sorties": "sortie",
    "human": "human",
    "taxis": "taxi",
    "Iraqis": "Iraqi",
    "ISIS": "ISIS",
    "the ministry's parking lots": "the ministry's parking lot",
    "surface to air missiles": "surface to air missile",
    "": "",
}


@pytest.mark.parametrize(("many", "one"), PAIRS.items())
def test_singular_of_the_head_noun(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize("one", sorted(set(PAIRS.values()) - {"", "(VBIED)"}))
def test_a_singular_stays_and_its_plurals_lead_back(one: str) -> None:
    assert singular(one) == one
    assert [singular(form) for form in plurals(one)] == [one] * len(plurals(one))


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("person", ("people", "persons")),
        ("policeman", ("policemen",)),
        ("human", ("humans",)),
        ("stomach", ("stomachs",)),
        ("city", ("cities",)),
        ("convoy", ("convoys",)),
        ("IED", ("IEDs",)),
        ("improvised explosive device (IED)", ("improvised explosive devices (IEDs)",)),
        ("piece of equipment", ("pieces of equipment",)),
        ("headquarters", ("headquarters",)),
        ("CHILD", ("CHILDREN",)),
    ],
)
def test_plurals(one: str, many: tuple[str, ...]) -> None:
    assert plurals(one) == many


def test_is_plural_looks_at_the_head() -> None:
    assert is_plural("pieces of equipment")
    assert is_plural("men")
    assert not is_plural("weapons cache")
    assert not is_plural("headquarters")
    assert not is_plural("--")


def test_head_index_gives_a_range() -> None:
    phrase = "two houses rigged with explosives"
    assert phrase[slice(*(head_index(phrase) or ()))] == "houses"
    assert head_index("...") is None


@given(st.text(max_size=60))
def test_any_phrase_is_taken(text: str) -> None:
    assert isinstance(singular(text), str)
    assert isinstance(plurals(text), tuple)
    assert is_plural(text) in (True, False)
