"""Tests of which words name places, with the gazetteer of the package."""

import pytest

from bearwitness.extract.toponyms import ToponymFinder
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.lang.tokens import tokenize
from bearwitness.tables.placewords import place_words


@pytest.fixture(scope="module")
def finder() -> ToponymFinder:
    return ToponymFinder(Gazetteer.open(), place_words())


def names(finder: ToponymFinder, text: str) -> list[str]:
    """The places of a text, as written."""
    return [mention.value.name for mention in finder.find(text, tokenize(text), set())]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They fled from Abu Kamal.", ["Abu Kamal"]),
        ("They fled from Al-Raqqa.", ["Al-Raqqa"]),
        # Words that open a name are none by themselves, together or alone.
        ("They live in Bani.", []),
        ("They live in Sidi.", []),
        ("They live in Abu Bani.", []),
        # What stands behind such a word and a hyphen is no name of its own.
        ("Abu-Mosul fled.", []),
        ("They heard of Ben-Mosul.", []),
    ],
)
def test_words_that_open_names_are_no_places(finder: ToponymFinder, text: str, found: list[str]) -> None:
    assert names(finder, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mosul residents fled.", ["Mosul"]),
        ("The Mosul family fled.", []),
        ("They stayed with the Raqqa tribe.", []),
        ("They fled from the town of Raqqa.", ["Raqqa"]),
    ],
)
def test_a_family_or_a_tribe_bears_a_name_of_its_own(
    finder: ToponymFinder, text: str, found: list[str]
) -> None:
    assert names(finder, text) == found
