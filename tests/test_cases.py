"""Tests of whole reports against what a person found right; `cases/README.md` tells how to renew them."""

import json
from pathlib import Path

import pytest
from regenerate_cases import claims_of, folders, passages_of, read_report

FOLDERS = folders()


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 8


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_passages_of_the_case(folder: Path) -> None:
    expected = json.loads((folder / "passages.json").read_text(encoding="utf-8"))
    assert passages_of(read_report(folder)) == expected


@pytest.mark.parametrize(
    "folder", [one for one in FOLDERS if (one / "claims.jsonl").exists()], ids=lambda folder: folder.name
)
def test_claims_of_the_case(folder: Path) -> None:
    lines = (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert claims_of(read_report(folder)) == [json.loads(line) for line in lines]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_case_says_what_it_is_about(folder: Path) -> None:
    assert (folder / "NOTE.md").read_text(encoding="utf-8").startswith("# ")
    assert len([path for path in folder.iterdir() if path.stem == "input"]) == 1
