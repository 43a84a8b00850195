"""Harm told by nouns of a deed."""

import pytest
from extract.told import bounds, claims, harm, one


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The strike near Mosul led to the death of a farmer.", [("killed", "civilians", 1)]),
        (
            "The strike resulted in the deaths of six people and injuries to four.",
            [("killed", "unknown", 6), ("injured", "unknown", 4)],
        ),
        ("Police reported the killing of two teachers in Kidal.", [("killed", "civilians", 2)]),
        ("The murder of a judge shocked the town of Kidal.", [("killed", "civilians", 1)]),
        ("The teacher's assassination was announced on Tuesday.", [("killed", "civilians", 1)]),
        ("The video showed the beheading of three soldiers.", [("killed", "security_forces", 3)]),
        (
            "The operation resulted in the capture of two fighters and the detention of three others.",
            [("captured", "fighters", 2), ("captured", "unknown", 3)],
        ),
        ("The kidnapping of eight students near Kaduna was condemned.", [("abducted", "civilians", 8)]),
        ("The fighting caused the displacement of 300 villagers.", [("displaced", "civilians", 300)]),
        (
            "The strike led to the death and injury of six villagers.",
            [("killed", "civilians", 6)],
        ),
        (
            "The blast caused the deaths of a woman, her son and two guards.",
            [("killed", "women", 1), ("killed", "men", 1), ("killed", "security_forces", 2)],
        ),
        ("The fatal shooting of a girl in Kidal shocked the town.", [("killed", "children", 1)]),
    ],
)
def test_those_behind_a_noun_of_a_deed_are_harmed(sentence: str, told: list[tuple[str, str, int]]) -> None:
    assert [each for claim in claims(sentence) for each in harm(claim)] == told


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("The airstrike led to the death of a farmer.", "airstrike"),
        ("Police reported the killing of two teachers.", "killing"),
        ("The group posted a video of the execution of two soldiers.", "execution"),
        ("Police confirmed the arrest of three gunmen.", "arrest"),
        ("The abduction of two nurses was condemned.", "abduction"),
    ],
)
def test_the_event_is_that_of_the_clause_else_the_deed(sentence: str, event_type: str) -> None:
    assert one(sentence).event.type == event_type


def test_a_bare_name_behind_a_death_is_one_person() -> None:
    (found,) = one("Relatives announced the death of Umar on Tuesday.").harm
    assert (found.named, found.exact, bounds(found.count)) == (True, "Umar", (1, 1, 1))
    assert found.object is None


def test_his_death_is_that_of_somebody_told_before() -> None:
    (found,) = one("His death was announced on Tuesday.").harm
    assert (found.kind, found.reference, found.exact) == ("killed", "known", "His death")


@pytest.mark.parametrize(
    "sentence",
    [
        "The court upheld the death penalty for two men.",
        "A warrant for the arrest of two men was issued in Mosul.",
        "Rebels threatened the execution of six soldiers.",
        "Police charged him with the attempted murder of two men.",
        "The capture of the town was announced on Tuesday.",
        "The mayor received death threats.",
    ],
)
def test_deeds_not_done_and_deeds_to_things_harm_nobody(sentence: str) -> None:
    assert not [each for claim in claims(sentence) for each in harm(claim)]
