"""Tests of parties by their names."""

import pytest
from extract.told import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A CAR-BOMB ATTACK KILLED TWO PEOPLE IN BOGOTA.", []),
        ("Car bomb kills two people in Baghdad.", []),
        ("C.A.R. forces killed two men in Bangui.", ["C.A.R. forces"]),
        ("CAR troops killed two men in Bangui.", ["CAR troops"]),
        ("U.S. forces killed two men in Baghdad.", ["U.S. forces"]),
        ("US TROOPS KILLED TWO MEN IN BAGHDAD.", ["US TROOPS"]),
    ],
)
def test_short_forms_of_countries(text: str, told: list[str]) -> None:
    (claim,) = claims(text)
    assert [each.exact for each in claim.parties] == told
