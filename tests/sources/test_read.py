"""Paths to a stream of reports with their bytes."""

import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.config import DEFAULTS, Settings
from bearwitness.errors import UsageError
from bearwitness.model.ids import digest
from bearwitness.model.records import Intake, Refusal
from bearwitness.sources.read import accepted, read_paths

TEXT = "Three people were killed near the bridge.\n"
NOW = "2024-05-06T07:08:09Z"


def read(*paths: Path, published: str | None = None, limits: Settings = DEFAULTS) -> list[Intake | Refusal]:
    return list(read_paths(paths, published=published, settings=limits, now=lambda: NOW))


def only(*paths: Path, published: str | None = None, limits: Settings = DEFAULTS) -> Intake:
    (found,) = read(*paths, published=published, limits=limits)
    assert isinstance(found, Intake), found
    return found


def refused(*paths: Path, limits: Settings = DEFAULTS) -> str:
    (found,) = read(*paths, limits=limits)
    assert isinstance(found, Refusal)
    assert found.name == str(paths[0])
    return found.reason


def put(path: Path, data: bytes | str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_an_intake_holds_the_bytes_as_they_came(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfThree killed.\r\n"
    found = only(put(tmp_path / "a.txt", data))
    assert found.data == data
    capture = found.capture
    assert (capture.sha256, capture.size) == (digest(data), len(data))
    assert (capture.media_type, capture.address, capture.charset) == (
        "text/plain",
        f"{tmp_path}/a.txt",
        "utf-8",
    )
    assert capture.captured_at == NOW
    assert capture.tool.startswith("bearwitness ")
    assert found.report.capture == capture.sha256
    assert found.report.text == "Three killed.\n"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.TXT", "text/plain"),
        ("a.md", "text/markdown"),
        ("a.markdown", "text/markdown"),
        ("a.htm", "text/html"),
        ("a.html", "text/html"),
        ("a.xhtml", "application/xhtml+xml"),
    ],
)
def test_each_suffix_has_its_reader_with_its_media_type(tmp_path: Path, name: str, media_type: str) -> None:
    found = only(put(tmp_path / name, f"<p>{TEXT}</p>"))
    assert found.capture.media_type == media_type
    assert found.report.text == (TEXT.strip() if "htm" in name else f"<p>{TEXT}</p>")


def test_json_lines_give_an_intake_a_line(tmp_path: Path) -> None:
    rows = [json.dumps({"id": str(n), "text": TEXT, "published": "2013-01-22"}) for n in range(2)]
    path = put(tmp_path / "a.jsonl", "\n".join([rows[0], "", rows[1], "no JSON", rows[0]]))
    one, two, three, again = read(path, published="2014-01-01")
    assert isinstance(one, Intake)
    assert isinstance(two, Intake)
    assert [one.capture.address, two.capture.address] == [f"{path}#1", f"{path}#3"]
    assert two.data == rows[1].encode()
    assert two.capture.sha256 == digest(rows[1].encode()) == two.report.capture
    assert (one.report.published, one.report.published_basis) == ("2013-01-22", "given")
    assert isinstance(three, Refusal)
    assert three.reason.startswith("line 4: expected a JSON object")
    assert again == Refusal(str(path), "line 5: expected an id of its own, found '0' of line 1 again")


def test_the_size_limit_of_json_lines_is_that_of_a_line(tmp_path: Path) -> None:
    path = put(tmp_path / "a.ndjson", "".join(json.dumps({"text": f"{n} killed"}) + "\n" for n in range(50)))
    assert all(isinstance(one, Intake) for one in read(path, limits=Settings(max_input_bytes=40)))


def test_json_lines_without_a_line_are_refused(tmp_path: Path) -> None:
    assert refused(put(tmp_path / "a.jsonl", "\n \n")) == "expected JSON lines, found none in this file"


def test_the_given_day_fills_in_only_where_the_input_says_none(tmp_path: Path) -> None:
    silent = put(tmp_path / "silent.txt")
    dated = put(tmp_path / "dated.md", f"---\ndate: 2013-01-22\n---\n{TEXT}")
    stated = put(
        tmp_path / "a.html", f'<meta property="article:published_time" content="2013-01-23"><p>{TEXT}</p>'
    )
    reports = [
        one.report for one in read(silent, dated, stated, published="2014-01-01") if isinstance(one, Intake)
    ]
    assert [(one.published, one.published_basis) for one in reports] == [
        ("2014-01-01", "given"),
        ("2013-01-22", "front_matter"),
        ("2013-01-23", "metadata"),
    ]
    assert only(silent).report.published is None


def test_a_given_day_that_is_none_fails_at_once() -> None:
    with pytest.raises(UsageError, match="published: expected YYYY-MM-DD, found 'today'"):
        read_paths([], published="today", now=lambda: NOW)


def test_folders_are_read_in_order_with_the_folders_inside(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "c.pdf"):
        put(tmp_path / name, TEXT)
    found = read(tmp_path)
    names = [one.capture.address if isinstance(one, Intake) else one.name for one in found]
    assert names == [f"{tmp_path}/{name}" for name in ("a/b/c.txt", "a/z.md", "b.txt", "c.pdf")]
    assert isinstance(found[-1], Refusal)
    assert found[-1].reason == f"expected a file that ends in {', '.join(accepted())}"


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    assert only(put(tmp_path / ".a.txt")).report.text == TEXT


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    put(tmp_path / ".hidden.txt")
    assert "expected files in this folder" in refused(tmp_path)


def test_folders_that_link_in_a_circle_end(tmp_path: Path) -> None:
    put(tmp_path / "a/b.txt")
    (tmp_path / "a/up").symlink_to(tmp_path, target_is_directory=True)
    text, circle = read(tmp_path)
    assert isinstance(text, Intake)
    assert circle == Refusal(
        f"{tmp_path}/a/up", "expected each folder once, found a link to one already read"
    )


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert "expected a file that can be read: " in refused(tmp_path / "a.txt")


def test_what_is_not_there_is_refused_and_the_others_go_on(tmp_path: Path) -> None:
    gone, here = read(tmp_path / "gone.txt", put(tmp_path / "here.txt"))
    assert gone == Refusal(
        f"{tmp_path}/gone.txt", "expected a file that can be read: No such file or directory"
    )
    assert isinstance(here, Intake)


def test_a_file_that_vanishes_after_the_folder_was_listed_is_refused(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.jsonl"):
        put(tmp_path / name, '{"text": "Three killed"}')
    found = read_paths([tmp_path], now=lambda: NOW)
    assert isinstance(next(found), Intake)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "c.jsonl").unlink()
    assert [isinstance(one, Refusal) for one in found] == [True, True]


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path / "a.txt")

    opened = Path.open

    def closed(self: Path, *args: Any, **options: Any) -> Any:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **options)

    # The tests may run as a user whom no permission stops.
    monkeypatch.setattr(Path, "open", closed)
    assert refused(path) == "expected a file that can be read: Permission denied"


def test_a_folder_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", closed)
    assert refused(tmp_path) == "expected a file that can be read: Permission denied"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.pdf"])
def test_a_pipe_is_refused_whatever_its_suffix(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert "expected an ordinary file" in refused(tmp_path / name)


def test_fifty_megabytes_of_one_line_are_refused(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", b"word " * 10_000_000)
    assert refused(path) == "expected lines of at most 1000000 characters, found a longer one"


def test_a_file_over_the_limit_names_both_sizes(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", "x" * 100)
    assert refused(path, limits=Settings(max_input_bytes=99)) == "expected at most 99 bytes, found 100"


def test_a_name_that_is_no_utf_8_does_not_stop_the_record(tmp_path: Path) -> None:
    path = put(tmp_path / os.fsdecode(b"caf\xe9.txt"))
    found = only(path)
    assert found.capture.address == f"{tmp_path}/caf\\xe9.txt"
    msgspec.json.encode(found)


def test_the_same_input_gives_the_same_report(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt")
    assert only(path) == only(path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200), suffix=st.sampled_from([".txt", ".md", ".html", ".xhtml", ".pdf", ""]))
def test_any_bytes_give_one_answer_that_can_be_written(tmp_path: Path, data: bytes, suffix: str) -> None:
    (found,) = read(put(tmp_path / f"a{suffix}", data))
    msgspec.json.encode(found)
    if isinstance(found, Intake):
        assert found.data == data
        assert found.report.text.strip()
    else:
        assert found.reason.startswith("expected")
