"""Tests of the numbers that coders write down for vague words."""

import pytest

from bearwitness.errors import TableError
from bearwitness.lang.number_words import number_words
from bearwitness.tables import coding
from bearwitness.tables.coding import UNSAID, acled_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("several", 3),
        ("Many", 3),
        ("a few", 3),
        ("a number of", 3),
        ("a large number of", 10),
        ("countless", 10),
        ("tens", 10),
        ("dozens", 12),
        ("more than two dozens", 12),
        ("scores", 20),
        ("hundreds", 100),
        ("several hundred", 300),
        ("tens of thousands", 10_000),
        ("dozens and dozens", 12),
        ("thousands", 1000),
        ("fighters", UNSAID),
        ("", UNSAID),
    ],
)
def test_words_give_their_number(words: str, number: int) -> None:
    assert acled_number(words) == number


def test_the_table_knows_all_words_that_the_reader_takes_for_unsaid_numbers() -> None:
    phrases = [" ".join(row.words) for rows in number_words().vague.values() for row in rows]
    assert [phrase for phrase in phrases if not coding._at(phrase.split(), 0)[0] and not _inner(phrase)] == []


def _inner(phrase: str) -> bool:
    """Whether a word after the first is in the table ("a few")."""
    words = phrase.split()
    return any(coding._at(words, at)[0] for at in range(1, len(words)))


def test_no_number_is_above_what_the_reader_lets_the_words_mean() -> None:
    for word in ("several", "tens", "dozens", "scores", "hundreds", "thousands", "millions"):
        (row,) = number_words().vague[word]
        assert acled_number(word) <= row.low


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('[[acled]]\nnumber = 3\nwords = ["few", "few"]\nstory = "x"', "'few' stands twice"),
        ('[[acled]]\nnumber = 3\nwords = ["Few"]\nstory = "x"', "lower case"),
        ('[[acled]]\nnumber = "three"\nwords = ["few"]\nstory = "x"', "int"),
    ],
)
def test_a_wrong_row_is_named(rows: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: rows.encode())
    with pytest.raises(TableError, match=said):
        coding._acled.__wrapped__()
