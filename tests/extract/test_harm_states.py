"""Harm told by states, set phrases, verbs that need care."""

import pytest
from extract.told import claims, harm, one


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The teacher was found dead in Kidal.", [("killed", "civilians", 1)]),
        ("Soldiers found the farmer dead in his house.", [("killed", "civilians", 1)]),
        ("The strike left six people dead.", [("killed", "unknown", 6)]),
        ("One man was pronounced dead at the scene.", [("killed", "men", 1)]),
        ("Six people are feared dead in Kidal.", [("killed", "unknown", 6)]),
        ("Two men lost their lives in the attack on Kidal.", [("killed", "men", 2)]),
        ("The attack claimed the lives of six farmers.", [("killed", "civilians", 6)]),
        ("The attack cost six farmers their lives.", [("killed", "civilians", 6)]),
        ("Two soldiers fell as martyrs.", [("killed", "security_forces", 2)]),
        ("Three men burned to death in a house in Kidal.", [("killed", "men", 3)]),
        ("Two teachers were confirmed killed in Kidal.", [("killed", "civilians", 2)]),
        ("The guard was mortally wounded.", [("killed", "security_forces", 1)]),
        ("Gunmen fatally shot a teacher in Kidal.", [("killed", "civilians", 1)]),
        ("A teacher was shot in Kidal.", [("injured", "civilians", 1)]),
        ("Two farmers were shot and killed in Kidal.", [("killed", "civilians", 2)]),
        ("A boy shot and killed a farmer in Kidal.", [("killed", "civilians", 1)]),
        ("A man, 23, was shot in Kidal.", [("injured", "men", 1)]),
        ("A boy suffered a gunshot wound to the leg.", [("injured", "children", 1)]),
        ("A boy was taken to hospital with gunshot wounds.", [("injured", "children", 1)]),
        ("She suffered several injuries to the leg.", [("injured", "unknown", 1)]),
        ("He died of his injuries.", [("killed", "unknown", 1)]),
        ("Two teachers died with gunshot wounds.", [("killed", "civilians", 2)]),
        ("Officers found two farmers suffering from gunshot wounds.", [("injured", "civilians", 2)]),
        ("Reports indicate at least eight people suffered gunshot wounds.", [("injured", "unknown", 8)]),
        ("A girl is in critical condition.", [("injured", "children", 1)]),
        ("A girl was hit by a stray bullet in Kidal.", [("injured", "children", 1)]),
        ("Two teachers are missing after the attack on Kidal.", [("missing", "civilians", 2)]),
        ("Two men remain unaccounted for.", [("missing", "men", 2)]),
        ("Two soldiers were taken prisoner near Kidal.", [("captured", "security_forces", 2)]),
        ("Officers took one person into custody.", [("captured", "unknown", 1)]),
        ("Three fighters surrendered near Kidal.", [("captured", "fighters", 3)]),
        ("Rebels took four nurses hostage near Kidal.", [("abducted", "medical", 4)]),
        ("About 200 villagers were driven from their homes near Kidal.", [("displaced", "civilians", 200)]),
        ("No civilians were harmed in the operation.", [(None, "civilians", 0)]),
        ("The soldiers did not injure any civilians.", [("injured", "civilians", 0)]),
        (
            "No women or children were injured during the raid.",
            [("injured", "women", 0), ("injured", "children", 0)],
        ),
        ("Three men are believed to have died in Kidal.", [("killed", "men", 3)]),
        ("The third victim, a nurse, was hit in the shoulder.", [("injured", "medical", 1)]),
        ("Bullets struck two boys in Kidal.", [("injured", "children", 2)]),
        (
            "Two men and a girl, as well as a boy, were hit in the gunfire.",
            [("injured", "men", 2), ("injured", "children", 1), ("injured", "children", 1)],
        ),
        ("A stone fatally struck a teacher in the head.", [("killed", "civilians", 1)]),
        ("Four people are in the hospital after a shooting in Kidal.", [("injured", "unknown", 4)]),
        ("Four people were treated at the hospital.", [("injured", "unknown", 4)]),
        ("Five other people showed up at a clinic with gunshot wounds.", [("injured", "unknown", 5)]),
        ("They all suffered minor injuries.", [("injured", "unknown", None)]),
        ("Three others sustained minor injuries.", [("injured", "unknown", 3)]),
        ("The teacher was found dead of a gunshot wound in Kidal.", [("killed", "civilians", 1)]),
        ("Lina was one of five people injured in Kidal.", [("injured", "unknown", 5)]),
        ("Kidal police, who were hurt by the criticism, said nothing.", []),
    ],
)
def test_states_and_set_phrases_tell_harm(sentence: str, told: list[tuple[str, str, int | None]]) -> None:
    assert [each for claim in claims(sentence) for each in harm(claim)] == told


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("Two men lost their lives in the attack on Kidal.", "ground_attack"),
        ("Two men lost their lives in Kidal.", "killing"),
        ("A teacher was shot in Kidal.", "shooting"),
        ("Three fighters surrendered near Kidal.", "arrest"),
        ("One farmer was killed and four received minor injuries in the attack on Kidal.", "ground_attack"),
    ],
)
def test_the_event_is_the_one_the_clause_names(sentence: str, event_type: str) -> None:
    assert one(sentence).event.type == event_type


@pytest.mark.parametrize("sentence", ["A woman was among the dead.", "The dead included six children."])
def test_people_among_those_told_before_are_known(sentence: str) -> None:
    (found,) = one(sentence).harm
    assert (found.kind, found.reference) == ("killed", "known")


@pytest.mark.parametrize(
    "sentence",
    [
        "The suicide bomber blew himself up near Kidal.",
        "A drug bust kills the mood of the town.",
        "The striker killed off the game with six minutes left.",
        "The visitors beat the hosts 3-1.",
        "The driver was not injured.",
        "His wounds were not life-threatening.",
        "Two people could lose their lives in such an attack.",
        "It is unclear how many civilians were killed.",
        "The phone was dead.",
        "They shot themselves in the foot.",
    ],
)
def test_nobody_is_harmed_by_words_alone(sentence: str) -> None:
    assert not [each for claim in claims(sentence) for each in harm(claim)]


def test_the_belief_before_an_infinitive_is_a_hedge() -> None:
    claim = one("Three men are believed to have died in Kidal.")
    assert (claim.modality, claim.certainty) == ("asserted", "hedged")


def test_a_lone_name_is_a_person_where_only_persons_are_done_to() -> None:
    (found,) = one("Holt was stabbed in Kidal.").harm
    assert (found.kind, found.exact, found.named) == ("injured", "Holt", True)
    assert not [each for claim in claims("Holt was harmed in Kidal.") for each in harm(claim)]
