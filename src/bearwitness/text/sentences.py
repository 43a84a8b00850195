"""Splits a block into sentences without breaking at abbreviations, initials or decimals."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bearwitness.text.abbreviations import dot_ends

_BULLET = r"(?:[•●▪▫◦‣►■]|[-–—]{1,2}(?=\s)|·(?=\s)|\*(?=\s))\s*(?=[\"'(\[]?[A-Z\d])"
# Marks that may end a sentence, with what closes behind them; before a bullet ";" and ":" do too. A mark
# glued to the next sentence may end one as well ("the blast.The").
_END = re.compile(
    r"[.!?…;:](?:(?<![;:])[.!?…]*(?:[\"')\]*]|\[\d{1,3}\])*(?=\s|$)"
    rf"|(?<=[;:])(?=\s+{_BULLET})"
    r"|(?<=[.!?])[\"')]*(?=[A-Z][a-z]+[ ,]))"
)
_GLUED_BULLET = re.compile(rf"\s+{_BULLET}")
_LAST_WORD = re.compile(r"[^\s\"'(\[]+$")
_NEXT_WORD = re.compile(r"[\s\"'(\[$€£•●▪·*–—-]*([^\W_]+)")
_OPEN_NUMBER = re.compile(r"\W*\d{1,2}$")
# A mark without a blank behind it ends a sentence only after a whole word.
_WORD_REACH, _NUMBER_REACH, _GLUED_REACH = 24, 4, 3


class Sentence(NamedTuple):
    """A half-open range; `bullet` is true where a bullet inside the line opens it."""

    start: int
    end: int
    bullet: bool = False


def sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences of `text[start:end]`, white space and glued bullets left out."""
    begin, opened = start, False
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop < end and not _is_end(text, begin, match):
            continue
        yield from _trimmed(text, begin, stop, opened)
        bullet = _GLUED_BULLET.match(text, stop, end)
        begin, opened = (bullet.end(), True) if bullet else (stop, False)
    yield from _trimmed(text, begin, end, opened)


def _trimmed(text: str, start: int, end: int, bullet: bool) -> Iterator[Sentence]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        yield Sentence(first, first + len(stripped), bullet)


def _is_end(text: str, begin: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark in ";:":
        return True
    next_word = _NEXT_WORD.match(text, match.end(), match.end() + 2 * _WORD_REACH)
    following = next_word.group(1) if next_word else ""
    if following[:1].islower():
        # "Stop!" he said. A short form, a name with a mark of its own, an aside in brackets.
        return False
    at = match.start()
    if not text[match.end()].isspace() and not text[max(begin, at - _GLUED_REACH) : at].isalnum():
        return False
    if mark[0] != "." or mark.startswith("..."):
        return True
    if at - begin <= _NUMBER_REACH and _OPEN_NUMBER.match(text[begin:at]):
        return False
    if mark[-1] in "\"')" and following[:1].isupper():
        return True
    word = _LAST_WORD.search(text[max(begin, at - _WORD_REACH) : at])
    if word is None:
        return True
    before = at - len(word.group())
    comma = before > 1 and text[before - 2 : before] == ", "
    return dot_ends(word.group(), following, text[match.end() : match.end() + _WORD_REACH], comma=comma)
