"""Tests of what the matcher asks of the tables that ship."""

import pytest

from bearwitness.incidents.effects import relation, share
from bearwitness.incidents.known import default_known, party_named
from incidents.made import KNOWN


@pytest.mark.parametrize(
    ("speaker", "party"),
    [
        ("Operation Inherent Resolve", "us-led-coalition"),
        ("the U.S.-led coalition", "us-led-coalition"),
        ("a spokesman of the CJTF-OIR", "us-led-coalition"),
        ("the baker of the village", None),
        ("", None),
    ],
)
def test_speakers_are_known_by_the_name_they_hold(speaker: str, party: str | None) -> None:
    assert party_named(speaker) == party


def test_the_tables_that_ship_answer() -> None:
    known = default_known()
    assert known.country("IQ") == "Iraq"
    assert known.country("QQ") is None
    assert known.lineage("us-led-coalition")[0] == "us-led-coalition"
    assert relation("vehicle", "vbied", known) == "coarser"
    assert relation("vbied", "tactical vehicle", known) == "apart"
    assert relation("vehicle", "tactical vehicle", known) == "coarser"


def test_things_relate_by_word_class_or_last_word() -> None:
    assert relation("vbied", "vbied", KNOWN) == "same"
    assert relation("vbied", "car bomb", KNOWN) == "alike"
    assert relation("vbied", "mortar", KNOWN) == "apart"
    assert relation("position", "sniper position", KNOWN) == "coarser"
    assert relation("position", "composition", KNOWN) == "apart"


def test_lists_share_by_their_closest_things() -> None:
    assert share(["tank", "mortar"], ["mortar"], KNOWN) == "shared"
    assert share(["tank"], ["vehicle"], KNOWN) == "coarser"
    assert share(["tank"], ["mortar"], KNOWN) == "none_shared"
