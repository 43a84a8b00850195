"""Checks of the whole record: file, log, captures, texts, claims, incidents."""

from collections import Counter
from collections.abc import Callable, Iterator

import msgspec

from bearwitness.errors import RecordDamaged
from bearwitness.model.ids import digest
from bearwitness.model.records import Claim, Incident
from bearwitness.store import read
from bearwitness.store.file import File, Row
from bearwitness.store.log import FIRST, LogEntry, entries, seal
from bearwitness.store.payloads import known_actions, payload
from bearwitness.store.spans import holds, misfits, pointers
from bearwitness.store.write import claim_columns, incident_columns

_CLAIMS = """SELECT id, json, report, start, "end", event_type, modality, earliest, latest, lat, lon,
country, origin
FROM claims WHERE report = ? ORDER BY number"""
_INCIDENTS = """SELECT number, id, json, event_type, earliest, latest, place, country, lat, lon, status
FROM incidents ORDER BY number"""
_RESTS = """SELECT c.id, c.report FROM incident_claims AS i JOIN claims AS c ON c.number = i.claim
WHERE i.incident = ?"""


class Problem(msgspec.Struct, frozen=True):
    """One thing that does not hold. `subject`: what is damaged ("claim c…"); `what`: how."""

    subject: str
    what: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.what}"


def check(file: File) -> list[Problem]:
    """All that does not hold, part by part. A part that cannot be read to its end says so."""
    parts: tuple[Callable[[File], Iterator[Problem]], ...] = (
        _file,
        _chain,
        _changes,
        _captures,
        _reports,
        _incidents,
    )
    found: list[Problem] = []
    with file.lenient_text():
        for part in parts:
            try:
                found.extend(part(file))
            except RecordDamaged as error:
                found.append(Problem("record", str(error)))
    return found


def _file(file: File) -> Iterator[Problem]:
    """What SQLite itself finds, and rows that point to nothing."""
    for (words,) in file.rows("PRAGMA integrity_check"):
        if words != "ok":
            yield Problem("file", words)
    for table, _row, parent, _key in file.rows("PRAGMA foreign_key_check"):
        yield Problem(f"table {table}", f"a row points to a row of {parent} that is missing")


def _chain(file: File) -> Iterator[Problem]:
    """Each row of the log in its place, unaltered, after the row before."""
    seq, previous = 0, FIRST
    for entry in entries(file):
        name = f"log row {entry.seq}"
        if entry.seq != seq + 1:
            yield Problem(name, f"follows row {seq}; the rows between are missing")
        if entry.previous != previous:
            yield Problem(name, "does not follow from the row before: its `previous` is another hash")
        if entry.hash != seal(entry):
            yield Problem(name, "was altered: its hash is not that of its contents")
        seq, previous = entry.seq, entry.hash
    if seq == 0:
        yield Problem("log", "is empty; expected at least the row that made the record")


def _changes(file: File) -> Iterator[Problem]:
    """The rows that each log row wrote, as they were written; no row beside them."""
    seen: Counter[tuple[str, str]] = Counter()
    for entry in entries(file):
        if entry.action not in known_actions():
            yield Problem(f"log row {entry.seq}", f"its action {entry.action!r} is unknown")
        elif payload(file, entry.action, entry.subject, _ordinal(entry, seen)) != entry.payload:
            what = f"the rows of {entry.action} {entry.subject} are not those that were written"
            yield Problem(f"log row {entry.seq}", what)
    totals: Counter[str] = Counter()
    for (kind, _subject), number in seen.items():
        totals[kind] += number
    yield from _surplus(file, totals)


def _ordinal(entry: LogEntry, seen: Counter[tuple[str, str]]) -> int:
    """Which of its kind a row is, from 1; an added report brings its first reading and first copy."""
    action, subject = entry.action, entry.subject
    if action in ("add", "capture"):
        seen["copy", subject] += 1
    if action in ("add", "read"):
        seen["reading", subject] += 1
        return seen["reading", subject]
    if action == "capture":
        return seen["copy", subject]
    seen[action, ""] += 1
    return seen[action, ""]


_COUNTED = {
    "reading": ("readings", "SELECT count(*) FROM readings"),
    "copy": ("captures of reports", "SELECT count(*) FROM report_captures"),
    "match": ("matchings", "SELECT coalesce(max(max(since, coalesce(until, 0))), 0) FROM incidents"),
    "judge": ("judgements", "SELECT count(*) FROM judgements"),
    "refuse": ("refusals", "SELECT count(*) FROM refusals"),
}
_LOOSE = {
    "a capture belongs to no report": """SELECT sha256 FROM captures
        WHERE sha256 NOT IN (SELECT capture FROM report_captures)""",
    # Closed before it began, an incident would be hidden without a matching that closed it.
    "an incident's generations are out of order": """SELECT id FROM incidents
        WHERE typeof(since) <> 'integer' OR since < 1
        OR (until IS NOT NULL AND (typeof(until) <> 'integer' OR until <= since))""",
    "a report has no reading": "SELECT id FROM reports WHERE id NOT IN (SELECT report FROM readings)",
}


def _surplus(file: File, logged: Counter[str]) -> Iterator[Problem]:
    """Rows that no log row tells of."""
    for kind, (name, query) in _COUNTED.items():
        found = file.rows(query)[0][0]
        if found != logged[kind]:
            yield Problem("log", f"tells of {logged[kind]} {name}, the record holds {found}")
    for what, query in _LOOSE.items():
        for (subject,) in file.rows(query):
            yield Problem(str(subject), what)


def _captures(file: File) -> Iterator[Problem]:
    """The bytes of each capture against its hash."""
    for (sha256,) in file.rows("SELECT sha256 FROM captures ORDER BY sha256"):
        size, packing, kept = file.rows(
            "SELECT size, packing, bytes FROM captures WHERE sha256 = ?", (sha256,)
        )[0]
        try:
            data = read.unpacked(packing, kept, sha256)
        except RecordDamaged as error:
            yield Problem(f"capture {sha256}", str(error))
            continue
        if digest(data) != sha256 or len(data) != size:
            yield Problem(f"capture {sha256}", "its bytes were altered: their hash or size is another")


def _reports(file: File) -> Iterator[Problem]:
    """Each text against its hash, each stretch of its passages and claims against the text."""
    for report_id in read.report_ids(file):
        text, expected = file.rows("SELECT text, text_sha256 FROM reports WHERE id = ?", (report_id,))[0]
        if not isinstance(text, str) or digest(text.encode()) != expected:
            yield Problem(f"report {report_id}", "its text was altered: the hash is another")
        yield from _ranges(file, report_id, len(text))
        for row in file.rows(_CLAIMS, (report_id,)):
            yield from _claim(row, str(text))


def _ranges(file: File, report_id: str, length: int) -> Iterator[Problem]:
    for table in ("passages", "unread"):
        query = f'SELECT place, start, "end" FROM {table} WHERE report = ?'  # noqa: S608 - own names
        for place, start, end in file.rows(query, (report_id,)):
            if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length):
                yield Problem(f"report {report_id}", f"{table} {place}, {start}:{end}, lies outside the text")


def _claim(row: Row, text: str) -> Iterator[Problem]:
    id_, json, report_id, *columns = row
    name = f"claim {id_} of report {report_id}"
    try:
        claim = read.decoded(json, Claim, "its JSON")
    except RecordDamaged as error:
        yield Problem(name, str(error))
        return
    if (claim.id, claim.report, *claim_columns(claim)) != (id_, report_id, *columns):
        yield Problem(name, "its columns do not say what its JSON says")
    for wrong in misfits(claim, text):
        yield Problem(name, wrong)


def _incidents(file: File) -> Iterator[Problem]:
    """Each incident against its claims, its place, parties and harm against the words of their reports."""
    for number, id_, json, *columns in file.rows(_INCIDENTS):
        name = f"incident {id_}"
        try:
            incident = read.decoded(json, Incident, "its JSON")
        except RecordDamaged as error:
            yield Problem(name, str(error))
            continue
        if (incident.id, *incident_columns(incident)) != (id_, *columns):
            yield Problem(name, "its columns do not say what its JSON says")
        yield from _rests(file, number, incident)


def _named(incident: Incident) -> list[str]:
    """Claims that an incident names beside its own: for findings, harm, totals."""
    found = [id_ for finding in incident.findings for value in finding.values for id_ in value.claims]
    found += [id_ for harm in incident.harm for id_ in harm.claims]
    return found + [total.claim for total in incident.totals]


def _rests(file: File, number: int, incident: Incident) -> Iterator[Problem]:
    name = f"incident {incident.id}"
    held = file.rows(_RESTS, (number,))
    if {row[0] for row in held} != set(incident.claims):
        yield Problem(name, "the claims it is linked to are not those that it names")
    reports = sorted({row[1] for row in held})
    for table, ids in (("reports", incident.reports), ("claims", _named(incident))):
        known = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608 - own names
        for missing in sorted(id_ for id_ in set(ids) if not file.row(known, (id_,))):
            yield Problem(name, f"names {missing}, which is not among the {table}")
    query = "SELECT text FROM reports WHERE id = ?"
    texts = [str(text) for each in reports for (text,) in file.rows(query, (each,))]
    for pointer in pointers((incident.where, *incident.parties, *incident.harm)):
        if not any(holds(pointer, text) for text in texts):
            where = f"{pointer.start}:{pointer.end}"
            yield Problem(name, f"says {pointer.exact!r:.80} at {where}; none of its reports has that there")
