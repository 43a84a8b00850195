"""Tests of what the matcher looks at in a claim."""

import pytest

from bearwitness.incidents.facts import Amount, amount_of, facts_of, largest
from incidents.made import COALITION, KNOWN, claim, day, harm, hit, number, report


def test_facts_hold_days_as_ordinals_only_where_both_are_said() -> None:
    dated = facts_of(claim(when=day("2017-01-20", "2017-01-21")), None, KNOWN)
    assert dated.first is not None
    assert dated.last == dated.first + 1
    assert facts_of(claim(when=None), None, KNOWN).first is None


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (number(6), Amount(6, 6, 6)),
        (number(6, low=6), Amount(6, None, 6)),
        (number(None, low=24), Amount(24, None, None)),
        (number(None, high=9), Amount(0, 9, None)),
        (number(None), None),
        (None, None),
    ],
)
def test_amount_keeps_what_the_words_bound(count: object, expected: Amount | None) -> None:
    assert amount_of(count) == expected  # type: ignore[arg-type]


def test_amounts_meet_where_one_number_satisfies_both() -> None:
    assert Amount(6, None, 6).meets(Amount(8, 8, 8))
    assert not Amount(8, None, 8).meets(Amount(6, 6, 6))


@pytest.mark.parametrize(
    ("words", "told", "least", "most", "allowed", "not_allowed"),
    [
        ("six", Amount(6, 6, 6), 6, 6, [6], [5, 7]),
        ("none", Amount(0, 0, 0), 0, 0, [0], [1]),
        ("at least six", Amount(6, None, 6), 6, None, [6, 17], [5]),
        ("about twenty", Amount(0, None, 20), 20, 20, [20], [0, 19, 21]),
        ("nearly twenty", Amount(0, 20, 20), 20, 20, [20], [19, 21]),
        ("five to seven", Amount(5, 7, None), 5, 7, [5, 6, 7], [4, 8]),
        ("up to nine", Amount(0, 9, None), None, 9, [0, 9], [10]),
        ("dozens", Amount(24, None, None), 24, None, [24, 90], [23]),
        ("four to six, five most likely", Amount(4, 6, 5), 4, 6, [5], [4, 6]),
    ],
)
def test_an_amount_says_what_was_told_and_what_it_supports(
    words: str, told: Amount, least: int | None, most: int | None, allowed: list[int], not_allowed: list[int]
) -> None:
    assert (told.least, told.most) == (least, most), words
    assert all(map(told.allows, allowed)), words
    assert not any(map(told.allows, not_allowed)), words


def test_largest_takes_the_whole_beside_its_part() -> None:
    tolls = facts_of(claim(harms=[harm("killed", 2, "children"), harm("killed", 6)]), None, KNOWN).tolls
    found = largest(tolls, "killed")
    assert found is not None
    assert found.amount.size == 6
    assert largest(tolls, "injured") is None


def test_parties_bring_all_that_stand_above_them() -> None:
    facts = facts_of(claim(parties=[("qasr-brigade", "Qasr Brigade", "initiator")]), None, KNOWN)
    assert facts.initiators == {"qasr-brigade"}
    assert facts.initiator_lines == {"qasr-brigade", "qasr-front"}


def test_an_unknown_name_is_no_party_to_compare() -> None:
    assert facts_of(claim(parties=[(None, "gunmen", "initiator")]), None, KNOWN).initiators == frozenset()


@pytest.mark.parametrize("opening", ["Another ", "In a separate ", "A second ", "Jets also "])
def test_words_that_open_another_event_are_seen(opening: str) -> None:
    words = opening + "strike hit the depot."
    assert facts_of(claim(exact=words, event_at=len(opening)), None, KNOWN).another


@pytest.mark.parametrize("opening", ["The ", "A coalition ", "On the second of May a "])
def test_other_openings_set_nothing_apart(opening: str) -> None:
    words = opening + "strike hit the depot."
    assert not facts_of(claim(exact=words, event_at=len(opening)), None, KNOWN).another


def test_marked_lines_of_a_report_are_items() -> None:
    text = "Strikes:\n* Shells fell on the depot.\n* Rockets hit the yard. Two burnt.\nShells fell again.\n"
    held = report("r1", text=text)

    def item(words: str) -> int | None:
        return facts_of(claim("r1", text.index(words), place=None, exact=words), held, KNOWN).item

    assert item("Shells fell on") == 9
    assert item("Rockets hit") == item("Two burnt.") == text.index("* Rockets")
    assert item("Shells fell again.") is None


def test_one_dash_makes_no_list() -> None:
    text = "KIDAL\n- Shells fell on the town. Two houses burnt."
    held = report("r1", text=text)
    assert (
        facts_of(claim("r1", text.index("Shells"), place=None, exact="Shells fell"), held, KNOWN).item is None
    )


def test_lines_that_open_with_place_and_number_are_items_without_marks() -> None:
    from incidents.made import where

    shaped = claim(count=2, place=where("Mosul", start=5), exact="Near Mosul, two strikes hit a tank.")
    loose = claim(count=2, place=where("Mosul", start=30), exact="Two strikes hit a tank deep in Mosul.")
    assert facts_of(shaped, None, KNOWN).item == 0
    assert facts_of(loose, None, KNOWN).item is None


def test_things_are_folded_and_told_once() -> None:
    assert facts_of(
        claim(effects=[hit("VBIED"), hit("vbied")], parties=[COALITION]), None, KNOWN
    ).objects == ("vbied",)
