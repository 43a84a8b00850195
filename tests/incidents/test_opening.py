"""Tests of the order of the incidents of one report."""

from bearwitness import pipeline
from bearwitness.incidents.opening import most_claims_first
from bearwitness.model.records import Incident

OPENING = "A bomb killed two people in Mosul on Sunday. "
OTHER = "On 3 March, gunmen killed nine people in Raqqa. "
MORE = "In that attack on 3 March in Raqqa four people were hurt. "


def incidents(text: str) -> tuple[Incident, ...]:
    """What `annotate` settles."""
    found = pipeline.annotate(pipeline.text_report(text, published="2020-05-04"), settle=True).incidents
    assert found
    return found


def test_most_claims_come_first() -> None:
    first, second, *_ = incidents(OPENING + OTHER + MORE)
    assert len(first.claims) > len(second.claims)
    assert [row.best for row in first.harm if row.kind == "killed"] == [9]


def test_of_equals_the_one_that_the_text_opens_with_comes_first() -> None:
    for text, killed in ((OPENING + OTHER, 2), (OTHER + OPENING, 9)):
        first, second = incidents(text)
        assert len(first.claims) == len(second.claims)
        assert [row.best for row in first.harm if row.kind == "killed"] == [killed]


def test_an_event_without_people_harmed_comes_last_of_equals() -> None:
    first, *_ = incidents("A bomb hit a bridge in Mosul on Sunday. " + OTHER)
    assert any(row.kind == "killed" for row in first.harm)


def test_no_incidents_stay_none() -> None:
    assert most_claims_first([], []) == ()
