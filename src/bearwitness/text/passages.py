"""Reports to passages: every stretch of the text once, with what governs it."""

from collections.abc import Iterator

from bearwitness.model.records import Dateline, Passage, PassageKind, Report
from bearwitness.model.values import Span
from bearwitness.text.clean import Cleaned, clean
from bearwitness.text.datelines import Found, dateline
from bearwitness.text.lines import Block, blocks
from bearwitness.text.notes import OTHER_REPORT, heads_links, set_aside
from bearwitness.text.scopes import Scopes
from bearwitness.text.sentences import Sentence, sentences

# A dateline opens a report: one that is not beyond doubt is looked for in the first blocks only, and in
# the very first block also behind a headline that ends in a full stop.
_DATELINE_BLOCKS = 12
_DATELINE_SENTENCES = 4
# A headline has at most so many characters, a title so many words at the least.
_HEADLINE_CHARS = 300
_TITLE_WORDS = 4
# With so many words a report has begun to tell.
_TELLING_WORDS = 6


def passages(report: Report) -> tuple[Passage, ...]:
    """Passages of the report's text in order; ranges do not overlap."""
    splitter = _Splitter(report)
    return tuple(passage for block in blocks(splitter.text) for passage in splitter.read(block))


class _Splitter:
    """Walks the blocks of one report and makes its passages."""

    def __init__(self, report: Report) -> None:
        self._report = report.id
        self._cleaned: Cleaned = clean(report.text)
        self.text = self._cleaned.text
        self._title = _plain(clean(report.title).text) if report.title else ""
        self._scopes = Scopes(report.text)
        self._block = -1
        self._told = False
        self._among_links = False

    def read(self, block: Block) -> Iterator[Passage]:
        """The passages of the next block."""
        self._block += 1
        self._scopes.block(self._block)
        found = self._dateline(block.start, block.end)
        kind = "sentence" if found else self._kind(block)
        self._among_links = self._is_among_links(block, kind)
        if kind == "item":
            self._scopes.open_item(block.indent)
        else:
            self._scopes.end_lists()
        if kind in {"title", "heading"}:
            yield self._heading(block, kind)
            return
        if found:
            yield self._opening(found)
        start = found.end if found else block.start
        for number, sentence in enumerate(sentences(self.text, start, block.end)):
            yield from self._sentence(sentence, kind, number)

    def _kind(self, block: Block) -> PassageKind:
        if block.kind == "item":
            return "item"
        words = _plain(self._short(block))
        long_enough = words.count(" ") >= _TITLE_WORDS - 1
        if self._block == 0 and long_enough and self._title.startswith(words):
            return "title"
        if block.kind == "paragraph":
            return "sentence"
        return "title" if words == self._title or (self._block == 0 and long_enough) else "heading"

    def _short(self, block: Block) -> str:
        """The text of a block that may be a headline, else nothing."""
        return self.text[block.start : block.end] if block.end - block.start <= _HEADLINE_CHARS else ""

    def _dateline(self, start: int, end: int) -> Found | None:
        found = dateline(self.text, start, end)
        if found is None or found.strong:
            return found
        early = self._scopes.dateline is None and self._block < _DATELINE_BLOCKS
        return found if early else None

    def _opening(self, found: Found) -> Passage:
        opening = self._span(found.start, found.end)
        place = self._span(*found.place) if found.place else None
        day = self._span(*found.day) if found.day else None
        self._scopes.dateline = Dateline(opening.start, opening.end, opening.exact, place, day)
        self._scopes.block(self._block)
        return self._passage(found.start, found.end, "dateline")

    def _heading(self, block: Block, kind: PassageKind) -> Passage:
        made = self._passage(block.start, block.end, kind)
        span = self._span(block.start, block.end)
        if made.set_aside is None and kind == "title":
            self._scopes.title = span
        elif made.set_aside is None:
            self._scopes.head(span, block.level)
        return made

    def _sentence(self, sentence: Sentence, kind: PassageKind, number: int) -> Iterator[Passage]:
        start, end = sentence.start, sentence.end
        if self._block == 0 and 0 < number < _DATELINE_SENTENCES:
            found = self._dateline(start, end)
            if found and found.place and self.text[slice(*found.place)].split(",")[0].isupper():
                yield self._opening(found)
                start = found.end + len(self.text[found.end : end]) - len(self.text[found.end : end].lstrip())
        if sentence.bullet:
            self._scopes.open_item(0)
        if start < end:
            made = self._passage(start, end, "item" if self._scopes.item else kind)
            self._scopes.say(made.start, made.end)
            yield made

    def _is_among_links(self, block: Block, kind: PassageKind) -> bool:
        """Whether the block is a headline below "Related news" or the like, once the report has begun."""
        text = self._short(block)
        if text and heads_links(text):
            return self._told
        ended = not text or (text.rstrip("\"') ")[-1:] in {".", "!", ":"} and not text.endswith(".."))
        if kind in {"sentence", "item"} and (ended or text.count(" ") >= _TELLING_WORDS):
            self._told = True
        return self._among_links and not ended

    def _passage(self, start: int, end: int, kind: PassageKind) -> Passage:
        text = self.text[start:end]
        offsets = self._cleaned.offsets
        first, last = self._kept(start, end)
        reason = set_aside(text, kind) or (OTHER_REPORT if self._among_links else None)
        return Passage(
            self._report,
            first,
            last,
            text,
            "note" if reason else kind,
            self._scopes.scope(kind),
            None if offsets is None else offsets[start : end + 1],
            reason,
        )

    def _span(self, start: int, end: int) -> Span:
        return self._scopes.span(*self._kept(start, end))

    def _kept(self, start: int, end: int) -> tuple[int, int]:
        """A range that is not empty, in the kept text."""
        offsets = self._cleaned.offsets
        return (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
