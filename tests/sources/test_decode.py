"""Bytes to text without a lost character."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import InputRefused
from bearwitness.sources.decode import decode

RUSSIAN = "Трое жителей погибли при обстреле посёлка, сообщили в больнице."
ARABIC = "قتل ثلاثة من سكان القرية في غارة جوية صباح أمس"
FRENCH = "Trois habitants ont été tués près du marché, a déclaré l’hôpital."


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_removed(mark: bytes, charset: str) -> None:
    decoded = decode(mark + RUSSIAN.encode(charset), name="a", declared="windows-1251")
    assert (decoded.text, decoded.charset) == (RUSSIAN, charset)


def test_a_mark_that_lies_is_refused() -> None:
    with pytest.raises(InputRefused, match="expected utf-16-le as its byte order mark says"):
        decode(codecs.BOM_UTF16_LE + b"abc", name="a")


@pytest.mark.parametrize(
    ("label", "charset"),
    [("windows-1251", "cp1251"), ("KOI8-R", "koi8-r"), (" cp866 ", "cp866"), ("ISO-8859-5", "iso8859-5")],
)
def test_the_declared_charset_is_used(label: str, charset: str) -> None:
    decoded = decode(RUSSIAN.encode(charset), name="a", declared=label)
    assert (decoded.text, decoded.charset) == (RUSSIAN, charset)


def test_latin_1_means_what_browsers_take_it_for() -> None:
    assert decode(FRENCH.encode("cp1252"), name="a", declared="iso-8859-1").text == FRENCH


@pytest.mark.parametrize("label", ["windows-1252", "iso-8859-1", "windows-1256", "ascii"])
def test_utf_8_wins_over_a_wrong_label_of_one_byte_a_character(label: str) -> None:
    decoded = decode(ARABIC.encode(), name="a", declared=label)
    assert (decoded.text, decoded.charset) == (ARABIC, "utf-8")


@pytest.mark.parametrize(
    ("text", "charset", "label"),
    [
        (RUSSIAN, "cp1251", "windows-1252"),
        (ARABIC, "cp1256", "iso-8859-1"),
        (ARABIC, "cp1256", "windows-1251"),
        (RUSSIAN, "koi8_r", "windows-1251"),
    ],
)
def test_a_label_that_garbles_the_text_is_found_out(text: str, charset: str, label: str) -> None:
    decoded = decode(text.encode(charset), name="a", declared=label)
    assert (decoded.text, decoded.charset) == (text, charset)


@pytest.mark.parametrize(
    "text", ["Обстрел", "غارة", "L’hôpital", "Drei Tote bei Brücke", "Saldırıda üç kişi öldü"]
)
@pytest.mark.parametrize("charset", ["cp1251", "cp1256", "cp1252", "cp1254", "iso8859-5", "koi8-u", "cp866"])
def test_a_right_label_is_believed_even_for_few_words(text: str, charset: str) -> None:
    try:
        data = text.encode(charset)
    except UnicodeEncodeError:
        return
    assert decode(data, name="a", declared=charset).text == text


def test_a_label_of_several_bytes_a_character_is_believed_where_it_fits() -> None:
    # These bytes are valid UTF-8 by chance.
    assert decode("联通".encode("gbk"), name="a", declared="gbk").text == "联通"


@pytest.mark.parametrize("label", ["rot13", "unicode_escape", "utf-7", "idna", "hex", "no such", "a\0b", ""])
def test_labels_that_are_no_charset_of_texts_are_passed_over(label: str) -> None:
    decoded = decode(b"\\ud800 +AGE- abc", name="a", declared=label)
    assert (decoded.text, decoded.charset) == ("\\ud800 +AGE- abc", "utf-8")


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (FRENCH, "cp1252"),
        ("Three were killed near the café, a nurse said.", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (ARABIC, "cp1256"),
        ("昨日の空爆で三人が死亡したと病院は述べた。", "shift_jis"),
        ("昨天的空袭造成三人死亡,医院说。", "gb18030"),
        ("어제 공습으로 주민 세 명이 사망했다", "euc_kr"),
    ],
)
def test_old_charsets_are_detected_and_named(text: str, charset: str) -> None:
    decoded = decode(text.encode(charset), name="a")
    assert (decoded.text, decoded.charset) == (text, charset)


def test_detection_looks_where_the_bytes_beyond_ascii_are() -> None:
    text = "Nothing beyond plain letters here.\n" * 5000 + RUSSIAN * 2000
    decoded = decode(text.encode("cp1251"), name="a")
    assert (decoded.text, decoded.charset) == (text, "cp1251")


def test_utf_8_with_a_bad_byte_is_refused_with_its_place() -> None:
    data = RUSSIAN.encode() + b"\xff" + RUSSIAN.encode()
    with pytest.raises(InputRefused, match=f"found byte 0xFF at {len(RUSSIAN.encode())}$"):
        decode(data, name="a")


def test_bytes_of_no_charset_are_refused() -> None:
    with pytest.raises(InputRefused, match="fit no known charset"):
        decode(bytes(range(128, 256)) * 4, name="a")


@given(st.text(st.characters(codec="utf-8")))
def test_utf_8_comes_back_whole(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), name="a").text == text


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "gbk", "windows-1256", "utf-16", "x"]))
def test_any_bytes_are_decoded_whole_or_refused(data: bytes, label: str | None) -> None:
    try:
        decoded = decode(data, name="a", declared=label)
    except InputRefused:
        return
    decoded.text.encode("utf-8")
    assert decoded.text.encode(decoded.charset) in data or decoded.charset in {
        "gb18030",
        "big5",
        "shift_jis",
    }
