"""Years that stand in headings."""

import pytest

from bearwitness.extract.when import Anchor, find_times


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("1987", ["1987"]),
        ("1987-1989", ["1987/1989"]),
        ("1987: The first raids", ["1987"]),
        ("Northern Front 1987-1989", ["1987/1989"]),
        ("1987:45", []),
        ("Route 1987", []),
    ],
)
def test_years_of_headings(text: str, timexes: list[str]) -> None:
    assert [mention.timex for mention in find_times(text, Anchor())] == timexes
