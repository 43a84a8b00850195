"""Lines of a text to blocks: headings, list items, paragraphs that were wrapped by hand."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "item", "paragraph"]

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(
    r"\s*(?:[-–—•●▪◦·*►‣]+\s*(?=[\w\"'(\[])|\.\s+(?=\S)|\(?(?:\d{1,2}|[a-z])[.)]\s+(?=[A-Z\"']))"
)
_MARKUP = re.compile(r"\s*(?:#{1,6}\s+|>\s+|\*\*(?=\S))")
_CLOSED = re.compile(r"[.!?:;…][\"')\]]*\s*\**$")
# Lines wrapped by hand are about as long as their neighbours: most of a text's lines within these lengths.
_WRAP_MIN, _WRAP_MAX = 45, 100
_WRAPPED_LINES = 4
# A wrapped line falls at most this short of the widest one, or the paragraph has ended.
_RAGGED = 18
_HEADING_MAX_CHARS, _HEADING_MAX_WORDS = 90, 12


class Block(NamedTuple):
    """A stretch of text that belongs together; offsets into the cleaned text, bullet left out."""

    start: int
    end: int
    kind: BlockKind


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    gap: bool


def blocks(text: str) -> Iterator[Block]:
    """Blocks of `text` in order; together they hold every character that is not white space or bullet."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    number = 0
    while number < len(lines):
        last = number
        while last + 1 < len(lines) and _goes_on(lines[last], lines[last + 1], width):
            last += 1
        yield _block(lines, number, last)
        number = last + 1


def _wrap_width(lines: list[_Line]) -> int:
    """The width a text was wrapped at by hand; 0 when its lines are whole paragraphs."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= _WRAP_MIN)
    if len(lengths) < _WRAPPED_LINES:
        return 0
    widest = lengths[int(len(lengths) * 0.95) - 1] if len(lengths) >= 20 else lengths[-1]
    return widest if widest <= _WRAP_MAX else 0


def _lines(text: str) -> Iterator[_Line]:
    previous_end = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        gap = text.count("\n", previous_end, match.start()) > 1
        previous_end = match.end()
        yield _Line(start, start + len(stripped), stripped, gap)


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    """Whether `following` is the rest of a paragraph wrapped by hand."""
    if following.gap or _BULLET.match(following.text) or _MARKUP.match(line.text):
        return False
    closed = _CLOSED.search(line.text) is not None
    if not width or len(line.text) < _WRAP_MIN:
        return not closed and following.text[0].islower() and len(line.text) >= _WRAP_MIN
    return not closed or len(line.text) >= width - _RAGGED


def _block(lines: list[_Line], first: int, last: int) -> Block:
    start, end, line = lines[first].start, lines[last].end, lines[first].text
    markup = _MARKUP.match(line)
    bullet = _BULLET.match(line)
    if markup:
        start += markup.end()
        kind: BlockKind = "heading" if line.lstrip().startswith("#") else "paragraph"
        return Block(start, end, "heading" if kind == "heading" or _is_heading(lines, first, last) else kind)
    if bullet and bullet.end() < len(line):
        return Block(start + bullet.end(), end, "item")
    return Block(start, end, "heading" if _is_heading(lines, first, last) else "paragraph")


def _is_heading(lines: list[_Line], first: int, last: int) -> bool:
    """A short line of its own without a full stop, with something below it."""
    line = lines[first].text
    if first != last or last + 1 >= len(lines) or len(line) > _HEADING_MAX_CHARS:
        return False
    if _CLOSED.search(line) and not line.endswith(":"):
        return False
    words = line.split()
    return len(words) <= _HEADING_MAX_WORDS and (words[0][0].isupper() or words[0][0].isdigit())
