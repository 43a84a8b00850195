"""The page of places: its examples come out as it says."""

import re

import pytest
from extract.told import reading

from docs.pages import DOCS, prose

_ROW = re.compile(
    r"^\| (.+?\.) \| ([A-Z]\w+) \| (\w+) \| (\w\w) \| ([\w –-]+) \|$",
    re.MULTILINE,
)
EXAMPLES = _ROW.findall(prose(DOCS / "places.md"))


def test_the_page_has_its_examples() -> None:
    assert len(EXAMPLES) == 6


@pytest.mark.parametrize(("text", "name", "kind", "country", "unit"), EXAMPLES)
def test_the_place_that_is_meant(text: str, name: str, kind: str, country: str, unit: str) -> None:
    place = next(each for each in reading(text).places if each.exact == name)
    assert (place.kind, place.country, place.admin1 or "–") == (kind, country, unit)
