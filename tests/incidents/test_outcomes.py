"""Tests of who is told hurt and later dead, on invented texts."""

import pytest

from bearwitness import pipeline


def numbers(text: str) -> tuple[int, int]:
    """How many were killed and injured in the first incident of a text."""
    found = pipeline.annotate(pipeline.text_report(text, published=None), settle=True).incidents
    rows = [row for row in found[0].harm if row.part_of is None]  # type: ignore[union-attr, index]
    made = {
        kind: sum(row.best or row.low or 0 for row in rows if row.kind == kind)
        for kind in ("killed", "injured")
    }
    return made["killed"], made["injured"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot on Elm Street on Monday. He died at the hospital.", (1, 0)),
        ("Marta Holt, 27, was shot on Elm Street and was pronounced dead at the scene.", (1, 0)),
        ("Six people were shot at a park, two of them fatally.", (2, 4)),
        ("Seven people were shot outside a bar. One person died.", (1, 6)),
        ("Two people were killed and three others were wounded in a shooting.", (2, 3)),
        ("A boy was killed in a shooting on Friday. He was shot in the back.", (1, 0)),
        ("A woman was killed in a shooting. A man was also shot, but survived.", (1, 1)),
        ("A boy injured in a shooting on Monday has died.", (1, 0)),
        ("One man was killed and three women were shot outside a shop.", (1, 3)),
        (
            "A shooting at a bar left one man dead and three others hurt on Friday. Four people were rushed to hospital.",
            (1, 3),
        ),
        ("Omar Hadi was one of five people shot at a bar on Friday. Omar Hadi died on Sunday.", (1, 4)),
    ],
)
def test_nobody_counts_as_killed_and_injured(text: str, expected: tuple[int, int]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Police say five people were shot. One victim was listed in critical condition.", 5),
        ("A grandfather accidentally shot his grandson. A 12-year-old boy was shot in the leg.", 1),
        ("A woman was shot in the arm. A man was shot in the leg.", 2),
        ("Four people were wounded at a club. One police officer was wounded as well.", 4),
        (
            "Three men were shot on Oak Street. The men were wounded in the leg. So far this year, 60 people were shot in the city.",
            3,
        ),
    ],
)
def test_some_of_those_told_are_not_added(text: str, injured: int) -> None:
    assert numbers(text)[1] == injured


def test_a_number_keeps_its_words_and_those_of_the_deaths() -> None:
    report = pipeline.text_report("Six people were shot at a park, two of them fatally.", published=None)
    found = pipeline.annotate(report, settle=True).incidents
    row = next(row for row in found[0].harm if row.kind == "injured")  # type: ignore[union-attr, index]
    telling = row.tellings[0]
    assert (telling.exact, telling.best) == ("Six people", 4)
    assert [span.exact for span in telling.more] == ["two of them"]
