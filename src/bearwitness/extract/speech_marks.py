"""Quotation marks of a passage, paired to quotations."""

from collections.abc import Iterator

import msgspec

from bearwitness.extract.sentence import Sentence
from bearwitness.lang.tokens import Token

_OPENING = frozenset("“„‟«‹‘‛")
_CLOSING = frozenset("”»›’")


class Quotation(msgspec.Struct, frozen=True):
    """Tokens `first` to `last`, half-open, marks included.

    `opened`: its opening mark stands in this passage; `closed`: its closing mark does.
    """

    first: int
    last: int
    opened: bool
    closed: bool

    def inner(self) -> tuple[int, int]:
        """The range of tokens without the marks."""
        return self.first + self.opened, self.last - self.closed


def quotations(sentence: Sentence, *, opened: bool) -> list[Quotation]:
    """Quotations in order; `opened` tells that one is still open from the passage before."""
    tokens = sentence.tokens
    found: list[Quotation] = []
    start: int | None = 0 if opened else None
    begun = not opened
    for at, size in _marks(tokens):
        if _is_of_a_place(sentence, at):
            continue
        way = _way(sentence, at, size, inside=start is not None)
        if way == "open":
            # A quotation that goes on over paragraphs opens each of them anew.
            if start is None or at > 0:
                if start is not None:
                    found.append(Quotation(start, at, begun, False))
                start, begun = at, True
            elif start == 0:
                begun = True
        elif way == "close" and start is not None:
            found.append(Quotation(start, at + size, begun, True))
            start, begun = None, True
    if start is not None and start < len(tokens):
        found.append(Quotation(start, len(tokens), begun, False))
    return found or _single(sentence)


def _marks(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Double marks, those typed as two single ones too: token and how many tokens."""
    skip = False
    for at, token in enumerate(tokens):
        if skip:
            skip = False
        elif token.lower == '"':
            yield at, 1
        elif token.lower == "'" and at + 1 < len(tokens):
            after = tokens[at + 1]
            if after.lower == "'" and after.start == token.end:
                skip = True
                yield at, 2


def _is_of_a_place(sentence: Sentence, at: int) -> bool:
    """Whether a mark stands for seconds of arc: 33°02'04"N."""
    return any(mention.first <= at < mention.last for mention in sentence.mentions if mention.kind == "place")


def _way(sentence: Sentence, at: int, size: int, *, inside: bool) -> str:
    """Whether a mark opens or closes: by its shape, else by the blanks about it, else by turn."""
    text = sentence.passage.text
    start, end = sentence.tokens[at].start, sentence.tokens[at + size - 1].end
    shape = sentence.kept[sentence.passage.kept(start, start + 1)[0]]
    if shape in _OPENING:
        return "open"
    if shape in _CLOSING:
        return "close"
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if after.isspace() and not before.isspace():
        return "close"
    if before.isspace() and not after.isspace():
        return "open"
    if before in "([—–-" and after.isalnum():
        return "open"
    return "close" if inside else "open"


def _single(sentence: Sentence) -> list[Quotation]:
    """Quotations between single marks, where no double mark stands."""
    tokens, found = sentence.tokens, []
    start: int | None = None
    for at, token in enumerate(tokens):
        if token.lower != "'":
            continue
        if start is None:
            if _opens_single(sentence, at):
                start = at
        elif _closes_single(tokens, at):
            found.append(Quotation(start, at + 1, True, True))
            start = None
    return found


def _opens_single(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    text = sentence.passage.text
    before = text[token.start - 1] if token.start else " "
    return before in " ([—–-" and token.end < len(text) and text[token.end].isalnum()


def _closes_single(tokens: list[Token], at: int) -> bool:
    """A mark after a word in -s may show possession: there a noun follows at once."""
    before = tokens[at - 1]
    glued = (
        at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end and tokens[at + 1].lower[0].isalnum()
    )
    if glued or before.end != tokens[at].start:
        return False
    ends = at + 1 >= len(tokens) or not tokens[at + 1].lower[0].isalnum()
    return ends or not before.lower.endswith("s")
