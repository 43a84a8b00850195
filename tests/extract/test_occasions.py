"""Tests of the events that the phrases of a clause name."""

import pytest
from extract.told import claims, one, parties


@pytest.mark.parametrize(
    ("sentence", "event_type", "exact"),
    [
        ("A patrol received small-arms fire near Gardez.", "shooting", "small-arms fire"),
        ("A patrol came under mortar fire near Gardez.", "shelling", "mortar fire"),
        ("The patrol came under attack near Gardez.", "ground_attack", "attack"),
        (
            "Troops stopped a car during a security operation in Gardez on Monday.",
            "raid",
            "security operation",
        ),
        ("After the men had fled, the force engaged with a precision airstrike.", "airstrike", "airstrike"),
        (
            "During the operation the troops engaged the rebels with a precision airstrike.",
            "airstrike",
            "airstrike",
        ),
    ],
)
def test_the_event_met_with_or_told_by_the_way(sentence: str, event_type: str, exact: str) -> None:
    claim = claims(sentence)[-1]
    assert claim.event.type == event_type
    assert claim.event.exact.endswith(exact)


def test_whom_the_event_befell_is_the_opponent() -> None:
    assert ("opponent", "afghanistan-forces") in parties(
        one("An Afghan patrol received rifle fire near Gardez.")
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "No shots were fired.",
        "Not a single shot was fired.",
        "There were no shots fired during the search.",
        "The troops did not fire their weapons.",
        "The troops searched the house without firing a shot.",
        "The search was completed without any shots being fired.",
        "The search was conducted without shots fired.",
        "No shots were fired and no one was harmed.",
    ],
)
def test_shots_not_fired_are_denied(sentence: str) -> None:
    told = [claim for claim in claims(sentence) if claim.event.type == "shooting"]
    assert [claim.modality for claim in told] == ["denied"]


@pytest.mark.parametrize(
    "sentence", ["Gunmen fired several shots at the house.", "Troops fired their weapons."]
)
def test_shots_fired_are_asserted(sentence: str) -> None:
    assert [claim.modality for claim in claims(sentence) if claim.event.type == "shooting"] == ["asserted"]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Gunmen shot dead a doctor two days after the strike.", "killing"),
        ("A man died two days after the strike.", "airstrike"),
        ("Ten people were wounded hours after the airstrike.", "airstrike"),
        ("The airstrike killed a man two days after the raid.", "airstrike"),
    ],
)
def test_an_event_that_only_gives_the_day_did_not_do_the_deed(sentence: str, event: str) -> None:
    assert one(sentence).event.type == event
