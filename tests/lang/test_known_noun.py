"""Tests of what a noun phrase makes of known words."""

import pytest
from grammar import groups, mention

from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.tokens import tokenize


def first(text: str, **known: str) -> NounPhrase:
    """The first noun phrase of a text; `known`: kind = words."""
    found = groups(text, [mention(text, words, kind) for kind, words in known.items()])
    return next(group for group in found if isinstance(group, NounPhrase))


def named(text: str, found: NounPhrase) -> str:
    """The words that name the thing."""
    return " ".join(tokenize(text)[at].text for at in found.words)


@pytest.mark.parametrize(
    ("text", "words", "owned"),
    [
        ("a Qasr boat", "boat", True),
        ("a Qasr towed gun", "towed gun", True),
        ("the Qasr-held towns", "towns", True),
        ("the Qasr fled", "Qasr", False),
        ("the Qasr attacked boats", "Qasr", False),
    ],
)
def test_a_party_owns_the_noun_behind_it_or_is_the_thing(text: str, words: str, owned: bool) -> None:
    found = first(text, party="Qasr")
    assert (named(text, found), found.owner is not None) == (words, owned)


def test_a_number_behind_words_ends_the_phrase() -> None:
    assert named("boats five", first("boats five", number="five")) == "boats"


def test_a_time_joins_where_a_noun_follows() -> None:
    text = "a Monday raid on boats"
    found = first(text, time="Monday")
    assert named(text, found) == "raid"
    assert [each.kind for each in found.mentions] == ["time"]
    assert first("the raid Monday", time="Monday").mentions == ()


def test_a_known_thing_names_with_all_its_words() -> None:
    text = "an armoured river boat"
    assert named(text, first(text, thing="river boat")) == "armoured river boat"


def test_nothing_joins_a_pronoun() -> None:
    assert first("they Monday", time="Monday").last == 1
