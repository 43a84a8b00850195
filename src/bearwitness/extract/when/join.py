"""Neighbouring expressions that make one time, with the small words before them that give direction.

A day with its hour ("9 a.m. Monday", "the night of 17-18 March"), a first with a last day ("from Monday to
Thursday"), an amount counted from a day ("three days after 7 October").
"""

import re
from datetime import date

import msgspec

from bearwitness.extract.when.amounts import days_back
from bearwitness.extract.when.dates import dated
from bearwitness.extract.when.grammar import Kinds
from bearwitness.extract.when.ranges import span
from bearwitness.extract.when.records import Anchor, Direction, Value
from bearwitness.extract.when.relative import of_unit
from bearwitness.extract.when.rule import Match
from bearwitness.extract.when.tape import Tape
from bearwitness.lang import calendar

MAX_EVENT_WORDS = 8


class Found(msgspec.Struct, frozen=True):
    """A resolved expression over tokens `first` to `last` (half-open)."""

    first: int
    last: int
    match: Match
    rule: str
    value: Value
    anchor: tuple[int, int] | None = None


class Links(msgspec.Struct, frozen=True):
    """Patterns of the words that may stand between or before two expressions."""

    hour_day: re.Pattern[str]
    day_hour: re.Pattern[str]
    span: re.Pattern[str]
    listed: re.Pattern[str]
    between: str
    event: str
    about: str
    directions: dict[str, Direction]
    stops: str


def build_links(kinds: Kinds) -> Links:
    """Compiles the link words of one table."""
    named: dict[str, Direction] = {
        "since": "since",
        "until": "until",
        "by": "by",
        "before": "before",
        "after": "after",
    }
    return Links(
        hour_day=kinds.compile("(on | of | of the | on the | the | comma | comma on | in)?"),
        day_hour=kinds.compile("(at | comma | comma at | in | in the | during the | dash | on the)?"),
        span=kinds.compile("(to | dash | through | until | and)"),
        listed=kinds.compile("(and | or | comma | dash | to | comma and)(in | on)?"),
        between=kinds.chars("between from"),
        event=kinds.chars("after before since following"),
        about=kinds.chars("about"),
        directions={kinds.chars(name): direction for name, direction in named.items()},
        stops=kinds.chars("comma dot mark colon quote open close dash and"),
    )


def join(found: list[Found], tape: Tape, links: Links, anchor: Anchor) -> list[Found]:
    """Joins neighbours from left to right, then looks at the words before and after each."""
    done: list[Found] = []
    for each in found:
        done.append(each)
        while len(done) > 1 and (both := _pair(done[-2], done[-1], tape, links)) is not None:
            done[-2:] = [both]
    done = [_lent(each, done[index + 1 : index + 2], tape, links) for index, each in enumerate(done)]
    return [_directed(each, tape, links, anchor) for each in _count_all(done, tape, links)]


def _pair(left: Found, right: Found, tape: Tape, links: Links) -> Found | None:
    """One expression out of two, or None where they stay apart."""
    gap = tape.kinds[left.last : right.first]
    if len(gap) > 2:
        return None
    value = None
    if (left.value.floating and _is_day(right.value) and links.hour_day.fullmatch(gap)) or (
        left.value.floating and _is_day(right.value) and gap == links.between[0] and _two_days(right.value)
    ):
        value = _with_hour(right.value, left.value)
    elif right.value.floating and _is_day(left.value) and links.day_hour.fullmatch(gap):
        value = _with_hour(left.value, right.value)
    elif (
        right.value.floating
        and left.value.type == "TIME"
        and left.value.hour
        and links.day_hour.fullmatch(gap)
    ):
        value = _finer(left.value, right.value)
    elif links.span.fullmatch(gap) and left.value.type == right.value.type == "DATE":
        value = _spanned(left, right, tape, links)
    return Found(left.first, right.last, left.match, left.rule, value) if value else None


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
    if first.partial and right.value.basis == "stated" and right.value.days:
        first = _borrow_year(first, right.value.days[0]) or first
    if first.days is None or right.value.days is None or first.days[0] > right.value.days[1]:
        return None
    return span(first, right.value)


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
        found.value.partial is None
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


def _count_all(done: list[Found], tape: Tape, links: Links) -> list[Found]:
    """Resolves amounts that count from a day or an event.

    A day that was counted from becomes part of the expression.
    """
    counted: list[Found] = []
    skip = False
    for index, each in enumerate(done):
        following = done[index + 1] if index + 1 < len(done) else None
        if skip:
            skip = False
            continue
        moved = _from_day(each, following, tape, links) if following else None
        skip = moved is not None
        counted.append(moved or _from_event(each, following, tape, links))
    return counted


def _sign(found: Found, tape: Tape, links: Links) -> Direction | None:
    """Whether the word after an amount says "after" or "before"."""
    kind = tape.kind(found.last)
    if found.value.counts is None or kind == "" or kind not in links.event:
        return None
    return "before" if links.directions.get(kind) == "before" else "after"


def _from_day(found: Found, day: Found, tape: Tape, links: Links) -> Found | None:
    """ "three days after 7 October": one expression, counted from the day that follows."""
    sign, days = _sign(found, tape, links), day.value.days
    if sign is None or days is None or day.value.type != "DATE" or day.first - found.last > 2:
        return None
    amount, unit = found.value.counts or (0, "D")
    moved = (
        days_back(days[0], amount if sign == "after" else -amount, unit) if unit in ("D", "M", "Y") else None
    )
    if moved is None:
        return None
    anchor = (day.match.tape.starts[day.first], day.match.tape.ends[day.last - 1])
    value = msgspec.structs.replace(of_unit(unit, moved), direction=sign)
    return Found(found.first, day.last, found.match, found.rule, value, anchor)


def _from_event(found: Found, following: Found | None, tape: Tape, links: Links) -> Found:
    """ "three months after the campaign started": anchored to the words that name the event, without days."""
    sign = _sign(found, tape, links)
    event = _event_range(found.last + 1, following, tape, links) if sign else None
    if event is None:
        return found
    return msgspec.structs.replace(
        found, anchor=event, value=msgspec.structs.replace(found.value, direction=sign)
    )


def _event_range(first: int, following: Found | None, tape: Tape, links: Links) -> tuple[int, int] | None:
    """Offsets of the words that name the event.

    Up to the next mark, the next time or `MAX_EVENT_WORDS` words.
    """
    end = first
    limit = min(len(tape.kinds), first + MAX_EVENT_WORDS)
    while end < limit and tape.kinds[end] not in links.stops and not (following and end >= following.first):
        end += 1
    return (tape.starts[first], tape.ends[end - 1]) if end > first else None


def _directed(found: Found, tape: Tape, links: Links, anchor: Anchor) -> Found:
    """ "since Thursday" ends with the day of writing, "until" and "by" leave the first day open.

    "before" the days themselves out.
    """
    value = found.value
    before = tape.kind(found.first - 1)
    if before == links.about and value.type == "DATE" and value.days and value.days[0] == value.days[1]:
        return _widened(found, value)
    direction = links.directions.get(before)
    if (
        direction is None
        or value.type != "DATE"
        or value.days is None
        or value.direction
        or found.match.follows("apos s")
    ):
        return found
    if (
        direction in ("before", "after", "by")
        and found.match.tape.kind(found.last)
        and _noun_follows(found, tape)
    ):
        return found
    changed = _bounded(value, direction, anchor)
    return msgspec.structs.replace(found, value=changed) if changed else found


def _widened(found: Found, value: Value) -> Found:
    """ "around 2 July": the day before and after may be meant."""
    days = value.days or (date.min, date.max)
    low, high = calendar.plus(days[0], -1), calendar.plus(days[1], 1)
    wide = msgspec.structs.replace(value, days=(low, high) if low and high else None, direction="about")
    return msgspec.structs.replace(found, first=found.first - 1, value=wide)


def _noun_follows(found: Found, tape: Tape) -> bool:
    return tape.word(found.last).isalpha() and tape.kind(found.last) == found.match.kinds.chars("word")


def _bounded(value: Value, direction: Direction, anchor: Anchor) -> Value | None:
    first, last = value.days or (date.min, date.max)
    now = anchor.dateline or anchor.published
    change = msgspec.structs.replace
    if direction == "since":
        known = now is not None and now >= first
        return change(
            value, direction=direction, days=(first, now if known and now else first), open_end=not known
        )
    if direction == "after":
        return change(value, direction=direction, open_end=True)
    if direction == "before":
        earlier = calendar.plus(first, -1)
        return (
            change(value, direction=direction, days=(earlier, earlier), open_start=True) if earlier else None
        )
    return change(value, direction=direction, days=(last, last), open_start=True)
