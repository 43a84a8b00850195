"""Tests of what goes together to one claim, what stays apart."""

from extract.told import claims


def _harmed(text: str) -> list[list[str | None]]:
    return [[harm.kind for harm in claim.harm] for claim in claims(text)]


def test_harm_told_side_by_side_shares_its_cause() -> None:
    text = "Five people were killed and six were wounded in an airstrike in Mosul on Tuesday."
    assert _harmed(text) == [["killed", "injured"]]


def test_harm_with_places_of_its_own_stays_apart() -> None:
    text = "Five people were killed in Mosul and six were wounded in Kirkuk."
    assert _harmed(text) == [["killed"], ["injured"]]
