"""Tests of the fields that are settled."""

import pytest

from bearwitness.incidents.facts import Amount
from bearwitness.incidents.fields import findings_of, number
from bearwitness.model.records import Claim, Finding
from incidents.made import COALITION, claim, day, harm, hit, members, said
from incidents.made import number as count


def found(field: str, *claims: Claim) -> Finding:
    """The finding of one field over claims."""
    return {each.field: each for each in findings_of(members(*claims))}[field]


def status(field: str, *claims: Claim) -> str:
    """The status of one field over claims."""
    return found(field, *claims).status


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Amount(6, 6, 6), 6),
        (Amount(6, None, 6), 6),
        (Amount(5, 7, 6), "5–7"),
        (Amount(24, None, None), "24 or more"),
        (Amount(0, 9, None), "up to 9"),
    ],
)
def test_numbers_as_shown(amount: Amount, shown: str | int) -> None:
    assert number(amount) == shown


POST = said("Operation Inherent Resolve", medium="social_media")
RELEASE = said("the coalition", medium="release")


def test_one_party_that_contradicts_itself_disputes() -> None:
    post = claim(said_by=[POST], effects=[hit("VBIED")])
    release = claim(start=200, said_by=[RELEASE], effects=[hit("tactical vehicle"), hit("weapons cache", 2)])
    finding = found("effects.object", post, release)
    assert finding.status == "disputed"
    assert [(each.value, each.claims, each.sources) for each in finding.values] == [
        ("VBIED", (post.id,), 1),
        ("tactical vehicle", (release.id,), 1),
        ("weapons cache", (release.id,), 1),
    ]


def test_a_coarser_word_refines() -> None:
    vehicle = claim("r2", effects=[hit("vehicle")])
    assert status("effects.object", claim(said_by=[POST], effects=[hit("VBIED")]), vehicle) == "refined"
    tactical = claim("r3", effects=[hit("tactical vehicle")])
    assert status("effects.object", vehicle, tactical) == "refined"
    assert status("effects.object", claim(effects=[hit("VBIED")]), vehicle, tactical) == "disputed"


def test_things_of_several_strikes_or_of_one_voice_do_not_contradict() -> None:
    tank, mortar = [hit("tank")], [hit("mortar")]
    assert status("effects.object", claim(effects=tank, count=2), claim("r2", effects=mortar)) == "refined"
    assert status("effects.object", claim(effects=tank), claim(start=90, effects=mortar)) == "refined"
    assert status("effects.object", claim(effects=tank), claim("r2", effects=mortar)) == "disputed"


def test_numbers_of_a_thing_are_a_field_of_their_own() -> None:
    two, three = claim(effects=[hit("weapons cache", 2)]), claim("r2", effects=[hit("weapons cache", 3)])
    finding = found("effects.count.weapons cache", two, three)
    assert finding.status == "disputed"
    assert [each.value for each in finding.values] == [2, 3]


def test_days_refine_or_dispute() -> None:
    the_21st, january = claim(), claim("r2", when=day("2017-01-01", "2017-01-31"))
    assert found("when", the_21st, january).status == "refined"
    assert [each.value for each in found("when", the_21st, january).values] == [
        "2017-01-21",
        "2017-01-01/2017-01-31",
    ]
    assert status("when", the_21st, claim("r2", when="2017-01-22")) == "disputed"
    assert status("when", the_21st, claim("r2")) == "agreed"


def test_places_refine_or_dispute() -> None:
    mosul = claim(place="Mosul")
    assert status("where.name", mosul, claim("r2", place="Iraq")) == "refined"
    assert status("where.name", mosul, claim("r2", place="Bayji")) == "disputed"
    assert status("where.name", mosul, claim("r2", place="Mosul")) == "agreed"


def test_types_refine_or_dispute() -> None:
    assert status("event.type", claim(), claim("r2", kind="killing")) == "refined"
    assert status("event.type", claim(), claim("r2", kind="arrest")) == "disputed"


def test_event_counts_refine_or_dispute() -> None:
    assert status("event.count", claim(count=2), claim("r2", count=count(None, low=2))) == "refined"
    assert status("event.count", claim(count=2), claim("r2", count=3)) == "disputed"


def test_parties_refine_or_dispute() -> None:
    coalition, gunmen = claim(parties=[COALITION]), claim("r2", parties=[(None, "gunmen", "initiator")])
    front = claim("r2", parties=[("qasr-front", "the Front", "initiator")])
    brigade = claim("r3", parties=[("qasr-brigade", "the brigade", "initiator")])
    assert status("parties.initiator", coalition, gunmen) == "refined"
    assert status("parties.initiator", coalition, front) == "disputed"
    assert status("parties.initiator", front, brigade) == "refined"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (harm("killed", 6), harm("killed", 6), "agreed"),
        (harm("killed", count(6, low=6)), harm("killed", 8), "refined"),
        (harm("killed", 6), harm("killed", 8), "disputed"),
        (harm("killed", 8), harm("killed", 6, "civilians"), "refined"),
        (harm("killed", 6), harm("killed", 8, "civilians"), "disputed"),
        (harm("killed", 6, "fighters"), harm("killed", 8, "civilians"), "single_source"),
    ],
)
def test_numbers_of_people(one: object, other: object, expected: str) -> None:
    assert status("harm.killed", claim(harms=[one]), claim("r2", harms=[other])) == expected  # type: ignore[list-item]


def test_groups_beside_the_largest_have_their_own_field() -> None:
    told = claim(harms=[harm("killed", 6), harm("killed", 2, "children")])
    assert [each.value for each in found("harm.killed", told).values] == [6]
    assert [each.value for each in found("harm.killed.children", told).values] == [2]


def test_harm_of_no_kind_is_kept() -> None:
    assert found("harm.unknown", claim(harms=[harm(None, count(None, low=1))])).values[0].value == "1 or more"


def test_a_denial_is_a_finding_and_its_values_are_not() -> None:
    denied = claim("r2", modality="denied", harms=[harm("killed", 0)])
    assert status("event.happened", claim(harms=[harm("killed", 5)]), denied) == "disputed"
    assert [each.value for each in found("harm.killed", claim(harms=[harm("killed", 5)]), denied).values] == [
        5
    ]
    assert "event.happened" not in {each.field for each in findings_of(members(claim()))}
