"""Tests of the verbs that write a record, export it, verify it."""

import json
import sqlite3
from pathlib import Path

import pytest

from bearwitness import pipeline
from bearwitness.cli.keep import FORMATS
from bearwitness.export import formats
from cli.made import TEXT, Scripted, incident, kept, run


@pytest.fixture(autouse=True)
def scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table is loaded here: what is tested is what goes in, what is said."""
    monkeypatch.setattr(pipeline, "default_reader", Scripted)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "1.txt").write_text(TEXT)
    (folder / "2.txt").write_text("Five were hurt, it was said.")
    return folder


def test_add_says_what_it_did_and_writes_no_result(tmp_path: Path, reports: Path) -> None:
    ran = run(["add", str(tmp_path / "r.db"), str(reports)])
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "2 reports added; 0 unchanged; 0 refused; 1 claim; 1 sentence left unread; 1 incident in the record\n"
    )


def test_add_of_the_same_changes_nothing(tmp_path: Path, reports: Path) -> None:
    record = tmp_path / "r.db"
    run(["add", str(record), str(reports)])
    before = record.read_bytes()
    ran = run(["add", str(record), str(reports)])
    assert "0 reports added; 2 unchanged; 0 refused" in ran.err
    assert record.read_bytes() == before


def test_add_names_what_it_refuses_and_goes_on(tmp_path: Path, reports: Path) -> None:
    (reports / "0.exe").write_bytes(b"MZ\0")
    ran = run(["add", str(tmp_path / "r.db"), str(reports), str(tmp_path / "gone.txt")])
    assert ran.code == 1
    assert f"{reports}/0.exe: expected a file that ends in" in ran.err
    assert f"{tmp_path}/gone.txt: " in ran.err
    assert "2 reports added; 0 unchanged; 2 refused" in ran.err


def test_add_keeps_the_day_given(tmp_path: Path, reports: Path) -> None:
    record = tmp_path / "r.db"
    run(["add", str(record), str(reports), "--published", "2017-01-23"])
    with sqlite3.connect(record) as db:
        assert db.execute("SELECT DISTINCT published FROM reports").fetchall() == [("2017-01-23",)]


def test_add_into_what_is_no_record_is_wrong_usage(reports: Path) -> None:
    ran = run(["add", str(reports / "1.txt"), str(reports / "2.txt")])
    assert ran.code == 2
    assert (reports / "1.txt").read_text() == TEXT


def test_check_says_what_it_verified(tmp_path: Path) -> None:
    sound = incident(claims=("c-r1",), findings=(), harm=(), totals=())
    ran = run(["check", str(kept(tmp_path / "r.db", sound))])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("all holds: 2 reports with the bytes they came from, 2 claims, ")
    assert ", 1 incident, " in ran.out


def test_check_of_a_damaged_record_names_each_problem(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db")
    with sqlite3.connect(record) as db:
        db.execute("DROP TRIGGER reports_keep")
        db.execute("UPDATE reports SET text = 'Z' || substr(text, 2) WHERE id = 'r1'")
    ran = run(["check", str(record)])
    assert ran.code == 3
    assert "problem: report r1: its text was altered" in ran.out
    assert "all holds" not in ran.out
    assert ran.err.startswith(f"bearwitness: {record}: ")
    assert ran.err.endswith(" problems found\n")


def test_export_writes_the_format_asked_for(tmp_path: Path) -> None:
    record, target = kept(tmp_path / "r.db", incident(claims=("c-r1",), totals=())), tmp_path / "out.geojson"
    ran = run(["export", str(record), "--as", "geojson", "-o", str(target)])
    assert (ran.code, ran.out, ran.err) == (0, "", f"wrote {target}\n")
    assert len(json.loads(target.read_text())["features"]) == 1


def test_export_of_an_unknown_format_names_those_there_are(tmp_path: Path) -> None:
    ran = run(["export", str(kept(tmp_path / "r.db")), "--as", "shapefile", "-o", str(tmp_path / "x")])
    assert ran.code == 2
    assert FORMATS in ran.err


def test_help_names_every_format() -> None:
    assert ", ".join(formats()) == FORMATS
