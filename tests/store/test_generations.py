"""Reading anew, matching anew: what stood before stays."""

# ruff: noqa: S608 - names of tables and columns are our own

import sqlite3

import msgspec
import pytest

from bearwitness.errors import InputRefused, UsageError
from store.made import filled, incident, intake, opened, reading, report, shelling


def test_reading_anew_stands_beside_the_older(tmp_path):
    path = tmp_path / "r.db"
    new, claim = filled(path)
    better = msgspec.structs.replace(claim, certainty="hedged")
    second = shelling(new, "llm:small")
    with opened(path) as record:
        assert record.read_again(reading(new, better, second)) is True
        assert record.read_again(reading(new, better, second)) is False
        assert {each.id: each for each in record.claims()} == {better.id: better, second.id: second}
        assert record.claim(claim.id) == better
        assert record._file.rows("SELECT count(*) FROM claims") == [(3,)]
        assert record.counts()["claims"] == 2
        assert record.counts()["unread"] == 1
        assert [entry.action for entry in record.log()][-1] == "read"
        assert record.check() == []


def test_reading_anew_sees_passages_and_unread(tmp_path):
    new, _ = filled(tmp_path / "r.db")
    with opened(tmp_path / "r.db") as record:
        assert record.read_again(reading(new)) is False
        without = msgspec.structs.replace(reading(new), unread=())
        assert record.read_again(without) is True
        assert record.unread("r1") == []


def test_reading_anew_another_text_is_refused(tmp_path):
    filled(tmp_path / "r.db")
    other = report(text=report().text + " More.")
    with opened(tmp_path / "r.db") as record:
        with pytest.raises(InputRefused, match="another text"):
            record.read_again(reading(other))
        with pytest.raises(UsageError, match="no report r7"):
            record.read_again(reading(report("r7")))


def test_incidents_that_differ_replace_and_keep_the_former(tmp_path):
    path = tmp_path / "r.db"
    _, claim = filled(path)
    second = report("r2")
    other = shelling(second)
    changed = incident(claim, status="accepted")
    with opened(path) as record:
        record.add(intake(second), reading(second))
        assert record.put_incidents([changed, incident(other)]) is True
        assert record.put_incidents([incident(other), changed]) is False
        assert {each.id: each for each in record.incidents()} == {
            changed.id: changed,
            incident(other).id: incident(other),
        }
        assert record.put_incidents([incident(claim, other)]) is True
        assert record.put_incidents([]) is True
        assert record.incidents() == []
        rows = record._file.rows("SELECT since, until, count(*) FROM incidents GROUP BY 1, 2 ORDER BY 1, 2")
        assert rows == [(1, 2, 1), (2, 3, 2), (3, 4, 1)]
        # What stood once may stand again.
        assert record.put_incidents([changed]) is True
        assert record.check() == []


def test_no_incidents_at_first_are_no_change(tmp_path):
    with opened(tmp_path / "r.db") as record:
        assert record.put_incidents([]) is False
        assert [entry.action for entry in record.log()] == ["create"]


def test_an_incident_over_unknown_claims_is_a_wrong_call(tmp_path):
    _, claim = filled(tmp_path / "r.db")
    with opened(tmp_path / "r.db") as record:
        before = record.head()
        with pytest.raises(UsageError, match="which the record does not hold"):
            record.put_incidents([incident(claim, shelling(report("r9")))])
        with pytest.raises(UsageError, match="stands twice"):
            record.put_incidents([incident(claim), incident(claim)])
        assert record.head() == before
        assert record.incidents() == [incident(claim)]


@pytest.mark.parametrize(
    "table",
    [
        "captures",
        "reports",
        "report_captures",
        "readings",
        "passages",
        "unread",
        "claims",
        "incidents",
        "incident_claims",
        "log",
    ],
)
def test_triggers_refuse_to_change_or_delete(tmp_path, table):
    filled(tmp_path / "r.db")
    db = sqlite3.connect(tmp_path / "r.db")
    column = db.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        db.execute(f"UPDATE {table} SET {column} = {column}")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        db.execute(f"DELETE FROM {table}")
    db.close()


def test_a_row_of_an_incident_is_closed_once(tmp_path):
    _, claim = filled(tmp_path / "r.db")
    with opened(tmp_path / "r.db") as record:
        record.put_incidents([incident(claim, status="accepted")])
    db = sqlite3.connect(tmp_path / "r.db")
    with pytest.raises(sqlite3.IntegrityError, match="closed once"):
        db.execute("UPDATE incidents SET until = 9 WHERE until = 2")
    with pytest.raises(sqlite3.IntegrityError, match="closed once"):
        db.execute("UPDATE incidents SET until = NULL WHERE until IS NULL")
    db.close()
