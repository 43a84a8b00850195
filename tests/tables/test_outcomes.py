"""Tests of the words that tell how harm ended."""

import pytest

from bearwitness.tables.outcomes import Outcome, outcomes


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("was shot in the arm", "open"),
        ("suffered a gunshot wound", "open"),
        ("was wounded", "hurt"),
        ("was in stable condition", "hurt"),
        ("was rushed to", "grave"),
        ("were treated and released", "state"),
    ],
)
def test_words_have_their_outcome(words: str, outcome: Outcome) -> None:
    assert outcomes()[outcome].search(words) is not None
    assert outcomes()[outcome].search("was seen near the river") is None
