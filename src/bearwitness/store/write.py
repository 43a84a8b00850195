"""Rows that a change writes: captures, reports, readings, incidents, judgements, refusals."""

import zlib
from collections.abc import Iterable, Sequence

import msgspec

from bearwitness.model.ids import digest
from bearwitness.model.records import Capture, Claim, Incident, Judgement, Passage, Reading, Refusal, Report
from bearwitness.model.values import Span
from bearwitness.store.file import File

# Fast, and close to the best that zlib does on HTML and text.
_LEVEL = 6


def insert(file: File, table: str, row: Sequence[object]) -> int:
    """Inserts one full row; a table counts its own `number` where that is None."""
    marks = ", ".join("?" * len(row))
    return file.run(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - own names


def capture(file: File, taken: Capture, data: bytes) -> None:
    """The bytes, packed where that makes them smaller; nothing where the record holds them."""
    if file.row("SELECT 1 FROM captures WHERE sha256 = ?", (taken.sha256,)):
        return
    packed = zlib.compress(data, _LEVEL)
    smaller = len(packed) < len(data)
    packing, kept = ("zlib", packed) if smaller else ("plain", data)
    insert(file, "captures", (*msgspec.structs.astuple(taken), packing, kept))


def report(file: File, new: Report, capture_id: str) -> None:
    """A report with its text."""
    names = None if new.names is None else msgspec.json.encode(new.names).decode()
    fingerprint = digest(new.text.encode())
    row = (None, new.id, new.text, fingerprint, new.published, new.published_basis, new.title, new.url)
    insert(file, "reports", (*row, new.source, new.medium, names, capture_id))


def link(file: File, report_id: str, capture_id: str) -> None:
    """Says that a capture gave a report."""
    insert(file, "report_captures", (None, report_id, capture_id))


def reading(file: File, new: Reading, *, generation: int, at: str, tool: str) -> None:
    """One generation of passages and claims."""
    key = (new.report.id, generation)
    insert(file, "readings", (*key, at, tool))
    passages = [(*key, place, *passage_columns(each, new.unread)) for place, each in enumerate(new.passages)]
    file.run_each("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)", passages)
    unread = [(*key, place, span.start, span.end) for place, span in enumerate(new.unread)]
    file.run_each("INSERT INTO unread VALUES (?, ?, ?, ?, ?)", unread)
    claims = [_claim(each, generation) for each in new.claims]
    file.run_each("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", claims)


def passage_columns(passage: Passage, unread: Iterable[Span]) -> tuple[object, ...]:
    """Its range, kind, state, and why it is set aside; unread where an unread stretch touches it."""
    touched = any(span.start < passage.end and passage.start < span.end for span in unread)
    state = "set_aside" if passage.set_aside is not None else "unread" if touched else "read"
    return passage.start, passage.end, passage.kind, state, passage.set_aside


def _claim(claim: Claim, generation: int) -> tuple[object, ...]:
    return (None, claim.id, claim.report, generation, *claim_columns(claim), encoded(claim))


def claim_columns(claim: Claim) -> tuple[object, ...]:
    """What the columns repeat of a claim, in the order of the table."""
    days = (claim.when.earliest, claim.when.latest) if claim.when else (None, None)
    point = (claim.where.lat, claim.where.lon, claim.where.country) if claim.where else (None, None, None)
    return (claim.start, claim.end, claim.event.type, claim.modality, *days, *point, claim.origin)


def incident(file: File, new: Incident, *, generation: int) -> str | None:
    """An incident that stands from `generation` on; the first claim that the record does not hold, if any."""
    number = insert(file, "incidents", (None, new.id, generation, None, *incident_columns(new), encoded(new)))
    for claim_id in sorted(set(new.claims)):
        held = file.row("SELECT number FROM current_claims WHERE id = ?", (claim_id,))
        if held is None:
            return claim_id
        file.run("INSERT INTO incident_claims VALUES (?, ?)", (number, held[0]))
    return None


def incident_columns(incident: Incident) -> tuple[object, ...]:
    """What the columns repeat of an incident, in the order of the table."""
    where = incident.where
    place = (where.name, where.country, where.lat, where.lon) if where else (None, None, None, None)
    days = (incident.when.earliest, incident.when.latest)
    return (incident.event_type, *days, *place, incident.status)


def close_incident(file: File, id: str, *, generation: int) -> None:  # noqa: A002 - the column's name
    """An incident that stands no longer from `generation` on."""
    file.run("UPDATE incidents SET until = ? WHERE id = ? AND until IS NULL", (generation, id))


def judgement(file: File, new: Judgement) -> int:
    """A judgement; gives its number."""
    subject = msgspec.json.encode(new.subject).decode()
    return insert(
        file,
        "judgements",
        (None, new.at, new.who, new.verdict, subject, new.why, new.field, new.value),
    )


def refusal(file: File, new: Refusal) -> int:
    """A refusal; gives its number."""
    return insert(file, "refusals", (None, new.name, new.reason))


def encoded(value: Claim | Incident) -> str:
    """The JSON of the contract, keys in its order."""
    return msgspec.json.encode(value).decode()
