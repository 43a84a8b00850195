"""Tests of whom sentences of police news tell harmed."""

import pytest
from extract.told import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Relatives said they believe the boy died from a wound.", [("killed", "the boy")]),
        ("Police said Saturday night she was in stable condition.", [("injured", "she")]),
        ("One of the robbers, 34, was shot in the torso.", [("injured", "One of the robbers")]),
        ("The parents of a girl who was shot are being charged.", [("injured", "a girl")]),
        ("A boy who police believe was shot during a dispute died on Tuesday.", [("killed", "A boy")]),
        ("Officers found a boy who police said was shot in the leg.", [("injured", "a boy")]),
        ("The sheriff said they received a call about a woman being shot.", [("injured", "a woman")]),
        ("She could have been dead today.", []),
        ("She realized she was bleeding from her arm.", []),
        ("A 37-year-old man sitting on a porch was killed.", [("killed", "A 37-year-old man")]),
        ("Six men were rushed to a local hospital.", [("injured", "Six men")]),
        ("Reporters rushed to the hospital.", []),
        ("A toddler accidentally shot himself in the leg.", [("injured", "A toddler")]),
        ("Police found Holt shot in the leg.", [("injured", "Holt")]),
    ],
)
def test_who_is_harmed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(harm.kind, harm.exact) for claim in claims(text) for harm in claim.harm] == expected
