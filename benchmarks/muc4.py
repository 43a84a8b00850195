"""Maps claims to the templates of the Message Understanding Conference of 1992 (MUC-4).

    python benchmarks/muc4.py predict < docs.jsonl > templates.jsonl
    python benchmarks/muc4.py score [FILE.jsonl]      predicts, prints what the scorer says

docs: {"id", "text"} a line. A template stands for an act of violence against people or things that are no
soldiers at war: attack, bombing, kidnapping, arson, robbery. Its roles are ours by other names: `PerpInd` who
did it where the words describe them, `PerpOrg` the party they belong to, `Victim` people harmed or attacked,
`Target` things hit, `Weapon` the means. All that is read of a text comes from `annotate --settle`; here
stands only which of our incidents those coders took and how they name the roles.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from common import SHARED, Row, annotated, rows_of

from bearwitness.tables.targets import targets

_ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
_TYPES = {
    "killing": "attack",
    "shooting": "attack",
    "execution": "attack",
    "ground_attack": "attack",
    "shelling": "attack",
    "missile_strike": "attack",
    "airstrike": "attack",
    "armed_clash": "attack",
    "mob_violence": "attack",
    "torture": "attack",
    "sexual_violence": "attack",
    "infrastructure_damage": "attack",
    "ied": "bombing",
    "vehicle_bomb": "bombing",
    "suicide_attack": "bombing",
    "mine": "bombing",
    "abduction": "kidnapping",
}
_TOLD = {"asserted", "denied", "planned", "hypothetical"}
_BURNT = {"burn", "set fire", "torch", "set ablaze"}
_HARMED = {"killed", "injured", "abducted"}
_LEADING = re.compile(
    r"^(?:the|a|an|his|her|their|some|at least|about|two|three|four|five|six|\d+)\s+", re.IGNORECASE
)


def templates(annotation: Row) -> list[Row]:
    """The templates of one text."""
    claims = {claim["id"]: claim for claim in annotation["claims"]}
    made = []
    for incident in annotation["incidents"]:
        told = [claims[id_] for id_ in incident["claims"] if id_ in claims]
        told = [claim for claim in told if claim["modality"] in _TOLD]
        found = _template(told)
        if found is not None:
            made.append(found)
    return made


def _template(claims: Sequence[Row]) -> Row | None:
    kinds = [kind for claim in claims if (kind := _kind(claim)) is not None]
    if not kinds:
        return None
    kind = max(dict.fromkeys(kinds), key=kinds.count)
    row: Row = {"incident_type": kind, **{role: [] for role in _ROLES}}
    for claim in claims:
        for role, words in _roles(claim):
            if words and [words] not in row[role]:
                row[role].append([words])
    if not (row["Victim"] or row["Target"]):
        return None
    row["deaths"] = sum(_count(claim, "killed") for claim in claims)
    return row


def _kind(claim: Row) -> str | None:
    if any(effect["action"] in _BURNT for effect in claim["effects"]):
        return "arson"
    return _TYPES.get(claim["event"]["type"])


def _roles(claim: Row) -> Iterator[tuple[str, str]]:
    for party in claim["parties"]:
        if party["role"] == "initiator":
            yield ("PerpOrg" if party["id"] else "PerpInd"), _words(party["exact"])
    for harm in claim["harm"]:
        if harm["kind"] in _HARMED and harm["who"] != "fighters" and harm["count"]["best"] != 0:
            yield "Victim", _words(harm["exact"])
    for effect in claim["effects"]:
        if _is_target(effect["class"]):
            yield "Target", _words(effect["exact"])
    for means in claim["means"]:
        yield "Weapon", _words(means["exact"])


def _is_target(code: str | None) -> bool:
    """Whether a thing hit is one that those coders took: known, no soldiers' arms."""
    row = targets().classes.get(code) if code is not None else None
    return row is not None and row.use != "military"


def _words(exact: str) -> str:
    return _LEADING.sub("", " ".join(exact.split()))


def _count(claim: Row, kind: str) -> int:
    return sum(
        harm["count"]["low"] or 0
        for harm in claim["harm"]
        if harm["kind"] == kind and harm["reference"] == "new" and harm["part_of"] is None
    )


def predictions(rows: list[Row]) -> Iterator[Row]:
    """A line of templates for each document."""
    for row, annotation in zip(rows, annotated(rows), strict=True):
        yield {"id": row["id"], "templates": templates(annotation)}


def score(path: Path, scorer: Path) -> str:
    """What the scorer prints of the predictions for a file."""
    with path.open(encoding="utf-8") as lines:
        made = [json.dumps(row) for row in predictions(rows_of(lines))]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "templates.jsonl"
        out.write_text("\n".join(made) + "\n", encoding="utf-8")
        command = [sys.executable, str(scorer), str(path), str(out)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["predict", "score"])
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "data" / "muc4" / "tune_test.jsonl")
    options = parser.parse_args()
    if options.what == "score":
        print(score(options.file, SHARED / "score" / "muc4.py"))
        return
    _put(predictions(rows_of(sys.stdin)))


def _put(rows: Iterable[Row]) -> None:
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
