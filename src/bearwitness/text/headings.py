"""Tells headings from sentences without a full stop."""

import re

MARKED = re.compile(r"#{1,6}\s+(?=\S)")

_MAX_CHARS, _MAX_WORDS = 90, 12
# The first line of a text is its headline even when it is longer.
_TITLE_CHARS, _TITLE_WORDS = 160, 24
_CLOSERS = "\"')]* "
# A line with one of these is a sentence: headlines go without.
_FINITE = re.compile(r"\b(?:was|were|has|have|had|will|would|could|said|says)\b")
# A line that hands over to what follows ("He said:", "The strikes were as follows:") heads nothing.
_LEADS_ON = re.compile(
    r"\b(?:says?|said|told|follows?|following|includes?|including|are|is|reads?|wrote|statement|[a-z]{2,}ed"
    r"|struck|hit|left|made|found|gave|took|began|came|went)\b|^(?:the|these|those|this|an?|it|they|he|she|we)\b|,",
    re.IGNORECASE,
)
# "In besieged Dalan:" says where, and no more.
_WHERE = re.compile(r"(?:in|near|at|on|around|across|from)(?: [^\s,]+){1,3}:", re.IGNORECASE)


def is_closed(line: str) -> bool:
    """Whether a line ends a sentence or hands over to the next one."""
    return line.rstrip(_CLOSERS)[-1:] in tuple(".!?:;…")


def is_heading(line: str, *, opens: bool) -> bool:
    """Whether a line of its own names what stands below it; `opens` is true for the first line of a text."""
    chars, words = (_TITLE_CHARS, _TITLE_WORDS) if opens else (_MAX_CHARS, _MAX_WORDS)
    if len(line) > chars or line.count(" ") >= words:
        return False
    if not (line[0].isupper() or line[0].isdigit()):
        return False
    if line.endswith(":"):
        return _WHERE.fullmatch(line) is not None or not _LEADS_ON.search(line)
    return not is_closed(line) and (opens or not _FINITE.search(line))
