"""Tests of the words that tell a time by an event."""

import pytest

from bearwitness.extract.event_words import EventWords, Part, event_words, is_certain
from bearwitness.lang.phrases import join
from bearwitness.lang.tokens import tokenize


def _found(text: str) -> list[EventWords]:
    tokens = tokenize(text)
    return list(event_words(tokens, join(tokens)))


def _words(text: str, span: tuple[int, int]) -> str:
    tokens = tokenize(text)
    return text[tokens[span[0]].start : tokens[span[1] - 1].end]


@pytest.mark.parametrize(
    ("text", "relation", "edge", "span"),
    [
        (
            "Since the start of the Mosul offensive, six died.",
            "since",
            "start",
            "the start of the Mosul offensive",
        ),
        ("Six died ahead of the coup in Myanmar.", "before", None, "the coup in Myanmar"),
        ("Two weeks into Operation Desert Storm, six died.", "into", None, "Operation Desert Storm"),
        (
            "A month after the offensive was launched, six died.",
            "after",
            "start",
            "the offensive was launched",
        ),
        ("Six died after the war had ended.", "after", "end", "the war had ended"),
        ("Six died throughout the very long siege.", "during", None, "the very long siege"),
        ("Six died in the aftermath of the US-led invasion.", "after", None, "the US-led invasion"),
        ("Six died by the end of the war.", None, None, None),
        ("They met before Haftar's offensive.", "before", None, "Haftar's offensive"),
    ],
)
def test_a_preposition_and_an_edge_frame_the_event(
    text: str, relation: str | None, edge: str | None, span: str | None
) -> None:
    found = [(words.relation, words.edge, _words(text, words.span)) for words in _found(text)]
    assert found == ([(relation, edge, span)] if span else [])


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("On the eve of the invasion", Part("eve")),
        ("In the run-up to the invasion", Part("approach")),
        ("On the third day of the offensive", Part("nth", 3, "D")),
        ("On the 12th day of the offensive", Part("nth", 12, "D")),
        ("In the opening week of the offensive", Part("nth", 1, "W")),
        ("In the first three weeks of the offensive", Part("first", 3, "W")),
        ("In the final days of the offensive", Part("last", None, "D")),
        ("On the second anniversary of the coup", Part("anniversary", 2, "Y")),
        ("On the day of the strike", Part("whole", None, "D")),
        ("On the morning of the strike", Part("whole", None, "MO")),
        ("Survivors of the strike", None),
        ("The third victim of the strike", None),
    ],
)
def test_a_part_of_an_event_is_told_from_other_words_before_it(text: str, part: Part | None) -> None:
    assert [words.part for words in _found(text)] == ([part] if part else [])


@pytest.mark.parametrize(
    ("text", "definite", "narrowed", "year"),
    [
        ("since the strike", True, False, None),
        ("since the strike on the mill", True, True, None),
        ("since the 1998 strike", True, False, 1998),
        ("since the invasion in 2003", True, False, 2003),
        ("since the deadly drone strike", True, False, None),
    ],
)
def test_a_bare_noun_tells_how_certain_it_is(
    text: str, definite: bool, narrowed: bool, year: int | None
) -> None:
    (words,) = _found(text)
    assert (words.definite, words.narrowed, words.year) == (definite, narrowed, year)


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("during the offensive", False),
        ("during the Wadi offensive", True),
        ("during the Turkish offensive", False),
        ("during the offensive against the Wadi", True),
        ("the Offensive Dawn", True),
    ],
)
def test_words_beside_a_noun_may_make_it_a_certain_one(text: str, certain: bool) -> None:
    at = text.lower().split().index("offensive")
    assert is_certain(tokenize(text), at, at + 1) is certain


@pytest.mark.parametrize(
    "text",
    [
        "Two days after the hunger strike began",
        "since a strike",
        "since the second strike",
        "on the offensive",
    ],
)
def test_other_events_and_nouns_that_only_look_like_events_tell_no_time(text: str) -> None:
    assert not [words for words in _found(text) if words.relation != "at"]
