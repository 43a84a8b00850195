"""Measures settled casualty ranges on incident narratives: the figures of the scorer beside the data.

    python benchmarks/narratives.py [FILE.jsonl] [--score FOLDER] [--show]

FILE holds {"id", "text", "gold": {…}} a line. The pipeline runs in this process and a second one, the scorer
`narratives.py` of the score folder judges what comes out; its one JSON object is printed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from common import SHARED, Row, annotated, rows_of


def scored(gold: Path, scorer: Path, annotations: list[Row], *, show: bool = False) -> str:
    """What the scorer prints of the annotations of a file."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        out.write_text("".join(json.dumps(row) + "\n" for row in annotations), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(out), *(["--show"] if show else [])]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "data" / "narratives" / "dev.jsonl")
    parser.add_argument("--score", type=Path, default=SHARED / "score", help="folder of the scorers")
    parser.add_argument("--show", action="store_true", help="print each range that is not as coded")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8") as lines:
        annotations = list(annotated(rows_of(lines)))
    print(scored(options.file, options.score / "narratives.py", annotations, show=options.show))


if __name__ == "__main__":
    main()
