"""A saved web page: which text is kept, what is refused."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bearwitness.config import Settings
from bearwitness.errors import InputRefused
from bearwitness.sources.draft import Draft
from bearwitness.sources.html import declared_charset, read_html

FIRST = "Three people were killed on Monday when a shell hit the market of the town, the hospital said."
SECOND = "Two more were hurt when the road bridge was struck an hour later, according to residents."
MENU = '<nav><a href="/">Home</a> <a href="/w">World</a></nav>'


def page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{MENU}<article>{body}</article></body></html>".encode()


def read(data: bytes) -> Draft:
    return read_html(data, name="a.html")


def test_paragraphs_are_parted_by_blank_lines_without_the_menu() -> None:
    draft = read(page(f"<h1>Market hit</h1><p>{FIRST}</p>\n<h2>Later</h2>\n<p>{SECOND}</p>"))
    assert draft.text == f"Market hit\n\n{FIRST}\n\nLater\n\n{SECOND}"


def test_line_ends_of_the_file_are_spaces_as_a_browser_shows_them() -> None:
    wrapped = FIRST.replace(" when", "\n     when")
    assert read(page(f"<div>{wrapped}<br><br>{SECOND}</div>")).text == f"{FIRST}\n\n{SECOND}"


def test_list_items_stand_on_lines_of_their_own() -> None:
    draft = read(
        page(f"<p>{FIRST}</p><ul><li>near the mill: one</li><li>north<ul><li>farm: two</li></ul></li></ul>")
    )
    assert draft.text == f"{FIRST}\n\n- near the mill: one\n- north\n  - farm: two"


def test_tables_are_kept_with_empty_cells() -> None:
    rows = "<tr><th>Place</th><th>Dead</th><th>Hurt</th></tr><tr><td>Market</td><td></td><td>4</td></tr>"
    draft = read(page(f"<p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p>"))
    assert draft.text == f"{FIRST}\n\nPlace | Dead | Hurt\nMarket |  | 4\n\n{SECOND}"


def test_comments_of_readers_are_left_out() -> None:
    comments = b'<div id="comments" class="comments"><p>I saw nine dead.</p></div></body>'
    long = page(f"<p>{FIRST}</p><p>{SECOND}</p>").replace(b"</body>", comments)
    assert read(long).text == f"{FIRST}\n\n{SECOND}"
    short = page(f"<p>{FIRST}</p>").replace(b"</body>", comments)
    assert read(short).text == FIRST


def test_marks_without_width_stay() -> None:
    text = "\u202bقتل\u202c \u200fثلاثة\u200e أشخاص می\u200cشود في السوق صباح يوم الاثنين"
    assert read(page(f"<p>{text}</p>")).text == text


def test_character_references_are_read_once() -> None:
    assert read(page("<p>Units A &amp; B &#8211; &amp;lt;six&amp;gt; were hit.</p>")).text == (
        "Units A & B – &lt;six&gt; were hit."
    )


def test_control_characters_show_as_replacements() -> None:
    assert read(page("<p>Three\x07 killed\x1b and two\ufffe hurt.</p>")).text == (
        "Three\ufffd killed\ufffd and two\ufffd hurt."
    )


def test_a_fragment_is_read_too() -> None:
    assert read(b"<p>Three killed in the market.").text == "Three killed in the market."


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    draft = read(f"<html><body><article><p>{FIRST}<p>{SECOND}</b></i><div <p".encode())
    assert draft.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "found an empty file"),
        (b" \n ", "found no element in it"),
        (b"<!-- nothing -->", "found no element in it"),
        (b"<html><body></body></html>", "found no text of one"),
        (b"<script>var killed = 3;</script>", "found no text of one"),
        (b"<html><body><img src='a.jpg'></body></html>", "found no text of one"),
        (b"<html>\0<p>Three killed", "zero bytes"),
        (b"%PDF-1.7 <html>", "a PDF"),
        (
            b"<div>" * 3000 + FIRST.encode(),
            "expected a web page that can be read whole, found: Excessive depth",
        ),
    ],
)
def test_pages_without_an_article_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(InputRefused, match=said):
        read(data)


def test_a_page_far_too_large_is_refused_unread() -> None:
    with pytest.raises(InputRefused, match="expected a page of at most 10000000 bytes, found 10000001"):
        read(b"<p>" + b"x" * 9_999_998)


def test_an_endless_paragraph_is_refused() -> None:
    with pytest.raises(InputRefused, match="expected lines of at most 50 characters"):
        read_html(page(f"<p>{FIRST}</p>"), name="a", settings=Settings(max_line_chars=50))


def test_entities_of_a_document_type_are_not_resolved() -> None:
    opening = "<!DOCTYPE html [<!ENTITY own SYSTEM 'file:///etc/hostname'><!ENTITY two 'aaaa'>]>"
    draft = read(opening.encode() + page(f"<p>{FIRST} &own; &two;</p>"))
    assert f"{FIRST} &own; &two;" in draft.text


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<html><META CharSet = "windows-1251">', "windows-1251"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b"<?xml version='1.0' encoding='iso-8859-6'?><html>", "iso-8859-6"),
        (b"<p>charset=utf-8</p>", None),
        (b" " * 5000 + b"<meta charset=utf-8>", None),
    ],
)
def test_the_declared_charset_is_that_of_the_head(head: bytes, label: str | None) -> None:
    assert declared_charset(head) == label


@pytest.mark.parametrize(("label", "charset"), [("windows-1251", "cp1251"), ("windows-1251", "utf-8")])
def test_the_charset_that_fits_is_used_and_said(label: str, charset: str) -> None:
    text = "Трое жителей погибли при обстреле рынка в понедельник утром."
    data = f"<html><head><meta charset={label}></head><body><p>{text}</p></body></html>".encode(charset)
    draft = read(data)
    assert (draft.text, draft.charset) == (text, charset)


def test_an_xml_declaration_is_no_obstacle() -> None:
    data = f"<?xml version='1.0' encoding='utf-8'?><html><body><p>{FIRST}</p></body></html>"
    assert read(data.encode()).text == FIRST


def test_nothing_heavy_is_imported_before_the_first_page() -> None:
    code = (
        "import sys, bearwitness.sources.read;"
        "print([name for name in ('trafilatura', 'lxml', 'charset_normalizer') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_extractor_stays_silent() -> None:
    code = (
        "from bearwitness.sources.html import read_html\n"
        "from bearwitness.errors import InputRefused\n"
        "try: read_html(b'<html><body></body></html>', name='a')\n"
        "except InputRefused: pass\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout + done.stderr == ""


PIECES = [
    "<p>",
    "</p>",
    "<div>",
    "<b>",
    "<ul><li>",
    "<table><tr><td>",
    "<!--",
    "-->",
    "<script>",
    "<br>",
    "<pre>\n",
]
WORDS = ["killed ", "&#xD800;", "&#0;", "\x00", "\x0b", "\ufffe", "\xa0", "&lt;", "<", "\u202e", "é", "]]>"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES + WORDS), max_size=25).map("".join).map(str.encode)
    | st.binary(max_size=80)
)
def test_any_page_is_read_or_refused(data: bytes) -> None:
    try:
        draft = read(data)
    except InputRefused:
        return
    assert draft.text.encode("utf-8").strip()
