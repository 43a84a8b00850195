"""Harm told by nouns that count people."""

import pytest
from extract.told import bounds, claims, harm, one


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("There were 12 civilian deaths in Mosul.", [("killed", "civilians", 12)]),
        ("The incident resulted in ten insurgent deaths.", [("killed", "fighters", 10)]),
        ("The blast caused 12 casualties.", [(None, "unknown", 12)]),
        ("The clinic recorded three fatalities on Tuesday.", [("killed", "unknown", 3)]),
        (
            "22 martyrs and dozens of wounded in the bombing of Kidal.",
            [("killed", "unknown", 22), ("injured", "unknown", None)],
        ),
        (
            "One dead, three injured in Kidal shooting",
            [("injured", "unknown", 3), ("killed", "unknown", 1)],
        ),
        (
            "ONE DEAD, THREE INJURED IN KIDAL SHOOTING",
            [("injured", "unknown", 3), ("killed", "unknown", 1)],
        ),
        ("Four missing after attack on Kidal", [("missing", "unknown", 4)]),
        ("Officers made three arrests near Kidal.", [("captured", "unknown", 3)]),
        ("The bodies of four men were recovered from the rubble.", [("killed", "men", 4)]),
        ("Six bodies were pulled from the rubble.", [("killed", "unknown", 6)]),
        ("The boy's body was found in a field.", [("killed", "children", 1)]),
        ("Three wounded villagers arrived at the clinic in Kidal.", [("injured", "civilians", 3)]),
        ("The attack caused the loss of six lives.", [("killed", "unknown", 6)]),
    ],
)
def test_the_number_of_the_noun_counts_people(sentence: str, told: list[tuple[str, str, int]]) -> None:
    assert [each for claim in claims(sentence) for each in harm(claim)] == told


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("There were no casualties.", None),
        ("No injuries were reported.", "injured"),
        ("The strike caused no deaths.", "killed"),
        ("The strike did not cause any civilian casualties.", None),
        ("The army took the town without loss of life.", "killed"),
        ("Troops searched the village without casualties.", None),
    ],
)
def test_nobody_was_harmed(sentence: str, kind: str | None) -> None:
    (found,) = one(sentence).harm
    assert (found.kind, bounds(found.count)) == (kind, (0, 0, 0))


@pytest.mark.parametrize(
    "sentence",
    [
        "The governing body met on Monday.",
        "A body of water lies near Kidal.",
        "The road was a dead end.",
        "They tried to prevent civilian casualties.",
        "The army takes every allegation of civilian casualties seriously.",
        "Reporters asked how many casualties there were.",
        "None of the injuries are life-threatening.",
        "Wafa did not report any injuries.",
        "The striker is out with a knee injury.",
    ],
)
def test_words_that_look_like_harm_to_people(sentence: str) -> None:
    assert not [each for claim in claims(sentence) for each in harm(claim)]


def test_bodies_are_no_weapons_seized() -> None:
    assert one("Rescuers recovered six bodies from the rubble.").event.type == "killing"


def test_their_bodies_are_those_of_people_told_before() -> None:
    (found,) = one("Their bodies were recovered on Tuesday.").harm
    assert (found.reference, bounds(found.count)) == ("known", (2, None, None))
