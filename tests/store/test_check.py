"""The check: whatever was altered behind our back is named."""

# ruff: noqa: S608 - names of tables and columns are our own

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.model.records import Judgement, Refusal, Total
from store.made import NOW, TEXT, filled, incident, opened, tampering


@pytest.fixture
def path(tmp_path):
    """A record with a row in every table."""
    made = tmp_path / "r.db"
    filled(made)
    with opened(made) as record:
        record.refuse(Refusal("a.bin", "no text"))
        record.judge(Judgement((record.incidents()[0].id,), "accept", "A. Reviewer", NOW))
        assert record.check() == []
    return made


ALTERED = [
    ("UPDATE captures SET bytes = CAST('x' AS BLOB)", "its bytes"),
    ("UPDATE captures SET packing = 'zlib', bytes = x'789c00'", "do not unpack"),
    ("UPDATE captures SET size = size + 1", "hash or size is another"),
    ("UPDATE captures SET address = 'elsewhere'", "are not those that were written"),
    ("UPDATE captures SET captured_at = '2020-01-01T00:00:00+00:00'", "are not those that were written"),
    ("UPDATE reports SET text = replace(text, 'three', 'seven')", "its text was altered"),
    ("UPDATE reports SET text = replace(text, 'three', 'seven')", "the text has 'seven'"),
    ("UPDATE reports SET text = CAST(x'ff' AS TEXT)", "its text was altered"),
    ("UPDATE reports SET text_sha256 = 'x'", "its text was altered"),
    ("UPDATE reports SET published = '2020-01-01'", "are not those that were written"),
    ("UPDATE reports SET id = 'r9'", "points to a row of reports that is missing"),
    ("DELETE FROM reports", "are not those that were written"),
    ("UPDATE readings SET at = '2020'", "are not those that were written"),
    ('UPDATE passages SET "end" = 9999 WHERE place = 0', "lies outside the text"),
    ("UPDATE passages SET start = 'x' WHERE place = 0", "lies outside the text"),
    ("DELETE FROM unread", "are not those that were written"),
    ("UPDATE claims SET json = replace(json, '\"best\":3', '\"best\":4')", "are not those that were written"),
    ('UPDATE claims SET json = replace(json, \'"exact":"three"\', \'"exact":"threw"\')', "says 'threw'"),
    (
        "UPDATE claims SET json = replace(json, '\"start\":16', '\"start\":15')",
        "where says 'Marqab' at 15:22",
    ),
    ("UPDATE claims SET json = '{'", "its JSON"),
    ("UPDATE claims SET json = replace(json, 'stated', 'sure')", "its JSON"),
    ("UPDATE claims SET country = 'YY'", "its columns do not say what its JSON says"),
    ("DELETE FROM claims", "the claims it is linked to"),
    ("UPDATE incidents SET status = 'accepted'", "its columns do not say what its JSON says"),
    ("UPDATE incidents SET json = '[]'", "its JSON"),
    (
        "UPDATE incidents SET json = replace(json, '\"best\":3', '\"best\":9')",
        "are not those that were written",
    ),
    (
        "UPDATE incidents SET json = replace(json, '\"start\":16', '\"start\":15')",
        "none of its reports has that",
    ),
    (
        'UPDATE incidents SET json = replace(json, \'"exact":"three people"\', \'"exact":"three sheep"\')',
        "none of its reports has that",
    ),
    (
        'UPDATE incidents SET json = replace(json, \'["r1"]\', \'["r1","r2"]\')',
        "names r2, which is not among the reports",
    ),
    ("UPDATE incidents SET until = 2", "tells of 1 matchings, the record holds 2"),
    ("DELETE FROM incident_claims", "the claims it is linked to"),
    ("UPDATE judgements SET verdict = 'reject'", "are not those that were written"),
    ("DELETE FROM judgements", "tells of 1 judgements, the record holds 0"),
    (
        "INSERT INTO judgements SELECT 2, at, who, verdict, subject, why, field, value FROM judgements",
        "holds 2",
    ),
    ("UPDATE refusals SET reason = 'other'", "are not those that were written"),
    ("INSERT INTO refusals VALUES (2, 'b', 'c')", "tells of 1 refusals, the record holds 2"),
    ("DELETE FROM report_captures", "belongs to no report"),
    ("INSERT INTO readings VALUES ('r1', 2, 'x', 'y')", "tells of 1 readings, the record holds 2"),
    ("UPDATE readings SET report = 'r5'", "a report has no reading"),
]


@pytest.mark.parametrize(("statement", "said"), ALTERED)
def test_what_was_altered_is_named(path, statement, said):
    with tampering(path) as db:
        db.execute(statement)
    with opened(path) as record:
        found = [str(problem) for problem in record.check()]
    assert any(said in each for each in found), found


TABLES = {
    "captures": [
        "sha256",
        "size",
        "media_type",
        "address",
        "captured_at",
        "tool",
        "charset",
        "packing",
        "bytes",
    ],
    "reports": ["number", "id", "text", "text_sha256", "published", "title", "names", "capture"],
    "report_captures": ["report", "capture"],
    "readings": ["report", "generation", "at", "tool"],
    "passages": ["report", "generation", "place", "start", '"end"', "kind"],
    "unread": ["report", "generation", "place", "start", '"end"'],
    "claims": ["number", "id", "report", "generation", "start", "earliest", "lat", "origin", "json"],
    "incidents": ["number", "id", "since", "until", "place", "lon", "json"],
    "incident_claims": ["incident", "claim"],
    "judgements": ["at", "who", "subject", "why"],
    "refusals": ["name", "reason"],
}
CELLS = [(table, column) for table, columns in TABLES.items() for column in columns]
ANYTHING = st.one_of(
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.binary(),
    st.text(st.characters(codec="utf-8")),
)


@given(cell=st.sampled_from(CELLS), value=ANYTHING)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_value_in_any_cell_is_found_or_changes_nothing(path, tmp_path_factory, cell, value):
    table, column = cell
    copy = tmp_path_factory.mktemp("cell") / "r.db"
    copy.write_bytes(path.read_bytes())
    with tampering(copy) as db:
        before = db.execute(f"SELECT {column} FROM {table}").fetchall()
        try:
            db.execute("PRAGMA ignore_check_constraints = ON")
            db.execute(f"UPDATE {table} SET {column} = ?", (value,))
        except sqlite3.IntegrityError:
            return
        unchanged = db.execute(f"SELECT {column} FROM {table}").fetchall() == before
    with opened(copy) as record:
        assert bool(record.check()) is not unchanged


def test_a_claim_that_only_a_total_names_must_be_in_the_record(path):
    with opened(path) as record:
        claim = next(record.claims())
        record.put_incidents([incident(claim, totals=(Total(6, 3, 3, claim.id),))])
        assert record.check() == []
        record.put_incidents([incident(claim, totals=(Total(6, 3, 3, "c0"),))])
        assert "names c0, which is not among the claims" in str(record.check())


def test_offsets_count_code_points(path):
    # The first character lies outside the basic plane: counted in UTF-16 units all offsets would be off.
    assert ord(TEXT[0]) > 0xFFFF
    with opened(path) as record:
        assert record.check() == []
        claim = next(record.claims())
    assert TEXT[claim.where.start : claim.where.end] == "Marqab"


def test_a_damaged_index_is_found(path):
    with tampering(path) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'claims_by_day'")
    with opened(path) as record:
        assert any(problem.subject in ("file", "record") for problem in record.check())


def test_a_problem_reads_as_one_line(path):
    with tampering(path) as db:
        db.execute("UPDATE refusals SET reason = 'other'")
    with opened(path) as record:
        (problem,) = record.check()
    assert str(problem) == "log row 4: the rows of refuse a.bin are not those that were written"
