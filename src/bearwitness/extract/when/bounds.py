"""Expressions that count from a day or an event, or that a small word before them bounds.

"three days after 7 October", "three months after the campaign started", "since Thursday", "around 2 July".
"""

from datetime import date

import msgspec

from bearwitness.extract.when.amounts import days_back
from bearwitness.extract.when.links import Found, Links
from bearwitness.extract.when.records import Anchor, Direction, Value
from bearwitness.extract.when.relative import of_unit
from bearwitness.extract.when.tape import Tape
from bearwitness.lang import calendar

MAX_EVENT_WORDS = 8

_GRAIN = {"D": 1, "M": 31, "Y": 366}
"""Days that a time may last for so fine a unit to be counted from it: no months from "2003"."""


def count_all(done: list[Found], tape: Tape, links: Links) -> list[Found]:
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
    amount, unit = found.value.counts or (None, "D")
    if amount is None or unit not in _GRAIN or (days[1] - days[0]).days >= _GRAIN[unit]:
        return None
    moved = days_back(days[0], amount if sign == "after" else -amount, unit)
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


def direct(found: Found, tape: Tape, links: Links, anchor: Anchor) -> Found:
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
