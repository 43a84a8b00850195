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


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("One of them turned out to be alive.", "One"),
        ("Two of the dead were later found alive.", "Two"),
        ("Three of those proved to be alive.", "Three"),
        # Nobody was told dead, or nothing was found out.
        ("Two of the six men were found alive.", None),
        ("One of them may be alive.", None),
        ("She was found alive.", None),
    ],
)
def test_people_told_dead_who_live(sentence: str, words: str | None) -> None:
    found = [harm for claim in claims("Six men were killed in Kidal. " + sentence)[1:] for harm in claim.harm]
    assert [(harm.count.exact, harm.count.best) for harm in found if harm.reference == "spared"] == (
        [(words, 0)] if words else []
    )
