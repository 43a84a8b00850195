"""Tests of the verbs that need no record."""

import json
from pathlib import Path

import msgspec
import pytest

from bearwitness import pipeline
from cli.made import TEXT, Scripted, claim, run


@pytest.fixture(autouse=True)
def scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table is loaded here: what is tested is what goes in, what comes out."""
    monkeypatch.setattr(pipeline, "default_reader", Scripted)


def _lines(*rows: object) -> str:
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)


def test_annotate_gives_one_line_for_each_line_in_order() -> None:
    ran = run(["annotate", "-"], _lines({"id": "b", "text": TEXT}, {"id": "a", "text": "Calm."}))
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [row["id"] for row in rows] == ["b", "a"]
    assert set(rows[0]) == {"id", "published", "places", "times", "quotes", "claims", "unread"}
    assert rows[0]["claims"][0]["id"] == "c-b"
    assert (ran.code, ran.err) == (0, "")


def test_annotate_names_a_bad_line_and_reads_the_others() -> None:
    ran = run(["annotate"], _lines({"id": "a", "text": TEXT}, "{", {"id": "b", "text": "Calm."}))
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["a", "b"]
    assert ran.code == 1
    assert ran.err.startswith("stdin: line 2: expected a JSON object")


def test_annotate_of_a_plain_text_says_what_was_expected(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("A strike was reported.\n\nNobody was hurt.\n")
    ran = run(["annotate", str(story)])
    assert (ran.code, ran.out) == (1, "")
    assert "Expected JSON lines, one text a line" in ran.err
    assert f"bearwitness add RECORD {story}" in ran.err


def test_annotate_of_nothing_is_nothing() -> None:
    assert run(["annotate"]) == (0, "", "")


def test_annotate_of_no_file_is_wrong_usage() -> None:
    ran = run(["annotate", "nowhere.jsonl"])
    assert (ran.code, ran.out) == (2, "")
    assert (
        ran.err == "bearwitness: nowhere.jsonl: no such file or directory; expected a file, or - for stdin\n"
    )


def test_annotate_settles_when_asked() -> None:
    ran = run(["annotate", "--settle"], _lines({"id": "a", "text": TEXT}, {"id": "b", "text": "Calm."}))
    first, second = (json.loads(line)["incidents"] for line in ran.out.splitlines())
    assert first[0]["claims"] == ["c-a"]
    assert second == []


def _claim_lines(*ids: str) -> bytes:
    return b"".join(msgspec.json.encode(claim(id_, f"r{id_}")) + b"\n" for id_ in ids)


def test_link_gives_incidents_that_hold_every_claim_once() -> None:
    ran = run(["link"], _claim_lines("c1", "c2") + b"\n" + _claim_lines("c2"))
    held = [id_ for line in ran.out.splitlines() for id_ in json.loads(line)["claims"]]
    assert (ran.code, ran.err) == (0, "")
    assert sorted(held) == ["c1", "c2"]


def test_link_takes_what_annotate_wrote() -> None:
    written = run(["annotate"], _lines({"id": "a", "text": TEXT}, {"id": "b", "text": "Calm."})).out
    assert json.loads(run(["link"], written).out)["claims"] == ["c-a"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{\n", "line 1: expected a claim as one line of JSON; "),
        (b'{"id": "c1"}\n', "line 1: expected a claim; Object missing required field `schema`"),
        (b"[]\n", "line 1: expected a claim; Expected `object`, got `array`"),
        (b"\xff\n", "line 1: expected a claim as one line of JSON; "),
    ],
)
def test_link_names_a_line_that_is_no_claim(line: bytes, told: str) -> None:
    ran = run(["link"], line + _claim_lines("c1"))
    assert ran.code == 1
    assert told in ran.err
    assert json.loads(ran.out)["claims"] == ["c1"]


def test_link_refuses_one_id_with_two_contents() -> None:
    other = msgspec.json.encode(claim("c1", "other"))
    ran = run(["link"], _claim_lines("c1") + other)
    assert ran.code == 1
    assert "line 2: claim c1 stood before with other content" in ran.err


def test_link_refuses_a_schema_it_does_not_know() -> None:
    ran = run(["link"], msgspec.json.encode(claim(schema=2)))
    assert (ran.code, ran.out) == (1, "")
    assert "has schema 2; expected 1" in ran.err
