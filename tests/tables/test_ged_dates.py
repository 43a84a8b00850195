"""Tests of the table of date rules: it is checked, its order holds, its classes take all their words."""

import pytest

from bearwitness.errors import TableError
from bearwitness.model.values import When
from bearwitness.tables import ged_dates
from bearwitness.tables.ged_dates import ged_rules, ged_rules_of, plain

_NAMES = "[names]\n"


def said(exact: str, timex: str | None) -> When:
    """A time with its words and its value alone."""
    return When(None, None, timex, "DATE", "relative", exact, 0, len(exact))


def first(when: When | None, words: str | None) -> str | None:
    """The id of the first rule that fits."""
    return next((rule.id for rule in ged_rules_of(when, words)), None)


@pytest.mark.parametrize("rule", ged_rules(), ids=lambda rule: rule.id)
def test_days_of_a_rule_stand_in_their_order(rule: ged_dates.GedRule) -> None:
    if rule.way == "back":
        assert rule.first >= rule.last >= 0
    if rule.way in ("week", "month", "year"):
        assert 1 <= rule.first <= rule.last


def test_words_lose_case_hyphens_blanks() -> None:
    assert plain("  The Five‑Day\nsiege, of Hama") == "the five day siege , of hama"


@pytest.mark.parametrize(
    ("exact", "timex", "words", "rule"),
    [
        ("Thursday", "2017-02-09", "since Thursday", "since"),
        ("Thursday", "2017-02-09", "on Thursday", "day"),
        ("the Weekend", "2017-W05-WE", "over the Weekend", "weekend"),
        ("the weekend", "2017-W05-WE", "from Friday over the weekend", "weekend_from_friday"),
        ("the weekend", "2017-W05-WE", "over the weekend, he said on Friday", "weekend"),
        ("the weekend", "2017-W05-WE", "Friday and the weekend", "weekend_from_friday"),
        ("the weekend", "2017-W05-WE", "over the weekend, including Friday", "weekend_from_friday"),
        ("six-day", "P6D", "a six-day air campaign", "event_of_days"),
        ("six days", "P6D", "six days of heavy fighting", "event_of_days"),
        ("six days", "P6D", "six days after he left", "stated"),
        ("six days", "P6D", "on six days of the war", "stated"),
        ("the first six days", "P6D", "in the first six days of fighting", "stated"),
        ("the first hours", "PTXH", "in the first hours of fighting", "stated"),
        ("the next few days", "PXD", "in the next few days", "stated"),
        ("the last six days", "P6D", "in the last six days", "past_days"),
        ("the last six days of May", "P6D", "in the last six days of May", "last_days_of_month"),
        ("month-long", "P1M", "a month-long siege", "past_month"),
        (
            "Sunday and Monday",
            "2017-02-05/2017-02-06",
            "the night between Sunday and Monday",
            "night_between",
        ),
        ("Sunday-Monday", "2017-02-05/2017-02-06", "on Sunday-Monday night", "night_between"),
        ("Sunday and Monday", "2017-02-05/2017-02-06", "on Sunday and Monday", "days"),
        ("2 July", "2016-07-02", "on or around 2 July", "around_day"),
    ],
)
def test_words_around_a_time_choose_its_rule(exact: str, timex: str, words: str, rule: str) -> None:
    assert first(said(exact, timex), words) == rule


@pytest.mark.parametrize("words", [None, "", "in the east of the town"])
def test_no_time_has_its_own_rule(words: str | None) -> None:
    assert [rule.id for rule in ged_rules_of(None, words)] == ["no_time"]


def test_a_time_is_never_read_as_none() -> None:
    assert "no_time" not in [rule.id for rule in ged_rules_of(said("2016", "2016"), None)]


def test_words_without_a_value_are_known_too() -> None:
    assert first(None, "the other day") == "other_day"
    assert first(None, "still under way") == "ongoing"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('[[rule]]\nid = "a"\nway = "told"\nstory = "x"', "a fits everything"),
        ('[[rule]]\nid = "a"\nway = "told"\nstory = "x"\nwords = ["b"]\nprecision = 6', "a has precision 6"),
        ('[[rule]]\nid = "a"\nway = "told"\nstory = "x"\nwords = ["("]', "a has no regular expression"),
        ('[[rule]]\nid = "a"\nway = "guess"\nstory = "x"\nwords = ["b"]', "guess"),
        ('[[rule]]\nid = "a"\nway = "told"\nstory = "x"\nwords = ["{few} days"]', "{few}"),
    ],
)
def test_a_wrong_rule_is_named(rows: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    event = ged_dates._event()
    monkeypatch.setattr(ged_dates, "_event", lambda: event)
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: (_NAMES + rows).encode())
    with pytest.raises(TableError, match=said):
        ged_rules.__wrapped__()
