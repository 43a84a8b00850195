"""How far from a place."""

import pytest
from extract.told import one, reading

from bearwitness.extract.distance import distance_before


@pytest.mark.parametrize(
    ("words", "kilometres"),
    [
        ("about 20 km north of Hit", 20.0),
        ("five miles outside Hit", 8.05),
        ("12nm NW of Hit", 22.22),
        ("4.5 nautical miles south-east of the town of Hit", 8.33),
        ("20 kilometers (12 miles) south of Hit", 19.31),
        ("300 metres from Hit", 0.3),
        ("north of Hit", None),
        ("20 people north of Hit", None),
    ],
)
def test_a_distance_before_a_name(words: str, kilometres: float | None) -> None:
    found = distance_before(words, words.index("Hit"))
    assert found == (None if kilometres is None else pytest.approx(kilometres, abs=0.01))


def test_a_distance_moves_the_point() -> None:
    place = one("A strike 20 km north of Mosul destroyed a tunnel.").where
    (town,) = reading("A strike in Mosul destroyed a tunnel.").places
    assert place is not None
    assert place.lat is not None
    assert town.lat is not None
    assert place.relation == "north_of"
    assert place.lat - town.lat == pytest.approx(20 / 111.2, abs=0.02)
