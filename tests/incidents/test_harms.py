"""Tests of settled numbers of people harmed."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import UsageError
from bearwitness.incidents.harms import fitted, harm_of
from bearwitness.model.records import Claim, IncidentHarm
from bearwitness.model.values import Count
from incidents.made import claim, harm, members, number, report, said

WIRE = "The shells killed six people near the bakery in the early morning, the paper wrote on Sunday."


def settled(
    *claims: Claim, who: str = "unknown", rule: str | None = None
) -> tuple[int | None, int | None, int | None]:
    """Low, best, high of those killed."""
    rows = harm_of(members(*claims), rule)
    found = next(each for each in rows if each.kind == "killed" and each.who == who)
    return found.low, found.best, found.high


def killed(report_id: str, count: object, **given_: object) -> Claim:
    """A claim with so many killed."""
    return claim(report_id, harms=[harm("killed", count)], **given_)  # type: ignore[arg-type]


def row(who: str, *numbers: int | None, part_of: str | None = None) -> IncidentHarm:
    """People killed, as settled."""
    low, best, high = numbers
    return IncidentHarm("killed", who, low, best, high, part_of, "range", ())


def test_range_from_lowest_to_highest_with_the_most_told_between() -> None:
    assert settled(killed("r1", 5), killed("r2", 6), killed("r3", 6), killed("r4", 9)) == (5, 6, 9)


def test_copies_of_one_telling_count_once() -> None:
    copies = [killed(name, 6, exact=WIRE) for name in ("r1", "r2", "r3")]
    own = [killed("r4", 4, exact="Own words of one."), killed("r5", 4, exact="Own words of two.")]
    assert settled(*copies, *own) == (4, 4, 6)
    standings = [each.standing for each in harm_of(members(*copies, *own))[0].tellings]
    assert standings == ["counts", "copy", "copy", "counts", "counts"]


def test_one_speaker_relayed_twice_counts_once() -> None:
    relayed = [killed(name, 6, said_by=[said("the coalition")]) for name in ("r1", "r2", "r3")]
    assert settled(*relayed, killed("r4", 4), killed("r5", 4)) == (4, 4, 6)


def test_a_lower_bound_leaves_the_top_open_where_it_is_the_highest() -> None:
    assert settled(killed("r1", number(6, low=6))) == (6, 6, None)
    assert settled(killed("r1", number(None, low=24))) == (24, None, None)


def test_about_twenty_tells_twenty_and_up_to_twenty_a_top_alone() -> None:
    about = killed("r1", Count(None, 20, None, "about twenty", 0, 1))
    assert settled(about) == (20, 20, 20)
    up_to = killed("r1", number(None, high=20))
    assert settled(up_to) == (None, None, 20)
    shown = [harm_of(members(each))[0].tellings[0] for each in (about, up_to)]
    assert [(each.low, each.best, each.high) for each in shown] == [
        (None, 20, None),
        (None, None, 20),
    ]


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        (None, (6, 9, 24)),
        ("lowest", (6, 6, 24)),
        ("ucdp", (6, 9, 24)),
        ("acled-style", (3, 3, 9)),
    ],
)
def test_the_rule_asked_for_settles(rule: str | None, numbers: tuple[int | None, ...]) -> None:
    dozens = killed("r4", number(None, low=24))
    told = (killed("r1", 6), killed("r2", 9), killed("r3", 9), dozens)
    # The words of the made count are no word of the table: a number that nobody says.
    assert settled(*told, rule=rule) == numbers


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(UsageError, match="no rule is named 'average'"):
        harm_of(members(killed("r1", 6)), "average")


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


def test_every_number_names_its_rule_its_claims_its_tellings() -> None:
    a, b = killed("r1", 5), killed("r2", 6, said_by=[said("the ministry")])
    reports = {"r1": report("r1", published="2017-01-22"), "r2": report("r2", source="Border Monitor")}
    found = harm_of(members(a, b, reports=reports))[0]
    assert found.rule == "range"
    assert found.claims == (a.id, b.id)
    assert [(each.claim, each.best, each.speaker, each.outlet, each.when) for each in found.tellings] == [
        (a.id, 5, None, None, "2017-01-22"),
        (b.id, 6, "the ministry", "Border Monitor", None),
    ]


def test_a_part_stands_behind_its_whole() -> None:
    words = "Six people, including two children, died."
    six = harm("killed", 6, start=0, end=10)
    two = harm("killed", 2, "children", start=22, end=34, part_of=0)
    rows = harm_of(members(claim(harms=[six, two], exact=words)))
    assert [(each.who, each.best, each.part_of) for each in rows] == [
        ("unknown", 6, None),
        ("children", 2, "unknown"),
    ]


@pytest.mark.parametrize(
    ("whole", "part", "high"),
    [
        ((9, 9, 9), (2, 2, 4), 9),
        ((5, 5, 5), (2, 7, 7), 7),
        ((5, 5, 5), (7, 7, None), None),
        ((5, 5, 5), (2, 2, None), 5),
        ((5, 5, None), (7, 7, 7), None),
    ],
)
def test_a_whole_is_never_below_its_part(
    whole: tuple[int, ...], part: tuple[int, ...], high: int | None
) -> None:
    found = fitted([row("civilians", *whole), row("children", *part, part_of="civilians")])
    assert [(each.who, each.high) for each in found] == [("civilians", high), ("children", part[2])]


def test_a_part_of_a_part_lifts_all_above_it() -> None:
    found = fitted(
        [
            row("unknown", 3, 3, 3),
            row("civilians", 3, 3, 3, part_of="unknown"),
            row("children", 5, 5, 5, part_of="civilians"),
        ]
    )
    assert {each.high for each in found} == {5}


def test_a_part_of_people_that_nobody_counts_stands_by_itself() -> None:
    assert [each.part_of for each in fitted([row("children", 2, 2, 2, part_of="civilians")])] == [None]


def test_groups_that_hold_each_other_are_not_lost() -> None:
    found = fitted([row("women", 2, 2, 2, part_of="men"), row("men", 3, 3, 3, part_of="women")])
    assert None in {each.part_of for each in found}
    assert [each.part_of for each in fitted([row("women", 2, 2, 2, part_of="women")])] == [None]


_WHO = st.sampled_from(["unknown", "civilians", "children", "women"])


@given(st.dictionaries(_WHO, st.tuples(st.integers(0, 9), st.none() | _WHO), min_size=1))
def test_every_group_stands_under_one_that_stands_alone(
    groups: dict[str, tuple[int, str | None]],
) -> None:
    found = {each.who: each for each in fitted([row(w, n, n, n, part_of=p) for w, (n, p) in groups.items()])}
    assert found.keys() == groups.keys()
    for each in found.values():
        steps, at = 0, each
        while at.part_of is not None:
            whole = found[at.part_of]
            assert whole.high is not None
            assert at.high is not None
            assert at.high <= whole.high
            steps, at = steps + 1, whole
            assert steps < len(found)


def test_groups_of_one_list_are_added_though_one_has_no_group_of_its_own() -> None:
    words = "David Ark killed six children and two adults in a house."
    six = harm("killed", 6, "children", words.index("six"), words.index(" and"))
    two = harm("killed", 2, "unknown", words.index("two"), words.index(" in a"))
    assert settled(claim("r1", exact=words, harms=[six, two])) == (8, 8, 8)
    apart = words.replace(" and ", ", in ")
    assert settled(claim("r1", exact=apart, harms=[six, two])) == (2, 2, 6)


def test_names_of_people_whom_nobody_counts_are_counted() -> None:
    those = msgspec.structs.replace(harm("killed", number(None, low=2)), reference="known")
    names = [
        msgspec.structs.replace(harm("killed", 1, "unknown", at, at + 5, 0), exact=name, named=True)
        for at, name in ((10, "Ali Marell"), (25, "Sami Amari"), (40, "Lina Holt"))
    ]
    assert settled(claim("r1", harms=[those, *names])) == (3, 3, 3)
