"""Stand-ins for characters that cannot be seen."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.sources.html_marks import marks


def test_marks_are_hidden_behind_visible_signs_then_shown_again() -> None:
    text = "می\u200cشود \u202bقتل\u202c \U00010600"
    unseen = marks(text)
    assert unseen.hide(text).isprintable()
    assert unseen.hide(text)[-1] == "\U00010600"
    assert unseen.show(unseen.hide(text)) == text


def test_too_many_different_marks_show_as_replacements() -> None:
    text = "".join(map(chr, range(0xE000, 0xE000 + 2000)))
    unseen = marks(text)
    back = unseen.show(unseen.hide(text))
    assert len(back) == len(text)
    assert set(back) - set(text) == {"\ufffd"}


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back(text: str) -> None:
    unseen = marks(text)
    assert unseen.show(unseen.hide(text)) == text
    assert len(unseen.hide(text)) == len(text)
