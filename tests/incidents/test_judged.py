"""Tests of what people decided about claims."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.incidents.judged import accepted, rejected, rulings
from bearwitness.model.records import Judgement
from incidents.made import judgement


def test_a_later_judgement_replaces_an_earlier_one() -> None:
    found = rulings([judgement("same", "a", "b"), judgement("different", "b", "a")])
    assert (found.together, found.apart) == (frozenset(), {("a", "b")})


def test_unsure_takes_a_judgement_back() -> None:
    found = rulings([judgement("different", "a", "b"), judgement("unsure", "a", "b")])
    assert not found.together
    assert not found.apart


def test_several_claims_are_judged_pair_by_pair() -> None:
    assert rulings([judgement("same", "c", "a", "b")]).together == {("a", "b"), ("a", "c"), ("b", "c")}


def test_where_three_contradict_the_later_hold() -> None:
    first, second, third = (
        judgement("same", "a", "b"),
        judgement("same", "b", "c"),
        judgement("different", "a", "c"),
    )
    found = rulings([first, second, third])
    assert found.apart == {("a", "c")}
    assert found.together == {("b", "c")}
    again = rulings([third, first, second])
    assert again.together == {("a", "b"), ("b", "c")}
    assert not again.apart


def test_other_verdicts_say_nothing_of_pairs() -> None:
    assert rulings([judgement("accept", "a", "b")]).together == frozenset()


def test_the_last_of_accept_and_reject_stands() -> None:
    log = [judgement("reject", "a", "b"), judgement("accept", "a")]
    assert rejected(log) == {"b"}
    assert accepted(log) == {"a"}


_IDS = st.sampled_from("abcde")
_LOG = st.lists(
    st.tuples(
        st.sampled_from(["same", "different", "unsure"]), st.lists(_IDS, min_size=2, max_size=3, unique=True)
    ),
    max_size=12,
)


@given(_LOG)
def test_what_stands_never_contradicts_itself(log: list[tuple[str, list[str]]]) -> None:
    decided: list[Judgement] = [judgement(verdict, *ids) for verdict, ids in log]
    found = rulings(decided)
    home = {each: {each} for each in "abcde"}
    for a, b in found.together:
        joined = home[a] | home[b]
        for member in joined:
            home[member] = joined
    assert not any(b in home[a] for a, b in found.apart)
