"""Who was harmed, how many."""

import pytest
from extract.told import bounds, claims, harm, one


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Gunmen killed six soldiers in Kirkuk.", [("killed", "security_forces", 6)]),
        ("Six soldiers were killed in Kirkuk.", [("killed", "security_forces", 6)]),
        ("At dusk 12 civilians died in Kirkuk.", [("killed", "civilians", 12)]),
        (
            "A roadside bomb killed a farmer and wounded two others.",
            [("killed", "civilians", 1), ("injured", "unknown", 2)],
        ),
        (
            "Three children were killed and five wounded when a shell hit a house.",
            [("killed", "children", 3), ("injured", "unknown", 5)],
        ),
        ("Four Red Crescent workers were abducted near Taiz.", [("abducted", "aid_workers", 4)]),
        ("Police arrested eleven suspected militants in Mosul.", [("captured", "fighters", 11)]),
        ("No civilians were killed in the strike near Mosul.", [("killed", "civilians", 0)]),
    ],
)
def test_harm_by_kind_group_number(sentence: str, told: list[tuple[str, str, int]]) -> None:
    assert [each for claim in claims(sentence) for each in harm(claim)] == told


def test_people_in_the_plural_are_at_least_two() -> None:
    (found,) = one("Gunmen killed villagers near Kidal.").harm
    assert bounds(found.count) == (2, None, None)


def test_a_vague_number_has_no_best() -> None:
    (found,) = one("Shelling killed dozens of civilians in Aleppo.").harm
    assert bounds(found.count) == (24, None, None)
    assert found.exact == "dozens of civilians"


def test_a_toll_names_no_kind_and_no_number() -> None:
    (found,) = one("Fighting in Mosul has taken a heavy toll on the civilian population.").harm
    assert (found.kind, found.who, bounds(found.count)) == (None, "civilians", (1, None, None))


def test_a_named_person_is_one_and_keeps_no_name() -> None:
    (found,) = one("Gunmen killed Ana Marell near Kidal.").harm
    assert bounds(found.count) == (1, 1, 1)
    assert found.object is None


def test_people_at_risk_are_affected_and_not_harmed() -> None:
    claim = one("Thousands of civilians remain in Mosul.")
    (party,) = claim.parties
    assert (party.role, party.kind, bounds(party.count)) == ("affected", "civilians", (2000, None, None))
    assert claim.harm == ()
