"""Claims and incidents made for tests; their words are ours."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bearwitness.cli.main import main
from bearwitness.model.records import (
    Claim,
    Finding,
    FindingValue,
    Grade,
    Incident,
    IncidentHarm,
    IncidentWhen,
    Passage,
    Reading,
    Report,
    SourceTally,
    Total,
)
from bearwitness.model.values import Attribution, Count, Effect, Event, Harm, Party, Span, When, Where
from bearwitness.pipeline import made_intake
from bearwitness.record import Record

TEXT = (
    "Near Ar Rutbah, an airstrike on 21 January destroyed two vehicles and killed at least six fighters, "
    "a coalition spokesman told the Example Wire."
)


class Ran(NamedTuple):
    """What one run gave."""

    code: int
    out: str
    err: str


def run(argv: Sequence[str], stdin: str | bytes = b"") -> Ran:
    """Runs the command in this process."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    out, err = io.BytesIO(), io.StringIO()
    code = main(argv, stdin=io.BytesIO(data), stdout=out, stderr=err)
    return Ran(code, out.getvalue().decode(), err.getvalue())


def report(id_: str = "r1", text: str = TEXT, **more: object) -> Report:
    """A report with an outlet, a title and a day."""
    given = {"published": "2017-01-23", "title": "Strikes go on", "source": "Example Wire", **more}
    return Report(id=id_, text=text, **given)


def _span(exact: str) -> dict[str, object]:
    start = TEXT.index(exact)
    return {"exact": exact, "start": start, "end": start + len(exact)}


def count(low: int | None, best: int | None, high: int | None, exact: str) -> Count:
    """A count whose words stand in TEXT."""
    return Count(low=low, best=best, high=high, **_span(exact))


def claim(id_: str = "c1", report_id: str = "r1", **more: object) -> Claim:
    """A claim that rests on the whole of TEXT."""
    values: dict[str, object] = {
        "schema": 1,
        "id": id_,
        "report": report_id,
        "start": 0,
        "end": len(TEXT),
        "exact": TEXT,
        "event": Event(type="airstrike", count=None, **_span("an airstrike")),
        "modality": "asserted",
        "certainty": "stated",
        "hedge": None,
        "parties": (party(),),
        "effects": (effect(),),
        "harm": (harm(),),
        "when": when(),
        "where": where(),
        "said_by": (
            said("a coalition spokesman", outlet=None, cue="told"),
            said("the Example Wire", outlet="Example Wire", cue=None),
        ),
        "origin": "rules",
    }
    return Claim(**{**values, **more})


def party() -> Party:
    """The fighters who suffered."""
    return Party(
        id="islamic-state",
        name="Islamic State",
        kind="rebel_group",
        role="affected",
        **_span("fighters"),
    )


def effect() -> Effect:
    """Two vehicles destroyed."""
    return Effect(
        action="destroy",
        object="vehicle",
        class_="vehicle",
        owner=None,
        count=count(2, 2, 2, "two"),
        **_span("destroyed two vehicles"),
    )


def harm() -> Harm:
    """At least six fighters killed."""
    return Harm(
        kind="killed",
        who="fighters",
        object="fighter",
        count=count(6, 6, None, "at least six"),
        **_span("killed at least six fighters"),
    )


def when() -> When:
    """21 January 2017, its year from the day of publication."""
    return When(
        earliest="2017-01-21",
        latest="2017-01-21",
        timex="2017-01-21",
        type="DATE",
        basis="relative",
        **_span("21 January"),
    )


def where(name: str = "Ar Rutbah", **more: object) -> Where:
    """Near Ar Rutbah."""
    values: dict[str, object] = {
        "name": name,
        "relation": "near",
        "place_id": "geonames:98677",
        "lat": 33.037,
        "lon": 40.286,
        "radius_km": 25.0,
        "kind": "town",
        "country": "IQ",
        "admin1": "Al Anbar",
        "ged_precision": 2,
        "basis": "stated",
        **_span("Near Ar Rutbah"),
    }
    return Where(**{**values, **more})


def said(exact: str, *, outlet: str | None, cue: str | None) -> Attribution:
    """Who tells it."""
    return Attribution(
        speaker=None if outlet else exact,
        speaker_kind="media" if outlet else "official",
        outlet=outlet,
        medium=None,
        when=None,
        cue=cue,
        **_span(exact),
    )


def incident(id_: str = "i0123456789abcdef", **more: object) -> Incident:
    """What one claim is about."""
    values: dict[str, object] = {
        "schema": 1,
        "id": id_,
        "claims": ("c1",),
        "reports": ("r1",),
        "title": "Airstrike near Ar Rutbah, 21 January 2017",
        "event_type": "airstrike",
        "when": IncidentWhen("2017-01-21", "2017-01-21", 1),
        "where": where(),
        "parties": (party(),),
        "findings": (
            Finding("effects.object", "single_source", (FindingValue("vehicle", ("c1",), 1),)),
            Finding("effects.count", "disputed", (FindingValue(2, ("c1",), 1), FindingValue(3, ("c2",), 1))),
        ),
        "harm": (IncidentHarm("killed", "fighters", 6, 6, None, None, "the only number given", ("c1",)),),
        "sources": SourceTally(2, 1),
        "grade": Grade("weak", None, ("one independent source tells of it",)),
        "totals": (Total(6, 3, 3, "c9"),),
        "status": "proposed",
    }
    return Incident(**{**values, **more})


class Scripted:
    """A reader without tables: the claim of `claim()` from each report whose text is TEXT, else nothing."""

    def read(self, report: Report, passages: Sequence[Passage]) -> Reading:
        """What a report says, as far as this reader goes."""
        told = report.text.strip() == TEXT
        claims = (claim(f"c-{report.id}", report.id),) if told else ()
        unread = () if told or not report.text else (Span(0, 1, report.text[0]),)
        return Reading(report, tuple(passages), (), (), (), claims, unread)


def kept(path: Path, *incidents: Incident) -> Path:
    """A record with the reports r1, r2 whose claims are c-r1, c-r2, and with these incidents."""
    with Record(path, reader=Scripted()) as record:
        for each in (report(), report("r2", source="Another Paper")):
            intake = made_intake(each)
            record.store.add(intake, Scripted().read(intake.report, ()))
        record.store.put_incidents(incidents)
    return path
