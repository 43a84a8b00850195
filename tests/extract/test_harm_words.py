"""Tests of the words that let a sentence be read for harm of nouns."""

import pytest
from extract.told import claims


@pytest.mark.parametrize(
    "text",
    [
        "The murder of six men was confirmed.",
        "The attack caused 12 fatalities.",
        "The attack caused the loss of six lives.",
        "The bodies of four men were found in Mosul.",
        "The toll of dead rose to 14.",
        "Doctors treated 15 injured villagers.",
    ],
)
def test_each_class_of_nouns_of_harm_is_read(text: str) -> None:
    assert [harm.kind for claim in claims(text) for harm in claim.harm]


def test_a_sentence_without_such_nouns_tells_none() -> None:
    assert not [harm for claim in claims("The strike destroyed six houses.") for harm in claim.harm]
