"""Tests of words around a name by which it is no place."""

import pytest
from extract.told import reading


def _names(text: str) -> list[str]:
    return [each.exact for each in reading(text).places if each.use == "literal"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Department of Marell Security met in Gao.", ["Gao"]),
        ("The Department of Labor met in Gao.", ["Gao"]),
        ("The road runs near Exit 6.", []),
        ("The road runs between Exits 1 and 6.", []),
        ("He pressed a gun into Bell's back.", []),
        ("The wounded died in the Hospital.", []),
        ("The truck was seen in the Hit district.", ["Hit"]),
        ("They voted in Congress.", []),
        ("According to Moore, nobody was hurt.", []),
        ("He was arrested by Poplar.", []),
        ("Poplar Bluff said that nobody was hurt.", []),
        ("A man from Poplar Bluff said that nobody was hurt.", ["Poplar Bluff"]),
        ("Iraq was quiet.", ["Iraq"]),
        ("Letters came from Gao Construction Company.", []),
        ("Two men met near NGQX in Gao.", ["Gao"]),
        ("The wall was built in 300 B.C. near Gao.", ["Gao"]),
        ("In the third century B.C. men fought near Gao.", ["Gao"]),
        ("Two men were hurt in B.C. on Monday.", ["B.C."]),
    ],
)
def test_which_names_are_places(text: str, told: list[str]) -> None:
    assert _names(text) == told
