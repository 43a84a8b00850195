"""Tests of the record as a caller uses it."""

from pathlib import Path

import pytest
from cli.made import TEXT, Scripted, incident, kept

import bearwitness
from bearwitness.errors import NotARecord, UsageError


def test_a_record_is_made_where_there_is_none(tmp_path: Path) -> None:
    with bearwitness.Record(tmp_path / "r.db") as record:
        assert repr(record) == f"<Record '{tmp_path}/r.db': 0 reports, 0 claims, 0 incidents>"


def test_a_record_is_not_made_where_it_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(NotARecord):
        bearwitness.Record(tmp_path / "r.db", create=False)
    assert not (tmp_path / "r.db").exists()


def test_texts_files_and_reports_go_in(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(TEXT)
    with bearwitness.Record(tmp_path / "r.db", reader=Scripted()) as record:
        assert record.add(str(tmp_path / "1.txt")).added == 1
        assert record.add(bearwitness.Report(id="r", text="Calm.")).added == 1
        assert record.add_text("Calm again.", published="2017-01-23", source="Example Wire").added == 1
        assert len(list(record.claims())) == 1
        assert record.check() == []


def test_show_gives_claims_reports_and_what_states_totals(tmp_path: Path) -> None:
    path = kept(tmp_path / "r.db", incident("i1", claims=("c-r1",), totals=()))
    with bearwitness.Record(path) as record:
        shown = record.show("i1")
    assert [claim.id for claim in shown.claims] == ["c-r1"]
    assert (shown.stating, set(shown.reports)) == ((), {"r1"})


def test_a_filter_that_cannot_be_is_refused(tmp_path: Path) -> None:
    with (
        bearwitness.Record(kept(tmp_path / "r.db")) as record,
        pytest.raises(UsageError, match="expected one of"),
    ):
        record.incidents(harm="sadness")


def test_export_replaces_the_file(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    with bearwitness.Record(kept(tmp_path / "r.db")) as record:
        record.export(target, as_="json")
    assert "old" not in target.read_text()
