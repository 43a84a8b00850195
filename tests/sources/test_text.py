"""Plain text or Markdown with front matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.config import Settings
from bearwitness.errors import InputRefused
from bearwitness.sources.text import front_matter, read_text

BODY = "Three people were killed near the bridge.\n"


def test_the_text_is_kept_with_line_ends_made_one() -> None:
    draft = read_text(b"# Head\r\n\r\n  two  \rthree\n\x0bfour\xe2\x80\xa8five", name="a")
    assert draft.text == "# Head\n\n  two  \nthree\n\x0bfour\u2028five"
    assert draft.charset == "utf-8"
    assert (draft.published, draft.published_basis, draft.title) == (None, None, None)


def test_right_to_left_marks_with_control_characters_stay() -> None:
    text = "قتل \u200fثلاثة\u200e \u202bفي\u202c می\u200cشود\x07\ufeff\n" + BODY
    assert read_text(text.encode(), name="a").text == text


def test_front_matter_says_what_the_report_is() -> None:
    head = (
        "---\ntitle: 'Bridge: three killed'\nSource: Valley Press\npublished: 2013-01-22T08:00:00Z\n"
        "url: https://example.org/a:b\nmedium: release\nid: vp-17\nmood: grim\n"
        "tags:\n  - war\n- river\n\n# note\n---\n"
    )
    draft = read_text((head + "\n" + BODY).encode(), name="a")
    assert draft.text == "\n" + BODY
    assert (draft.title, draft.source, draft.id) == ("Bridge: three killed", "Valley Press", "vp-17")
    assert (draft.published, draft.published_basis) == ("2013-01-22", "front_matter")
    assert (draft.url, draft.medium) == ("https://example.org/a:b", "release")


def test_aliases_stand_in_for_the_keys_and_lose_against_them() -> None:
    entries, _ = front_matter("---\npublished: 2013-01-22\ndate: 2012-01-01\noutlet: A\nlink: u\n---\nx")
    assert entries == {"published": "2013-01-22", "source": "A", "url": "u"}
    assert front_matter("---\npublished:\ndate: 2012-01-01\n---\n")[0] == {"published": "2012-01-01"}


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: open\nno end of it\n",
        "---\ntitle: A\nThree people were killed.\n---\nx",
        "---\nBAGHDAD: three killed\n---\nx",
        "---\n---\nx",
        "---\n\n---\nx",
        "---\ntitle:\n  goes on\n---\nx",
        " ---\ntitle: A\n---\nx",
        "title: A\n---\nx",
        "---\n" + "n: 1\n" * 200 + "title: A\n---\nx",
    ],
)
def test_what_is_no_front_matter_stays_in_the_text(text: str) -> None:
    assert front_matter(text) == ({}, text)
    assert read_text(text.encode(), name="a").text == text


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("date: 22 January 2013", "front matter, published: expected YYYY-MM-DD, found '22 January 2013'"),
        ("medium: fax", "front matter, medium: expected one of release"),
    ],
)
def test_a_wrong_value_in_front_matter_is_refused(head: str, said: str) -> None:
    with pytest.raises(InputRefused, match=said):
        read_text(f"---\n{head}\n---\n{BODY}".encode(), name="a")


def test_front_matter_alone_is_no_report() -> None:
    with pytest.raises(InputRefused, match="expected words"):
        read_text(b"---\ntitle: A\n---\n \n", name="a")


def test_utf_16_with_its_mark_is_read() -> None:
    draft = read_text(b"\xff\xfe" + BODY.encode("utf-16-le"), name="a")
    assert (draft.text, draft.charset) == (BODY, "utf-16-le")


def test_one_endless_line_is_refused() -> None:
    with pytest.raises(InputRefused, match="expected lines of at most 100 characters"):
        read_text(b"word " * 21, name="a", settings=Settings(max_line_chars=100))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\0\ufeff"), max_size=200))
def test_text_without_front_matter_is_kept_to_the_letter(text: str) -> None:
    assert read_text((BODY * 9 + text).encode(), name="a").text == BODY * 9 + text


@given(st.text("-:ab \ntile", max_size=60))
def test_front_matter_loses_nothing_it_does_not_own(text: str) -> None:
    entries, rest = front_matter("---\n" + text)
    assert rest == "---\n" + text if not entries else ("---\n" + text).endswith(rest)
