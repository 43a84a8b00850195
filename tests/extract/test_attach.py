"""Whom a relative clause tells of: the people behind "of", or those before it."""

import pytest
from extract.told import claims


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The mother of a boy who was killed spoke in Kidal.", ["a boy"]),
        ("The family of Ali Marell, who died on Friday, left Kidal.", ["Ali Marell"]),
        ("The parents of a girl who was shot left Kidal.", ["a girl"]),
        ("Relatives of two men shot by soldiers came to Kidal.", ["two men"]),
        ("The lawyer of a teacher arrested in Kidal was ill.", ["a teacher"]),
        ("The funeral of four miners killed in Kidal was held.", ["four miners"]),
        # The number of the verb decides, then the noun.
        ("Friends of Ali Marell who were wounded came to Kidal.", ["Friends of Ali Marell"]),
        ("The crew of a bus who were killed in Kidal were old.", ["The crew of a bus"]),
        ("One of the miners who was killed in Kidal was old.", ["One of the miners"]),
    ],
)
def test_the_nearest_people_are_meant(sentence: str, told: list[str]) -> None:
    found = [harm.exact for claim in claims(sentence) for harm in claim.harm if harm.kind != "displaced"]
    assert found == told
