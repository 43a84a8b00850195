"""Subjects that something parts from their verb."""

import pytest
from extract.told import claims


@pytest.mark.parametrize(
    ("sentence", "harmed"),
    [
        ("One woman died and three others, including a nurse, were injured.", "three others"),
        ("The firm told the station its driver, 44-year-old Jane Miller, was killed.", "its driver"),
        ("A doctor, who worked in the town, and his wife were killed.", "A doctor"),
        ("While searching the house the troops captured two men.", "two men"),
    ],
)
def test_a_verb_finds_its_subject_past_what_stands_between(sentence: str, harmed: str) -> None:
    told = [harm.exact for claim in claims(sentence) for harm in claim.harm]
    assert any(exact.startswith(harmed) for exact in told)


@pytest.mark.parametrize(
    ("sentence", "spared"),
    [
        ("One woman died and three others, including a nurse, were injured.", ("injured", "One woman")),
        ("While searching the house the troops captured two men.", ("captured", "the troops")),
        ("He met soldiers, who fled, and gunmen were killed.", ("killed", "soldiers")),
    ],
)
def test_a_subject_of_another_verb_is_not_taken(sentence: str, spared: tuple[str, str]) -> None:
    told = [(harm.kind, harm.exact) for claim in claims(sentence) for harm in claim.harm]
    assert spared not in told
