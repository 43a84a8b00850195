"""Tests of which claims of a report go on with one event."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.incidents.facts import facts_of
from bearwitness.incidents.threads import silent, threads
from bearwitness.model.records import Claim
from incidents.made import KNOWN, claim, harm, number


def numbers(*claims: Claim) -> list[int | None]:
    """The thread of each claim."""
    found = threads((each, facts_of(each, None, KNOWN)) for each in claims)
    return [found.get(each.id) for each in claims]


FIRST = claim("r1", 0)
BARE = {"when": None, "place": None}


def test_what_says_neither_day_nor_place_goes_on() -> None:
    assert numbers(FIRST, claim("r1", 100, kind="killing", harms=[harm("killed", 3)], **BARE)) == [0, 0]


@pytest.mark.parametrize(
    "other",
    [
        claim("r1", 100, place="Raqqa"),
        claim("r1", 100, when="2017-01-25"),
        claim("r1", 100, kind="arrest", **BARE),
        claim("r1", 100, kind="vehicle_bomb", count=number(1), **BARE),
        claim("r1", 100, exact="Then another airstrike hit.", event_at=113, **BARE),
    ],
    ids=["another place", "another day", "people taken away", "a new kind brought up", "another strike"],
)
def test_words_of_another_event_open_a_thread(other: Claim) -> None:
    assert numbers(FIRST, other) == [0, 1]


def test_another_person_harmed_is_no_other_event() -> None:
    words = "Then another man was shot."
    hurt = harm("injured", 1, start=105, end=116, exact="another man")
    assert numbers(
        FIRST, claim("r1", 100, kind="airstrike", exact=words, event_at=121, harms=[hurt], **BARE)
    ) == [0, 0]


def test_one_death_is_one_event_whatever_days_are_told() -> None:
    dead = harm("killed", 1, exact="Omar Hadi", named=True)
    first, later = claim("r1", 0, harms=[dead]), claim("r1", 100, when="2017-02-20", harms=[dead])
    assert numbers(first, later) == [0, 0]


def test_two_events_of_one_sentence_are_apart() -> None:
    one = claim("r1", 0, count=number(1), place="Tal Afar")
    other = claim("r1", 0, count=number(1), place="Kisik", event_at=12)
    assert numbers(one, other) == [0, 1]


def test_the_day_of_an_earlier_thread_is_gone_back_to() -> None:
    second = claim("r1", 100, when="2017-01-25", place="Raqqa")
    assert numbers(FIRST, second, claim("r1", 200, kind="killing", place=None)) == [0, 1, 0]


def test_a_death_of_wounds_days_after_goes_on() -> None:
    died = claim("r1", 100, kind="killing", when="2017-02-02", place=None, exact="He died of his wounds.")
    assert numbers(FIRST, died) == [0, 0]


def test_nobody_goes_on_with_an_aside() -> None:
    aside = claim("r1", 100, when="2008-05-01", place=None)
    assert numbers(FIRST, aside, claim("r1", 200, kind="killing", **BARE)) == [0, 1, 0]


def test_reports_have_threads_of_their_own() -> None:
    assert numbers(claim("r1", 0, place="Raqqa"), claim("r2", 0)) == [0, 0]


def test_one_claim_speaks_for_its_thread() -> None:
    further = claim("r1", 100, kind="killing", **BARE)
    found = threads((each, facts_of(each, None, KNOWN)) for each in (FIRST, further))
    told = [
        (each, msgspec.structs.replace(facts_of(each, None, KNOWN), thread=found[each.id]))
        for each in (FIRST, further)
    ]
    assert silent(told) == {further.id}


@given(st.permutations([FIRST, claim("r1", 100, place="Raqqa"), claim("r1", 200, kind="killing", **BARE)]))
def test_the_order_of_claims_does_not_matter(order: list[Claim]) -> None:
    found = threads((each, facts_of(each, None, KNOWN)) for each in order)
    assert found == threads(
        (each, facts_of(each, None, KNOWN)) for each in sorted(order, key=lambda c: c.start)
    )


def test_people_held_for_a_deed_go_on_with_it() -> None:
    held = claim("r1", 100, kind="arrest", exact="Two suspects were arrested on Monday.", **BARE)
    assert numbers(FIRST, held) == [0, 0]
    assert numbers(msgspec.structs.replace(held, start=0, end=20), claim("r1", 100, **BARE)) == [0, 0]


def test_people_held_without_a_deed_stand_apart() -> None:
    held = claim("r1", 0, kind="arrest", exact="Two men were taken away.", **BARE)
    assert numbers(held, claim("r1", 100, **BARE)) == [0, 1]


def test_people_taken_away_in_the_sentence_of_an_attack_go_on_with_it() -> None:
    held = claim("r1", 0, kind="arrest", exact="Two men were taken away after shells fell.", **BARE)
    shells = claim("r1", 0, kind="shelling", event_at=33, exact=held.exact, **BARE)
    assert numbers(held, shells) == [0, 0]
