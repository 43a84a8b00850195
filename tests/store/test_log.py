"""The log: any row that is altered, taken out or put in is found."""

# ruff: noqa: S608 - names of tables and columns are our own

import copy

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.model.ids import digest
from bearwitness.model.records import Judgement, Refusal
from bearwitness.store.log import FIRST, LogEntry, canonical, seal
from store.made import NOW, filled, incident, intake, opened, reading, report, shelling, tampering

COLUMNS = ("seq", "at", "who", "tool", "action", "subject", "payload", "previous", "hash")


def test_the_hash_is_that_of_the_canonical_json():
    entry = LogEntry(1, "2024", "é", "t", "add", "r1", "ab", FIRST, "")
    expected = (
        '{"action":"add","at":"2024","payload":"ab","previous":"' + FIRST + '","seq":1,'
        '"subject":"r1","tool":"t","who":"é"}'
    )
    assert seal(entry) == digest(expected.encode())


def test_canonical_json_does_not_depend_on_the_order_of_keys():
    assert canonical({"b": 1, "a": [{"d": 2, "c": None}]}) == b'{"a":[{"c":null,"d":2}],"b":1}'


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 3), st.text(max_size=8)),
        st.tuples(st.just("copy"), st.integers(0, 3), st.binary(max_size=8)),
        st.tuples(st.just("read"), st.integers(0, 3), st.sampled_from(["rules", "llm:a", "person:b"])),
        st.tuples(st.just("refuse"), st.integers(0, 3), st.text(max_size=8)),
        st.tuples(st.just("match"), st.integers(0, 3), st.sampled_from(["proposed", "accepted"])),
        st.tuples(st.just("judge"), st.integers(0, 3), st.text(max_size=8)),
    ),
    max_size=14,
)


def act(record, kind, number, detail):
    """One step that a user could take."""
    new = report(f"r{number}")
    if kind == "add":
        record.add(intake(new), reading(new))
    elif kind == "copy":
        record.add(intake(new, detail), reading(new))
    elif kind == "refuse":
        record.refuse(Refusal(f"in{number}", detail))
    elif kind == "match":
        record.put_incidents([incident(each, status=detail) for each in list(record.claims())[:number]])
    elif kind == "read" and any(each.id == new.id for each in record.reports()):
        record.read_again(reading(new, shelling(new, detail)))
    elif kind == "judge" and record.incidents():
        text = detail.encode("utf-8", "ignore").decode()
        record.judge(Judgement((record.incidents()[0].id,), "accept", "A. Reviewer", NOW, why=text))


@given(steps=ACTIONS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_changes_keeps_the_chain(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("chain") / "r.db"
    with opened(path) as record:
        for step in steps:
            act(record, *step)
        rows = list(record.log())
        assert record.check() == []
        assert record.head() == rows[-1].hash
    assert [row.previous for row in rows] == [FIRST, *(row.hash for row in rows[:-1])]
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))


@pytest.fixture(scope="module")
def logged(tmp_path_factory):
    """A record with a few rows in its log."""
    path = tmp_path_factory.mktemp("log") / "r.db"
    filled(path)
    with opened(path) as record:
        record.refuse(Refusal("a.bin", "no text"))
    return path


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_flipping_any_byte_of_any_logged_row_is_found(tmp_path_factory, logged, data):
    path = tmp_path_factory.mktemp("flip") / "r.db"
    path.write_bytes(logged.read_bytes())
    with tampering(path) as db:
        row = data.draw(st.integers(1, 4))
        column = data.draw(st.sampled_from(COLUMNS[1:]))
        (held,) = db.execute(f"SELECT CAST({column} AS BLOB) FROM log WHERE seq = ?", (row,)).fetchone()
        raw = bytearray(held)
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= 1 << data.draw(st.integers(0, 7))
        db.execute(f"UPDATE log SET {column} = CAST(? AS TEXT) WHERE seq = ?", (bytes(raw), row))
    with opened(path) as record:
        assert any(problem.subject == f"log row {row}" for problem in record.check())


@pytest.mark.parametrize("row", [1, 2, 4])
def test_a_number_that_was_changed_is_found(logged, tmp_path, row):
    path = tmp_path / "r.db"
    path.write_bytes(logged.read_bytes())
    with tampering(path) as db:
        db.execute("UPDATE log SET seq = ? WHERE seq = ?", (row ^ 64, row))
    with opened(path) as record:
        assert any(f"log row {row ^ 64}" == problem.subject for problem in record.check())


@pytest.mark.parametrize("row", [1, 2, 3])
def test_a_row_taken_out_is_found(logged, tmp_path, row):
    path = tmp_path / "r.db"
    path.write_bytes(logged.read_bytes())
    with tampering(path) as db:
        db.execute("DELETE FROM log WHERE seq = ?", (row,))
    with opened(path) as record:
        assert any("the rows between are missing" in problem.what for problem in record.check())


def test_the_last_row_taken_out_leaves_rows_that_no_log_tells_of(logged, tmp_path):
    path = tmp_path / "r.db"
    path.write_bytes(logged.read_bytes())
    with tampering(path) as db:
        db.execute("DELETE FROM log WHERE seq = 4")
    with opened(path) as record:
        assert [str(each) for each in record.check()] == [
            "log: tells of 0 refusals, the record holds 1",
        ]


def test_a_row_resealed_after_a_change_breaks_the_row_after(logged, tmp_path):
    path = tmp_path / "r.db"
    path.write_bytes(logged.read_bytes())
    with opened(path) as record:
        second = copy.copy(list(record.log())[1])
    changed = msgspec.structs.replace(second, who="somebody else")
    with tampering(path) as db:
        db.execute("UPDATE log SET who = ?, hash = ? WHERE seq = 2", (changed.who, seal(changed)))
    with opened(path) as record:
        assert [each.subject for each in record.check()] == ["log row 3"]


def test_a_log_that_was_emptied_is_found(logged, tmp_path):
    path = tmp_path / "r.db"
    path.write_bytes(logged.read_bytes())
    with tampering(path) as db:
        db.execute("DELETE FROM log")
    with opened(path) as record:
        assert any("is empty" in problem.what for problem in record.check())
        assert record.head() == FIRST


def test_an_unknown_action_is_found(logged, tmp_path):
    path = tmp_path / "r.db"
    path.write_bytes(logged.read_bytes())
    with tampering(path) as db:
        db.execute("UPDATE log SET action = 'forget' WHERE seq = 4")
    with opened(path) as record:
        assert any("'forget' is unknown" in problem.what for problem in record.check())
