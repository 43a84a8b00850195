"""Lines of a text to blocks: headings, list items, paragraphs that were wrapped by hand."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from bearwitness.text.headings import MARKED, is_closed, is_heading

BlockKind = Literal["heading", "item", "paragraph"]

_WORD = re.compile(r"\w")
_BULLET = re.compile(
    r"[-–—•●▪▫◦·*►‣⁃∙■□○➢➤✓✔→§\uf0a7\uf0b7]+\s*(?=[\w\"'(\[])|\.\s+(?=\S)|o\s+(?=[A-Z])"
    r"|\(?(?:\d{1,2}|[ivx]{1,4})[.)]\s+(?=\S)|\(?[a-z][.)]\s+(?=[A-Z\"'])|\([A-Z]\)\s+(?=[A-Z\"'])"
)
# A dash or a number may also open a line in the middle of a sentence.
_DOUBTFUL = re.compile(r"[-–—.(\di]")
# Texts wrapped by hand: the widths looked for, how many pairs of lines tell, which share of them must.
_WRAP_MIN, _WRAP_MAX = 40, 132
_WRAP_PAIRS, _WRAP_SHARE, _WRAP_TRIES = 3, 0.6, 4
# Editors wrap by eye: so many columns may stay free.
_SLACK = 6
# The share of all lines that may be longer is small.
_WRAP_WITHIN = 0.9
# An editor's cuts leave wrapped lines shorter; one of less than this share of the width is a heading.
_RAGGED = 0.5
# A shorter line that stops without a mark is a label, whatever follows.
_OPEN_MIN = 30


class Block(NamedTuple):
    """A stretch of text that belongs together; offsets into the cleaned text, bullet left out.

    `indent` is how far the first line stands in; `level` is 1 to 6 for headings marked as such, else 7.
    """

    start: int
    end: int
    kind: BlockKind
    indent: int = 0
    level: int = 7


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    indent: int
    gap: bool
    bullet: int
    apart: bool
    length: int


def blocks(text: str) -> Iterator[Block]:
    """Blocks of `text` in order; together they hold every character that is not white space or bullet."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    number = 0
    while number < len(lines):
        last = number
        while last + 1 < len(lines) and _goes_on(lines[number], lines[last], lines[last + 1], width):
            last += 1
        yield _block(lines, number, last)
        number = last + 1


def _lines(text: str) -> Iterator[_Line]:
    at, gap = 0, False
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            indent = line.index(stripped[0])
            apart = _stands_apart(stripped)
            bullet = None if apart or stripped[0].isupper() else _BULLET.match(stripped)
            mark = bullet.end() if bullet and bullet.end() < len(stripped) else 0
            yield _Line(
                at + indent,
                at + indent + len(stripped),
                stripped,
                indent,
                gap,
                mark,
                apart,
                indent + len(stripped),
            )
        gap = not stripped and (gap or at > 0)
        at += len(line) + 1


def _stands_apart(line: str) -> bool:
    """Whether a line is a marked heading, a row of a table, or a rule drawn with marks."""
    if line[0].isalpha():
        return line.count(" | ") > 1
    return line[0] == "|" or MARKED.match(line) is not None or _WORD.search(line) is None


def _wrap_width(lines: list[_Line]) -> int:
    """The width a text was wrapped at by hand; 0 when its lines are whole paragraphs."""
    pairs = [
        (line, following)
        for line, following in pairwise(lines)
        if not (following.gap or following.bullet or line.apart or following.apart)
    ]
    lengths = sorted(line.length for line in lines)
    if len(pairs) < _WRAP_PAIRS:
        return 0
    for width in sorted({line.length for line, _ in pairs}, reverse=True)[:_WRAP_TRIES]:
        if _WRAP_MIN <= width <= _WRAP_MAX and width >= lengths[int(len(lengths) * _WRAP_WITHIN)]:
            full = sum(_is_full(line, following, width) for line, following in pairs)
            if full >= _WRAP_SHARE * len(pairs):
                return width
    return 0


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next word hardly fitted in the line any more."""
    word = following.text.find(" ")
    with_word = line.length + 1 + (word if word >= 0 else len(following.text))
    return line.length <= width < with_word + _SLACK


def _goes_on(first: _Line, line: _Line, following: _Line, width: int) -> bool:
    """Whether `following` is the rest of the paragraph or item that `first` opens."""
    if following.gap or line.apart or following.apart:
        return False
    full = _is_full(line, following, width)
    closed = is_closed(line.text)
    if following.bullet:
        doubtful = _DOUBTFUL.match(following.text) is not None
        return doubtful and full and not closed and not first.bullet and line.text[-1] != ","
    if following.indent > line.indent and not first.bullet:
        # Where paragraphs are not set off by an empty line, their first lines stand in.
        return full and not closed
    if full or (first.bullet and following.indent > first.indent and not closed):
        return True
    if width and not closed and line.length >= width * _RAGGED:
        return True
    return not closed and len(line.text) >= _OPEN_MIN and following.text[0].islower()


def _block(lines: list[_Line], first: int, last: int) -> Block:
    line, end = lines[first], lines[last].end
    marked = MARKED.match(line.text)
    if marked:
        return Block(line.start + marked.end(), end, "heading", line.indent, marked.group().count("#"))
    if line.bullet:
        numbered: BlockKind = "heading" if first == last and _is_numbered_heading(lines, first) else "item"
        return Block(line.start + line.bullet, end, numbered, line.indent)
    heads = first == last and last + 1 < len(lines) and not line.apart
    kind: BlockKind = "heading" if heads and is_heading(line.text, opens=first == 0) else "paragraph"
    return Block(line.start, end, kind, line.indent)


def _is_numbered_heading(lines: list[_Line], number: int) -> bool:
    """ "2. Displacement" between running text: no list, for its neighbours carry no number."""
    line = lines[number]
    beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
    if not line.text[0].isdigit() or len(beside) < 1 + (number > 0):
        return False
    if any(other.bullet and other.text[0].isdigit() for other in beside):
        return False
    return is_heading(line.text[line.bullet :], opens=False)
