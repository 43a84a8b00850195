"""What holds of settled numbers of people whatever was told: made claims, development texts."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from incidents.made import KNOWN, claim, harm, number, said
from shared import SHARED

from bearwitness import pipeline
from bearwitness.config import RULES, Settings
from bearwitness.incidents.reconcile import reconcile, resettled
from bearwitness.model.records import Claim, Incident, IncidentHarm, Reading, Report

# Enough of each folder to meet its kinds of text, few enough for half a minute over all.
TEXTS_A_FOLDER = 150
FOLDERS = (
    *("accounts/dev.jsonl", "muc4/dev.jsonl", "narratives/dev.jsonl", "news/dev.jsonl"),
    *("press_releases/dev.jsonl", "shootings/dev.jsonl", "statements/dev.jsonl", "strike_lines/dev.jsonl"),
    "whole_releases/dev.jsonl",
)


def faults(incidents: Iterable[Incident]) -> list[str]:
    """Numbers out of order, parts above their whole, tellings that no claim holds; without any words."""
    return [
        f"{incident.id} {row.kind} {row.who}: {fault}"
        for incident in incidents
        for row in incident.harm
        for fault in (*_order(row), *_inside(row, incident), *_told(row, incident))
    ]


def _order(row: IncidentHarm) -> Iterable[str]:
    known = [each for each in (row.low, row.best, row.high) if each is not None]
    if known != sorted(known):
        yield f"low {row.low}, best {row.best}, high {row.high}"


def _inside(row: IncidentHarm, incident: Incident) -> Iterable[str]:
    if row.part_of is None:
        return
    wholes = [each for each in incident.harm if (each.kind, each.who) == (row.kind, row.part_of)]
    if not wholes:
        yield f"part of {row.part_of}, who are not counted"
    for whole in wholes:
        numbers = [each for each in (row.low, row.best, row.high) if each is not None]
        if whole.high is not None and max(numbers, default=0) > whole.high:
            yield f"{max(numbers)}, more than the whole's {whole.high}"


def _told(row: IncidentHarm, incident: Incident) -> Iterable[str]:
    if not row.tellings or not {each.claim for each in row.tellings} <= set(incident.claims):
        yield "tellings that are not of the incident's claims"
    if all(each.standing == "copy" for each in row.tellings):
        yield "copies of nothing"


def _reports(path: Path) -> list[Report]:
    """The first texts of a file, as `annotate` would take them."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[:TEXTS_A_FOLDER]]
    return [
        Report(f"{number}", row["text"], published=(row.get("published") or "")[:10] or None)
        for number, row in enumerate(rows)
    ]


@pytest.mark.parametrize("name", FOLDERS)
def test_development_texts_give_numbers_in_order(name: str) -> None:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"needs the development text {name}, which is not beside this checkout")
    for report in _reports(path):
        found = pipeline.reading(report)
        incidents = pipeline.link(found.claims, reports=[found.report])
        for rule in RULES:
            settled = [_by(rule, each, found) for each in incidents]
            assert faults(settled) == [], f"text {report.id} of {name}, rule {rule}"
        told = [each for incident in incidents for row in incident.harm for each in row.tellings]
        assert all(report.text[each.start : each.end] == each.exact for each in told)


def _by(rule: str, incident: Incident, found: Reading) -> Incident:
    claims = [claim for claim in found.claims if claim.id in incident.claims]
    return resettled(incident, claims, {found.report.id: found.report}, rule=rule)


_COUNTS = st.one_of(
    st.integers(0, 12).map(number),
    st.integers(1, 12).map(lambda least: number(least, low=least)),
    st.integers(1, 12).map(lambda most: number(None, high=most)),
    st.integers(2, 24).map(lambda least: number(None, low=least)),
    st.tuples(st.integers(1, 9), st.integers(1, 9)).map(lambda t: number(None, low=t[0], high=sum(t))),
)
_WHO = st.sampled_from(["unknown", "civilians", "children", "women", "fighters"])
_WORDS = "Six people, including some of the others, died near a mill."
_SPEAKERS = st.sampled_from([(), (said("the ministry"),), (said("a doctor", "witness"),)])


@st.composite
def _claims(draw: st.DrawFn) -> Claim:
    """A claim that tells of a whole and perhaps of a part of it."""
    kind = st.sampled_from(["killed", "injured", None])
    harms = [
        harm(draw(kind), draw(_COUNTS), draw(_WHO), start=start, end=end)
        for start, end in draw(st.sampled_from([[(0, 10)], [(0, 10), (22, 40)]]))
    ]
    at = draw(st.integers(0, 3)) * 150
    placed = [
        harm(each.kind, each.count, each.who, start=each.start + at, end=each.end + at) for each in harms
    ]
    report_id = draw(st.sampled_from(["r1", "r2", "r3", "r4"]))
    return claim(report_id, at, harms=placed, exact=_WORDS, said_by=draw(_SPEAKERS))


_DAYS = st.sampled_from([None, "2017-01-22", "2017-01-23", "2017-01-24"])
_SOURCES = st.sampled_from(["Valley Wire", "Border Monitor"])


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_claims(), min_size=1, max_size=8, unique_by=lambda each: each.id),
    st.lists(st.tuples(_DAYS, _SOURCES), min_size=4, max_size=4),
    st.sampled_from(RULES),
)
def test_made_claims_give_numbers_in_order(
    claims: list[Claim], published: list[tuple[str | None, str]], rule: str
) -> None:
    reports = {
        f"r{place}": Report(f"r{place}", "", published=day, source=source)
        for place, (day, source) in enumerate(published, 1)
    }
    assert faults(reconcile(claims, reports=reports, settings=Settings(rule=rule), known=KNOWN)) == []
