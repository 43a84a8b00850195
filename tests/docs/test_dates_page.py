"""The page of dates tells of every rule; its examples come out as it says."""

import re
from datetime import date
from typing import get_args

import pytest
from dated import coded, shown

from bearwitness import pipeline
from bearwitness.model.records import Report
from bearwitness.model.values import EventRule
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


_EVENT_ROW = re.compile(r"^\| ([^|]+?) \| ([\d–-]+) \| ([\d–-]+) \| `(\w+)` \|$", re.MULTILINE)
TOLD_BY_EVENTS = prose(DOCS / "dates.md").partition("## Times told by an event")[2]
BY_EVENT = _EVENT_ROW.findall(TOLD_BY_EVENTS)


def test_every_way_to_know_an_event_is_told() -> None:
    rules = set(re.findall(r"^\| `(\w+)` \|", TOLD_BY_EVENTS, re.MULTILINE))
    assert rules == set(get_args(EventRule))


@pytest.mark.parametrize(("words", "start", "end", "rule"), BY_EVENT)
def test_examples_of_times_told_by_events_come_out_as_shown(
    words: str, start: str, end: str, rule: str
) -> None:
    text = (
        f"An airstrike hit a mill in Tikrit on 5 December. {words[0].upper()}{words[1:]}, gunmen shot a man."
    )
    claims = pipeline.reading(Report("r", text, published="2016-12-20")).claims
    when = claims[-1].when
    assert when is not None
    assert when.counted_from is not None
    assert (when.earliest or "–", when.latest or "–", when.counted_from.rule) == (start, end, rule)
