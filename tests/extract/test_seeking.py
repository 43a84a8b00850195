"""Tests of whom a force is after."""

import pytest
from extract.told import claims, parties

AFTER = ("opponent", "taliban")


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("Troops killed a man during an operation in search of a Taliban leader near Gardez.", "raid"),
        ("Troops conducted an operation to detain a Taliban leader near Gardez.", "raid"),
        ("Troops conducted an operation against a Taliban leader near Gardez.", "raid"),
        ("Troops detained two men while searching for a Taliban leader near Gardez.", "arrest"),
        ("Troops detained two men in pursuit of a Taliban commander near Gardez.", "arrest"),
        ("Troops detained a man while conducting a search for a Taliban leader near Gardez.", "arrest"),
        ("The troops were searching for a Taliban leader near Gardez.", "raid"),
        ("During an operation to arrest a Taliban leader near Gardez, troops killed two men.", "killing"),
    ],
)
def test_the_quarry_is_the_opponent(sentence: str, event_type: str) -> None:
    claim = claims(sentence)[0]
    assert claim.event.type == event_type
    assert AFTER in parties(claim)


def test_a_quarry_of_no_known_party_is_told_as_described() -> None:
    claim = claims("Troops conducted an operation against an insurgent leader near Gardez.")[0]
    assert [(party.name, party.id) for party in claim.parties if party.role == "opponent"] == [
        ("insurgent leader", None)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police are searching for the missing boys near Gardez.",
        "The council seeks peace near Gardez.",
        "Villagers searched for water near Gardez.",
    ],
)
def test_other_searches_are_no_raids(sentence: str) -> None:
    assert all(claim.event.type != "raid" for claim in claims(sentence))


def test_the_party_of_those_harmed_is_the_opponent() -> None:
    claim = claims("The raid resulted in the capture of a Taliban commander near Gardez.")[0]
    assert AFTER in parties(claim)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Troops managed to capture and kill two men near Gardez.", {"captured", "killed"}),
        ("Troops will continue to capture or kill these men.", set()),
        ("The operation was to capture and kill two men near Gardez.", set()),
    ],
)
def test_infinitives_side_by_side_share_their_standing(sentence: str, kinds: set[str]) -> None:
    told = [claim for claim in claims(sentence) if claim.modality == "asserted"]
    assert {harm.kind for claim in told for harm in claim.harm} == kinds
