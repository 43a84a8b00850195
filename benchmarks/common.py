"""What the benchmarks share: lines in, annotations out, progress on stderr."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import msgspec
from tqdm import tqdm

from bearwitness import pipeline
from bearwitness.model.records import Report

Row = dict[str, Any]
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
PROCESSES = 2
_CHUNK = 8


def rows_of(lines: Iterable[str]) -> list[Row]:
    """The records of JSON lines; blank lines are passed over."""
    return [json.loads(line) for line in lines if line.strip()]


def report_of(row: Mapping[str, Any]) -> Report:
    """The report of a line: its id, text, title, day of publication; any answers stay behind."""
    published = row.get("published")
    return Report(
        id=str(row["id"]),
        text=row["text"],
        published=published,
        published_basis="given" if published else None,
        title=row.get("title"),
    )


def annotate(row: Mapping[str, Any]) -> Row:
    """What `bearwitness annotate --settle` prints for a line, as plain values."""
    done: Row = msgspec.to_builtins(pipeline.annotate(report_of(row), settle=True))
    return done


def annotated(rows: list[Row], *, processes: int = PROCESSES) -> Iterator[Row]:
    """The annotations of records in their order; a bar on stderr where that is a terminal."""
    with Pool(processes) as pool:
        yield from tqdm(pool.imap(annotate, rows, _CHUNK), total=len(rows), disable=None, file=sys.stderr)


def percent(part: int, whole: int) -> float:
    """A share in percent, to two places; 0 of nothing is 0."""
    return round(100 * part / whole, 2) if whole else 0.0
