"""Places that only an adjective or a demonym names."""

import pytest
from extract.told import claims, reading


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("French troops left Gao.", [("French", "FR", "associative"), ("Gao", "ML", "literal")]),
        ("European ministers met.", [("European", None, "associative")]),
        ("South African and Siberian miners met.", [("South African", "ZA"), ("Siberian", None)]),
        ("He spoke french.", []),
    ],
)
def test_words_for_people_are_told_as_associative(text: str, told: list[tuple[str, ...]]) -> None:
    found = [(each.exact, each.country, each.use) for each in reading(text).places]
    assert [each[: len(want)] for each, want in zip(found, told, strict=True)] == told


def test_a_demonym_is_the_country_itself() -> None:
    (place,) = reading("Mexican police met.").places
    assert (place.kind, place.country) == ("country", "MX")


def test_nothing_happens_where_only_a_demonym_stands() -> None:
    (claim,) = claims("French troops killed two men.")
    assert claim.where is None
