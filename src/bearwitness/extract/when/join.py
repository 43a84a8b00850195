"""Neighbouring expressions that make one time.

A day with its hour ("9 a.m. Monday", "the night of 17-18 March"), a first with a last day ("from Monday to
Thursday"), an amount counted from a day ("three days after 7 October").
"""

from datetime import date

import msgspec

from bearwitness.extract.when.bounds import count_all, direct
from bearwitness.extract.when.dates import dated
from bearwitness.extract.when.links import Found, Links
from bearwitness.extract.when.ranges import span
from bearwitness.extract.when.records import Anchor, Value
from bearwitness.extract.when.tape import Tape
from bearwitness.extract.when.zones import is_place
from bearwitness.lang import calendar


def join(found: list[Found], tape: Tape, links: Links, anchor: Anchor) -> list[Found]:
    """Joins neighbours from left to right, then looks at the words before and after each."""
    done: list[Found] = []
    for each in found:
        done.append(each)
        while len(done) > 1 and (both := _pair(done[-2], done[-1], tape, links)) is not None:
            done[-2:] = [both]
    done = _shared(done, tape, links)
    done = [_lent(each, done[index + 1 : index + 2], tape, links) for index, each in enumerate(done)]
    return [direct(each, tape, links, anchor) for each in count_all(done, tape, links)]


def _shared(done: list[Found], tape: Tape, links: Links) -> list[Found]:
    """Gives times of day the day that stands behind what parts them from it.

    "14:30 (11:30 GMT) on Tuesday": both are of the day beside the first or behind both; "14:30 Kyiv time on
    Tuesday": the name of the zone stands between.
    """
    made = list(done)
    for index, first in enumerate(done[:-1]):
        second, behind = done[index + 1], done[index + 2 : index + 3]
        if not _is_clock(first.value):
            continue
        if _in_brackets(first, second, tape, links):
            day = _day_of(first, second.last + 1, behind, tape, links)
            if day is not None:
                made[index], made[index + 1] = _on(day, first), _on(day, second)
        elif first.value.floating and is_place(first.match, first.last):
            day = _day_of(first, first.last + 2, [second], tape, links)
            if day is not None and tape.kind(first.last + 1) == links.time:
                made[index] = _on(day, first)
    return made


def _in_brackets(first: Found, second: Found, tape: Tape, links: Links) -> bool:
    """Whether the second is a time of day in brackets right behind the first."""
    opened = tape.kinds[first.last : second.first] == links.open and tape.kind(second.last) == links.close
    return opened and second.value.floating and _is_clock(second.value)


def _day_of(first: Found, end: int, behind: list[Found], tape: Tape, links: Links) -> Value | None:
    """The day that a time of day was joined with, else that which stands behind a token."""
    if not first.value.floating:
        return first.value
    if not behind or not _is_day(behind[0].value):
        return None
    return behind[0].value if links.hour_day.fullmatch(tape.kinds[end : behind[0].first]) else None


def _on(day: Value, hour: Found) -> Found:
    """The time of day on a day; its words stay its own."""
    date_alone = Value("DATE", (day.timex or "").split("T")[0], day.days, day.basis)
    return msgspec.structs.replace(hour, value=_with_hour(date_alone, hour.value))


def _is_clock(value: Value) -> bool:
    return value.type == "TIME" and ":" in (value.hour or "")


def _pair(left: Found, right: Found, tape: Tape, links: Links) -> Found | None:
    """One expression out of two, or None where they stay apart."""
    gap = tape.kinds[left.last : right.first]
    if len(gap) > 2:
        return None
    value = _timed(left, right, gap, links) or _dated_weekday(left, right, gap, links)
    if value is None and links.span.fullmatch(gap) and left.value.type == right.value.type == "DATE":
        value = _spanned(left, right, tape, links)
    return Found(left.first, right.last, left.match, left.rule, value) if value else None


def _timed(left: Found, right: Found, gap: str, links: Links) -> Value | None:
    """An hour with its day, in either order, or a part of the day with a finer hour."""
    if left.value.floating and _is_day(right.value):
        two_days = gap == links.between[0] and _two_days(right.value)
        return _with_hour(right.value, left.value) if two_days or links.hour_day.fullmatch(gap) else None
    if not right.value.floating or not _linked(right.value, gap, links):
        return None
    if _is_day(left.value):
        return _with_hour(left.value, right.value)
    return _finer(left.value, right.value) if left.value.type == "TIME" and left.value.hour else None


def _linked(hour: Value, gap: str, links: Links) -> bool:
    """Whether a day reaches over a gap to an hour; over a comma only to figures ("10 May, the night …")."""
    pattern = links.day_hour if ":" in (hour.hour or "") else links.day_part
    return pattern.fullmatch(gap) is not None


def _dated_weekday(left: Found, right: Found, gap: str, links: Links) -> Value | None:
    """ "Saturday morning, 21 October 2023": the date behind the comma gives the day."""
    days, weekday = right.value.days, left.match.number("any_weekday")
    if left.rule != "weekday" or right.value.type != "DATE" or days is None or not links.comma.fullmatch(gap):
        return None
    if days[0] != days[1] or days[0].isoweekday() != weekday or not right.rule.startswith("date"):
        return None
    return _with_hour(right.value, left.value) if left.value.hour else right.value


def _is_day(value: Value) -> bool:
    """A day, two days in a row, or a weekday or year-less day without anything to count from."""
    if value.type != "DATE" or value.timex is None:
        return False
    if value.days is None:
        return value.timex.startswith("XXXX") and len(value.timex) >= 10
    return (value.days[1] - value.days[0]).days <= 1


def _two_days(value: Value) -> bool:
    return value.days is not None and value.days[0] < value.days[1]


def _with_hour(day: Value, hour: Value) -> Value:
    """The day with a time of day; "overnight" reaches into the next day."""
    timex = f"{(day.timex or '').split('/')[0]}T{hour.hour}"
    days = day.days
    if days and hour.days and hour.days[0] < hour.days[1]:
        days = (days[0], calendar.plus(days[0], 1) or days[1])
    return Value("TIME", timex, days, day.basis, day.partial, hour=hour.hour)


def _finer(left: Value, right: Value) -> Value | None:
    """ "Monday morning at 9:30": the figure is finer than the part of the day."""
    if left.hour is None or right.hour is None or ":" in left.hour or left.timex is None:
        return None
    hour = right.hour if ":" in right.hour else left.hour
    floating = left.floating and right.floating
    return Value(
        "TIME",
        left.timex.split("T")[0] + "T" + hour,
        left.days,
        left.basis,
        left.partial,
        hour=hour,
        floating=floating,
    )


def _spanned(left: Found, right: Found, tape: Tape, links: Links) -> Value | None:
    """A first and a last day; "and" joins only after "between", bare "to" only after "from"."""
    before = tape.kind(left.first - 1)
    framed = before != "" and before in links.between
    if not framed and not (_dashed(tape, left.last) and _same_grain(left.value, right.value)):
        return None
    first = left.value
    if first.partial and _is_dated(left) and right.value.basis == "stated" and right.value.days:
        first = _borrow_year(first, right.value.days[0]) or first
    if first.days is None or right.value.days is None or first.days[0] > right.value.days[1]:
        return None
    parts = ((left.first, left.last, first), (right.first, right.last, right.value))
    return msgspec.structs.replace(span(first, right.value), ends=parts)


def _lent_season(found: Found, other: Found) -> Found:
    """ "the spring and summer of 1987": a winter named before another season began the year before."""
    days, season = other.value.days, (found.value.timex or "")[-2:]
    stated = other.value.basis == "stated" and not _is_dated(other)
    if found.value.partial is None or days is None or not stated:
        return found
    year = days[0].year - (season == "WI")
    value = Value("DATE", f"{year:04d}-{season}", calendar.season_days(year, season), "stated")
    return msgspec.structs.replace(found, value=value)


def _is_dated(found: Found) -> bool:
    """Seasons have no month to borrow a year for."""
    return not found.rule.startswith("season")


def _dashed(tape: Tape, index: int) -> bool:
    return tape.word(index) in ("-", "–", "—") or tape.word(index).lower() in ("through", "thru")


def _same_grain(left: Value, right: Value) -> bool:
    return left.timex is not None and right.timex is not None and len(left.timex) == len(right.timex)


def _borrow_year(first: Value, end: date) -> Value | None:
    """Gives a year-less first day the year of the last day.

    Or the year before where it would lie after it.
    """
    month, number = first.partial or (1, None)
    for year in (end.year, end.year - 1):
        value = dated(year, month, number)
        if value and value.days and value.days[0] <= end:
            return value
    return None


def _lent(found: Found, following: list[Found], tape: Tape, links: Links) -> Found:
    """ "in April and June 1955": a date without a year takes that of the date it is listed with."""
    if (
        following
        and not _is_dated(found)
        and links.listed.fullmatch(tape.kinds[found.last : following[0].first])
    ):
        return _lent_season(found, following[0])
    if (
        found.value.partial is None
        or found.value.ends
        or not _is_dated(found)
        or not following
        or following[0].value.partial
        or following[0].value.basis != "stated"
    ):
        return found
    other = following[0].value
    if (
        other.days is None
        or "-" not in (other.timex or "")
        or not links.listed.fullmatch(tape.kinds[found.last : following[0].first])
    ):
        return found
    value = _borrow_year(found.value, other.days[1])
    return msgspec.structs.replace(found, value=value) if value else found
