"""Tests of the order of the stages, with a reader that reads from a script."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bearwitness import pipeline
from bearwitness.errors import InputRefused, UsageError
from bearwitness.model.records import Claim, Intake, Judgement, Passage, Reading, Refusal, Report
from bearwitness.model.values import Event, Span
from bearwitness.store.record import Record

STRIKE = "An airstrike hit Hit on Monday."


class Script:
    """Reads an airstrike where the word stands; refuses what says so; counts its readings."""

    def __init__(self) -> None:
        self.read_ids: list[str] = []

    def read(self, report: Report, passages: Sequence[Passage]) -> Reading:
        self.read_ids.append(report.id)
        if "unreadable" in report.text:
            raise InputRefused(report.id, "expected readable words")
        at = report.text.find("airstrike")
        claims = () if at < 0 else (_claim(report, at),)
        unread = () if claims else (Span(0, len(report.text), report.text),)
        return Reading(report, tuple(passages), (), (), (), claims, unread)


def _claim(report: Report, at: int) -> Claim:
    return Claim(
        schema=1,
        id=f"c-{report.id}",
        report=report.id,
        start=0,
        end=len(report.text),
        exact=report.text,
        event=Event("airstrike", None, "airstrike", at, at + len("airstrike")),
        modality="asserted",
        certainty="stated",
        hedge=None,
        parties=(),
        effects=(),
        harm=(),
        when=None,
        where=None,
        said_by=(),
        origin="rules",
    )


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "r.db", create=True) as opened:
        yield opened


def _reports(*texts: str) -> list[Report]:
    return [Report(id=f"r{number}", text=text) for number, text in enumerate(texts, 1)]


def test_passages_reach_the_reader_in_order() -> None:
    found = pipeline.reading(Report(id="r", text="One was hurt. Two were hurt."), reader=Script())
    assert [passage.text for passage in found.passages] == ["One was hurt.", "Two were hurt."]


def test_annotate_tells_incidents_only_when_asked() -> None:
    report = Report(id="r", text=STRIKE)
    assert not pipeline.annotate(report, reader=Script()).incidents
    settled = pipeline.annotate(report, settle=True, reader=Script()).incidents
    assert [incident.claims for incident in settled or ()] == [("c-r",)]


def test_read_gives_claims_of_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    script = Script()
    monkeypatch.setattr(pipeline, "default_reader", lambda: script)
    (claim,) = pipeline.read(STRIKE, published="2017-01-23", source="Example Wire")
    assert claim.report == script.read_ids[0]


def test_text_at_hand_gets_an_id_of_its_content() -> None:
    first, same, other = (pipeline.text_report(text, published="2017-01-23") for text in ("a", "a", "b"))
    assert first == same
    assert first.id != other.id
    assert (first.published, first.published_basis) == ("2017-01-23", "given")


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="expected an ISO day such as 2017-01-31"):
        pipeline.text_report("a", published="Monday")


def test_add_counts_what_it_did(record: Record) -> None:
    result = pipeline.add(record, _reports(STRIKE, "Calm.", "unreadable"), reader=Script())
    assert (result.added, result.unchanged, result.claims, result.unread) == (2, 0, 1, 1)
    assert result.refused == (Refusal("r3", "expected readable words"),)
    assert result.incidents == 1
    assert record.refusals() == [Refusal("r3", "expected readable words")]


def test_add_reads_nothing_twice(record: Record) -> None:
    script = Script()
    pipeline.add(record, _reports(STRIKE), reader=script)
    head = record.head()
    result = pipeline.add(record, _reports(STRIKE), reader=script)
    assert (result.added, result.unchanged, result.incidents) == (0, 1, 1)
    assert script.read_ids == ["r1"]
    assert record.head() == head


def test_add_matches_what_a_run_cut_short_left(record: Record) -> None:
    intake = pipeline.made_intake(_reports(STRIKE)[0])
    record.add(intake, pipeline.reading(intake.report, reader=Script()))
    assert not pipeline.is_matched(record)
    result = pipeline.add(record, _reports(STRIKE), reader=Script())
    assert (result.added, result.unchanged, result.incidents) == (0, 1, 1)
    assert pipeline.is_matched(record)


def test_a_judgement_is_followed_by_a_matching(record: Record) -> None:
    pipeline.add(record, _reports(STRIKE), reader=Script())
    record.judge(Judgement(("c-r1",), "reject", "a reader", "2017-02-01T10:00:00+00:00"))
    assert not pipeline.is_matched(record)
    pipeline.rematch(record)
    assert pipeline.is_matched(record)


def test_a_record_without_reports_needs_no_matching(record: Record) -> None:
    assert pipeline.is_matched(record)


def test_add_tells_of_each_input_once_it_is_done(record: Record, tmp_path: Path) -> None:
    told: list[Intake | Refusal] = []
    pipeline.add(record, [tmp_path / "gone.txt"], reader=Script(), on_input=told.append)
    assert [type(item) for item in told] == [Refusal]


def test_bytes_of_a_text_at_hand_are_those_of_its_text() -> None:
    intake = pipeline.made_intake(Report(id="r", text="Мосул"))
    assert intake.data.decode() == "Мосул"
    assert intake.report.capture == intake.capture.sha256


def test_one_id_for_two_texts_is_refused(record: Record) -> None:
    pipeline.add(record, [Report(id="r", text="Calm.")], reader=Script())
    result = pipeline.add(record, [Report(id="r", text="Other.")], reader=Script())
    assert (result.added, len(result.refused)) == (0, 1)
    assert "another text" in result.refused[0].reason


def test_the_reader_that_ships_ties_values_to_words() -> None:
    text = "On January 21, an airstrike near Ar Rutbah killed at least six fighters."
    (claim,) = pipeline.read(text, published="2017-01-23")
    assert claim.event.type == "airstrike"
    assert claim.when is not None
    assert (claim.when.earliest, claim.when.basis) == ("2017-01-21", "relative")
    assert claim.where is not None
    assert (claim.where.name, claim.where.relation) == ("Ar Rutbah", "near")
    (harm,) = claim.harm
    assert (harm.kind, harm.count.low, harm.count.high) == ("killed", 6, None)
    for value in (claim, claim.event, claim.when, claim.where, harm, harm.count):
        assert text[value.start : value.end] == value.exact


def test_a_day_from_the_dateline_is_kept_and_the_report_may_come_again(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "KABUL, Afghanistan (May 2, 2024) -- Gunmen killed two men in Herat on Monday.\n"
    )
    with Record.open(tmp_path / "r.db", create=True) as record:
        first = pipeline.add(record, [folder])
        second = pipeline.add(record, [folder])
        (report,) = record.reports()
    assert (first.added, second.added, second.unchanged, second.refused) == (1, 0, 1, ())
    assert (report.published, report.published_basis) == ("2024-05-02", "dateline")
