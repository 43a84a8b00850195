"""Finds how far the words reach that a verb of saying reports."""

from collections.abc import Sequence

from bearwitness.extract.speech_marks import Quotation
from bearwitness.extract.speech_units import Unit

Range = tuple[int, int]

_FINAL = frozenset([".", "!", "?"])
# Behind a quotation these go on with the author's own words.
_ASIDE = frozenset(["as", "when", "while", "after", "before"])
_LEADING = frozenset(["c", "a", ",", "-"])


class Contents:
    """The content of tellings in one sentence; `breaks` are tokens where another cue phrase starts."""

    def __init__(self, units: Sequence[Unit], quotes: Sequence[Quotation], breaks: frozenset[int]) -> None:
        self.units = units
        self.quotes = quotes
        self.breaks = breaks
        self.end = self._sentence_end()

    def forward(self, start: int) -> tuple[Range, bool]:
        """The content that starts at unit `start`; whether it is a quotation only."""
        if start >= len(self.units):
            return (0, 0), False
        quote = self._quote_at(self.units[start].first)
        first = self.units[start].first
        if quote is not None and self._ends_with(quote):
            return (first, quote.last), True
        return (first, self._stop(start)), False

    def around(self, boundary: int, cut: int, end: int) -> tuple[Range | None, bool]:
        """The content before unit `cut` from token `boundary`; it may go on behind unit `end`."""
        first = self._begin(boundary, cut)
        if first is None:
            return None, False
        closing = self.units[cut].kind == "close"
        last = self.units[cut].last if closing else self.units[cut].first
        going_on = self._going_on(end, closing=closing)
        whole = closing and any(quote.first == first and quote.last == last for quote in self.quotes)
        whole = whole or (
            closing and first == 0 and any(not q.opened and q.last == last for q in self.quotes)
        )
        return (first, max(last, going_on)), whole

    def _begin(self, boundary: int, cut: int) -> int | None:
        """The first token of what stands before a tag; None where nothing is said there."""
        for number in range(cut):
            unit = self.units[number]
            if unit.first >= boundary and unit.kind not in _LEADING and unit.kind not in _FINAL:
                said = self.units[cut].kind == "close" or any(u.kind in "vn" for u in self.units[number:cut])
                return unit.first if said else None
        # A quotation that opened in a passage before and closes at once.
        return None

    def _going_on(self, end: int, *, closing: bool) -> int:
        """The token after what goes on behind a tag that ends at unit `end`; 0 where nothing does.

        `closing`: a quotation stood before the tag, so that only another one goes on with it.
        """
        if end >= len(self.units):
            return 0
        start = end + 1 if self.units[end].kind in {",", "-", ";", ":", "."} else end
        if start >= len(self.units):
            return 0
        unit = self.units[start]
        if unit.kind == "open":
            quote = self._quote_at(unit.first)
            return quote.last if quote is not None else 0
        if start == end or self.units[end].kind == "." or closing or self._turns_away(start):
            return 0
        return self._stop(start)

    def _turns_away(self, at: int) -> bool:
        """Whether the words behind a tag tell of the telling, or open another."""
        unit = self.units[at]
        if unit.first in self.breaks or unit.kind == "s" or self._new_telling(at):
            return True
        return unit.kind == "v" and not unit.finite

    def _quote_at(self, token: int) -> Quotation | None:
        return next((quote for quote in self.quotes if quote.first == token and quote.opened), None)

    def _ends_with(self, quote: Quotation) -> bool:
        """Whether a quotation is all that is said: a mark or a new telling follows it."""
        if not quote.closed:
            return True
        after = [unit for unit in self.units if unit.first >= quote.last][:2]
        if not after or after[0].kind in _FINAL:
            return True
        return after[0].kind in {",", ";", "-"} or after[0].kind == "p" or after[0].kind == "t"

    def _stop(self, start: int) -> int:
        """The token where the content from unit `start` stops."""
        for number in range(start, len(self.units)):
            unit = self.units[number]
            if unit.inside >= 0:
                continue
            if number > start and unit.first in self.breaks:
                before = self.units[number - 1]
                return before.first if before.kind == "," else unit.first
            if unit.kind in {",", "c", ";", "-", "close"} and self._new_telling(number + 1):
                return unit.last if unit.kind == "close" else unit.first
            if self.units[number - 1].kind == "close" and unit.lower in _ASIDE:
                return unit.first
        return self.end

    def quote_ending(self, token: int) -> Quotation | None:
        """The quotation whose closing mark ends at this token."""
        return next((quote for quote in self.quotes if quote.last == token and quote.closed), None)

    def clause_end(self, first: int, last: int, *, inserted: bool = False) -> int:
        """Where a clause on a noun ends: before the verb that the noun itself is the subject of.

        `inserted`: the clause stands between commas ("the page, which posted a clip, said").
        """
        seen = False
        before = ""
        for unit in self.units:
            if unit.first < first or unit.first >= last or unit.inside >= 0:
                continue
            if inserted and unit.kind == ",":
                return unit.first
            if unit.kind == "v" and unit.finite:
                if seen and before in {"n", "v"}:
                    return unit.first
                seen = True
            elif unit.kind in {"s", "c"}:
                seen = False
            before = unit.kind if unit.kind != "a" else before
        return last

    def _new_telling(self, at: int) -> bool:
        """Whether another verb of saying starts here, with or without a subject of its own."""
        units = self.units
        while at < len(units) and units[at].kind in {"c", "a", "t"}:
            at += 1
        if at >= len(units) or units[at].inside >= 0:
            return False
        if units[at].kind == "n":
            at += 1
            while at + 1 < len(units) and units[at].kind == "p" and units[at + 1].kind == "n":
                at += 2
        if at >= len(units) or units[at].kind != "v" or units[at].saying is None:
            return False
        return not units[at].verb.infinitive and not units[at].verb.passive

    def _sentence_end(self) -> int:
        """The token after the last word, final marks left out unless a quotation holds them."""
        last = len(self.units)
        while last and self.units[last - 1].kind in _FINAL and self.units[last - 1].inside < 0:
            last -= 1
        return self.units[last - 1].last if last else 0
