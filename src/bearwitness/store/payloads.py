"""What the payload hash of a log row covers: the rows that the change wrote, read back from the file.

The same functions serve writing and checking, so a row that was altered later no longer fits its log row.
`ordinal` counts the log rows of the same action (and, for reports, of the same report) from 1.
"""

from collections.abc import Callable, Sequence

from bearwitness.model.ids import digest
from bearwitness.store.file import File
from bearwitness.store.log import canonical

_REPORT = """SELECT number, id, text_sha256, published, published_basis, title, url, source, medium, names,
    capture FROM reports WHERE id = ?"""
# Bytes are covered by sha256, which the check computes anew.
_COPY = """SELECT c.sha256, c.size, c.media_type, c.address, c.captured_at, c.tool, c.charset
FROM report_captures AS r JOIN captures AS c ON c.sha256 = r.capture
WHERE r.report = ? ORDER BY r.number LIMIT 1 OFFSET ?"""
_READING = (
    "SELECT at, tool FROM readings WHERE report = ? AND generation = ?",
    """SELECT place, start, "end", kind, state, set_aside FROM passages
    WHERE report = ? AND generation = ? ORDER BY place""",
    'SELECT place, start, "end" FROM unread WHERE report = ? AND generation = ? ORDER BY place',
    "SELECT number, id, json FROM claims WHERE report = ? AND generation = ? ORDER BY id",
)
_OPENED = "SELECT number, id, json FROM incidents WHERE since = ? ORDER BY id"
_CLOSED = "SELECT id FROM incidents WHERE until = ? ORDER BY id"
_JUDGEMENT = "SELECT at, who, verdict, subject, why, field, value FROM judgements WHERE number = ?"
_REFUSAL = "SELECT name, reason FROM refusals WHERE number = ?"


def _added(file: File, subject: str, ordinal: int) -> object:
    """A new report, its capture, its first reading."""
    return [_copied(file, subject, 1), file.rows(_REPORT, (subject,)), _read(file, subject, ordinal)]


def _copied(file: File, subject: str, ordinal: int) -> object:
    """The capture that gave a report: its first, second, …"""
    return file.rows(_COPY, (subject, ordinal - 1))


def _read(file: File, subject: str, ordinal: int) -> object:
    """One generation of passages and claims of a report."""
    return [file.rows(query, (subject, ordinal)) for query in _READING]


def _matched(file: File, subject: str, ordinal: int) -> object:
    """Incidents that one matching opened, and those it closed."""
    return [subject, file.rows(_OPENED, (ordinal,)), file.rows(_CLOSED, (ordinal,))]


def _judged(file: File, subject: str, ordinal: int) -> object:
    """One judgement."""
    return [subject, file.rows(_JUDGEMENT, (ordinal,))]


def _refused(file: File, subject: str, ordinal: int) -> object:
    """One refused input."""
    return [subject, file.rows(_REFUSAL, (ordinal,))]


def _used(_file: File, subject: str, ordinal: int) -> object:
    """The gazetteers that readings use from here on: the subject says them whole."""
    return [subject, ordinal]


def _made(_file: File, subject: str, ordinal: int) -> object:
    """The file itself, or its change to a newer schema."""
    return [subject, ordinal]


_COVERED: dict[str, Callable[[File, str, int], object]] = {
    "create": _made,
    "migrate": _made,
    "use": _used,
    "add": _added,
    "capture": _copied,
    "read": _read,
    "match": _matched,
    "judge": _judged,
    "refuse": _refused,
}


def payload(file: File, action: str, subject: str, ordinal: int) -> str:
    """SHA-256 over the canonical JSON of the rows of one change. KeyError for an action nobody knows."""
    return digest(canonical(_COVERED[action](file, subject, ordinal)))


def known_actions() -> Sequence[str]:
    """The actions that a log may hold."""
    return tuple(_COVERED)
