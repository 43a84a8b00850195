"""Prints the figures of the project: accuracy where the development texts are at hand, speed always.

    python benchmarks/run.py [--data FOLDER] [--score FOLDER]

Accuracy comes from the scorers beside the data, through the command line, as a user would run it.
Speed is told in texts a second on one core, gazetteer and tables loaded, best of three.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"

NEWS = (
    "Two airstrikes hit a market in the town of Qasr on Tuesday, killing at least nine people and wounding 20 others, "
    "residents and medics said. The army denied that its aircraft had struck the town. "
    "A spokesman for the health ministry told reporters that three children were among the dead. "
    "Prices of bread have doubled since the road to the coast was cut, and many families left for the hills. "
    "Aid groups said that two clinics had closed and that trucks with flour were waiting at the border. "
)
LINE = (
    "- Near Mosul, five strikes engaged four ISIL tactical units; destroyed three ISIL-held buildings, two vehicles, "
    "two mortar systems and a VBIED; damaged 29 supply routes; and suppressed a mortar team."
)


def accuracy(data: Path, score: Path) -> Iterable[tuple[str, str]]:
    """Name of each measured set with what its scorer prints; nothing where the data is absent."""
    gold = data / "strike_lines" / "dev.jsonl"
    if gold.exists():
        yield "strike_lines dev", _scored(gold, score / "strike_lines.py")
        yield "strike_lines unlabelled_2015", _coverage(data / "strike_lines" / "unlabelled_2015.jsonl")


def _annotate(source: Path) -> list[dict[str, object]]:
    command = [sys.executable, "-m", "bearwitness", "annotate", str(source)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _scored(gold: Path, scorer: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        out.write_text("".join(json.dumps(row) + "\n" for row in _annotate(gold)), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(out)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _coverage(source: Path) -> str:
    rows = _annotate(source)
    read = sum(bool(row["claims"]) and not row["unread"] for row in rows)
    return json.dumps({"lines": len(rows), "with_claim_and_nothing_unread": round(100 * read / len(rows), 2)})


def speed() -> Iterable[tuple[str, float]]:
    """Texts a second on one core: strike-release lines, then news texts of 500 words."""
    from bearwitness.extract.claims import Reader
    from bearwitness.model.records import Report
    from bearwitness.text.passages import passages

    reader = Reader.load()
    words = len(NEWS.split())
    news = "\n\n".join([NEWS] * (500 // words))
    for name, text, count in (("strike lines", LINE, 2000), ("news of 500 words", news, 60)):
        reports = [Report(str(n), text, published="2024-05-02") for n in range(count)]
        yield name, max(_rate(reports, lambda report: reader.read(report, passages(report))) for _ in range(3))


def _rate(reports: Sequence[object], read: object) -> float:
    start = time.perf_counter()
    for report in reports:
        read(report)  # type: ignore[operator]
    return len(reports) / (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the development texts")
    parser.add_argument("--score", type=Path, default=SHARED / "score", help="folder of the scorers")
    options = parser.parse_args()
    for name, figures in accuracy(options.data, options.score):
        print(f"{name}: {figures}")
    for name, rate in speed():
        print(f"{name}: {rate:.0f} texts a second")


if __name__ == "__main__":
    main()
