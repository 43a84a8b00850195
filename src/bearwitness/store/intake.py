"""What a report must fulfil before it enters the record: rows are never mended afterwards."""

import msgspec

from bearwitness.errors import InputRefused, UsageError
from bearwitness.model.ids import digest
from bearwitness.model.records import Intake, Reading, Report
from bearwitness.store.spans import misfits

# A report may come again with other bytes, so its capture is not compared.
_COMPARED = tuple(name for name in Report.__struct_fields__ if name != "capture")


def agree(intake: Intake, reading: Reading) -> None:
    """UsageError where bytes, capture, report, reading do not belong together."""
    capture, report = intake.capture, intake.report
    if digest(intake.data) != capture.sha256 or len(intake.data) != capture.size:
        raise UsageError(f"report {report.id}: the capture's sha256 or size is not that of the bytes")
    if report.capture not in (None, capture.sha256):
        raise UsageError(
            f"report {report.id}: names the capture {report.capture}, came with {capture.sha256}"
        )
    if (reading.report.id, reading.report.text) != (report.id, report.text):
        raise UsageError(f"report {report.id}: the reading is of another report or text")


def readable(report: Report, name: str) -> None:
    """InputRefused where the text is no Unicode text, which no file could hold."""
    for field in _COMPARED:
        value = getattr(report, field)
        try:
            if isinstance(value, str):
                value.encode()
        except UnicodeEncodeError as error:
            reason = f"half a surrogate pair at {error.start} of its {field}; expected Unicode text"
            raise InputRefused(name, reason) from error


def supported(reading: Reading, name: str) -> None:
    """InputRefused where a value points to words that the text does not have."""
    text, seen = reading.report.text, set[str]()
    for claim in reading.claims:
        if claim.report != reading.report.id or claim.id in seen:
            wrong = "stands twice" if claim.id in seen else f"belongs to report {claim.report}"
            raise InputRefused(name, f"claim {claim.id} {wrong}; expected each once, of {reading.report.id}")
        seen.add(claim.id)
        for wrong in misfits(claim, text):
            raise InputRefused(name, f"claim {claim.id}: {wrong}; expected the words of the text")
    for wrong in misfits(reading.unread, text):
        raise InputRefused(name, f"unread {wrong}; expected the words of the text")
    for passage in reading.passages:
        if not 0 <= passage.start <= passage.end <= len(text):
            raise InputRefused(name, f"passage {passage.start}:{passage.end} lies outside the text")


def same(held: Report, new: Report, name: str) -> None:
    """InputRefused where an id of the record comes again for another text, or with other particulars.

    A day that was read from the dateline is not yet known of a report that comes again.
    """
    read_from_text = held.published_basis == "dateline" and new.published is None
    compared = [field for field in _COMPARED if not (read_from_text and field.startswith("published"))]
    differing = [field for field in compared if getattr(held, field) != getattr(new, field)]
    if not differing:
        return
    if "text" in differing:
        raise InputRefused(
            name, f"report {new.id} is already in the record with another text; expected an id of its own"
        )
    field = differing[0]
    values = " not ".join(repr(msgspec.structs.asdict(each)[field]) for each in (held, new))
    raise InputRefused(
        name, f"report {new.id} is already in the record with another {field} ({values}); expected the same"
    )
