"""Tests of the table of words around numbers."""

from pathlib import Path

import pytest

from bearwitness.errors import TableError
from bearwitness.lang import number_words as module
from bearwitness.lang.number_words import number_words

TEXT = (Path(module.__file__).parents[1] / "tables" / "numbers.toml").read_text(encoding="utf-8")


def load(text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> object:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "numbers.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(module.resources, "files", lambda _: tmp_path)
    number_words.cache_clear()
    try:
        return number_words()
    finally:
        number_words.cache_clear()


def test_the_numbers_table_says_why_each_vague_word_has_its_low() -> None:
    table = number_words()
    lows = {" ".join(row.words): row.low for rows in table.vague.values() for row in rows}
    assert lows["several"] == 3
    assert lows["dozens"] == 24
    assert lows["a handful"] == 3
    assert all(low >= 1 for low in lows.values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kind = "nearly"', 'kind = "sort_of"', "sort_of"),
        ('"or more", ', '"or more", "or more", ', "stands twice"),
        ('"or more", ', '"", ', "lower case"),
        ('"or more", ', '"Or more", ', "lower case"),
        ("low = 24", 'low = "24"', "int"),
        ('story = "twice a dozen"', 'tale = "twice a dozen"', "story|tale"),
    ],
)
def test_a_wrong_numbers_table_is_refused(
    old: str, new: str, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert old in TEXT
    with pytest.raises(TableError, match=message):
        load(TEXT.replace(old, new, 1), monkeypatch, tmp_path)


def test_the_numbers_table_itself_passes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert load(TEXT, monkeypatch, tmp_path) == number_words()
