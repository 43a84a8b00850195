"""Tests of one field over all its claims."""

import pytest

from bearwitness.incidents.copies import Sources
from bearwitness.incidents.settle import Relation, Told, finding

SOURCES = Sources({"a": 0, "b": 1, "c": 1})


def relate(one: str, other: str) -> Relation:
    """Words of one letter fit longer ones that begin with it."""
    return "refines" if one[0] == other[0] else "contradicts"


def told(**words: str) -> list[Told[str]]:
    """One value for each claim."""
    return [Told(name, ((word, word),), word) for name, word in words.items()]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ({"a": "x"}, "single_source"),
        ({"b": "x", "c": "x"}, "single_source"),
        ({"a": "x", "b": "x"}, "agreed"),
        ({"a": "x", "b": "xy"}, "refined"),
        ({"a": "x", "b": "y"}, "disputed"),
        ({"b": "x", "c": "y"}, "disputed"),
        ({"a": "x", "b": "xy", "c": "y"}, "disputed"),
    ],
)
def test_status_of_a_field(words: dict[str, str], status: str) -> None:
    found = finding("field", told(**words), relate, SOURCES)
    assert found is not None
    assert found.status == status


def test_values_keep_their_claims_and_count_sources() -> None:
    found = finding("field", told(b="x", c="x", a="y"), relate, SOURCES)
    assert found is not None
    assert [(each.value, each.claims, each.sources) for each in found.values] == [
        ("x", ("b", "c"), 1),
        ("y", ("a",), 1),
    ]


def test_the_best_supported_value_stands_first() -> None:
    found = finding("field", told(b="y", a="x", c="x"), relate, SOURCES)
    assert found is not None
    assert [each.value for each in found.values] == ["x", "y"]


def test_nothing_said_is_no_finding() -> None:
    assert finding("field", [], relate, SOURCES) is None
