"""Changes to the record: each one transaction, each with its row in the log."""

import sqlite3
from collections.abc import Sequence

from bearwitness.errors import InputRefused, UsageError
from bearwitness.model.records import Incident, Intake, Judgement, Reading, Refusal
from bearwitness.store import intake as rules
from bearwitness.store import read, uses, write
from bearwitness.store.file import File
from bearwitness.store.log import Log
from bearwitness.store.payloads import payload


def make(file: File, log: Log) -> None:
    """Makes the tables, or brings older ones up to date."""
    # The plain journal: a crash right after leaves either no record or a whole one, never a part beside it.
    with file.transaction(journal=False):
        blank = not file.rows("SELECT 1 FROM sqlite_master")
        if not file.migrate():
            return
        action = "create" if blank else "migrate"
        done = file.rows("SELECT count(*) FROM log WHERE action = ?", (action,))[0][0]
        subject = f"schema {file.version()}"
        log.append(action, subject, payload(file, action, subject, done + 1))


def holds(file: File, new: Intake) -> bool:
    """True where the record has this report from these bytes. InputRefused where its id means another."""
    name = new.capture.address
    rules.readable(new.report, name)
    held = read.find_report(file, new.report.id)
    if held is None:
        return False
    rules.same(held, new.report, name)
    query = "SELECT 1 FROM report_captures WHERE report = ? AND capture = ?"
    return file.row(query, (held.id, new.capture.sha256)) is not None


def add(file: File, log: Log, new: Intake, reading: Reading) -> bool:
    """Keeps a report with its bytes and its reading. False, with nothing written, where all is there.

    The same report from other bytes adds the capture alone. InputRefused where the id is in the record
    with another text or other particulars, or where a claim rests on words that the text does not have.
    """
    rules.agree(new, reading)
    if holds(file, new):
        return False
    rules.supported(reading, new.capture.address)
    with file.transaction():
        # Another process may have added it while this one waited.
        if holds(file, new):
            return False
        write.capture(file, new.capture, new.data)
        known = read.find_report(file, new.report.id) is not None
        if not known:
            write.report(file, new.report, new.capture.sha256)
        write.link(file, new.report.id, new.capture.sha256)
        if known:
            _log_copy(file, log, new.report.id)
        else:
            _log_reading(file, log, reading, new.capture.address, generation=1)
    return True


def _log_copy(file: File, log: Log, report_id: str) -> None:
    copies = file.rows("SELECT count(*) FROM report_captures WHERE report = ?", (report_id,))[0][0]
    log.append("capture", report_id, payload(file, "capture", report_id, copies))


def _log_reading(file: File, log: Log, reading: Reading, name: str, *, generation: int) -> None:
    try:
        write.reading(file, reading, generation=generation, at=log.now(), tool=log.tool)
    except sqlite3.IntegrityError as error:
        raise InputRefused(
            name,
            f"a claim's id is in the record for another report ({error}); expected ids made from content",
        ) from error
    uses.note(file, log, reading.gazetteers)
    action = "add" if generation == 1 else "read"
    report_id = reading.report.id
    log.append(action, report_id, payload(file, action, report_id, generation))


def read_again(file: File, log: Log, reading: Reading) -> bool:
    """Adds another generation of what is read from a report; False where it is what stands already."""
    report_id = reading.report.id
    rules.same(read.report(file, report_id), reading.report, report_id)
    rules.supported(reading, report_id)
    with file.transaction():
        if _stands(file, reading):
            return False
        last = file.rows("SELECT max(generation) FROM readings WHERE report = ?", (report_id,))[0][0]
        _log_reading(file, log, reading, report_id, generation=last + 1)
    return True


def _stands(file: File, reading: Reading) -> bool:
    """True where claims, passages, unread stretches are those that stand."""
    report_id = reading.report.id
    claims = file.rows("SELECT id, json FROM current_claims WHERE report = ?", (report_id,))
    passages = file.rows(
        """SELECT start, "end", kind, state, set_aside FROM passages WHERE report = ? AND generation =
        (SELECT max(generation) FROM readings WHERE report = ?) ORDER BY place""",
        (report_id, report_id),
    )
    return (
        dict(claims) == {claim.id: write.encoded(claim) for claim in reading.claims}
        and passages == [write.passage_columns(each, reading.unread) for each in reading.passages]
        and read.unread(file, report_id) == list(reading.unread)
    )


def refuse(file: File, log: Log, refusal: Refusal) -> None:
    """Notes an input that could not be read, once for each reason."""
    query = "SELECT 1 FROM refusals WHERE name = ? AND reason = ?"
    # A name that is no Unicode text, as file names may be, is kept in escapes.
    noted = Refusal(*(part.encode("utf-8", "backslashreplace").decode() for part in _parts(refusal)))
    if file.row(query, _parts(noted)):
        return
    with file.transaction():
        if not file.row(query, _parts(noted)):
            number = write.refusal(file, noted)
            log.append("refuse", noted.name, payload(file, "refuse", noted.name, number))


def _parts(refusal: Refusal) -> tuple[str, str]:
    return refusal.name, refusal.reason


def put_incidents(file: File, log: Log, incidents: Sequence[Incident]) -> bool:
    """Makes these the incidents that stand; False, with nothing written, where they stand already.

    Incidents that differ get a new row, those that are gone or differ have their old row closed.
    UsageError where an id stands twice, or where a claim is not in the record.
    """
    new = {incident.id: incident for incident in incidents}
    if len(new) != len(incidents):
        raise UsageError("an incident's id stands twice; expected each once")
    if not any(_difference(file, new)):
        return False
    with file.transaction():
        opened, closed = _difference(file, new)
        if not opened and not closed:
            return False
        generation = _generation(file) + 1
        for id_ in closed:
            write.close_incident(file, id_, generation=generation)
        for id_ in opened:
            missing = write.incident(file, new[id_], generation=generation)
            if missing:
                raise UsageError(f"incident {id_} names claim {missing}, which the record does not hold")
        subject = f"generation {generation}"
        log.append("match", subject, payload(file, "match", subject, generation))
    return True


def _difference(file: File, new: dict[str, Incident]) -> tuple[list[str], list[str]]:
    """Ids to open, ids to close."""
    old: dict[str, str] = dict(file.rows("SELECT id, json FROM current_incidents"))
    fresh = {id_: write.encoded(incident) for id_, incident in new.items()}
    opened = sorted(id_ for id_, json in fresh.items() if old.get(id_) != json)
    return opened, sorted(id_ for id_, json in old.items() if fresh.get(id_) != json)


def _generation(file: File) -> int:
    """The generation of incidents that stands, 0 before the first."""
    query = "SELECT coalesce(max(max(since, coalesce(until, 0))), 0) FROM incidents"
    return int(file.rows(query)[0][0])


def judge(file: File, log: Log, judgement: Judgement) -> None:
    """Adds what a person decided. UsageError where the record never held what it is about."""
    if not judgement.subject:
        raise UsageError("the judgement is about nothing; expected ids of claims or incidents")
    known = "SELECT 1 FROM claims WHERE id = ?1 UNION ALL SELECT 1 FROM incidents WHERE id = ?1"
    for id_ in judgement.subject:
        if not file.row(known, (id_,)):
            raise UsageError(f"the record holds no claim or incident {id_}")
    subject = " ".join(judgement.subject)
    with file.transaction():
        number = write.judgement(file, judgement)
        log.append("judge", subject, payload(file, "judge", subject, number), who=judgement.who)
