"""Finds the dateline that opens a report: place, day, agency."""

import re
from typing import NamedTuple

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:(?i:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{_MONTH})(?:,?\s+(?:\d{{4}}|\d\d))?"
    r"|\d{4}-\d\d-\d\d)"
)
_CAPITALS = r"[A-Z][A-Z'.’-]+(?:[ -][A-Z][A-Z'.’-]*){0,4}"
_NAME = r"[A-Z][\w'’-]+(?:[ -](?:[A-Z]|al-|el-)[\w'’-]+){0,3}"
_REGION = rf",\s+(?:{_NAME}|{_CAPITALS}|[A-Z]\.[A-Z]\.)"
_AGENCY = r"\((?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d)[A-Z][^()\n]{1,40}\)"
_DASH = r"(?:--+|[-–—])"

_DATELINE = re.compile(
    rf"(?P<place>{_CAPITALS}(?:{_REGION})?|{_NAME}(?:{_REGION})?)"
    rf"(?:\s*(?P<agency>{_AGENCY}))?"
    rf"(?:\s*[,/]?\s*\(?(?P<day>{_DAY})\)?)?"
    rf"(?:\s*(?P<agency2>{_AGENCY}))?"
    rf"\s*(?P<close>{_DASH}(?=\s|\[|[A-Z])|:(?=\s)|$)",
    re.MULTILINE,
)


class Found(NamedTuple):
    """Ranges of the dateline, its place and its day in the text given."""

    start: int
    end: int
    place: tuple[int, int]
    day: tuple[int, int] | None


def dateline(text: str, start: int, end: int) -> Found | None:
    """The dateline at `start`, or None.

    A place alone is no dateline: it needs a day, an agency, or capitals before a dash.
    """
    match = _DATELINE.match(text, start, end)
    if match is None:
        return None
    day, agency = match["day"], match["agency"] or match["agency2"]
    dashed = match["close"] != "" and match["close"] != ":"
    capitals = match["place"].split(",")[0].isupper()
    region = "," in match["place"]
    if not (day or (agency and dashed) or (dashed and (capitals or region))):
        return None
    if not dashed and not (day and (capitals or region)):
        return None
    return Found(match.start(), match.end(), match.span("place"), match.span("day") if day else None)
