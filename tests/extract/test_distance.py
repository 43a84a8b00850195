"""How far from a place."""

import pytest
from extract.told import one, reading

from bearwitness.extract.distance import offset_before


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
    found = offset_before(words, words.index("Hit"))
    km = found.km if found is not None else None
    assert km == (None if kilometres is None else pytest.approx(kilometres, abs=0.01))


def test_a_distance_moves_the_point() -> None:
    place = one("A strike 20 km north of Mosul destroyed a tunnel.").where
    (town,) = reading("A strike in Mosul destroyed a tunnel.").places
    assert place is not None
    assert place.lat is not None
    assert town.lat is not None
    assert place.relation == "north_of"
    assert place.lat - town.lat == pytest.approx(20 / 111.2, abs=0.02)


@pytest.mark.parametrize(
    ("words", "bearing", "relation", "exact"),
    [
        ("13nm NNE of Hit", 22.5, "north_of", "13nm NNE of "),
        ("a strike 17 NM north-northwest of Hit", 337.5, "north_of", "17 NM north-northwest of "),
        ("34 NM South East of the city of Hit", 135.0, "southeast_of", "34 NM South East of the city of "),
        ("1,5NM W & SW of Hit", 247.5, "west_of", "1,5NM W & SW of "),
        ("North and West of Hit", 315.0, "northwest_of", "North and West of "),
        ("2.6 NM North Hit", 0.0, "north_of", "2.6 NM North "),
        ("20 km from Hit", None, None, "20 km from "),
    ],
)
def test_a_direction_before_a_name(
    words: str, bearing: float | None, relation: str | None, exact: str
) -> None:
    found = offset_before(words, words.index("Hit"))
    assert found is not None
    assert found.bearing == (None if bearing is None else pytest.approx(bearing))
    assert (found.relation, words[found.start : words.index("Hit")]) == (relation, exact)


def test_the_words_of_a_place_hold_how_far_which_way() -> None:
    (place,) = reading("A strike 13nm NNE of Mosul destroyed a tunnel.").places
    assert (place.exact, place.name, place.relation) == ("13nm NNE of Mosul", "Mosul", "north_of")
