"""What a report says of its names elsewhere."""

import pytest
from extract.told import reading

from bearwitness.extract.familiar import names_of_people
from bearwitness.lang.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sheriff Anna Moore spoke.", {"anna", "moore"}),
        ("John R. Holt, 41, was there.", {"john", "holt"}),
        ("Dr. Hammam Hassan al-Louh spoke.", {"hammam", "al louh"}),
        ("Dr. Hammam spoke.", {"hammam"}),
        ("They met in Deir Hafir.", set()),
        ("The Helmand Province council met.", set()),
    ],
)
def test_names_of_people(text: str, told: set[str]) -> None:
    assert set(names_of_people(tokenize(text))) == told


def names(text: str) -> list[str]:
    return [place.exact for place in reading(text).places]


def test_the_surname_of_somebody_told_before_is_no_place() -> None:
    assert names("Two shells fell in Moore.") == ["Moore"]
    assert names("Sheriff Anna Moore spoke. Police talked to Moore on Monday.") == []


def test_a_name_framed_once_is_a_place_without_a_frame() -> None:
    assert names("Poplar Bluff stayed calm.") == []
    assert names("Shells fell in Poplar Bluff. Poplar Bluff stayed calm.") == [
        "Poplar Bluff",
        "Poplar Bluff",
    ]
