"""Tests of what a passage takes from the one that sets its scene."""

from extract.told import claims


def test_a_sentence_that_opens_with_a_place_sets_the_scene() -> None:
    text = (
        "Yesterday in Sangin district, Helmand province, a patrol spotted two men with a mine. "
        "Troops fired on them, killing one insurgent."
    )
    claim = claims(text)[-1]
    assert claim.where is not None
    assert (claim.where.admin1, claim.where.basis) == ("Helmand", "inherited")
    assert claim.when is not None
    assert claim.when.earliest == "2024-05-01"


def test_a_place_further_on_sets_no_scene() -> None:
    text = "Three teachers drove to a school in Kabul. Gunmen killed one insurgent."
    assert claims(text)[-1].where is None


def test_a_scene_ends_with_its_paragraph() -> None:
    text = "In Helmand province, a patrol spotted two men.\n\nTroops killed one insurgent."
    assert claims(text)[-1].where is None
