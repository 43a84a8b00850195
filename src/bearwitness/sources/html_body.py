"""The extractor's tree of an article to plain text.

Elements of that tree: `head`, `p`, `quote`, `div`, `list` of `item`, `table` of `row` of `cell`, `lb`; all
others stand inside a line. Nothing is trimmed but spaces at the ends of lines; marks without width stay.
"""

import re
from collections.abc import Iterator
from typing import Any

_BLOCKS = frozenset({"head", "p", "quote", "div", "ab", "list", "item", "table", "row", "cell"})
_BREAK = re.compile(r"\n{2,}")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")


def body_text(body: Any) -> str:
    """Blocks of `body` (an lxml element) parted by blank lines."""
    return "\n\n".join(_blocks(body))


def _blocks(node: Any) -> Iterator[str]:
    """The blocks inside an element, in order, none empty."""
    pending = [_own(node.text, node)]
    for child in node:
        if _is_block(child):
            yield from _paragraphs(pending)
            yield from _rendered(child)
            pending = []
        else:
            pending.append(_inline(child))
        pending.append(_own(child.tail, node))
    yield from _paragraphs(pending)


def _own(text: str | None, node: Any) -> str:
    """Text of an element; a line feed outside a quote is where the extractor joined two blocks."""
    if not text or node.tag in ("quote", "code"):
        return text or ""
    return text.replace("\n", "\n\n")


def _is_block(node: Any) -> bool:
    return any(inner.tag in _BLOCKS for inner in node.iter())


def _inline(node: Any) -> str:
    """The words of an element inside a line; `lb` is a line end."""
    if node.tag == "lb":
        return "\n"
    return _own(node.text, node) + "".join(_inline(child) + _own(child.tail, node) for child in node)


def _paragraphs(pending: list[str]) -> Iterator[str]:
    """Collected words, parted where two line ends follow one another."""
    for part in _BREAK.split(_LINE_END.sub("\n", "".join(pending))):
        if part := part.strip(" \t\n"):
            yield part


def _rendered(node: Any) -> Iterator[str]:
    if node.tag == "list":
        yield from filter(None, ["\n".join(_items(node))])
    elif node.tag == "table" and not _is_layout(node):
        yield from filter(None, ["\n".join(_rows(node))])
    else:
        yield from _blocks(node)


def _items(node: Any) -> Iterator[str]:
    """One "- item" for each item; its further lines, and lists inside it, are indented by two spaces."""
    for child in node:
        words = "\n".join(_blocks(child))
        if words:
            yield "- " + words.replace("\n", "\n  ")


def _is_layout(table: Any) -> bool:
    """Whether a table only places paragraphs side by side: a cell of it holds several."""
    return any(len(list(_blocks(cell))) > 1 for cell in table.iter("cell"))


def _rows(table: Any) -> Iterator[str]:
    """One line "a | b" for each row that has words; an empty cell keeps its place."""
    for row in table.iter("row"):
        cells = [" ".join(_blocks(cell)).replace("\n", " ") for cell in row.iter("cell")]
        if any(cells):
            yield " | ".join(cells)
