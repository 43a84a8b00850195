"""Measures counts and days of the first incident of a text on news of shootings.

    python benchmarks/shootings.py [FILE.jsonl] [--show KIND]

FILE holds {"id", "published", "title", "text", "gold": {"date", "killed", "injured"}} a line. Prints one
JSON object: percent of texts whose killed, injured, day are exactly as coded. A number is the sum over the
incident's rows of that harm that are no part of another, `best` where it is known, else `low`; 0 where
there is none.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from common import SHARED, Row, annotated, percent, rows_of

KINDS = ("killed", "injured")


def harmed(incident: Row, kind: str) -> int:
    """How many people an incident says suffered a kind of harm."""
    rows = [row for row in incident.get("harm", ()) if row["kind"] == kind and row["part_of"] is None]
    return sum(row["low"] or 0 if row["best"] is None else row["best"] for row in rows)


def answers(annotation: Row) -> Row:
    """Killed, injured, day of the first incident; a day only where it is one."""
    incident: Row = next(iter(annotation["incidents"]), {})
    when = incident.get("when") or {}
    day = when.get("earliest") if when.get("earliest") == when.get("latest") else None
    return {"killed": harmed(incident, "killed"), "injured": harmed(incident, "injured"), "date": day}


def figures(rows: Sequence[Row], annotations: Iterable[Row], *, show: str | None = None) -> Row:
    """Percent exact a field; `show` prints the misses of one."""
    right: Counter[str] = Counter()
    for row, annotation in zip(rows, annotations, strict=True):
        found = answers(annotation)
        for field in (*KINDS, "date"):
            exact = found[field] == row["gold"][field]
            right[field] += exact
            if show == field and not exact:
                print(json.dumps({"id": row["id"], "gold": row["gold"][field], "guess": found[field]}))
    return {"texts": len(rows), **{field: percent(right[field], len(rows)) for field in (*KINDS, "date")}}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "data" / "shootings" / "dev.jsonl")
    parser.add_argument("--show", choices=[*KINDS, "date"], help="print the misses of one field")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8") as lines:
        rows = rows_of(lines)
    print(json.dumps(figures(rows, annotated(rows), show=options.show)))


if __name__ == "__main__":
    main()
