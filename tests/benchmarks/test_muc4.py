"""Tests of the templates of MUC-4, on invented dispatches."""

from typing import Any

import pytest
from common import annotate
from muc4 import templates


def _made(text: str) -> list[dict[str, Any]]:
    return templates(annotate({"id": "d", "published": "1989-04-20", "text": text}))


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "GUNMEN KILLED TWO TEACHERS WITH RIFLES IN SAN MIGUEL.",
            "attack",
            {"PerpInd": [["GUNMEN"]], "Victim": [["TEACHERS"]], "Weapon": [["RIFLES"]]},
        ),
        (
            "A BOMB DESTROYED A BANK IN SAN MIGUEL.",
            "bombing",
            {"Target": [["BANK"]], "Weapon": [["BOMB"]]},
        ),
        (
            "GUERRILLAS KIDNAPPED A MAYOR IN SAN MIGUEL.",
            "kidnapping",
            {"PerpInd": [["GUERRILLAS"]], "Victim": [["MAYOR"]]},
        ),
    ],
)
def test_one_deed_gives_one_template(text: str, kind: str, roles: dict[str, Any]) -> None:
    (row,) = _made(text)
    assert row["incident_type"] == kind
    assert {role: row[role] for role in roles} == roles


@pytest.mark.parametrize(
    "text",
    [
        "THE PRESIDENT MET TEACHERS IN SAN MIGUEL.",
        "TROOPS DESTROYED A TANK IN SAN MIGUEL.",
        "SOLDIERS KILLED SIX REBELS IN SAN MIGUEL.",
    ],
)
def test_no_template_of_acts_of_war(text: str) -> None:
    assert _made(text) == []


def test_the_dead_are_counted() -> None:
    (row,) = _made("GUNMEN KILLED TWO TEACHERS IN SAN MIGUEL.")
    assert row["deaths"] == 2
