"""Tests of cleaning and its map back to the kept text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.text.clean import clean

JOINER, SOFT_HYPHEN, RIGHT_TO_LEFT, NO_BREAK = "\u200d", "\u00ad", "\u200f", "\u00a0"


def test_plain_text_stays_as_it_is_without_a_map() -> None:
    assert clean("Three people died.") == ("Three people died.", None)


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("“the dead”", '"the dead"'),
        ("«the dead»", '"the dead"'),
        ("the town’s clinic", "the town's clinic"),
        ("north‑west", "north-west"),
        (f"21{NO_BREAK}January", "21 January"),
        ("21\u202fJanuary", "21 January"),
        ("one\ttwo", "one two"),
        ("a bell\x07here", "a bell here"),
        ("one\r\ntwo", "one \ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("one\x0ctwo\u2029three", "one\ntwo\nthree"),
        ("**Near Dalan**, one strike", "  Near Dalan  , one strike"),
        ("__Near Dalan__", "  Near Dalan  "),
        ("> The camp was hit.\n>> It burnt.", "  The camp was hit.\n   It burnt."),
        (">100 people fled", ">100 people fled"),
        ("snake_case", "snake_case"),
    ],
)
def test_marks_are_folded_in_place(kept: str, read: str) -> None:
    assert clean(kept) == (read, None)


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        (f"sol{SOFT_HYPHEN}dier", "soldier"),
        (f"{RIGHT_TO_LEFT}Idlib", "Idlib"),
        (f"a{JOINER}b", "ab"),
        ("\ufeffReport", "Report"),
        ("☎\ufe0f call", "☎ call"),
        ("two wo*nded", "two wonded"),
    ],
)
def test_marks_without_width_are_taken_out(kept: str, read: str) -> None:
    cleaned = clean(kept)
    assert cleaned.text == read
    assert cleaned.offsets is not None
    assert [kept[at] for at in cleaned.offsets[:-1]] == list(read)


def test_a_sign_of_multiplication_stays() -> None:
    assert clean("a 3 * 4 grid").text == "a 3 * 4 grid"


@given(st.text())
def test_the_map_leads_back_to_the_same_characters(kept: str) -> None:
    text, offsets = clean(kept)
    if offsets is None:
        assert len(text) == len(kept)
        return
    assert len(offsets) == len(text) + 1
    assert list(offsets) == sorted(set(offsets))
    assert offsets[-1] == len(kept)
    for read, at in zip(text, offsets, strict=False):
        if read.isalnum():
            assert read == kept[at]


@given(st.text(st.characters(categories=["L", "N", "Z", "Cc", "Cf"])))
def test_no_letter_or_figure_is_lost(kept: str) -> None:
    def solid(text: str) -> list[str]:
        return [sign for sign in text if unicodedata.category(sign)[0] in "LN" and sign != "ʼ"]

    assert solid(clean(kept).text) == solid(kept)
