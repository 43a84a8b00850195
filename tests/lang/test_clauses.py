"""Tests of clauses."""

import pytest
from grammar import PHRASAL, VERBS, read, words
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang.chunks import chunk
from bearwitness.lang.clauses import Clause, clauses
from bearwitness.lang.tokens import tokenize

Frame = tuple[str | None, list[str], list[str]]


def frames(text: str, **known: str) -> list[Frame]:
    """Verb, subjects, objects of each clause."""
    return [frame(text, clause) for clause in read(text, **known)]


def frame(text: str, clause: Clause) -> Frame:
    base = clause.verb.base if clause.verb is not None else None
    return base, [words(text, one) for one in clause.subjects], [words(text, one) for one in clause.objects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shell killed the miller.", [("kill", ["The shell"], ["the miller"])]),
        ("The miller was killed.", [("kill", ["The miller"], [])]),
        (
            "The strike hit a boat and destroyed a cart.",
            [("hit", ["The strike"], ["a boat"]), ("destroy", ["The strike"], ["a cart"])],
        ),
        (
            "The strike destroyed a boat, a cart and a mill.",
            [("destroy", ["The strike"], ["a boat", "a cart", "a mill"])],
        ),
        (
            "The strike wounded and killed the millers.",
            [("wound", ["The strike"], ["the millers"]), ("kill", ["The strike"], ["the millers"])],
        ),
        (
            "The miller suspected of killing the baker fled.",
            [("suspect", [], ["The miller"]), ("kill", [], ["the baker"]), ("flee", ["The miller"], [])],
        ),
        (
            "He said the miller and his son were dead.",
            [("say", ["He"], []), ("be", ["the miller", "his son"], ["dead"])],
        ),
        (
            "The miller, who fled, said nothing.",
            [("flee", ["The miller"], []), ("say", ["The miller"], ["nothing"])],
        ),
    ],
)
def test_frames(text: str, expected: list[Frame]) -> None:
    assert frames(text) == expected


def test_a_sentence_without_a_verb_is_one_clause() -> None:
    (clause,) = read("Three men near the mill.")
    assert clause.kind == "verbless"
    assert clause.verb is None
    assert [adjunct.prep for adjunct in clause.adjuncts] == ["near"]


def test_adjuncts_before_and_behind_the_verb() -> None:
    text = "Near the mill, gunmen attacked a convoy on the road."
    (clause,) = read(text)
    assert [(one.prep, words(text, one.phrase)) for one in clause.adjuncts] == [
        ("near", "the mill"),
        ("on", "the road"),
    ]


def test_a_participle_on_a_noun_is_reduced() -> None:
    text = "The shell hit boats damaged by fire."
    assert [clause.kind for clause in read(text)] == ["main", "reduced"]
    assert frames(text)[1] == ("damage", [], ["boats"])


def test_openers_begin_clauses_of_their_own() -> None:
    found = read("The road was shelled after gunmen attacked a convoy.")
    assert [clause.opener for clause in found] == [None, "after"]
    assert found[1].verb is not None
    assert found[1].verb.base == "attack"


def test_infinitives_share_the_subject() -> None:
    text = "The gunmen planned to attack the convoy."
    assert frames(text)[1] == ("attack", ["The gunmen"], ["the convoy"])
    assert read(text)[1].kind == "infinitive"


def test_nothing_gives_no_clause() -> None:
    assert clauses([]) == []


WORDS = """
the a two men shell killed killing hit to was were not and of in near which that who after while
their they , ; : - ( ) said planned quickly Dalan . "
""".split()
RUNNING = st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)


@given(RUNNING)
def test_every_verb_heads_one_clause_and_parents_come_before(text: str) -> None:
    groups = chunk(tokenize(text), [], VERBS, PHRASAL)
    found = clauses(groups)
    heads = [clause.verb.at for clause in found if clause.verb is not None]
    assert sorted(heads) == [group.at for group in groups if hasattr(group, "at")]
    for number, clause in enumerate(found):
        assert clause.parent is None or clause.parent < number
        assert (clause.verb is None) == (clause.kind == "verbless")


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Guards fled after a miller and his son were killed.", ["a miller", "his son"]),
        (
            "Guards fled after a miller, his wife and a guest were killed.",
            ["a miller", "his wife", "a guest"],
        ),
        ("After a miller and his son were killed, guards came.", ["a miller", "his son"]),
        ("Guards say Ann Moor, 30, and her son were killed.", ["Ann Moor", "30", "her son"]),
        ("In a raid that hit the town, a miller and his son were killed.", ["a miller", "his son"]),
        ("Both Ann Moor and Tom Weir were killed.", ["Ann Moor", "Tom Weir"]),
        ("Guards reported on the raid after a fight, and two millers were killed.", ["two millers"]),
    ],
)
def test_joined_subjects_stay_together(text: str, subjects: list[str]) -> None:
    killed = next(frame for frame in frames(text) if frame[0] == "kill")
    assert killed[1][-len(subjects) :] == subjects
