"""Tests of the table of weights."""

from collections.abc import Callable, Iterator

import pytest

from bearwitness.errors import TableError
from bearwitness.tables import load, matcher
from bearwitness.tables.events import EVENT_TYPES


def test_every_level_has_a_weight_and_a_reason() -> None:
    found = [level for levels in matcher.levels().values() for level in levels.values()]
    assert len(found) > 30
    assert all(level.reason and level.reason[0].islower() for level in found)
    assert matcher.version() >= 1
    assert matcher.prior().weight < 0


def test_what_keeps_apart_weighs_against() -> None:
    for levels in matcher.levels().values():
        assert all(level.weight < 0 for level in levels.values() if level.never)


def test_levels_of_agreement_outweigh_those_of_difference() -> None:
    levels = matcher.levels()
    for name, better, worse in (
        ("day", "same_day", "next_day"),
        ("day", "next_day", "days_apart"),
        ("place", "same_place", "within"),
        ("place", "within", "close"),
        ("type", "same", "compatible"),
        ("harm", "equal", "overlap"),
    ):
        assert levels[name][better].weight > levels[name][worse].weight


def test_compatible_types_are_known_and_mutual() -> None:
    compatible = matcher.compatible_types()
    assert matcher.coarse_types() <= EVENT_TYPES
    for kind, others in compatible.items():
        assert kind in EVENT_TYPES
        assert all(kind in compatible[other] for other in others)
        assert kind not in others


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Puts other words in the place of some words of the table."""
    words = load.read_bytes("matcher.toml").decode()
    cached = (matcher._table, matcher.levels, matcher.coarse_types, matcher.compatible_types)

    def change(old: str, new: str) -> None:
        assert old in words
        monkeypatch.setattr(load, "read_bytes", lambda _: words.replace(old, new, 1).encode())
        for function in cached:
            function.cache_clear()

    yield change
    for function in cached:
        function.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('coarse = ["killing"', 'coarse = ["cricket"', "cricket"),
        ('reason = "same day"', 'reason = " "', "day.same_day"),
        ("version = 1", "version = 1\nextra = 2", "extra"),
        ("weight = 2400", 'weight = "much"', "Expected `int`"),
    ],
)
def test_a_wrong_table_is_refused_with_its_fault(
    broken: Callable[[str, str], None], old: str, new: str, fault: str
) -> None:
    broken(old, new)
    with pytest.raises(TableError, match=fault):
        matcher.version()
