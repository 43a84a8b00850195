"""Tests of the means that a claim tells."""

import pytest
from extract.told import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed two men with rifles in Sidon.", [("gunfire", "rifles")]),
        ("A car bomb exploded in Sidon, killing two.", [("vehicle_bomb", "car bomb")]),
        ("A roadside bomb attack killed two soldiers in Sidon.", [("ied", "roadside bomb")]),
        (
            "Warplanes dropped barrel bombs on Aleppo.",
            [("air_delivered", "Warplanes"), ("barrel_bomb", "barrel bombs")],
        ),
        ("Two men were shot dead by a sniper in Sidon.", [("sniper", "sniper")]),
        ("GUERRILLAS ATTACKED THE BARRACKS WITH MORTARS.", [("mortar", "MORTARS")]),
        ("Gunmen killed two men in Sidon.", []),
    ],
)
def test_the_means_of_an_event(text: str, told: list[tuple[str, str]]) -> None:
    (claim,) = claims(text)
    assert [(each.code, each.exact) for each in claim.means] == told
    assert all(text[each.start : each.end] == each.exact for each in claim.means)
