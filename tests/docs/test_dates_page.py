"""The page of dates tells of every rule; its examples come out as it says."""

import re
from datetime import date

import pytest
from dated import coded, shown

from bearwitness.tables.ged_dates import ged_rules
from docs.pages import DOCS, prose

PUBLISHED = date(2015, 8, 19)
_ROW = re.compile(r"^\| (.+?) \| ([\d–-]+) \| ([\d–-]+) \| (\d) \| `(\w+)` \|$", re.MULTILINE)
EXAMPLES = _ROW.findall(prose(DOCS / "dates.md"))


def test_every_rule_has_an_example() -> None:
    assert {rule for *_, rule in EXAMPLES} == {rule.id for rule in ged_rules()}


@pytest.mark.parametrize(("words", "start", "end", "precision", "rule"), EXAMPLES)
def test_examples_of_dates_come_out_as_shown(
    words: str, start: str, end: str, precision: str, rule: str
) -> None:
    found = coded(words, PUBLISHED)
    first, last, code = shown(found)
    assert (first or "–", last or "–", str(code), found.rule_id) == (start, end, precision, rule)
