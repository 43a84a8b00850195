"""Whether a clause has the arguments that a sense of its verb wants."""

import pytest
from extract.told import claims


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Residents fled the town of Kidal.", [("displacement", ["displaced"])]),
        ("Two families fled to Kidal in cars.", [("displacement", ["displaced"])]),
        ("Fighters fled the town of Kidal.", [("withdrawal", [])]),
        ("The suspect fled Kidal.", []),
        ("The gunman fled Kidal.", []),
        ("They fled the scene in Kidal.", []),
        ("Two men fled on foot near Kidal.", []),
        ("Prisoners fled the jail in Kidal.", []),
    ],
)
def test_who_flees_is_displaced_or_withdraws(sentence: str, told: list[tuple[str, list[str]]]) -> None:
    found = [(claim.event.type, [harm.kind for harm in claim.harm]) for claim in claims(sentence)]
    assert found == told


def test_the_place_of_a_teller_is_not_where_it_happened() -> None:
    (claim,) = claims("Two men were killed, according to the police of Kidal.")
    assert claim.where is None
