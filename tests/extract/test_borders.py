"""Tests of borders as places."""

import pytest
from extract.told import claims, reading

from bearwitness.model.values import Where


def borders(text: str) -> list[Where]:
    return [where for where in reading(text).places if "border" in where.name]


@pytest.mark.parametrize(
    ("words", "exact", "relation", "id_", "country"),
    [
        ("near the border with Syria in Iraq", "the border with Syria", "near", "border:IQ-SY", "IQ"),
        ("on the Iraqi-Syrian border", "the Iraqi-Syrian border", "near", "border:IQ-SY", None),
        ("on the Iraq-Syria border", "the Iraq-Syria border", "near", "border:IQ-SY", None),
        (
            "along the border between Lebanon and Syria",
            "the border between Lebanon and Syria",
            "along",
            "border:LB-SY",
            None,
        ),
        (
            "near the Turkish border in northern Syria",
            "the Turkish border",
            "near",
            "border:SY-TR",
            "SY",
        ),
        (
            "5 km from the Turkish border in Syria",
            "5 km from the Turkish border",
            "near",
            "border:SY-TR",
            "SY",
        ),
        ("near Syria's border with Turkey", "Syria's border with Turkey", "near", "border:SY-TR", None),
        (
            "near the administrative border between Idlib and Hama in Syria",
            "the administrative border between Idlib and Hama",
            "near",
            "border:SY.Hama-SY.Idlib",
            "SY",
        ),
    ],
)
def test_a_border_is_a_place(words: str, exact: str, relation: str, id_: str, country: str | None) -> None:
    text = f"Shelling killed three fighters {words}."
    (where,) = borders(text)
    assert (where.exact, where.relation, where.place_id) == (exact, relation, id_)
    assert where.country == country
    assert text[where.start : where.end] == where.exact
    assert claims(text)[0].where == where


def test_without_the_other_side_a_border_has_no_point() -> None:
    (where,) = borders("Guards shot a man dead at the Turkish border.")
    assert (where.name, where.lat, where.radius_km, where.place_id) == ("Turkish border", None, None, None)


def test_forces_named_tell_the_other_side() -> None:
    (where,) = borders("Israeli shelling killed two near the Lebanese border.")
    assert (where.place_id, where.country) == ("border:IL-LB", None)


def test_a_province_narrows_a_border() -> None:
    (whole,) = borders("Shelling killed three near the Turkish border in Syria.")
    (part,) = borders("Shelling killed three near the Turkish border in Aleppo province, Syria.")
    assert part.radius_km is not None
    assert whole.radius_km is not None
    assert part.radius_km < whole.radius_km / 2


def test_a_town_tells_more_than_a_border() -> None:
    claim = claims("Gunmen killed two policemen near the Turkish border in Azaz, Syria.")[0]
    assert claim.where is not None
    assert claim.where.name == "Azaz"


@pytest.mark.parametrize(
    "text",
    [
        "Turkish border guards shot a man dead near Darkush, Syria.",
        "Iraq closed its border with Syria after an airstrike killed five.",
        "They crossed the Turkish border after shelling killed two in Syria.",
        "Doctors Without Borders said an airstrike killed three in Syria.",
    ],
)
def test_guards_closures_crossings_are_no_border(text: str) -> None:
    assert borders(text) == []
