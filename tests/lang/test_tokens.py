"""Tests of tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang.tokens import is_word, phrase_key, tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Two men died.", ["Two", "men", "died", "."]),
        ("the U.S. Army", ["the", "U.S.", "Army"]),
        ("ISIL-held", ["ISIL", "-", "held"]),
        ("1,200.5 km", ["1,200.5", "km"]),
        ("the 21st day", ["the", "21st", "day"]),
        ("a 155mm shell", ["a", "155", "mm", "shell"]),
        ("Dalan's clinic", ["Dalan", "'s", "clinic"]),
        ("they didn't", ["they", "didn't"]),
        ("they didn’t", ["they", "didn’t"]),
        ("Da'esh", ["Da'esh"]),
        ("wait -- no...", ["wait", "--", "no", "..."]),
        ("hit; fled, (or) died", ["hit", ";", "fled", ",", "(", "or", ")", "died"]),
        ("3-4", ["3", "-", "4"]),
        ("🔴 hit", ["🔴", "hit"]),
        ("القتلى ثلاثة", ["القتلى", "ثلاثة"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == tokens


@given(st.one_of(st.text(), st.text(alphabet="aZé1.,'’- s_\u0301t\n", max_size=60)))
def test_every_character_that_is_no_blank_belongs_to_one_token(text: str) -> None:
    left, last = list(text), 0
    for token in tokenize(text):
        assert last <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert token.lower == token.text.lower()
        assert not any(sign.isspace() for sign in token.text)
        left[token.start : token.end] = " " * (token.end - token.start)
        last = token.end
    assert not "".join(left).strip()


@pytest.mark.parametrize("unit", ["a", "1", "1.", "a.", "'", "a'", "-", ".", "_", "1,2"])
def test_long_words_make_few_tokens_fast(unit: str) -> None:
    text = unit * 50_000
    assert sum(len(token.text) for token in tokenize(text)) == len(text)


def test_phrase_keys_leave_marks_and_case_out() -> None:
    assert phrase_key("U.S.-led Coalition") == ("us", "led", "coalition")
    assert phrase_key("Doctors' Union") == ("doctors", "union")
    assert phrase_key("...") == ()


@pytest.mark.parametrize(
    ("token", "word"), [("a", True), ("7", True), ("'s", True), ("é", True), ("-", False), ("'", False)]
)
def test_words_and_marks(token: str, word: bool) -> None:
    assert is_word(token) is word
