"""Finds a dateline: place, day, agency before a report begins."""

import re
from typing import NamedTuple

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:[,.]?\s+(?:\d{4}|\d\d\b))?"
_DAY = (
    rf"(?:(?i:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?{_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{_MONTH}){_YEAR}"
    r"|\d{4}-\d\d-\d\d|NO DATE)"
)
_UPPER = "[A-ZÀ-ÖØ-Þ]"
_CAPITALS = rf"{_UPPER}(?:{_UPPER}|['.])+(?:[ -]+{_UPPER}(?:{_UPPER}|['.])*){{0,3}}"
_NAME = rf"{_UPPER}[\w'.]+(?:[ -](?:{_UPPER}|al-|el-|as-|ar-|e )[\w'.]+){{0,3}}"
_REGION = rf"(?:,\s*(?:{_NAME}|{_CAPITALS})|\s\({_UPPER}[\w' ]{{1,30}}\)(?=,))"
_AGENCY = rf"[(\[](?!(?i:{_MONTH})|\d){_UPPER}[^()\n]{{1,60}}\)"
# A hyphen joins two words unless a blank, a bracket or a second hyphen stands on one side.
_DASH = r"(?:--+|[–—]|(?<=[\s)])-|-(?=\s|$)|>>)"

_DATELINE = re.compile(
    rf"(?P<place>(?P<town>{_CAPITALS}|{_NAME})(?:{_REGION})?)"
    rf"(?:\s*(?P<agency>{_AGENCY}))?"
    rf"(?:\s*[,/]?\s*\(?(?P<day>{_DAY})\)?)?"
    rf"(?:\s*(?P<agency2>{_AGENCY}))?"
    rf"\s*(?:(?P<dash>{_DASH}(?=[\s\[]|{_UPPER}|$))|(?P<colon>:)(?=\s)|(?=\s*$))"
)
_AGENCY_ONLY = re.compile(rf"{_AGENCY}\s*{_DASH}(?=\s)")
_LONGEST = 140
# Nothing is a dateline without a dash or, alone in its line, a day.
_HINT = re.compile(r"[-–—>]|[\d)]$")
# Words that open a label or a headline, not the name of a place.
_LABEL = re.compile(
    r"\b(?:file|exclusive|updated?|breaking|watch|related|analysis|opinion|video|photos?|live|alert|urgent|note"
    r"|correction|news|article|story|report|by|in|on|but|not|and|for|with|after|from|says?|one|warning|more"
    r"|statement|factbox|timeline|interview|editorial)\b",
    re.IGNORECASE,
)

_OUTLET = re.compile(r"(?:AP|AFP|UPI|TASS|SANA|VOA|[A-Z]{2,5}-TV)\Z")


class Found(NamedTuple):
    """Ranges of the dateline, its place and its day in the text given.

    `strong`: so clear that it opens a new report even in the middle of a text.
    """

    start: int
    end: int
    place: tuple[int, int] | None
    day: tuple[int, int] | None
    strong: bool


def dateline(text: str, start: int, end: int) -> Found | None:
    """The dateline at `start`, or None.

    A place alone is no dateline: it needs a day, an agency, or capitals or a region before a dash.
    """
    short = min(end, start + _LONGEST)
    if not _HINT.search(text, start, short):
        return None
    match = _DATELINE.match(text, start, short)
    if match is None:
        only = _AGENCY_ONLY.match(text, start, short)
        return Found(only.start(), only.end(), None, None, strong=False) if only else None
    if match.end() == short < end or not _is_dateline(match):
        return None
    strong = match["town"].isupper() and bool(match["day"])
    day = match.span("day") if match["day"] and match["day"] != "NO DATE" else None
    return Found(match.start(), match.end(), match.span("place"), day, strong)


def _is_dateline(match: re.Match[str]) -> bool:
    """Whether day, agency, capitals and dash together are enough."""
    if _LABEL.search(match["place"]) or _OUTLET.match(match["town"]):
        return False
    placed = match["town"].isupper() or match["place"] != match["town"]
    if match["dash"] is None:
        return bool(match["day"]) and placed
    return bool(match["day"] or match["agency"] or match["agency2"]) or placed
