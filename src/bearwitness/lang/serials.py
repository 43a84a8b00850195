"""Numbers that offices give their releases: "2010-09-CA-005", "Release No. 123-08"."""

import re
from datetime import date, timedelta

# Year, month, the kind of release, a running number; or the word for it and any number.
_DATED = r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-[A-Z]{1,4}[-–]\d{1,4}"
_WORD = r"(?:(?:news|press|media) )?release(?: (?:no\b\.?|number|nr\b\.?|#))?"
_SERIAL = re.compile(
    rf"(?:{_WORD}\s*[:#]?\s*#?\s*)?{_DATED}(?:\s+\d{{3,5}})*(?:\s+for immediate release)?\W*"
    rf"|{_WORD}\s*[:#]\s*#?\s*\d[\d./-]*(?:\s+for immediate release)?\W*",
    re.IGNORECASE,
)
# A release goes out at most so long after the month in its number.
_SLACK = timedelta(days=60)


def is_serial(line: str) -> bool:
    """Whether a line holds the number of a release and no more."""
    return _SERIAL.fullmatch(line) is not None


def latest_issue(line: str) -> date | None:
    """The last day on which a release with such a number may have gone out; None where it tells no month."""
    found = _SERIAL.fullmatch(line)
    if found is None or found["year"] is None:
        return None
    return date(int(found["year"]), int(found["month"]), 1) + _SLACK
