"""Tests of the verbs that look into a record."""

import csv
import io
import json
from pathlib import Path

import pytest

from bearwitness.model.records import Finding, FindingValue, IncidentHarm, IncidentWhen
from cli.made import incident, kept, run, where

_CALM = {
    "claims": ("c-r2",),
    "reports": ("r2",),
    "event_type": "shelling",
    "when": IncidentWhen("2017-02-03", "2017-02-03", 1),
    "where": where("Hit"),
    "harm": (),
    "findings": (),
    "totals": (),
}


@pytest.fixture
def record(tmp_path: Path) -> str:
    disputed = Finding("effects.count", "disputed", (FindingValue(2, ("c-r1",), 1),))
    hurt = IncidentHarm("killed", "fighters", 6, 6, None, None, "the only number", ("c-r1",))
    strike = incident("i1aa", claims=("c-r1",), findings=(disputed,), harm=(hurt,), totals=())
    return str(kept(tmp_path / "record.db", strike, incident("i2bb", **_CALM)))


def _ids(*options: str) -> list[str]:
    ran = run(["incidents", *options, "--format", "json"])
    assert ran.code == 0
    return [each["id"] for each in json.loads(ran.out)]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], ["i1aa", "i2bb"]),
        (["--since", "2017-02"], ["i2bb"]),
        (["--until", "2017-01"], ["i1aa"]),
        (["--place", "hit"], ["i2bb"]),
        (["--type", "shelling"], ["i2bb"]),
        (["--party", "islamic-state", "--disputed"], ["i1aa"]),
        (["--harm", "killed"], ["i1aa"]),
        (["--harm", "fighters"], ["i1aa"]),
        (["--place", "hit", "--disputed"], []),
    ],
)
def test_incidents_passes_each_filter_on(record: str, options: list[str], ids: list[str]) -> None:
    assert _ids(record, *options) == ids


def test_incidents_is_a_table_by_default(record: str) -> None:
    ran = run(["incidents", record])
    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("i")] == [
        "id",
        "i1aa",
        "i2bb",
    ]
    assert ran.err == ""


def test_incidents_writes_csv(record: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(["incidents", record, "--format", "csv"]).out)))
    assert [row["event_type"] for row in rows] == ["airstrike", "shelling"]


def test_an_empty_result_says_so_and_what_there_is(record: str) -> None:
    ran = run(["incidents", record, "--type", "airstirke"])
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "No incident passes these filters. The record holds 2 incidents: airstrike 1, shelling 1.\n"
    )
    assert run(["incidents", record, "--type", "siege", "--format", "json"]).out == "[]\n"


def test_an_empty_record_says_how_to_go_on(tmp_path: Path) -> None:
    ran = run(["incidents", str(kept(tmp_path / "empty.db"))])
    assert (ran.code, ran.out) == (0, "")
    assert "bearwitness add RECORD PATH" in ran.err


@pytest.mark.parametrize(
    "verb", [["incidents"], ["show", "i1"], ["check"], ["export", "--as", "csv", "-o", "x"]]
)
def test_no_record_is_wrong_usage_and_makes_none(tmp_path: Path, verb: list[str]) -> None:
    path = tmp_path / "no.db"
    ran = run([verb[0], str(path), *verb[1:]])
    assert (ran.code, ran.out) == (2, "")
    assert "no such file" in ran.err
    assert not path.exists()


@pytest.mark.parametrize("id_", ["i1aa", "i1", "c-r1"])
def test_show_takes_an_incident_its_beginning_or_its_claim(record: str, id_: str) -> None:
    ran = run(["show", record, id_])
    assert (ran.code, ran.err) == (0, "")
    assert "i1aa (proposed)" in ran.out
    assert "Who says what" in ran.out


@pytest.mark.parametrize(
    ("id_", "told"),
    [("i9", "no incident's id begins with 'i9'"), ("i", "several incidents"), ("c9", "no incident rests on")],
)
def test_show_of_none_or_several_is_wrong_usage(record: str, id_: str, told: str) -> None:
    ran = run(["show", record, id_])
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
