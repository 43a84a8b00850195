"""Tests of amounts of time counted from the days of an event."""

from datetime import date

import pytest

from bearwitness.extract.event_counts import counted

DAY = (date(2022, 2, 24), date(2022, 2, 24))
TWO = (date(2020, 11, 3), date(2020, 11, 4))


def _shown(
    text: str, amount: float | None, unit: str, base: tuple[date, date], *, back: bool = False
) -> object:
    found = counted(text, (amount, unit), base, back=back)
    return found and (*(day.isoformat() if day else None for day in found.days), found.timex)


@pytest.mark.parametrize(
    ("text", "amount", "unit", "found"),
    [
        ("two days", 2, "D", ("2022-02-26", "2022-02-26", "2022-02-26")),
        ("three months", 3, "M", ("2022-05-01", "2022-05-31", "2022-05")),
        ("a year", 1, "Y", ("2023-01-01", "2023-12-31", "2023")),
        ("nearly three months", 3, "M", ("2022-04-01", "2022-05-31", None)),
        ("about ten days", 10, "D", ("2022-03-05", "2022-03-07", None)),
        ("more than ten days", 10, "D", ("2022-03-06", None, None)),
        ("less than ten days", 10, "D", ("2022-02-24", "2022-03-06", None)),
        ("no more than ten days", 10, "D", ("2022-02-24", "2022-03-06", None)),
        ("hours", None, "H", ("2022-02-24", "2022-02-25", None)),
        ("half an hour", 0.5, "H", ("2022-02-24", "2022-02-24", "2022-02-24")),
        ("36 hours", 36, "H", ("2022-02-25", "2022-02-26", None)),
        ("minutes", None, "MIN", ("2022-02-24", "2022-02-24", "2022-02-24")),
        ("days", None, "D", ("2022-02-25", None, None)),
        ("the weeks", None, "W", ("2022-02-24", None, None)),
        ("three evenings", 3, "EV", None),
    ],
)
def test_amounts_after_a_day(text: str, amount: float | None, unit: str, found: object) -> None:
    assert _shown(text, amount, unit, DAY) == found


@pytest.mark.parametrize(
    ("text", "amount", "unit", "found"),
    [
        ("two days", 2, "D", ("2022-02-22", "2022-02-22", "2022-02-22")),
        ("weeks", None, "W", (None, "2022-02-18", None)),
        ("nearly two months", 2, "M", ("2021-12-01", "2022-01-31", None)),
        ("less than a week", 1, "W", ("2022-02-18", "2022-02-24", None)),
        ("hours", None, "H", ("2022-02-23", "2022-02-24", None)),
    ],
)
def test_amounts_before_a_day(text: str, amount: float | None, unit: str, found: object) -> None:
    assert _shown(text, amount, unit, DAY, back=True) == found


def test_a_stretch_keeps_its_width() -> None:
    assert _shown("two days", 2, "D", TWO) == ("2020-11-05", "2020-11-06", None)
    assert _shown("two months", 2, "M", TWO) == ("2021-01-01", "2021-01-31", "2021-01")
