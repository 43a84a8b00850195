"""Tests of the day that a sentence with several events gives to each."""

from types import SimpleNamespace
from typing import cast

import pytest
from extract.told import claims

from bearwitness.extract.assemble import Found, _only_day
from bearwitness.lang.groups import Mention
from bearwitness.model.values import When


def days(text: str) -> list[str | None]:
    """The first day of each claim."""
    return [each.when.earliest if each.when else None for each in claims(text, published=None)]


def test_one_day_said_is_that_of_every_event() -> None:
    text = "Shells hit a market, and rockets destroyed a bridge on March 3, 2019."
    assert days(text) == ["2019-03-03", "2019-03-03"]


def test_of_two_days_each_event_has_its_own_or_none() -> None:
    text = "Shells hit a market, rockets destroyed a bridge on March 3, 2019, and bombs a school on March 4, 2019."
    assert days(text)[0] is None
    assert "2019-03-03" in days(text)


RELATIVE = SimpleNamespace(kind="relative", first=10, last=20)
MAIN = SimpleNamespace(kind="main", first=0, last=30)


def time(at: int, day: str | None, kind: str = "DATE") -> tuple[Mention, When]:
    """A time at a token."""
    return Mention(at, at + 1, "time", None), When(day, day, day, kind, "stated", "then", at, at + 1)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([time(2, "2019-03-03")], ["2019-03-03"]),
        ([time(2, "2019-03-03"), time(25, "2019-03-03")], ["2019-03-03"]),
        ([time(2, "2019-03-03"), time(25, "2019-03-04")], []),
        ([time(2, "2019-03-03"), time(12, "2019-03-04")], ["2019-03-03"]),
        ([time(12, "2019-03-04")], []),
        ([time(2, "2019-03-03"), time(25, "2019-03-04", "DURATION")], ["2019-03-03"]),
        ([time(2, None)], []),
    ],
    ids=["one", "one said again", "two", "another in an aside", "in an aside", "a length of time", "no day"],
)
def test_only_a_single_day_outside_relative_clauses_counts(
    times: list[tuple[Mention, When]], expected: list[str]
) -> None:
    sentence = SimpleNamespace(clauses=[MAIN, RELATIVE])
    found = cast("Found", SimpleNamespace(sentence=sentence))
    assert [each.earliest for each in _only_day(found, times)] == expected
