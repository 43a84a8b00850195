"""Makes the expected files of the cases anew: `python tests/regenerate_cases.py [NAME …] [--claims]`."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from bearwitness import pipeline
from bearwitness.model.records import Passage, Report
from bearwitness.text.passages import passages

CASES = Path(__file__).parent / "cases"


def folders() -> list[Path]:
    """The folders of all cases."""
    return sorted(path for path in CASES.iterdir() if path.is_dir())


def read_report(folder: Path) -> Report:
    """The report of a case, its text kept to the letter."""
    plain = folder / "input.txt"
    if plain.exists():
        return Report(folder.name, plain.read_bytes().decode("utf-8"))
    return msgspec.json.decode((folder / "input.jsonl").read_bytes(), type=Report)


def passages_of(report: Report) -> list[dict[str, Any]]:
    """The passages of a report as `passages.json` holds them; what is absent is left out."""
    return [_row(report, passage) for passage in passages(report)]


def claims_of(report: Report) -> list[dict[str, Any]]:
    """The claims of a report as `claims.jsonl` holds them."""
    made: list[dict[str, Any]] = msgspec.json.decode(msgspec.json.encode(pipeline.reading(report).claims))
    return made


def _row(report: Report, passage: Passage) -> dict[str, Any]:
    scope = passage.scope
    row = {
        "start": passage.start,
        "end": passage.end,
        "kind": passage.kind,
        "exact": report.text[passage.start : passage.end],
        "text": passage.text if passage.text != report.text[passage.start : passage.end] else None,
        "set_aside": passage.set_aside,
        "title": scope.title and scope.title.exact,
        "dateline": scope.dateline and scope.dateline.exact,
        "headings": [heading.exact for heading in scope.headings],
        "lead_in": scope.lead_in and scope.lead_in.exact,
        "paragraph": scope.paragraph,
        "item": scope.item,
    }
    return {key: value for key, value in row.items() if value is not None and value != []}


def write(folder: Path, *, claims: bool) -> None:
    """Writes the expected files of one case."""
    report = read_report(folder)
    rows = json.dumps(passages_of(report), ensure_ascii=False, indent=1)
    (folder / "passages.json").write_text(rows + "\n", encoding="utf-8", newline="\n")
    path = folder / "claims.jsonl"
    if claims or path.exists():
        lines = "".join(json.dumps(claim, ensure_ascii=False) + "\n" for claim in claims_of(report))
        path.write_text(lines, encoding="utf-8", newline="\n")


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="cases to make anew; all when none is given")
    parser.add_argument("--claims", action="store_true", help="make claims.jsonl where there is none yet")
    options = parser.parse_args()
    for folder in folders():
        if not options.names or folder.name in options.names:
            write(folder, claims=options.claims)


if __name__ == "__main__":
    main()
