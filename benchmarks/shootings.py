"""Measures counts and days of the incident that a text is about, on news of shootings.

    python benchmarks/shootings.py [FILE.jsonl] [--show KIND]

FILE holds {"id", "published", "title", "text", "gold": {"date", "killed", "injured"}} a line. Prints one
JSON object: percent of texts whose killed, injured, day are exactly as coded. A text is about the incident
that it opens with: of those with a fifth as many claims as the longest the one whose people killed or injured
it tells first; under `longest` stand the same figures of the first incident listed, that with most claims. A
number is the sum over the incident's rows of that harm that are no part of another, `best` where it is known,
else `low`; 0 where there is none.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from common import SHARED, Row, annotated, percent, rows_of

KINDS = ("killed", "injured")
# An incident with fewer than a fifth of the claims of the longest is told in passing.
_PASSING = 5


def harmed(incident: Row, kind: str) -> int:
    """How many people an incident says suffered a kind of harm."""
    rows = [row for row in incident.get("harm", ()) if row["kind"] == kind and row["part_of"] is None]
    return sum(row["low"] or 0 if row["best"] is None else row["best"] for row in rows)


def opening(annotation: Row) -> Row:
    """The incident that a text opens with; empty where it tells of none."""
    incidents = annotation["incidents"]
    starts = {claim["id"]: claim["start"] for claim in annotation.get("claims", ()) if _is_grave(claim)}
    longest = max((len(each["claims"]) for each in incidents), default=0)
    told = [
        (min(starts[claim] for claim in each["claims"] if claim in starts), n)
        for n, each in enumerate(incidents)
        if len(each["claims"]) * _PASSING >= longest and not starts.keys().isdisjoint(each["claims"])
    ]
    return dict(incidents[min(told)[1]]) if told else longest_of(annotation)


def longest_of(annotation: Row) -> Row:
    """The incident with most claims; empty where there is none."""
    return next(iter(annotation["incidents"]), {})


def _is_grave(claim: Row) -> bool:
    return any(harm["kind"] in KINDS for harm in claim["harm"])


def answers(incident: Row) -> Row:
    """Killed, injured, day of an incident; a day only where it is one."""
    when = incident.get("when") or {}
    day = when.get("earliest") if when.get("earliest") == when.get("latest") else None
    return {"killed": harmed(incident, "killed"), "injured": harmed(incident, "injured"), "date": day}


def figures(rows: Sequence[Row], annotations: Iterable[Row], *, show: str | None = None) -> Row:
    """Percent exact a field; `show` prints the misses of one."""
    right: Counter[str] = Counter()
    longest: Counter[str] = Counter()
    for row, annotation in zip(rows, annotations, strict=True):
        found = answers(opening(annotation))
        first = answers(longest_of(annotation))
        for field in (*KINDS, "date"):
            exact = found[field] == row["gold"][field]
            right[field] += exact
            longest[field] += first[field] == row["gold"][field]
            if show == field and not exact:
                print(json.dumps({"id": row["id"], "gold": row["gold"][field], "guess": found[field]}))
    return {"texts": len(rows), **_shares(right, len(rows)), "longest": _shares(longest, len(rows))}


def _shares(right: Counter[str], whole: int) -> Row:
    return {field: percent(right[field], whole) for field in (*KINDS, "date")}


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
