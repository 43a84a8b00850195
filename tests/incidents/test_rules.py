"""Tests of the rules that settle numbers of people harmed; worked examples stand in docs/rules.md."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.config import RULES as NAMES
from bearwitness.errors import UsageError
from bearwitness.incidents.facts import Amount
from bearwitness.incidents.rules import RULES, bounds, rule_named
from bearwitness.incidents.tellings import Telling, with_standing
from incidents.made import amount, telling
from incidents.strategies import AMOUNTS, TELLINGS


def settled(rule: str, *tellings: Telling) -> tuple[int | None, int | None, int | None]:
    """Low, best, high."""
    numbers = RULES[rule].settle(tellings)
    return numbers.low, numbers.best, numbers.high


def test_the_settings_name_every_rule_the_default_first() -> None:
    assert tuple(RULES) == NAMES
    assert rule_named(None).name == NAMES[0] == "range"
    assert all(rule.name == name and rule.says for name, rule in RULES.items())


def test_an_unknown_rule_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(UsageError, match="'average'; expected one of range, lowest, ucdp, acled-style"):
        rule_named("average")


@pytest.mark.parametrize("rule", NAMES)
@given(found=st.lists(TELLINGS, min_size=1, max_size=7))
def test_low_best_high_stand_in_order(rule: str, found: list[Telling]) -> None:
    for tellings in (found, with_standing(found)):
        known = [number for number in settled(rule, *tellings) if number is not None]
        assert known == sorted(known)


@pytest.mark.parametrize("rule", ["ucdp", "acled-style"])
@given(found=st.lists(TELLINGS, min_size=1, max_size=7))
def test_rules_of_data_sets_leave_nothing_open(rule: str, found: list[Telling]) -> None:
    assert None not in settled(rule, *found)


@pytest.mark.parametrize("rule", NAMES)
@given(found=st.lists(TELLINGS, min_size=1, max_size=5), data=st.data())
def test_neither_order_nor_copies_change_the_numbers(
    rule: str, found: list[Telling], data: st.DataObject
) -> None:
    again = data.draw(st.permutations([*found, telling(found[0].amount, found[0].source, standing="copy")]))
    kept = [each for each in found if each.standing == "counts"]
    if kept:
        assert settled(rule, *again) == settled(rule, *kept)


@given(found=st.lists(TELLINGS, min_size=1, max_size=6))
def test_the_range_holds_every_number_that_counts(found: list[Telling]) -> None:
    found = [*found, telling(amount(20), 9)]
    low, _, high = settled("range", *found)
    for each in found:
        if each.standing == "counts":
            told = each.amount.least if each.amount.best is not None or each.amount.high is not None else None
            assert told is None or (low is not None and low <= told)
            assert high is None or each.amount.size <= high


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_bounds_are_numbers_told(amounts: list[Amount]) -> None:
    low, high = bounds(amounts)
    assert low is None or low in {each.least for each in amounts}
    assert low is not None or all(each.least is None for each in amounts)
    assert high is None or high in {each.size if each.most is None else each.most for each in amounts}


@pytest.mark.parametrize(
    ("told", "high"),
    [
        ([amount(6, low=6)], None),
        ([amount(6, low=6), amount(6)], 6),
        ([amount(6, low=6), amount(9, low=9)], 9),
    ],
)
def test_a_lower_bound_told_alone_leaves_the_top_open(told: list[Amount], high: int | None) -> None:
    assert bounds(told) == (6, high)


def test_support_is_counted_by_sources_not_by_tellings() -> None:
    two_of_one = [telling(amount(9), 0), telling(amount(9), 0)]
    assert settled("range", *two_of_one, telling(amount(6), 1)) == (6, 6, 9)
    assert settled("range", telling(amount(9), 0), telling(amount(9), 1), telling(amount(6), 2)) == (6, 9, 9)


def test_a_lower_bound_supports_what_lies_above_it_but_is_no_second_telling_of_it() -> None:
    assert settled("range", telling(amount(6, low=6), 0), telling(amount(17), 1)) == (6, 17, 17)
    below = (telling(amount(6, low=6), 0), telling(amount(5), 1))
    assert settled("range", *below) == (5, 5, 6)


def test_a_replaced_number_has_no_say() -> None:
    early = telling(amount(6), 0, standing="replaced")
    others = (telling(amount(9), 0), telling(amount(6), 1, standing="replaced"), telling(amount(12), 1))
    for rule in NAMES:
        assert settled(rule, early, *others) == (9, 9, 12)


def test_vague_words_lower_nothing_that_is_counted_but_for_acled() -> None:
    told = (telling(amount(None, low=3), 0, vague="several"), telling(amount(6), 1))
    assert [settled(rule, *told) for rule in NAMES] == [(6, 6, 6), (6, 6, 6), (6, 6, 6), (3, 3, 6)]


def test_a_range_is_no_vague_word() -> None:
    told = (telling(amount(None, low=5, high=7), 0), telling(amount(6), 1))
    assert [settled(rule, *told) for rule in NAMES] == [(5, 6, 7), (5, 5, 7), (5, 6, 7), (5, 5, 7)]


@pytest.mark.parametrize("standing", ["replaced", "copy", "part"])
@pytest.mark.parametrize("rule", NAMES)
def test_what_stands_for_less_settles_nothing(rule: str, standing: str) -> None:
    aside = (telling(amount(2), 1, standing=standing), telling(amount(90), 2, standing=standing))  # type: ignore[arg-type]
    assert settled(rule, telling(amount(6)), *aside) == (6, 6, 6)


@pytest.mark.parametrize("standing", ["copy", "replaced", "part"])
@pytest.mark.parametrize("rule", NAMES)
def test_where_nothing_else_is_left_all_count(rule: str, standing: str) -> None:
    assert settled(rule, telling(amount(6), standing=standing)) == (6, 6, 6)  # type: ignore[arg-type]


def test_people_harmed_in_no_way_that_is_said_are_no_deaths_for_acled() -> None:
    assert settled("acled-style", telling(amount(8), kind="unknown")) == (0, 0, 8)
    assert settled("ucdp", telling(amount(8), kind="unknown")) == (8, 8, 8)
