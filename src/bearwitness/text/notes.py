"""Says which passages tell nothing of an event, with the reason."""

import re
from functools import cache

from bearwitness.model.records import PassageKind
from bearwitness.tables.notes import notes

# Page furniture is short; a sentence that merely opens with such a word is not.
_FURNITURE_WORDS = 14
_NO_LETTERS = re.compile(r"[^a-zA-Z\u00aa-\U0010ffff]*")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = notes()
    opening = "|".join(re.escape(words) for words in sorted(table.opening, key=len, reverse=True))
    standing = "|".join(re.escape(words) for words in table.standing)
    return (
        re.compile(rf"(?:{opening})(?:\s*[:|>]|\s*$|\s+(?=[A-Z\d]|[a-z]+$))", re.IGNORECASE),
        re.compile(standing, re.IGNORECASE),
    )


def set_aside(text: str, kind: PassageKind) -> str | None:
    """The reason why a passage is not read, or None when it is to be read."""
    if kind == "dateline":
        return "dateline"
    if _NO_LETTERS.fullmatch(text):
        return "no words"
    opening, standing = _patterns()
    if standing.search(text):
        return "definition or standing note"
    match = opening.match(text)
    if match and (text[match.end() - 1] in ":|>" or match.end() == len(text)) and _is_short(text):
        return "page furniture"
    return None


def _is_short(text: str) -> bool:
    return text.count(" ") < _FURNITURE_WORDS
