"""Tests that the scorer gets what the pipeline made."""

import json
from pathlib import Path

from narratives import scored

SCORER = """
import json, sys
gold, out = ([json.loads(line) for line in open(path)] for path in sys.argv[1:3])
print(json.dumps({"texts": len(gold), "same": gold == out, "show": "--show" in sys.argv}))
"""


def test_the_scorer_gets_gold_and_annotations(tmp_path: Path) -> None:
    gold, scorer = tmp_path / "gold.jsonl", tmp_path / "narratives.py"
    rows = [{"id": "a", "incidents": []}, {"id": "b", "incidents": []}]
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    scorer.write_text(SCORER, encoding="utf-8")
    assert json.loads(scored(gold, scorer, rows)) == {"texts": 2, "same": True, "show": False}
    assert json.loads(scored(gold, scorer, rows[:1], show=True)) == {"texts": 2, "same": False, "show": True}
