"""The years of long stories, chosen by their whole course."""

from datetime import date

import pytest

from bearwitness.extract.when import Step, find_steps, years_of

WRITING = date(2009, 12, 19)


def told(*lines: str) -> list[int | None]:
    """The years of the dates without one in lines of a story; a line that opens with "#" is a heading."""
    steps: list[Step] = []
    for line in lines:
        heads = line.startswith("#")
        steps += [step for _, step in find_steps(line.lstrip("# "), WRITING, heads=heads)]
    return [year for year in years_of(steps, WRITING) if year is not None]


@pytest.mark.parametrize(
    ("lines", "years"),
    [
        (["On 3 October 1987 it began.", "On 5 December it fell.", "In February they left."], [1987, 1988]),
        (["# 1987", "On 5 March it fell.", "# 1988", "On 2 March they left."], [1987, 1988]),
        (["# The siege, 1987-1988", "On 5 March it began.", "On 2 May they left."], [1987, 1987]),
        (
            ["On 3 March 1987 it began.", "The pact of 1951 held.", "On 9 April it fell."],
            [1987],
        ),
        (
            [
                "On 3 March 1987 it began.",
                "Aid for 1988 was cut.",
                "By 9 March it fell.",
                "It was over on 2 May 1987.",
            ],
            [1987],
        ),
        (
            ["On 3 March 1987 it began.", "Earlier, in February, both had met.", "On 9 March it fell."],
            [1987, 1987],
        ),
        (["# The summer offensive (early 1987)", "On 5 March it began."], [1987, 1987]),
        (["On 30 November 2009 it began.", "On 10 December it fell."], [2009]),
        (["It fell on 3 May.", "That was in April 1987."], [1987]),
        (["Nothing is stated on 3 May."], []),
    ],
)
def test_years_of_stories(lines: list[str], years: list[int]) -> None:
    assert told(*lines) == years


def test_a_long_story_takes_linear_time() -> None:
    steps = [Step((date(1987, 3, 1), date(1987, 3, 1)), "D"), Step(None, "D", (4, 1))] * 2000
    assert set(years_of(steps, WRITING)) == {None, 1987}
