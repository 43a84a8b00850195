"""How many people a text tells of, from its sentences to the settled numbers."""

import pytest

from bearwitness import pipeline
from bearwitness.model.records import IncidentHarm

DAY = "2020-05-04"


def rows(text: str) -> dict[tuple[str, str], IncidentHarm]:
    """The harm of the incident with most claims, by kind and group."""
    report = pipeline.text_report(text, published=DAY)
    incidents = pipeline.annotate(report, settle=True).incidents
    assert incidents
    return {(row.kind, row.who): row for row in incidents[0].harm}


def whole(text: str, kind: str = "killed") -> tuple[int | None, int | None, int | None]:
    """Low, best, high of all people of a kind."""
    (row,) = [row for (each, _), row in rows(text).items() if each == kind and row.part_of is None]
    return row.low, row.best, row.high


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Six people died when a shell hit a school in Idlib on Sunday.", (6, 6, 6)),
        (
            "Five civilians, including two children, were killed in an airstrike in Idlib on Sunday.",
            (5, 5, 5),
        ),
        (
            (
                "An airstrike killed five people in Idlib on Sunday. Omar Hadi was killed with his wife. "
                "Their neighbour Sami Nasser also died."
            ),
            (5, 5, 5),
        ),
        (
            (
                "At least nine people were killed in an airstrike in Idlib on Sunday. Initial reports said four "
                "had died."
            ),
            (9, 9, None),
        ),
        (
            "An airstrike killed nine people in Idlib on Sunday. The army said that two people were killed.",
            (2, 2, 9),
        ),
        (
            (
                "An airstrike killed nine people in Idlib on Sunday. A local news page reported that 12 people "
                "were killed."
            ),
            (9, 9, 12),
        ),
        ("Omar Hadi and Sami Nasser were killed by a mine in Idlib on Sunday.", (2, 2, 2)),
        ("Three men and two women were killed in an airstrike in Idlib on Sunday.", (5, 5, 5)),
        ("Dozens of people were killed in an airstrike in Idlib on Sunday.", (12, None, 24)),
        ("Four people died at a mill in Idlib on Sunday and a fifth died on the way to hospital.", (5, 5, 5)),
        ("A miller killed three women in Idlib on Sunday. He then killed himself.", (4, 4, 4)),
        ("Two boys were fatally shot in Idlib on Sunday, police said. One boy died at the scene.", (2, 2, 2)),
        ("Police found the bodies of a man and a woman in a house in Idlib on Sunday.", (2, 2, 2)),
        (
            "Police identified those killed on Sunday as Omar Hadi, 14; Sami Nasser, 17; and Lina Saleh, 28.",
            (3, 3, 3),
        ),
        ("A boy is accused of killing 30-year-old Lina Saleh and her son in Idlib on Sunday.", (2, 2, 2)),
    ],
)
def test_people_killed(text: str, numbers: tuple[int | None, int | None, int | None]) -> None:
    assert whole(text) == numbers


def test_a_part_stands_under_its_whole() -> None:
    found = rows("Five civilians, including two children, were killed in an airstrike in Idlib on Sunday.")
    assert found["killed", "children"].part_of is not None
    assert found["killed", "children"].best == 2


def test_fighters_are_no_part_of_civilians() -> None:
    found = rows("An airstrike killed four civilians and two militants in Idlib on Sunday.")
    assert found["killed", "civilians"].best == 4
    assert found["killed", "fighters"].part_of is None


def test_every_number_told_is_listed() -> None:
    text = (
        "At least nine people were killed in an airstrike in Idlib on Sunday. Initial reports said four had died. "
        "Officials later put the death toll at 11."
    )
    (row,) = [row for row in rows(text).values() if row.kind == "killed" and row.part_of is None]
    assert {telling.best for telling in row.tellings} == {9, 4, 11}


def test_who_was_shot_and_died_is_not_injured_as_well() -> None:
    found = rows("Six people were shot in Idlib on Sunday, two of them fatally.")
    assert found["killed", "unknown"].best == 2
    assert found["injured", "unknown"].best == 4
