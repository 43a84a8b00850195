"""Tests of which tellings are independent."""

import msgspec
import pytest

from bearwitness.incidents.copies import copied, named_teller, sources_of
from bearwitness.model.records import Claim, Report
from incidents.made import KNOWN, claim, day, hit, report, said

WIRE = "Shells fell on the northern market of the town before noon and burnt eleven stalls to the ground."
NEARLY = WIRE.removesuffix(".") + ", police said."
OTHER = (
    "A barrage before noon set eleven stalls of the northern market alight, people who fled the town told us."
)
REPORTS = {
    "r1": report("r1", source="Lowland Wire"),
    "r2": report("r2", source="Harbour Post"),
    "r3": report("r3", source="Coalition press desk"),
}


def independent(*claims: Claim, reports: dict[str, Report] = REPORTS) -> int:
    """How many independent sources stand behind claims."""
    return sources_of(claims, reports, KNOWN).count(each.id for each in claims)


def test_two_outlets_with_their_own_words_are_two() -> None:
    assert independent(claim("r1", exact=WIRE), claim("r2", exact=OTHER)) == 2


@pytest.mark.parametrize("words", [WIRE, NEARLY])
def test_a_wire_story_told_by_two_outlets_is_one(words: str) -> None:
    assert independent(claim("r1", exact=WIRE), claim("r2", exact=words)) == 1


def test_few_words_may_be_alike_by_chance() -> None:
    short = "Two people died."
    assert independent(claim("r1", exact=short), claim("r2", exact=short)) == 2


def test_the_same_words_twice_in_one_report_are_no_copy() -> None:
    assert list(copied([claim("r1", 0, exact=WIRE), claim("r1", 200, exact=WIRE)])) == []


def test_outlets_that_relay_one_release_are_one() -> None:
    relayed = [
        claim(each, exact=words, said_by=[said("the coalition")])
        for each, words in (("r1", WIRE), ("r2", OTHER))
    ]
    assert independent(*relayed) == 1
    assert independent(*relayed, claim("r3", exact="Its own release, in other words than those above.")) == 1


def test_the_author_and_the_official_it_quotes_are_two() -> None:
    assert independent(claim("r1"), claim("r1", 100, said_by=[said("the coalition")])) == 2


def test_witnesses_count_as_the_outlet_that_heard_them() -> None:
    witness = claim("r1", 100, said_by=[said("a resident", "witness")])
    assert independent(claim("r1"), witness) == 1


def test_reports_without_source_stand_for_themselves() -> None:
    assert independent(claim("r8"), claim("r9"), reports={}) == 2


def test_an_outlet_quoted_by_another_is_the_teller() -> None:
    relayed = claim("r2", said_by=[said(None, "media", outlet="Lowland Wire")])
    assert named_teller(relayed, REPORTS["r2"]) == "Lowland Wire"
    assert independent(claim("r1", exact=OTHER), relayed) == 1


def _release_and_relay(medium: str = "release", thing: str = "mortar") -> list[Claim]:
    own = claim("r4", exact="Its own release, in other words.", effects=[hit("mortar")])
    told = claim("r1", 100, effects=[hit(thing)], said_by=[said("military officials", medium=medium)])
    return [own, told]


RELEASED = {**REPORTS, "r4": Report("r4", "", published="2017-01-22", source="Army desk", medium="release")}


def test_what_officials_said_in_a_release_is_the_release_in_the_record() -> None:
    assert independent(*_release_and_relay(), reports=RELEASED) == 1


@pytest.mark.parametrize(("medium", "thing"), [("interview", "mortar"), ("release", "tank")])
def test_another_medium_or_another_thing_is_another_telling(medium: str, thing: str) -> None:
    assert independent(*_release_and_relay(medium, thing), reports=RELEASED) == 2


def test_a_release_of_another_day_is_another_telling() -> None:
    own, told = _release_and_relay()
    teller = msgspec.structs.replace(told.said_by[0], when=day("2017-01-25"))
    later = msgspec.structs.replace(told, said_by=(teller,))
    assert independent(own, later, reports=RELEASED) == 2
