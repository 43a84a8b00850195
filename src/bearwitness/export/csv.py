"""Incidents as CSV, one row each, safe to open in a spreadsheet.

UTF-8 with a byte order mark, because Excel takes a file without one for the system's own code page;
pandas, R, DuckDB pass over it, Python reads it as "utf-8-sig". Lines end in CR LF (RFC 4180). A cell of
text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
"""

import csv
import io
from typing import BinaryIO

from bearwitness.export.bundle import Bundle, Told
from bearwitness.export.rows import Cell, row
from bearwitness.model.records import Grade, Incident, IncidentWhen, SourceTally

# Excel, LibreOffice, Google Sheets start a formula with one of the first four, in either width, or after
# a tab or line break at the beginning of a cell.
_STARTERS = frozenset("=+-@＝＋－＠\t\r\n")
# Marks that steer a terminal or end a C string; a spreadsheet refuses files that hold them.
_CONTROLS = {code: "\ufffd" for code in (*range(32), 127) if chr(code) not in "\t\r\n"}


def write_csv(bundle: Bundle, out: BinaryIO) -> None:
    """Writes one row for each incident under a row of names."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        rows = csv.writer(text)
        rows.writerow(columns())
        for told in bundle.told:
            rows.writerow([neutral(cell) for cell in row(told).values()])
    finally:
        # Closing the wrapper would close the caller's stream.
        text.detach()


def columns() -> list[str]:
    """The names of the columns, in order; the same whatever the incidents hold."""
    nothing = Incident(
        1, "", (), (), "", "", IncidentWhen(None, None, None), None, (), (), (), SourceTally(0, 0),
        Grade(None, None, ()), (), "proposed",
    )  # fmt: skip
    return list(row(Told(nothing, ())))


def neutral(cell: Cell) -> Cell:
    """The cell as a spreadsheet may have it: text that would start a formula starts with an apostrophe."""
    if not isinstance(cell, str):
        return cell
    clean = cell.translate(_CONTROLS)
    # Some programs pass over spaces in front of a formula.
    return f"'{clean}" if clean.lstrip(" \ufeff\u00a0")[:1] in _STARTERS else clean
