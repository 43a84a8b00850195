"""Tests of the demo on the reports that ship with the package."""

import re
from pathlib import Path

import pytest

from bearwitness.cli.page import WIDTH
from cli.made import Ran, run


@pytest.fixture(scope="module")
def shown() -> Ran:
    return run(["demo"])


def test_demo_runs_to_its_end_without_a_message(shown: Ran) -> None:
    assert (shown.code, shown.err) == (0, "")
    assert max(map(len, shown.out.splitlines())) <= WIDTH


def test_demo_shows_words_with_their_tellers(shown: Ran) -> None:
    assert re.search(r"when +2017-01-21\n +«January 21» — ", shown.out)
    assert re.search(r"where +near Ar Rutbah ", shown.out)


def test_demo_shows_the_disagreement(shown: Ran) -> None:
    sides = shown.out.split("Where they disagree")[1].split("\n\n")[0]
    assert "car bomb" in sides
    assert "tactical vehicle" in sides


def test_demo_shows_what_the_stated_total_leaves_open(shown: Ran) -> None:
    assert "6 stated, 3 listed, 3 unaccounted" in shown.out


def test_demo_shows_that_the_later_report_closes_the_gap(shown: Ran) -> None:
    assert "6 stated; 3 listed before, 6 now; 3 unaccounted before, 0 now" in shown.out


def test_demo_keeps_its_record_where_asked(tmp_path: Path) -> None:
    record = str(tmp_path / "demo.db")
    assert run(["demo", "--record", record]).code == 0
    assert run(["check", record]).code == 0
    again = run(["demo", "--record", record])
    assert (again.code, again.out) == (2, "")
    assert "exists" in again.err
