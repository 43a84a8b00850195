"""Harm told by a word for a state."""

import pytest
from extract.told import claims, one


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A doctor pronounced 18-year-old Ali Marell of Kidal dead.", ["Ali Marell"]),
        ("Doctors pronounced her dead.", ["her"]),
        ("The attack left Ali Marell and a female teacher dead.", ["Ali Marell", "a female teacher"]),
        ("The blast left a man, his wife and two sons dead.", ["a man", "his wife", "two sons"]),
        ("After a woman and her son were found dead in Kidal, soldiers left.", ["a woman", "her son"]),
        ("Soldiers found the dead goat.", []),
    ],
)
def test_those_in_a_state(sentence: str, told: list[str]) -> None:
    found = [harm for claim in claims(sentence) for harm in claim.harm if harm.kind == "killed"]
    assert len(found) == len(told)
    assert {name for name in told if any(name in harm.exact for harm in found)} == set(told)


def test_a_hospital_that_certifies_a_death_is_no_place_of_it() -> None:
    assert one("A man was pronounced dead at a hospital in Kidal.").where is None
    where = one("A man was found dead in Kidal.").where
    assert where is not None
    assert where.name == "Kidal"
