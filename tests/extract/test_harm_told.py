"""Harm of nouns beside harm of verbs: one event, nothing twice."""

from itertools import pairwise

import pytest
from extract.told import claims, harm, one

TOLD = (
    "The strike killed six people and led to the deaths of two more.",
    "Six were killed, including two children, and the death toll later rose to 14.",
    "Two farmers were shot and killed, and their bodies were found on Tuesday.",
    "One dead, three injured in Kidal shooting",
    "Police said two people were dead and three others injured.",
    "The blast left several wounded and one man dead.",
    "A man was shot dead and a woman was taken to hospital with gunshot wounds.",
    "The death of two soldiers killed in the raid was confirmed.",
    "Ten wounded people were killed in the clinic.",
)


@pytest.mark.parametrize("sentence", TOLD)
def test_no_words_tell_one_kind_of_harm_twice(sentence: str) -> None:
    found = sorted(
        (each.kind or "", each.start, each.end) for claim in claims(sentence) for each in claim.harm
    )
    assert found
    for one_harm, other in pairwise(found):
        assert one_harm[0] != other[0] or one_harm[2] <= other[1]


def test_a_participle_goes_on_with_the_event_before() -> None:
    claim = one("An airstrike hit a house in Mosul, resulting in the death of two women.")
    assert (claim.event.type, harm(claim)) == ("airstrike", [("killed", "women", 2)])


def test_an_earlier_death_is_an_event_of_its_own() -> None:
    told = claims("Warplanes bombed a market in Idlib after the murder of two elders.")
    assert [(claim.event.type, harm(claim)) for claim in told] == [
        ("airstrike", []),
        ("killing", [("killed", "civilians", 2)]),
    ]


def test_dead_and_wounded_of_one_sentence_are_one_event() -> None:
    claim = one("Police said two people were dead and three others injured.")
    assert claim.event.type == "killing"
    assert sorted(harm(claim)) == [("injured", "unknown", 3), ("killed", "unknown", 2)]
