"""Turns words of time into days by the date rules of the UCDP GED codebook.

The interval is the coders' convention: it stands beside the one that the words themselves allow, never in its
place.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

import msgspec

from bearwitness.lang.calendar import Stretch, day, month_days, months_days, plus, unit_days
from bearwitness.model.values import When
from bearwitness.tables.ged_dates import GedRule, Way, ged_rules_of

# Days at most → GED date_prec: a day, two to six, a week, a month, a year.
_PRECISIONS = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
# Days at most → ACLED time precision: a day, a week, a month. It codes nothing that is told less exactly.
_ACLED = ((1, 1), (7, 2), (31, 3))
_COUNTED = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<number>\d+)(?P<unit>[DWMY]))")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_DAYS_IN = MappingProxyType({"D": 1, "W": 7})
_MONTHS_IN = MappingProxyType({"M": 1, "Y": 12})
_MONTH_IN_RULE = 30
# Ways that count back from the report without a look at the days told.
_FROM_REPORT = frozenset(("back", "counted", "months"))
# Ways that want a time told with both its ends.
_OF_TIME_TOLD = frozenset(("around", "week", "month", "year"))
_NO_TIME = When(None, None, None, "DATE", "relative", "", 0, 0)


class GedDates(msgspec.Struct, frozen=True):
    """First and last day, date_prec 1 to 5, the rule that gave them.

    Both days are None where the words tell a length alone; `date_prec` is None above a year.
    """

    start: date | None
    end: date | None
    date_prec: int | None
    rule_id: str


class _Asked(msgspec.Struct, frozen=True):
    """What a way of making days looks at; `told` are the days that the words say, both or none."""

    when: When
    told: Stretch | None
    published: date
    rule: GedRule


def ged_interval(when: When | None, *, published: date, words: str | None = None) -> GedDates | None:
    """The days of the codebook for a time told in a report of the day `published`.

    `words`: the phrase with some words around it ("since Thursday", "five-day offensive"). Where the report
    tells no time (`when` and `words` None) these are the three days before it. None where no rule gives both
    days, such as of "until Monday".
    """
    told = when or _NO_TIME
    for rule in ged_rules_of(when, words):
        asked = _Asked(told, _told_days(told), published, rule)
        if rule.way == "length" and told.earliest is None and told.latest is None:
            return GedDates(None, None, rule.precision, rule.id)
        days = _WAYS[rule.way](asked)
        if days is not None and days[0] <= days[1] and not _elsewhere(days, asked):
            return _coded(_cut(days, asked), rule)
    return None


def date_precision(days: int) -> int | None:
    """GED date_prec of so many days: 1 day, 2 two to six, 3 week, 4 up to a month, 5 up to a year."""
    return next((code for most, code in _PRECISIONS if days <= most), None)


def acled_time_precision(interval: Stretch) -> int | None:
    """ACLED time precision of first and last day: 1 day, 2 up to a week, 3 up to a month, else None."""
    days = (interval[1] - interval[0]).days + 1
    return next((code for most, code in _ACLED if days <= most), None)


def _coded(days: Stretch, rule: GedRule) -> GedDates:
    """A single day is exact, whatever the rule says of its class ("this month" on its first day)."""
    size = (days[1] - days[0]).days + 1
    precision = 1 if size == 1 else rule.precision or date_precision(size)
    return GedDates(*days, precision, rule.id)


def _cut(days: Stretch, asked: _Asked) -> Stretch:
    """Nothing is told of days after the report; what lies ahead of it ("the next two weeks") is left."""
    ahead = days[0] > asked.published or (asked.rule.way == "told" and days[0] == asked.published)
    return days if ahead else (days[0], min(days[1], asked.published))


def _elsewhere(days: Stretch, asked: _Asked) -> bool:
    """Whether the words mean other days: "last night" in a story of days long past, "until late May"."""
    if asked.rule.way in _OF_TIME_TOLD:
        return asked.told is None
    if asked.told is None or asked.rule.way not in _FROM_REPORT:
        return False
    return asked.told[1] < days[0] or days[1] < asked.told[0]


def _told_days(when: When) -> Stretch | None:
    if when.earliest is None or when.latest is None:
        return None
    return date.fromisoformat(when.earliest), date.fromisoformat(when.latest)


def _told(asked: _Asked) -> Stretch | None:
    return asked.told


def _since(asked: _Asked) -> Stretch | None:
    earliest = asked.when.earliest
    return None if earliest is None else (date.fromisoformat(earliest), asked.published)


def _around(asked: _Asked) -> Stretch | None:
    middle = date.fromisoformat(asked.when.timex) if asked.when.timex else None
    return None if middle is None else _both(plus(middle, -asked.rule.first), plus(middle, asked.rule.last))


def _back(asked: _Asked) -> Stretch | None:
    return _both(plus(asked.published, -asked.rule.first), plus(asked.published, -asked.rule.last))


def _counted(asked: _Asked) -> Stretch | None:
    days = _days_counted(asked.when.timex)
    if days is None:
        return None
    return _both(plus(asked.published, -(days + asked.rule.first)), plus(asked.published, -asked.rule.last))


def _days_counted(timex: str | None) -> int | None:
    """Days in an amount of hours, days or weeks; a part of a day is a day."""
    found = _COUNTED.fullmatch(timex or "")
    if found is None:
        return None
    if found["hours"]:
        return -(-int(found["hours"]) // 24)
    return int(found["number"]) * _DAYS_IN[found["unit"]] if found["unit"] in _DAYS_IN else None


def _months(asked: _Asked) -> Stretch | None:
    """Months back from the report, never into another year."""
    found = _COUNTED.fullmatch(asked.when.timex or "")
    months = asked.rule.first
    if found is not None and found["unit"] in _MONTHS_IN:
        months = int(found["number"]) * _MONTHS_IN[found["unit"]]
    start = plus(asked.published, -months, "M")
    return None if start is None else (max(start, date(asked.published.year, 1, 1)), asked.published)


def _weeks_ago(asked: _Asked) -> Stretch | None:
    monday, own = _monday(asked.when.timex), unit_days("W", asked.published)
    if monday is None or own is None:
        return None
    return _both(plus(asked.published, 1 - (own[0] - monday).days), asked.published)


def _week(asked: _Asked) -> Stretch | None:
    monday = _monday(asked.when.timex)
    if monday is None:
        return None
    return _both(plus(monday, asked.rule.first - 1), plus(monday, asked.rule.last - 1))


def _monday(timex: str | None) -> date | None:
    found = _WEEK.match(timex or "")
    try:
        return date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else None
    except ValueError:
        return None


def _month(asked: _Asked) -> Stretch | None:
    found = _MONTH.fullmatch(asked.when.timex or "")
    whole = month_days(int(found[1]), int(found[2])) if found else None
    if whole is None:
        return None
    last = min(asked.rule.last, whole[1].day)
    return whole[0].replace(day=asked.rule.first), whole[0].replace(day=last)


def _year(asked: _Asked) -> Stretch | None:
    timex = asked.when.timex or ""
    return months_days(int(timex), asked.rule.first, asked.rule.last) if timex.isdecimal() else None


def _tail(asked: _Asked) -> Stretch | None:
    """The last days of the month in which the days told end, as if it had 30."""
    days = _days_counted(asked.when.timex)
    if asked.told is None or days is None:
        return None
    month = asked.told[1]
    last = day(month.year, month.month, min(_MONTH_IN_RULE, month.day))
    return None if last is None else (last - timedelta(days - 1), last)


def _both(first: date | None, last: date | None) -> Stretch | None:
    return (first, last) if first and last else None


_WAYS: Mapping[Way, Callable[[_Asked], Stretch | None]] = MappingProxyType(
    {
        "told": _told,
        "since": _since,
        "around": _around,
        "back": _back,
        "counted": _counted,
        "months": _months,
        "weeks_ago": _weeks_ago,
        "week": _week,
        "month": _month,
        "year": _year,
        "tail": _tail,
        "length": lambda _: None,
    }
)
