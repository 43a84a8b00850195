"""Tests of settled numbers of people harmed."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.incidents.facts import Amount
from bearwitness.incidents.harms import bounds, harm_of
from bearwitness.model.records import Claim
from incidents.made import claim, harm, members, number, report, said

WIRE = "The shells killed six people near the bakery in the early morning, the paper wrote on Sunday."


def settled(*claims: Claim, who: str = "unknown") -> tuple[int | None, int | None, int | None]:
    """Low, best, high of those killed."""
    found = next(each for each in harm_of(members(*claims)) if each.kind == "killed" and each.who == who)
    return found.low, found.best, found.high


def killed(report_id: str, count: object, **given_: object) -> Claim:
    """A claim with so many killed."""
    return claim(report_id, harms=[harm("killed", count)], **given_)  # type: ignore[arg-type]


def test_range_from_lowest_to_highest_with_the_most_told_between() -> None:
    assert settled(killed("r1", 5), killed("r2", 6), killed("r3", 6), killed("r4", 9)) == (5, 6, 9)


def test_a_tie_goes_to_the_lower() -> None:
    assert settled(killed("r1", 8), killed("r2", 6)) == (6, 6, 8)


def test_copies_of_one_telling_count_once() -> None:
    copies = [killed(name, 6, exact=WIRE) for name in ("r1", "r2", "r3")]
    own = [killed("r4", 4, exact="Own words of one."), killed("r5", 4, exact="Own words of two.")]
    assert settled(*copies, *own) == (4, 4, 6)


def test_one_speaker_relayed_twice_counts_once() -> None:
    relayed = [killed(name, 6, said_by=[said("the coalition")]) for name in ("r1", "r2", "r3")]
    assert settled(*relayed, killed("r4", 4), killed("r5", 4)) == (4, 4, 6)


def test_a_lower_bound_leaves_the_top_open_where_it_is_the_highest() -> None:
    assert settled(killed("r1", number(6, low=6))) == (6, 6, None)
    assert settled(killed("r1", number(6, low=6)), killed("r2", 8)) == (6, 6, 8)
    assert settled(killed("r1", number(None, low=24))) == (24, None, None)


def test_a_part_is_a_part_only_where_the_words_say_so() -> None:
    words = "Six people, including two children, died."
    six, two = harm("killed", 6, start=0, end=10), harm("killed", 2, "children", start=22, end=34)
    by_group = {each.who: each.part_of for each in harm_of(members(claim(harms=[six, two], exact=words)))}
    assert by_group == {"unknown": None, "children": "unknown"}
    words = "Six people died near the mill, two children died."
    two = harm("killed", 2, "children", start=31, end=43)
    assert {each.part_of for each in harm_of(members(claim(harms=[six, two], exact=words)))} == {None}


def test_groups_stand_apart_largest_first() -> None:
    told = claim(
        harms=[
            harm("injured", 9),
            harm("killed", 2, "children"),
            harm("killed", 6, "fighters"),
            harm(None, 1),
        ]
    )
    assert [(each.kind, each.who) for each in harm_of(members(told))] == [
        ("killed", "fighters"),
        ("killed", "children"),
        ("injured", "unknown"),
        ("unknown", "unknown"),
    ]


def test_every_number_names_its_rule_and_claims() -> None:
    a, b = killed("r1", 5), killed("r2", 6)
    found = harm_of(members(a, b, reports={"r1": report("r1", published="2017-01-22")}))[0]
    assert found.rule == "range"
    assert found.claims == (a.id, b.id)


_AMOUNTS = st.builds(
    lambda low, more, open_end: Amount(low, None if open_end else low + more, low),
    st.integers(0, 50),
    st.integers(0, 9),
    st.booleans(),
)


@given(st.lists(_AMOUNTS, min_size=1, max_size=6))
def test_low_is_never_above_high(amounts: list[Amount]) -> None:
    low, high = bounds(amounts)
    assert high is None or low <= high
    assert all(low <= amount.low for amount in amounts)
    assert high is None or all(amount.size <= high for amount in amounts)
