"""Tests of claims to incidents, from the first comparison to the last total."""

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bearwitness.incidents.facts import facts_of
from bearwitness.incidents.match import Scorer
from bearwitness.incidents.reconcile import reconcile, takes_part, why_left_out
from bearwitness.model.records import Claim, Incident, Judgement
from incidents.made import COALITION, ISLAMIC_STATE, KNOWN, claim, harm, hit, judgement, report, said
from incidents.strategies import records

POST = said("Operation Inherent Resolve", medium="social_media")
RELEASE = said("US military officials", medium="release")


def together(incidents: list[Incident], a: Claim, b: Claim) -> bool:
    """Whether two claims stand in one incident."""
    return any({a.id, b.id} <= set(each.claims) for each in incidents)


def test_three_tellings_of_one_strike_and_what_was_hit() -> None:
    """A story tells a strike itself, then as two official accounts have it, beside another strike."""
    story = claim(
        "story", 0, parties=[COALITION, ISLAMIC_STATE], effects=[hit("vehicle", action="knock out")]
    )
    post = claim("story", 300, said_by=[POST], effects=[hit("VBIED", action="target")])
    release = claim(
        "story",
        600,
        said_by=[RELEASE],
        effects=[hit("tactical vehicle"), hit("weapons cache", 2), hit("mortar")],
    )
    mosul = claim("story", 800, place="Mosul", count=2, effects=[hit("tank")])
    killing = claim(
        "story",
        2000,
        kind="killing",
        when="2017-02-08",
        place="Raqqa",
        harms=[harm("killed", 6, "aid_workers")],
    )
    found = reconcile([killing, mosul, release, post, story], known=KNOWN)
    assert [set(each.claims) for each in found] == [{story.id, post.id, release.id}, {killing.id}, {mosul.id}]
    fields = {each.field: each for each in found[0].findings}
    assert fields["effects.object"].status == "disputed"
    assert {each.value for each in fields["effects.object"].values} >= {
        "VBIED",
        "tactical vehicle",
        "vehicle",
    }
    assert (found[0].sources.reports, found[0].sources.independent) == (1, 3)


@pytest.mark.parametrize(
    ("left_out", "reason"),
    [
        (claim(kind="total"), "total"),
        (claim(kind="statement"), "statement"),
        (claim(modality="planned"), "planned"),
        (claim(modality="predicted"), "predicted"),
        (claim(modality="hypothetical"), "hypothetical"),
    ],
)
def test_what_did_not_happen_is_no_incident(left_out: Claim, reason: str) -> None:
    assert reason in (why_left_out(left_out) or "")
    assert reconcile([left_out], known=KNOWN) == []


def test_a_claim_with_nothing_but_its_words_stands_alone() -> None:
    bare = claim(when=None, place=None)
    [found] = reconcile([bare], known=KNOWN)
    assert found.claims == (bare.id,)
    assert (found.when.earliest, found.where, found.title) == (None, None, "Airstrike")


def test_rejected_claims_take_no_part() -> None:
    assert reconcile([claim()], judgements=[judgement("reject", claim())], known=KNOWN) == []


def test_incidents_carry_the_status_people_gave() -> None:
    [plain] = reconcile([claim()], known=KNOWN)
    assert plain.status == "proposed"
    for verdict, status in (("accept", "accepted"), ("reject", "rejected")):
        [found] = reconcile([claim()], judgements=[judgement(verdict, plain.id)], known=KNOWN)
        assert found == msgspec.structs.replace(plain, status=status)


def test_most_claims_first_then_the_earliest_day() -> None:
    late, early = claim("r1", when="2017-03-01"), claim("r1", 500, when="2017-02-01", place="Mosul")
    found = reconcile(
        [late, early, claim("r2", when="2017-03-01"), claim("r3", when=None, place="Raqqa")], known=KNOWN
    )
    assert [each.when.earliest for each in found] == ["2017-03-01", "2017-02-01", None]


def test_reports_stand_in_the_order_of_publication() -> None:
    reports = {"r1": report("r1", published="2017-01-23"), "r2": report("r2", published="2017-01-22")}
    [found] = reconcile([claim("r1"), claim("r2")], reports=reports, known=KNOWN)
    assert found.reports == ("r2", "r1")


def test_the_list_marks_of_a_report_keep_its_items_apart() -> None:
    text = "* Near Mosul, a strike hit a tank.\n* Near Mosul, a strike hit a tank.\n"
    items = [
        claim("r1", at, place="Mosul", exact=text[at : at + 32], effects=[hit("tank")]) for at in (2, 37)
    ]
    held = {"r1": report("r1", text=text)}
    assert not together(reconcile(items, reports=held, known=KNOWN), *items)


def test_the_window_of_days_is_a_setting() -> None:
    from bearwitness.config import Settings

    six = [harm("killed", 6)]
    a, b = (
        claim(harms=six, parties=[COALITION]),
        claim("r2", when="2017-01-22", harms=six, parties=[COALITION]),
    )
    assert together(reconcile([a, b], known=KNOWN), a, b)
    assert not together(reconcile([a, b], settings=Settings(day_window=0), known=KNOWN), a, b)


@settings(max_examples=60, deadline=None)
@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(found: list[Claim], chance: random.Random) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert reconcile(shuffled, known=KNOWN) == reconcile(found, known=KNOWN)


@settings(max_examples=60, deadline=None)
@given(records())
def test_every_claim_that_takes_part_is_in_one_incident(found: list[Claim]) -> None:
    held = [name for incident in reconcile(found, known=KNOWN) for name in incident.claims]
    assert sorted(held) == sorted(each.id for each in found if takes_part(each))


@settings(max_examples=60, deadline=None)
@given(records())
def test_what_is_kept_apart_never_shares_an_incident(found: list[Claim]) -> None:
    incidents, scorer = reconcile(found, known=KNOWN), Scorer(KNOWN)
    for at, one in enumerate(found):
        for other in found[:at]:
            facts = facts_of(one, None, KNOWN), facts_of(other, None, KNOWN)
            if takes_part(one) and takes_part(other) and scorer.score(*facts) is None:
                assert not together(incidents, one, other)


@settings(max_examples=40, deadline=None)
@given(records())
def test_merging_twice_changes_nothing(found: list[Claim]) -> None:
    once = reconcile(found, known=KNOWN)
    assert reconcile([*found, *found], known=KNOWN) == once
    joined = [Judgement(each.claims, "same", "a", "t") for each in once if len(each.claims) > 1]
    assert reconcile(found, judgements=joined, known=KNOWN) == once


@settings(max_examples=60, deadline=None)
@given(records(), st.data())
def test_people_win_and_a_split_stays_split(found: list[Claim], data: st.DataObject) -> None:
    taking = [each for each in found if takes_part(each)]
    if len(taking) < 2:
        return
    a, b = data.draw(
        st.lists(st.sampled_from(taking), min_size=2, max_size=2, unique_by=lambda each: each.id)
    )
    same, different = judgement("same", a, b), judgement("different", a, b)
    assert together(reconcile(found, judgements=[same], known=KNOWN), a, b)
    assert not together(reconcile(found, judgements=[same, different], known=KNOWN), a, b)
    assert together(reconcile(found, judgements=[different, same], known=KNOWN), a, b)
