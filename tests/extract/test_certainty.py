"""How sure a telling is, and whether it tells of what happened."""

import pytest
from extract.told import claims, one


def test_doubt_about_who_did_it_is_kept_with_its_word() -> None:
    claim = one("Suspected militants killed six herders near Kidal.")
    assert claim.certainty == "hedged"
    assert claim.hedge is not None
    assert claim.hedge.exact == "Suspected"


def test_doubt_about_the_victims_is_no_doubt_about_the_deed() -> None:
    assert one("Police arrested two suspected militants in Herat.").certainty == "stated"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Gunmen killed two men in Herat.", "asserted"),
        ("The army will attack the city of Hit next week.", "predicted"),
        ("The rebels plan to attack the city of Hit.", "planned"),
        ("If rebels attack the city of Hit, many will flee.", "hypothetical"),
        ("The army did not attack the city of Hit.", "denied"),
        ("Gunmen killed two men in Herat in 2009.", "historical"),
    ],
)
def test_modality(sentence: str, modality: str) -> None:
    assert claims(sentence)[0].modality == modality
