"""Tests of the record as a caller uses it."""

import json
from pathlib import Path

import msgspec
import pytest
from cli.made import TEXT, Scripted, incident, kept

import bearwitness
from bearwitness.cli.incident_page import page
from bearwitness.errors import NotARecord, UsageError
from bearwitness.extract.claims import Reader
from bearwitness.gazetteer.compile import PACKED_ON
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.packs import make_pack


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


def test_the_methodology_names_gazetteer_and_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEARWITNESS_PACKS", str(tmp_path / "packs"))
    (tmp_path / "own.csv").write_text("name,lat,lon,country\nTell Zibar,35.1,38.2,SY\n")
    with Gazetteer.open() as base:
        make_pack(tmp_path / "own.csv", base=base, digest="c" * 64)
    text = "On 4 May 2019 an airstrike near Tell Zibar killed three people."
    with bearwitness.Record(tmp_path / "r.db", reader=Reader.load()) as record:
        record.add_text(text)
        method = record.methodology()
        world, own = method.gazetteers
        assert (own.name, own.places, own.source, own.sha256) == ("own", 1, "own.csv", "c" * 64)
        assert (world.name, world.made, len(world.sha256)) == ("world", PACKED_ON, 64)
        assert (method.rule, len(method.tools)) == ("range", 1)
        (incident,) = record.incidents()
        shown = record.show(incident.id)
        assert shown.methodology == method
        assert f"places from: own, 1 places; own.csv, {own.made[:10]}, SHA-256 cccccccccccc…" in page(shown)
        record.export(tmp_path / "out.json", as_="json")
        written = json.loads((tmp_path / "out.json").read_text())
        assert msgspec.convert(written["methodology"], bearwitness.Methodology) == method


def test_the_page_of_sources_tells_when_the_gazetteer_was_packed() -> None:
    sources = (Path(bearwitness.__file__).parent / "tables" / "SOURCES.md").read_text(encoding="utf-8")
    assert f"packed on {PACKED_ON}" in sources
