"""Reports, readings and incidents made for tests; their sentences are ours."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from bearwitness.model.ids import claim_id, digest, incident_id
from bearwitness.model.records import (
    Capture,
    Claim,
    Finding,
    FindingValue,
    Grade,
    HarmTelling,
    Incident,
    IncidentHarm,
    IncidentWhen,
    Intake,
    Passage,
    Reading,
    Report,
    Scope,
    SourceTally,
)
from bearwitness.model.values import Attribution, Count, Event, Harm, Party, Span, When, Where
from bearwitness.store.record import Record

TEXT = (
    "🚨 Shelling near Marqab killed three people on 4 May 2019, the town's hospital said. "
    "The northern brigade denied firing. Eleven roofs were burnt. © Example Wire"
)
NOW = "2024-05-01T12:00:00+00:00"


def span(text: str, exact: str) -> tuple[str, int, int]:
    """The first place of some words, as the last three fields of a value."""
    start = text.index(exact)
    return exact, start, start + len(exact)


def report(id_: str = "r1", text: str = TEXT, **given: str) -> Report:
    """A report with an outlet and a day."""
    fields = {"published": "2019-05-05", "published_basis": "given", "source": "Example Wire", **given}
    return Report(id=id_, text=text, **fields)  # type: ignore[arg-type]


def intake(new: Report, data: bytes | None = None, address: str = "wire/report.txt") -> Intake:
    """A report with bytes: those of its text where none are given."""
    held = new.text.encode() if data is None else data
    capture = Capture(digest(held), len(held), "text/plain", address, NOW, "tests", "utf-8")
    return Intake(msgspec.structs.replace(new, capture=capture.sha256), capture, held)


def shelling(new: Report, origin: str = "rules") -> Claim:
    """The claim that the first sentence of TEXT makes."""
    text = new.text
    end = text.index("said.") + 5
    start = text.index("Shelling")
    return Claim(
        schema=1,
        id=claim_id(new.id, start, end, "shelling", start, origin),
        report=new.id,
        start=start,
        end=end,
        exact=text[start:end],
        event=Event("shelling", None, *span(text, "Shelling")),
        modality="asserted",
        certainty="stated",
        hedge=None,
        parties=(
            Party("north", "northern brigade", "rebel_group", "initiator", *span(text, "northern brigade")),
        ),
        effects=(),
        harm=(
            Harm(
                "killed",
                "unknown",
                "people",
                Count(3, 3, 3, *span(text, "three")),
                *span(text, "three people"),
            ),
        ),
        when=When("2019-05-04", "2019-05-04", "2019-05-04", "DATE", "stated", *span(text, "4 May 2019")),
        where=marqab(text),
        said_by=(
            Attribution(
                "the town's hospital", "witness", None, None, None, "said", *span(text, "the town's hospital")
            ),
        ),
        origin=origin,
    )


def marqab(text: str) -> Where:
    """A place with whole degrees, which a file could turn into other numbers."""
    return Where(
        "Marqab",
        "near",
        "test:1",
        33,
        -40.25,
        5.0,
        "town",
        "XX",
        "North",
        2,
        "stated",
        *span(text, "Marqab"),
        acled_precision=2,
    )


def reading(new: Report, *claims: Claim) -> Reading:
    """What is read from TEXT: one sentence unread, a mark of rights set aside."""
    text = new.text
    unread = Span(*_placed(text, "Eleven roofs were burnt."))
    mark = _placed(text, "© Example Wire")
    first = text.index("Eleven")
    passages = (
        Passage(new.id, 0, first, text[:first], "sentence", Scope()),
        Passage(new.id, unread.start, unread.end, unread.exact, "sentence", Scope()),
        Passage(new.id, mark[0], mark[1], mark[2], "note", Scope(), set_aside="mark of rights"),
    )
    return Reading(new, passages, (), (), (), claims or (shelling(new),), (unread,))


def _placed(text: str, exact: str) -> tuple[int, int, str]:
    words, start, end = span(text, exact)
    return start, end, words


def incident(*claims: Claim, **changed: object) -> Incident:
    """An incident over claims like `shelling`, its numbers disputed."""
    ids = tuple(claim.id for claim in claims)
    made = Incident(
        schema=1,
        id=incident_id(ids),
        claims=ids,
        reports=tuple(sorted({claim.report for claim in claims})),
        title="Shelling near Marqab",
        event_type="shelling",
        when=IncidentWhen("2019-05-04", "2019-05-04", 1),
        where=claims[0].where,
        parties=claims[0].parties,
        findings=(Finding("harm.killed", "disputed", (FindingValue(3, ids, 1), FindingValue(5, ids, 1))),),
        harm=(
            IncidentHarm("killed", "unknown", 3, 3, 5, None, "range of the tellings", ids, _told(claims[0])),
        ),
        sources=SourceTally(1, 1),
        grade=Grade("weak", None, ("one source",)),
        totals=(),
        status="proposed",
    )
    return msgspec.structs.replace(made, **changed)


def _told(claim: Claim) -> tuple[HarmTelling, ...]:
    """Who tells of the people killed."""
    words = tuple((each.exact, each.start, each.end) for each in claim.harm)
    return tuple(
        HarmTelling(claim.id, 3, 3, 3, *each, "the town's hospital", None, None, "counts") for each in words
    )


def clock() -> Callable[[], str]:
    """A clock that stands still."""
    return lambda: NOW


def opened(path: Path, *, create: bool = True, wait: float = 5.0) -> Record:
    """A record whose log always shows the same moment."""
    return Record.open(path, create=create, now=clock(), wait=wait)


def filled(path: Path) -> tuple[Report, Claim]:
    """A closed record with one report, one incident."""
    new = report()
    claim = shelling(new)
    with opened(path) as record:
        record.add(intake(new), reading(new))
        record.put_incidents([incident(claim)])
    return new, claim


def dump(path: Path) -> list[str]:
    """The whole contents of a closed record as SQL."""
    db = sqlite3.connect(path)
    try:
        return list(db.iterdump())
    finally:
        db.close()


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection past all triggers, for those who would alter a record behind our back."""
    db = sqlite3.connect(path, isolation_level=None)
    try:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute(f'DROP TRIGGER "{name}"')
        yield db
    finally:
        db.close()
