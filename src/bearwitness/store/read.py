"""Rows of the record as the records they were."""

import zlib
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from bearwitness.errors import RecordDamaged, UsageError
from bearwitness.model.records import Capture, Claim, Judgement, Refusal, Report
from bearwitness.model.values import Span
from bearwitness.store.file import File, Row

T = TypeVar("T")

# Reports are fetched in pages, so that no lock is held while a caller works on one.
_PAGE = 200
_REPORT = "id, text, published, published_basis, title, url, source, medium, names, capture"
_NAMES = tuple[tuple[int, int], ...]


def decoded(json: str, shape: type[T], name: str) -> T:
    """A value of its JSON; RecordDamaged, naming it, where that is no such value."""
    try:
        return msgspec.json.decode(json, type=shape)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise RecordDamaged(f"{name}: {error}") from error


def converted(values: dict[str, Any], shape: type[T], name: str) -> T:
    """A record of its columns; RecordDamaged, naming it, where a column does not fit."""
    try:
        return msgspec.convert(values, shape)
    except msgspec.ValidationError as error:
        raise RecordDamaged(f"{name}: {error}") from error


def _report(row: Row) -> Report:
    values = dict(zip(Report.__struct_fields__, row, strict=True))
    if values["names"] is not None:
        values["names"] = decoded(values["names"], _NAMES, f"report {row[0]}")
    return converted(values, Report, f"report {row[0]}")


def report_ids(file: File) -> list[str]:
    """Ids of all reports, sorted."""
    return [row[0] for row in file.rows("SELECT id FROM reports ORDER BY id")]


def reports(file: File) -> Iterator[Report]:
    """All reports, by id."""
    query = f"SELECT {_REPORT} FROM reports WHERE id > ? ORDER BY id LIMIT {_PAGE}"  # noqa: S608 - own names
    after = ""
    while page := file.rows(query, (after,)):
        yield from map(_report, page)
        after = page[-1][0]


def find_report(file: File, id: str) -> Report | None:  # noqa: A002 - the column's name
    """One report, or None."""
    row = file.row(f"SELECT {_REPORT} FROM reports WHERE id = ?", (id,))  # noqa: S608 - own names
    return _report(row) if row else None


def report(file: File, id: str) -> Report:  # noqa: A002 - the column's name
    """One report; UsageError where there is none."""
    found = find_report(file, id)
    if found is None:
        raise UsageError(f"the record holds no report {id}")
    return found


def search(file: File, words: str) -> Iterator[Report]:
    """Reports that hold all the words, best first; the words are taken as words, not as a query language."""
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
    query = "SELECT rowid FROM report_words WHERE report_words MATCH ? ORDER BY rank, rowid"
    for (number,) in file.rows(query, (quoted,)) if quoted else ():
        yield from map(
            _report,
            file.rows(f"SELECT {_REPORT} FROM reports WHERE number = ?", (number,)),  # noqa: S608 - own names
        )


def claims(file: File) -> Iterator[Claim]:
    """All claims that stand, report by report, in the order of the text."""
    query = 'SELECT id, json FROM current_claims WHERE report = ? ORDER BY start, "end", id'
    for report_id in report_ids(file):
        for id_, json in file.rows(query, (report_id,)):
            yield decoded(json, Claim, f"claim {id_}")


def claim(file: File, id: str) -> Claim:  # noqa: A002 - the column's name
    """One claim, in its latest generation; UsageError where there is none."""
    row = file.row("SELECT json FROM claims WHERE id = ? ORDER BY generation DESC LIMIT 1", (id,))
    if row is None:
        raise UsageError(f"the record holds no claim {id}")
    return decoded(row[0], Claim, f"claim {id}")


def unread(file: File, report_id: str) -> list[Span]:
    """Stretches of a report that look as if they tell of harm or attack, yet gave no claim."""
    text = report(file, report_id).text
    query = 'SELECT start, "end" FROM current_unread WHERE report = ? ORDER BY place'
    return [Span(start, end, text[start:end]) for start, end in file.rows(query, (report_id,))]


def capture(file: File, sha256: str) -> Capture:
    """What is known of captured bytes; UsageError where the record does not hold them."""
    row = file.row(
        "SELECT sha256, size, media_type, address, captured_at, tool, charset FROM captures WHERE sha256 = ?",
        (sha256,),
    )
    if row is None:
        raise UsageError(f"the record holds no capture {sha256}")
    return Capture(*row)


def captured(file: File, sha256: str) -> bytes:
    """The bytes as they came."""
    capture(file, sha256)
    row = file.row("SELECT packing, bytes FROM captures WHERE sha256 = ?", (sha256,))
    packing, kept = row or ("plain", b"")
    return unpacked(packing, kept, sha256)


def unpacked(packing: str, kept: bytes, sha256: str) -> bytes:
    """Bytes of a capture's row; RecordDamaged where they do not unpack."""
    try:
        return zlib.decompress(kept) if packing == "zlib" else bytes(kept)
    except (zlib.error, TypeError) as error:
        raise RecordDamaged(f"capture {sha256}: its bytes do not unpack ({error})") from error


def judgements(file: File) -> list[Judgement]:
    """All judgements, first to last."""
    query = "SELECT number, subject, verdict, who, at, why, field, value FROM judgements ORDER BY number"
    made = []
    for number, subject, *rest in file.rows(query):
        name = f"judgement {number}"
        ids = decoded(subject, tuple[str, ...], name)
        values = dict(zip(Judgement.__struct_fields__, (ids, *rest), strict=True))
        made.append(converted(values, Judgement, name))
    return made


def refusals(file: File) -> list[Refusal]:
    """All refused inputs, first to last."""
    return [Refusal(*row) for row in file.rows("SELECT name, reason FROM refusals ORDER BY number")]


def counts(file: File) -> dict[str, int]:
    """How many there are of what stands now."""
    tables = {
        "reports": "reports",
        "claims": "current_claims",
        "incidents": "current_incidents",
        "unread": "current_unread",
        "refusals": "refusals",
        "judgements": "judgements",
    }
    found = {}
    for name, table in tables.items():
        row = file.row(f"SELECT count(*) FROM {table}")  # noqa: S608 - own names
        found[name] = row[0] if row else 0
    return found
