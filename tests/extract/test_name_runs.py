"""Tests of runs of capitalised words."""

import pytest

from bearwitness.extract.name_runs import run_end
from bearwitness.lang.tokens import tokenize
from bearwitness.tables.placewords import place_words


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Deir ez-Zor fell", "Deir ez-Zor"),
        ("Nad 'Ali fell", "Nad 'Ali"),
        ("Port Sudan was hit", "Port Sudan"),
        ("Hit and Rawa fell", "Hit"),
        ("Rio de Oro fell", "Rio de Oro"),
        ("Rio de facto", "Rio"),
    ],
)
def test_where_a_run_ends(text: str, run: str) -> None:
    tokens = tokenize(text)
    last = run_end(tokens, 0, set(), place_words().particles, upper=False)
    assert text[: tokens[last - 1].end] == run


def test_a_run_ends_before_what_is_taken() -> None:
    tokens = tokenize("Gao Monday Market")
    assert run_end(tokens, 0, {1}, place_words().particles, upper=False) == 1


def test_in_capitals_every_word_goes_on() -> None:
    tokens = tokenize("SAN MIGUEL WAS HIT, IT SAID")
    assert run_end(tokens, 0, set(), place_words().particles, upper=True) == 4
