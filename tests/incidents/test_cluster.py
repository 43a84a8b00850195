"""Tests of claims to groups."""

from collections.abc import Sequence

from bearwitness.incidents.block import candidates
from bearwitness.incidents.cluster import cluster
from bearwitness.incidents.facts import facts_of
from bearwitness.incidents.judged import rulings
from bearwitness.incidents.match import Scorer
from bearwitness.model.records import Claim, Judgement
from incidents.made import COALITION, KNOWN, claim, harm


def grouped(found: Sequence[Claim], *judgements: Judgement) -> list[set[str]]:
    """The groups of claims as sets of their reports and places in them."""
    ordered = sorted(found, key=lambda each: each.id)
    facts = [facts_of(each, None, KNOWN) for each in ordered]
    groups = cluster(
        facts, candidates(facts, day_window=3), scorer=Scorer(KNOWN), rulings=rulings(judgements)
    )
    return [{f"{ordered[at].report}:{ordered[at].start}" for at in group} for group in groups]


def test_tellings_of_one_strike_form_one_group() -> None:
    assert grouped([claim(), claim("r2"), claim("r3")]) == [{"r1:0", "r2:0", "r3:0"}]


def test_a_loose_chain_does_not_collapse() -> None:
    """Each is like the next by its number, the first and the last share neither day nor number."""
    tolls = [harm("killed", 6)], [harm("killed", 6), harm("injured", 4)], [harm("killed", 40)]
    chain = [
        claim("r1", when="2017-01-21", harms=tolls[0]),
        claim("r2", when="2017-01-22", harms=tolls[1], parties=[COALITION]),
        claim("r3", when="2017-01-23", harms=[harm("killed", 6)], parties=[COALITION]),
        claim("r4", when="2017-01-24", harms=tolls[2], parties=[COALITION]),
    ]
    groups = grouped(chain)
    assert {"r1:0", "r2:0", "r3:0", "r4:0"} not in groups
    assert any({"r1:0", "r2:0"} <= group or {"r2:0", "r3:0"} <= group for group in groups)


def test_two_items_of_one_list_never_share_a_group() -> None:
    first = claim("r1", 0, count=2, place="Mosul")
    second = claim("r1", 100, count=1, place="Kisik")
    other = claim("r2", 0, place="Mosul")
    assert sorted(map(len, grouped([first, second, other]))) == [1, 2]


def test_people_join_what_the_machine_keeps_apart() -> None:
    near, far = claim(place="Mosul"), claim("r2", place="Raqqa")
    assert len(grouped([near, far])) == 2
    assert len(grouped([near, far], Judgement((near.id, far.id), "same", "a", "t"))) == 1


def test_people_part_what_the_machine_joins() -> None:
    a, b, c = claim(), claim("r2"), claim("r3")
    groups = grouped([a, b, c], Judgement((a.id, b.id), "different", "a", "t"))
    assert sorted(map(len, groups)) == [1, 2]
    assert not any({"r1:0", "r2:0"} <= group for group in groups)


def test_a_claim_without_place_follows_its_own_report() -> None:
    bare = claim("r1", 100, place=None)
    assert {"r1:0", "r1:100", "r2:0"} in grouped([claim("r1"), bare, claim("r2")])
