"""What happened: types of events, one claim an event."""

import pytest
from extract.told import bounds, claims, one


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("Two airstrikes hit a market in Idlib.", "airstrike"),
        ("Warplanes hit a market in Idlib.", "airstrike"),
        ("A drone strike killed two men in Marib.", "drone_strike"),
        ("A car bomb exploded in Kirkuk, killing five people.", "vehicle_bomb"),
        ("Artillery shelled the village of Sarmin.", "shelling"),
        ("A suicide bomber killed four policemen in Kabul.", "suicide_attack"),
        ("Fighting erupted near Goma on Tuesday.", "armed_clash"),
        ("Gunmen killed three teachers in Kidal.", "killing"),
        ("Iraqi forces retook the town of Hit from ISIS militants.", "territory_taken"),
        ("Rebels withdrew from the city of Homs.", "withdrawal"),
        ("Militants kidnapped eight students near Kaduna.", "abduction"),
        ("Shells destroyed a school in Donetsk.", "shelling"),
    ],
)
def test_the_words_say_the_type(sentence: str, event_type: str) -> None:
    assert one(sentence).event.type == event_type


def test_two_events_of_one_sentence_stay_apart() -> None:
    told = claims("A car bomb killed four people in Baghdad, and gunmen killed two policemen in Mosul.")
    assert [(claim.event.type, claim.where.name if claim.where else None) for claim in told] == [
        ("vehicle_bomb", "Baghdad"),
        ("killing", "Mosul"),
    ]


def test_a_partitive_is_a_total_over_its_place_and_day() -> None:
    claim = claims("The strike near Hit was one of six conducted on Monday in Iraq.")[-1]
    assert (claim.event.type, claim.event.of, bounds(claim.event.count)) == ("total", "airstrike", (6, 6, 6))
    assert claim.where is not None
    assert claim.where.name == "Iraq"
    assert claim.when is not None
    assert claim.when.earliest == "2024-04-29"


def test_shares_of_a_total_have_their_own_places() -> None:
    told = claims("The coalition conducted 31 strikes: 25 in Syria and six in Iraq.")
    assert [(c.event.type, c.event.count.best if c.event.count else None) for c in told] == [
        ("total", 31),
        ("total", 25),
        ("total", 6),
    ]
    assert [c.where.name if c.where else None for c in told[1:]] == ["Syria", "Iraq"]


def test_a_counted_strike_at_a_town_is_no_total() -> None:
    claim = one("Near Mosul, three strikes destroyed a tunnel.")
    assert (claim.event.type, bounds(claim.event.count)) == ("airstrike", (3, 3, 3))


@pytest.mark.parametrize(
    "sentence",
    [
        "The group often attacks convoys.",
        "The strikes were conducted as part of the operation to eliminate the group.",
        "Nations which have conducted strikes in Iraq include Belgium and Denmark.",
        "The match was lost after a late attack.",
        "The hunger strike entered its third week.",
    ],
)
def test_habits_aims_and_other_strikes_are_no_events(sentence: str) -> None:
    assert claims(sentence) == ()


def test_a_target_that_is_named_later_belongs_to_the_strike_before() -> None:
    first, second = claims("A strike near Hit destroyed a vehicle on Monday. The target was a car bomb.")
    assert [(e.action, e.class_) for e in second.effects] == [("target", "vbied")]
    assert second.event.type == "airstrike"
    assert second.where is not None
    assert (second.where.name, second.where.basis) == ("Hit", "inherited")
    assert first.where is not None
    assert first.where.basis == "stated"
