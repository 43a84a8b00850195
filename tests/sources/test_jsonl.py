"""JSON lines as the contract writes them."""

import io
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.config import Settings
from bearwitness.errors import InputRefused
from bearwitness.model.ids import report_id
from bearwitness.model.records import Refusal, Report
from bearwitness.sources.jsonl import lines, parse, read_lines

TEXT = "Three people were killed near the bridge."


def read(data: bytes, **limits: int) -> list[Report | Refusal]:
    return list(read_lines(io.BytesIO(data), name="in", settings=Settings(**limits)))


def row(**keys: Any) -> bytes:
    return json.dumps({"text": TEXT, **keys}, ensure_ascii=False).encode() + b"\n"


def test_every_key_of_the_contract_is_carried() -> None:
    (report,) = read(
        row(
            id="n-1",
            published="2013-01-22T10:00:00Z",
            title="Bridge",
            url="https://example.org/1",
            source="Valley Press",
            medium="statement",
            names=[[35, 41]],
            mood="grim",
        )
    )
    assert report == Report(
        id="n-1",
        text=TEXT,
        published="2013-01-22",
        published_basis="given",
        title="Bridge",
        url="https://example.org/1",
        source="Valley Press",
        medium="statement",
        names=((35, 41),),
    )


def test_what_is_not_said_stays_unknown() -> None:
    (report,) = read(row(published=None, title="", source=" ", url=None, medium=None, names=None))
    assert report == Report(id=report_id(TEXT, published=None, source=None, url=None), text=TEXT)


def test_no_names_given_is_not_an_empty_list_of_names() -> None:
    (report,) = read(row(names=[]))
    assert isinstance(report, Report)
    assert report.names == ()


def test_the_text_is_kept_to_the_letter() -> None:
    text = "a\r\nb\u0000\u2028 \u200fc "
    assert parse(json.dumps({"text": text}).encode(), name="in").text == text


def test_blank_lines_a_mark_and_other_line_ends_are_passed_over() -> None:
    found = read(b"\xef\xbb\xbf" + row(id="a").rstrip() + b"\r\n\n  \n" + row(id="b").rstrip())
    assert [one.id for one in found if isinstance(one, Report)] == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Three killed", "expected a JSON object, found no valid JSON"),
        (b'{"text": "Three', "expected a JSON object, found no valid JSON"),
        (b'{"text": "Three \\ud800 killed"}', "expected a JSON object, found no valid JSON"),
        (b'{"text": "a"} {"text": "b"}', "expected a JSON object, found no valid JSON"),
        (b'["text"]', "expected a JSON object, found a list"),
        (b"3", "expected a JSON object, found a whole number"),
        (b"null", "expected a JSON object, found null"),
        (b'{"id": "a"}', "expected the key text, found none"),
        (b'{"text": 3}', "text: expected a string, found a whole number"),
        (b'{"text": null}', "text: expected a string, found null"),
        (b'{"text": "a", "id": 3}', "id: expected a string, found a whole number"),
        (b'{"text": "a", "id": " "}', "id: expected a string that is not empty"),
        (b'{"text": "a", "title": ["b"]}', "title: expected a string, found a list"),
        (b'{"text": "a", "medium": "fax"}', "medium: expected one of release, interview, "),
        (b'{"text": "a", "published": "22.1.2013"}', "published: expected YYYY-MM-DD, found '22.1.2013'"),
        (b'{"text": "a", "published": "2013-02-30"}', "published: expected YYYY-MM-DD, found '2013-02-30'"),
        (b'{"text": "a", "names": [[0, 2]]}', "names: expected [start, end] within 0 to 1, found [0, 2]"),
        (b'{"text": "a", "names": [[1, 0]]}', "names: expected [start, end] within 0 to 1, found [1, 0]"),
        (b'{"text": "a", "names": [[1]]}', "names[0]: expected a list of two"),
        (b'{"text": "a", "names": [[0, 1.5]]}', "names[0][1]: expected a whole number, found a number"),
        (b'{"text": "a", "names": "b"}', "names: expected a list, found a string"),
        (b'{"text": "a\xff"}', "expected UTF-8, found byte 0xFF"),
        (b'{"text": " \\n"}', "expected words, found only white space or invisible characters"),
        (b'{"text": "a", "x": ' + b"[" * 100_000, "expected a JSON object, found one nested too deep"),
    ],
)
def test_a_wrong_line_says_what_was_expected_and_the_others_go_on(data: bytes, said: str) -> None:
    before, refused, after = read(row(id="1") + data + b"\n" + row(id="3"))
    assert isinstance(before, Report)
    assert isinstance(after, Report)
    assert isinstance(refused, Refusal)
    assert refused.name == "in"
    assert refused.reason.startswith(f"line 2: {said}")


def test_an_id_that_comes_again_is_refused_with_both_lines() -> None:
    found = read(row(id="a") + row(id="b") + row(id="a"))
    assert found[2] == Refusal("in", "line 3: expected an id of its own, found 'a' of line 1 again")


def test_the_same_report_without_an_id_is_refused_too() -> None:
    assert isinstance(read(row() + row())[1], Refusal)


def test_a_line_too_long_is_skipped_and_the_next_is_read() -> None:
    long = row(id="b", text="word " * 1000)
    found = read(row(id="a") + long + row(id="c"), max_line_chars=100)
    assert [one.id if isinstance(one, Report) else one.reason for one in found] == [
        "a",
        "line 2: expected at most 800 bytes, found more",
        "c",
    ]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_the_limit_of_a_line_is_exact(end: bytes) -> None:
    short, long = b'{"text": "' + b"a" * 788 + b'"}', b'{"text": "' + b"a" * 789 + b'"}'
    settings = {"max_line_chars": 1000, "max_input_bytes": 800}
    assert isinstance(read(short + end, **settings)[0], Report)
    assert isinstance(read(b"\xef\xbb\xbf" + short + end, **settings)[0], Report)
    assert isinstance(read(long + end, **settings)[0], Refusal)


def test_a_line_of_running_text_is_held_to_its_own_limit() -> None:
    (refused,) = read(row(text="a" * 101), max_line_chars=100)
    assert refused == Refusal("in", "line 1: expected lines of at most 100 characters, found a longer one")
    assert isinstance(read(row(text=("a" * 100 + "\n") * 3), max_line_chars=100)[0], Report)


class Endless(io.RawIOBase):
    """A stream of one line that counts what was asked of it at once."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.largest = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        given = min(size or 0, self.left)
        self.left -= given
        self.largest = max(self.largest, given)
        return b"x" * given


def test_an_endless_line_is_never_held_in_memory() -> None:
    stream = Endless(50_000_000)
    (refused,) = read_lines(stream, name="in", settings=Settings(max_line_chars=1000))  # type: ignore[arg-type]
    assert refused == Refusal("in", "line 1: expected at most 8000 bytes, found more")
    assert stream.left == 0
    assert stream.largest < 9000


def test_lines_are_read_one_at_a_time() -> None:
    stream = io.BytesIO(row(id="a") * 3)
    next(lines(stream, name="in"))
    assert stream.tell() == len(row(id="a"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (row(id="a").decode().encode("utf-16") * 3, "expected JSON lines in UTF-8, found UTF-16 or UTF-32"),
        (b"%PDF-1.7\n1 0 obj\n", "expected text, found a PDF"),
    ],
)
def test_a_stream_of_another_form_is_refused_once(data: bytes, said: str) -> None:
    assert read(data) == [Refusal("in", said)]


@given(st.binary(max_size=300))
def test_any_bytes_give_one_answer_a_line(data: bytes) -> None:
    found = read(b"{}\n" + data)
    assert len(found) == 1 + sum(1 for line in data.split(b"\n") if line.strip())
    assert all(isinstance(one, Refusal) and one.reason for one in found)


_VALUES = (
    st.none() | st.text(max_size=12) | st.integers() | st.lists(st.lists(st.integers(-1, 9)), max_size=3)
)


@given(
    st.lists(
        st.fixed_dictionaries(
            {"text": st.text()}, optional=dict.fromkeys(["id", "published", "names"], _VALUES)
        )
    )
)
def test_any_objects_give_one_answer_each_that_can_be_written(rows: list[dict[str, Any]]) -> None:
    found = read(b"".join(json.dumps(one).encode() + b"\n" for one in rows))
    assert len(found) == len(rows)
    for one in found:
        msgspec.json.encode(one)


@given(st.text('\\u0189adDefFcC"n', max_size=40))
def test_escapes_never_bring_in_half_a_character(escaped: str) -> None:
    try:
        draft = parse(b'{"text":"x' + escaped.encode() + b'"}', name="in")
    except InputRefused:
        return
    assert draft.text.encode("utf-8").decode("utf-8") == draft.text
