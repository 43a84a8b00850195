"""Tests of the words by which threads are told apart."""

import pytest

from bearwitness.tables.threads import Cue, thread_cues


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("39 people were shot so far this year", "sum"),
        ("six were killed over the long weekend", "sum"),
        ("arrested in connection with the raid", "held"),
        ("charged with second-degree murder", "held"),
        ("he died of his wounds", "dying"),
        ("twelve days later", "later"),
    ],
)
def test_words_have_their_cue(words: str, cue: Cue) -> None:
    assert thread_cues()[cue].search(words) is not None
    assert thread_cues()[cue].search("was seen near the river") is None
