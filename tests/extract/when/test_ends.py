"""A stretch of days is listed as the times that its words say; what happens in it has it whole."""

import pytest
from extract.told import claims, reading


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Shells fell from 14 August 1914 to 2 September 1914.",
            [("14 August 1914", "1914-08-14"), ("2 September 1914", "1914-09-02")],
        ),
        ("Shells fell on Jan. 20 and 21, 2017.", [("Jan. 20", "2017-01-20"), ("21, 2017", "2017-01-21")]),
        ("Shells fell from 1 to 5 February 2017.", [("1", "2017-02-01"), ("5 February 2017", "2017-02-05")]),
        ("They fought in 1915-17.", [("1915", "1915"), ("17", "1917")]),
        ("Shells fell on 3 May 2017.", [("3 May 2017", "2017-05-03")]),
    ],
)
def test_times_of_a_stretch(text: str, told: list[tuple[str, str]]) -> None:
    assert [(when.exact, when.timex) for when in reading(text).times] == told


def test_an_event_has_the_whole_stretch() -> None:
    (claim,) = claims("Shells killed six people from 1 to 5 February 2017.")
    assert claim.when is not None
    assert (claim.when.earliest, claim.when.latest) == ("2017-02-01", "2017-02-05")
    assert claim.when.exact == "1 to 5 February 2017"
