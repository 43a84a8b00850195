"""Tells the lines of a letterhead: who issues a release, its number, who wrote it."""

import re
from functools import cache

from bearwitness.lang.serials import is_serial
from bearwitness.tables.notes import notes

SERIAL = "release number"
ISSUER = "issuing office"
BYLINE = "by-line"

_LONGEST = 90
_NAME = r"[A-Z][\w.'/-]*"
_LINK = r"(?:of|for|and|the|&|to|in|with)"
_BYLINE = re.compile(
    rf"(?:By|BY|Story by|Written by) (?:{_NAME}|\d+\w\w|{_LINK}|,|\W)(?:[ ,]+(?:{_NAME}|\d+\w\w|{_LINK}))*"
)


def letterhead(line: str) -> str | None:
    """The reason why a line of its own is no part of the telling; None where it may be."""
    if len(line) > _LONGEST:
        return None
    if is_serial(line):
        return SERIAL
    if _issuer().fullmatch(line):
        return ISSUER
    return BYLINE if _BYLINE.fullmatch(line) else None


@cache
def _issuer() -> re.Pattern[str]:
    """A name that ends in a word for an office, with the region behind a dash ("… Command - East")."""
    office = "|".join(re.escape(word) for word in sorted(notes().offices, key=len, reverse=True))
    return re.compile(
        rf"{_NAME}(?:\s+(?:{_NAME}|{_LINK}|-))*?\s+(?i:{office})(?:\s?[-–,]\s?{_NAME}(?:\s+{_NAME}){{0,3}})?"
    )
