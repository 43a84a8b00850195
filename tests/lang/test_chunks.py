"""Tests of groups: noun phrases, verb groups, marks."""

import pytest
from grammar import PHRASAL, VERBS, groups, mention, nouns, verbs, words
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang.chunks import chunk
from bearwitness.lang.groups import Mark, Mention, VerbGroup
from bearwitness.lang.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shell killed the old miller.", ["The shell", "the old miller"]),
        (
            "Gunmen attacked a convoy of trucks near the bridge.",
            ["Gunmen", "a convoy of trucks", "the bridge"],
        ),
        ("The strike destroyed an ISIL-held house.", ["The strike", "an ISIL-held house"]),
        (
            "The strike destroyed a tunnel, a boat and two carts.",
            ["The strike", "a tunnel", "a boat", "two carts"],
        ),
    ],
)
def test_noun_phrases(text: str, expected: list[str]) -> None:
    assert nouns(text) == expected


def test_verb_with_auxiliaries() -> None:
    (verb,) = verbs("The miller had been killed.")
    assert (verb.base, verb.form, verb.passive, verb.perfect) == ("kill", "participle", True, True)


@pytest.mark.parametrize(
    ("text", "base", "negated", "modal", "infinitive"),
    [
        ("The shell did not hit it.", "hit", True, None, False),
        ("The shells would hit it.", "hit", False, "would", False),
        ("The men never attacked it.", "attack", True, None, False),
        ("They planned to attack it.", "attack", False, None, True),
        ("They couldn't attack it.", "attack", True, "couldn't", False),
    ],
)
def test_what_auxiliaries_say(
    text: str, base: str, negated: bool, modal: str | None, infinitive: bool
) -> None:
    verb = verbs(text)[-1]
    assert (verb.base, verb.negated, verb.modal, verb.infinitive) == (base, negated, modal, infinitive)


def test_a_past_form_alone_is_left_open() -> None:
    assert verbs("The shell killed the miller.")[0].form == "past_participle"
    assert not verbs("The shell killed the miller.")[0].passive


def test_verbs_with_a_particle() -> None:
    (verb,) = verbs("The strike knocked out a gun.")
    assert (verb.base, verb.last - verb.first) == ("knock out", 2)


def test_an_editors_note_is_one_mark() -> None:
    text = "The men [of the front] attacked it."
    notes = [group for group in groups(text) if isinstance(group, Mark) and group.kind == "note"]
    assert [words(text, note) for note in notes] == ["[of the front]"]


def test_a_time_is_a_mark_unless_it_describes() -> None:
    text = "On Monday shells hit it."
    times = [group for group in groups(text, [mention(text, "Monday", "time")]) if isinstance(group, Mark)]
    assert [time.kind for time in times] == ["prep", "time", "."]
    text = "The Monday attack hit it."
    assert (
        nouns(text, [mention(text, "Monday", "time"), mention(text, "attack", "event")])[0]
        == "The Monday attack"
    )


def test_a_number_stands_in_its_phrase() -> None:
    text = "The shell killed three children."
    phrase = groups(text, [mention(text, "three", "number")])[2]
    assert words(text, phrase) == "three children"
    assert not isinstance(phrase, Mark | VerbGroup)
    assert phrase.number is not None
    assert phrase.number.value == "three"


WORDS = """
the a two three men shell shells killed kill killing hit to was were been not and or of in near
which that may US his they , ; : - -- ( ) [ ] ' 's " . well Monday wounded destroyed quickly Dalan
's-
""".split()
RUNNING = st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join)
KINDS = ("number", "time", "place", "party", "thing", "event", "person", "nation", "weapon")


@given(st.one_of(RUNNING, RUNNING.map(lambda text: text.replace(" ", "")), st.text(max_size=60)), st.data())
def test_groups_hold_every_token_once_and_in_order(text: str, data: st.DataObject) -> None:
    tokens = tokenize(text)
    mentions, at = [], 0
    while at < len(tokens) and data.draw(st.booleans()):
        first = data.draw(st.integers(at, len(tokens) - 1))
        last = data.draw(st.integers(first + 1, min(first + 3, len(tokens))))
        mentions.append(Mention(first, last, data.draw(st.sampled_from(KINDS)), None))
        at = last
    made = chunk(tokens, mentions, VERBS, PHRASAL)
    assert [group.first for group in made] == [0, *(group.last for group in made)][: len(made)]
    assert (made[-1].last if made else 0) == len(tokens)
    assert all(group.first < group.last for group in made)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Image 3 of 44 The miller was killed.", ["The miller"]),
        ("Photo 2 / 7 The miller was killed.", ["The miller"]),
        ("Image 3 of / 44 The miller was killed.", ["The miller"]),
        ("The image hit the miller.", ["The image", "the miller"]),
    ],
)
def test_what_numbers_a_picture_is_no_part_of_the_sentence(text: str, left: list[str]) -> None:
    assert nouns(text) == left
