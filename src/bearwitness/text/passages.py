"""Reports to passages: every stretch of the text once, with what governs it."""

from collections.abc import Iterator
from typing import NamedTuple

from bearwitness.model.records import Dateline, Passage, PassageKind, Report, Scope
from bearwitness.model.values import Span
from bearwitness.text.clean import Cleaned, clean
from bearwitness.text.datelines import dateline
from bearwitness.text.lines import Block, blocks
from bearwitness.text.notes import set_aside
from bearwitness.text.sentences import sentences

# A dateline opens a report: it is looked for in its first blocks only.
_DATELINE_BLOCKS = 12


class _Piece(NamedTuple):
    start: int
    end: int
    kind: PassageKind
    block: int


def passages(report: Report) -> tuple[Passage, ...]:
    """Passages of the report's text in order; ranges do not overlap."""
    return _Splitter(report).passages()


class _Splitter:
    """Walks the blocks of one report and keeps what governs the next passage."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._cleaned: Cleaned = clean(report.text)
        self._title: Span | None = None
        self._dateline: Dateline | None = None
        self._headings: tuple[Span, ...] = ()
        self._lead_in: Span | None = None
        self._last: Span | None = None
        self._item = 0

    def passages(self) -> tuple[Passage, ...]:
        made: list[Passage] = []
        for number, block in enumerate(blocks(self._cleaned.text)):
            for piece in self._pieces(number, block):
                made.append(self._passage(piece))
        return tuple(made)

    def _pieces(self, number: int, block: Block) -> Iterator[_Piece]:
        start = block.start
        kind = self._block_kind(number, block)
        if self._dateline is None and number < _DATELINE_BLOCKS:
            found = dateline(self._cleaned.text, block.start, block.end)
            if found:
                day = self._span(*found.day) if found.day else None
                opening = self._span(found.start, found.end)
                self._dateline = Dateline(
                    opening.start, opening.end, opening.exact, self._span(*found.place), day
                )
                yield _Piece(found.start, found.end, "dateline", number)
                start, kind = found.end, "sentence"
        self._enter(kind)
        if kind in {"title", "heading"}:
            yield _Piece(start, block.end, kind, number)
            self._govern(kind, self._span(start, block.end))
            return
        for first, last in sentences(self._cleaned.text, start, block.end):
            yield _Piece(first, last, kind, number)
            self._last = self._span(first, last)

    def _block_kind(self, number: int, block: Block) -> PassageKind:
        if block.kind == "heading":
            words = self._cleaned.text[block.start : block.end].strip().casefold()
            is_title = words == (self._report.title or "").strip().casefold()
            return "title" if is_title or (number == 0 and len(words.split()) > 3) else "heading"
        return "item" if block.kind == "item" else "sentence"

    def _enter(self, kind: PassageKind) -> None:
        """A list takes the sentence before it as its lead-in; running text ends the list."""
        if kind != "item":
            self._item = 0
            self._lead_in = None
            return
        if self._item == 0:
            self._lead_in = self._last
        self._item += 1

    def _govern(self, kind: PassageKind, span: Span) -> None:
        if set_aside(span.exact, kind):
            return
        if kind == "title":
            self._title = span
        else:
            self._headings = (span,)
            self._last = None

    def _passage(self, piece: _Piece) -> Passage:
        cleaned = self._cleaned
        text = cleaned.text[piece.start : piece.end]
        span = self._span(piece.start, piece.end)
        offsets = None
        if cleaned.offsets is not None:
            offsets = cleaned.offsets[piece.start : piece.end + 1]
        scope = Scope(
            self._title,
            self._dateline,
            self._headings if piece.kind not in {"title", "heading"} else (),
            self._lead_in if piece.kind == "item" else None,
            piece.block,
            self._item if piece.kind == "item" else None,
        )
        reason = set_aside(text, piece.kind)
        kind: PassageKind = "note" if reason else piece.kind
        return Passage(self._report.id, span.start, span.end, text, kind, scope, offsets, reason)

    def _span(self, start: int, end: int) -> Span:
        offsets = self._cleaned.offsets
        if offsets is not None:
            start, end = offsets[start], offsets[end - 1] + 1 if end > start else offsets[start]
        return Span(start, end, self._report.text[start:end])
