"""Prints the figures of the project: accuracy where the development texts are at hand, speed always.

    python benchmarks/run.py [--data FOLDER] [--score FOLDER]

Accuracy comes from the scorers beside the data, through the command line, as a user would run it.
Speed is told in texts a second of processor time on one core, tables and gazetteer loaded, best of
three; the start of the command in seconds, best of five.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bearwitness.model.records import Report

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"

NEWS = (
    "Two airstrikes hit a market in the town of Qasr on Tuesday, killing at least nine people and wounding "
    "20 others, residents and medics said. The army denied that its aircraft had struck the town. "
    "A spokesman for the health ministry told reporters that three children were among the dead. "
    "Prices of bread have doubled since the road to the coast was cut, and many families left for the hills. "
    "Aid groups said that two clinics had closed and that trucks with flour were waiting at the border. "
)
LINES = (
    "- Near Mosul, five strikes engaged four ISIL tactical units and destroyed three buildings and a car.",
    "- Near Hit, one strike destroyed an ISIL weapons cache and an ISIL fighting position.",
    "- Near Manbij, two strikes struck two ISIL tactical units, destroying six boats and an ISIL bunker.",
)


def accuracy(data: Path, score: Path) -> Iterable[tuple[str, str]]:
    """Name of each measured set with what its scorer prints; nothing where the data is absent."""
    gold = data / "strike_lines" / "dev.jsonl"
    if gold.exists():
        yield "strike_lines dev", _scored(gold, score / "strike_lines.py")
        yield "strike_lines unlabelled_2015", _coverage(data / "strike_lines" / "unlabelled_2015.jsonl")
        yield "whole_releases dev", _totals(data / "whole_releases" / "dev.jsonl")


def _annotate(source: Path) -> list[dict[str, list[dict[str, dict[str, object]]]]]:
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


def _totals(source: Path) -> str:
    """Bullets of the releases, claims of strikes with a place, their sum beside the widest stated total."""
    bullets = sum(line.count("Near ") for line in source.read_text(encoding="utf-8").splitlines())
    claims = [claim for row in _annotate(source) for claim in row["claims"]]
    counts = [_best(claim) for claim in claims if claim["event"]["type"] == "airstrike"]
    stated = [_best(claim) for claim in claims if claim["event"]["type"] == "total"]
    figures = {"bullets": bullets, "claims": len(counts), "listed": sum(counts), "stated": stated}
    return json.dumps(figures)


def _best(claim: dict[str, dict[str, object]]) -> int:
    count = claim["event"]["count"]
    return int(count["best"]) if isinstance(count, dict) else 1


def speed() -> Iterable[tuple[str, str]]:
    """Texts a second of strike-release lines, then of news texts of 500 words; seconds of the start."""
    from bearwitness.extract.claims import Reader
    from bearwitness.text.passages import passages

    reader = Reader.load()
    news = " ".join("\n\n".join([NEWS] * 6).split(" ")[:500])
    for name, texts, count in (("strike lines", LINES, 2000), ("news of 500 words", (news,), 100)):
        reports = [Report(str(n), texts[n % len(texts)], published="2024-05-02") for n in range(count)]
        rate = max(_rate(reports, lambda report: reader.read(report, passages(report))) for _ in range(3))
        yield name, f"{rate:.0f} a second"
    yield "start without gazetteer", f"{min(_start('--help') for _ in range(5)):.2f} s"


def _rate(reports: Sequence[Report], read: Callable[[Report], object]) -> float:
    start = time.process_time()
    for report in reports:
        read(report)
    return len(reports) / (time.process_time() - start)


def _start(option: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "bearwitness", option], check=True, capture_output=True)
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the development texts")
    parser.add_argument("--score", type=Path, default=SHARED / "score", help="folder of the scorers")
    options = parser.parse_args()
    for name, figures in (*accuracy(options.data, options.score), *speed()):
        print(f"{name}: {figures}")


if __name__ == "__main__":
    main()
