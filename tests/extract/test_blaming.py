"""Tests of who is said to have done it by sentences about the doing."""

import pytest
from extract.told import claims

CLAIMED, ACCUSED, FACT = "claimed_or_admitted", "suspected_or_accused", "reported_as_fact"


@pytest.mark.parametrize(
    ("text", "event", "who", "confidence"),
    [
        (
            "The Islamic State claimed responsibility for the attack in Mosul.",
            "ground_attack",
            "Islamic State",
            CLAIMED,
        ),
        ("Hamas admitted to killing two men in Gaza.", "killing", "Hamas", CLAIMED),
        ("Police accused the Taliban of killing six people in Herat.", "killing", "Taliban", ACCUSED),
        ("The Taliban were blamed for the murder of a judge in Herat.", "killing", "Taliban", ACCUSED),
        ("The army was responsible for the massacre of six priests in Herat.", "killing", "The army", FACT),
        ("The murder of a judge by gunmen shocked Herat.", "killing", "gunmen", FACT),
        (
            "Two soldiers were charged with the murder of a farmer in Herat.",
            "killing",
            "Two soldiers",
            ACCUSED,
        ),
        ("The attack was attributed to the Taliban.", "ground_attack", "Taliban", ACCUSED),
        ("Five soldiers were implicated in the murder of six priests.", "killing", "Five soldiers", ACCUSED),
        ("The Taliban were behind the bombing of a mosque in Herat.", "ied", "Taliban", FACT),
    ],
)
def test_who_is_said_to_have_done_it(text: str, event: str, who: str, confidence: str) -> None:
    (claim,) = claims(text)
    acting = [(each.exact, each.confidence) for each in claim.parties if each.role == "initiator"]
    assert (claim.event.type, acting) == (event, [(who, confidence)])


def test_the_deed_alone_gives_no_word_for_how_it_is_said() -> None:
    (claim,) = claims("Gunmen killed two men in Herat.")
    assert [each.confidence for each in claim.parties] == [None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army denied today that guerrillas attacked the farm.", [("ground_attack", "denied")]),
        ("The army denied killing six people in Herat.", [("killing", "denied")]),
    ],
)
def test_what_is_denied_did_not_happen_by_that_voice(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.event.type, claim.modality) for claim in claims(text)] == told


def test_who_denies_responsibility_did_nothing_by_it() -> None:
    assert all(claim.event.type == "statement" for claim in claims("The FMLN denied responsibility for it."))
