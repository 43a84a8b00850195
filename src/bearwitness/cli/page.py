"""Text for the terminal: tables, quotes, fields; never wider than 100 columns."""

import textwrap
from collections.abc import Sequence

WIDTH = 100
NOTHING = "–"
_FIELD_WIDTH = 12


def table(rows: Sequence[Sequence[str]], *, headers: Sequence[str], widths: Sequence[int]) -> str:
    """A table whose columns are at most `widths` characters wide; longer cells go on below."""
    from tabulate import tabulate

    # As plain rows, since tabulate makes a column wider than its header by two.
    lines = (headers, ["-" * width for width in widths], *rows)
    wrapped = [[_cell(cell, width) for cell, width in zip(line, widths, strict=True)] for line in lines]
    return tabulate(wrapped, tablefmt="plain", disable_numparse=True)


def _cell(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(printable(text), width, break_on_hyphens=False))


def printable(text: str) -> str:
    """The text without marks that would steer a terminal; line breaks become spaces."""
    return "".join(c if c.isprintable() else " " for c in text)


def heading(text: str, *, line: str = "-") -> str:
    """A line of text underlined over its whole length."""
    shown = textwrap.fill(printable(text), WIDTH)
    return f"{shown}\n{line * max(map(len, shown.splitlines()), default=0)}"


def paragraph(text: str, *, indent: int = 0) -> str:
    """Running text, wrapped."""
    margin = " " * indent
    return _filled(printable(text), first=margin, rest=margin)


def words(exact: str) -> str:
    """Words of a report inside a line: «…»."""
    return f"«{' '.join(printable(exact).split())}»"


def quote(exact: str, *, indent: int = 4) -> str:
    """Words of a report as a block of its own, wrapped, every line behind a bar."""
    margin = " " * indent + "│ "
    text = words(exact)
    return _filled(text, first=margin, rest=margin)


def field(name: str, value: str, *, indent: int = 0) -> str:
    """A named value; its further lines stand under its first."""
    margin = " " * indent
    first = f"{margin}{name:<{_FIELD_WIDTH}}"
    rest = margin + " " * _FIELD_WIDTH
    return _filled(printable(value), first=first, rest=rest)


def _filled(text: str, *, first: str, rest: str) -> str:
    """Wrapped between words, never inside one: words of a report stay as they are."""
    return textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 report", "3 reports"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def label(code: str) -> str:
    """A code in words: "territory_taken" → "territory taken"."""
    return code.replace("_", " ").replace(".", ": ")
