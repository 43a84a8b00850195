"""Keeps what governs the next passage: title, dateline, headings, lead-in of a list."""

from bearwitness.model.records import Dateline, PassageKind, Scope
from bearwitness.model.values import Span


class Scopes:
    """What holds at one place of a report; the reader of its blocks changes it as it goes on."""

    def __init__(self, kept: str) -> None:
        self._kept = kept
        self.title: Span | None = None
        self.dateline: Dateline | None = None
        self.paragraph = 0
        self.item = 0
        self._last: tuple[int, int] | None = None
        self._headings: list[tuple[int, Span]] = []
        # How far each open list stands in, with what leads it in; the innermost last.
        self._lists: list[tuple[int, Span | None]] = []
        self._made: dict[bool, Scope] = {}

    def span(self, start: int, end: int) -> Span:
        """A range of the kept text with its words."""
        return Span(start, end, self._kept[start:end])

    def block(self, number: int) -> None:
        """Goes on to another block."""
        self.paragraph = number
        self._made.clear()

    def head(self, span: Span, level: int) -> None:
        """A heading closes those of its level and below."""
        self._headings = [(outer, heading) for outer, heading in self._headings if outer < level]
        self._headings.append((level, span))
        self._last = None

    def say(self, start: int, end: int) -> None:
        """Remembers the last passage: it may lead a list in."""
        self._last = (start, end)

    def open_item(self, indent: int) -> None:
        """A list takes the passage before it as its lead-in; inside an item that ends in a colon too."""
        self._made.clear()
        while len(self._lists) > 1 and indent < self._lists[-1][0]:
            self._lists.pop()
        lead = self.span(*self._last) if self._last is not None else None
        inner = bool(self._lists) and indent > self._lists[-1][0]
        if not self._lists or (inner and lead is not None and lead.exact.endswith(":")):
            self._lists.append((indent, lead))
        self.item += 1

    def end_lists(self) -> None:
        """Running text ends a list."""
        self._made.clear()
        self._lists.clear()
        self.item = 0

    def scope(self, kind: PassageKind) -> Scope:
        """What governs a passage of this kind here."""
        heads = kind in {"title", "heading"}
        if heads not in self._made:
            headings = () if heads else tuple(heading for _, heading in self._headings)
            lead = self._lists[-1][1] if self._lists else None
            item = self.item if self._lists else None
            self._made[heads] = Scope(self.title, self.dateline, headings, lead, self.paragraph, item)
        return self._made[heads]
