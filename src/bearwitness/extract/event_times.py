"""Gives days to times that are told by an event: "a month into the offensive", "since the invasion"."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bearwitness.extract.event_counts import counted
from bearwitness.extract.event_days import Asked, EventDays, days_of
from bearwitness.extract.event_words import EventWords, Part
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.when import TimeMention
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch
from bearwitness.lang.groups import Mention
from bearwitness.model.values import CountedFrom, EventRelation, When

Open = tuple[date | None, date | None]
"""First and last day, None where the words leave that end open."""

_RELATIONS: dict[str, EventRelation] = {
    "since": "since",
    "before": "before",
    "until": "until",
    "after": "after",
    "into": "after",
}

_SHORT = frozenset(["coup", "attack", "disaster", "takeover", "uprising", "truce"])


class EventTimes(NamedTuple):
    """Times told by events: of mentions that count from one, and of other words by how much they say.

    `told`: a bound or a part ("since the war", "the eve of"), `lasting`: the whole event ("during the war"),
    `settings`: what only sets the scene ("after the coup", "in the war"). `named`: the tokens that name these
    events, half-open: "2003" inside "the 2003 invasion" is no time of its own.
    """

    counted: dict[Mention, When]
    told: list[tuple[Mention, When]]
    lasting: list[tuple[Mention, When]]
    settings: list[tuple[Mention, When]]
    named: list[tuple[int, int]]

    @classmethod
    def none(cls) -> "EventTimes":
        """No times."""
        return cls({}, [], [], [], [])

    def like(self, words: EventWords, days: EventDays) -> "list[tuple[Mention, When]]":
        """The list that a time of some words belongs to."""
        if days.claim is not None and words.part is None and words.relation != "since":
            return self.settings
        if words.part is not None or words.relation not in {"after", "amid", "in", "during"}:
            return self.told
        if words.edge is not None and words.relation != "after":
            return self.told
        return self.lasting if words.relation == "during" else self.settings


def event_times(sentence: Sentence, told: Sequence[EventWords], asked: Asked) -> EventTimes:
    """The times of a sentence that are told by an event whose days are known."""
    found = EventTimes.none()
    for words in told:
        days = days_of(words, asked) if _counts(words) else None
        if days is None:
            continue
        found.named.append((words.event[0], words.span[1]))
        amount = _amount_before(sentence, words)
        if amount is not None:
            when = _counted(sentence, words, days, amount, asked)
            if when is not None:
                found.counted[amount] = when
            continue
        when = _when(sentence, words, days, _bounds(words, days, asked.writing))
        if when is not None:
            # Without its verb ("began"), which is not that of the sentence.
            mention = Mention(words.span[0], words.event[1], "time", None)
            found.like(words, days).append((mention, when))
    return found


def _counts(words: EventWords) -> bool:
    """Whether the words may tell a time at all: "on the offensive", "in the attack" do not."""
    return bool(words.part or words.edge) or words.relation != "at"


def _amount_before(sentence: Sentence, words: EventWords) -> Mention | None:
    """The amount of time that stands before "after", "before", "into" and the event."""
    if words.relation not in {"after", "before", "into"}:
        return None
    for mention in sentence.mentions:
        value = mention.value
        if mention.kind == "time" and mention.last == words.link and value.counts is not None:
            return mention
    return None


def _counted(
    sentence: Sentence, words: EventWords, days: EventDays, amount: Mention, asked: Asked
) -> When | None:
    value: TimeMention = amount.value
    base = _base(words, days, asked.writing)
    if base is None or value.counts is None:
        return None
    text = sentence.passage.text[value.start : value.end]
    found = counted(text, value.counts, base, back=words.relation == "before")
    span = sentence.tokens[amount.first].start, sentence.tokens[words.span[1] - 1].end
    return _made(sentence, words, days, found.days, found.timex, span) if found is not None else None


def _base(words: EventWords, days: EventDays, writing: date | None) -> Stretch | None:
    """The days that an amount of time counts from.

    "Three months after the war" counts from its end, "two weeks after the invasion" from its start; of what
    lasted and goes on, or of an uprising, that is not sure.
    """
    if words.part is not None or words.edge is not None:
        low, high = _stretch(words, days, writing)
        return (low, high) if low is not None and high is not None else None
    if words.relation in {"before", "into"} or days.one_day or days.after == "first":
        return days.first
    return days.last if days.after == "last" and _is_over(days, writing) else None


def _is_over(days: EventDays, writing: date | None) -> bool:
    return days.last is not None and writing is not None and days.last[1] <= writing


def _stretch(words: EventWords, days: EventDays, writing: date | None) -> Open:
    """The days of an event, of its start or end, or of the part of it that is told."""
    if words.edge is not None:
        return days.first if words.edge == "start" else (days.last or (None, None))
    if words.part is not None:
        return _part(words.part, days)
    if days.last is not None and (writing is None or days.last[1] <= writing):
        return days.first[0], days.last[1]
    return days.first[0], writing


def _part(part: Part, days: EventDays) -> Open:
    """The days of "the eve of", "the third week of", "the first anniversary of" an event."""
    (low, high), amount = days.first, part.amount or 1
    if part.kind == "eve":
        return calendar.plus(low, -1), calendar.plus(high, -1)
    if part.kind == "approach":
        return None, calendar.plus(low, -1)
    if part.kind == "whole":
        return _whole(part.unit or "D", days)
    unit, size = {"FN": ("W", 2)}.get(part.unit or "D", (part.unit or "D", 1))
    if unit not in {"D", "W", "M", "Y"}:
        return None, None
    if part.kind == "anniversary":
        return calendar.plus(low, amount, unit), calendar.plus(high, amount, unit)
    if part.kind == "last":
        return _closing(days, amount * size if part.amount else None, unit)
    if part.kind == "first":
        return low, _last_of(high, amount * size, unit) if part.amount else None
    return calendar.plus(low, (amount - 1) * size, unit), _last_of(high, amount * size, unit)


def _last_of(start: date, amount: int, unit: str) -> date | None:
    """The last day of so many units that begin with a day."""
    end = calendar.plus(start, amount, unit)
    return calendar.plus(end, -1) if end else None


def _closing(days: EventDays, amount: int | None, unit: str) -> Open:
    """The last units of an event that has ended; how many is not said of "the final days"."""
    if days.last is None:
        return None, None
    low, high = days.last
    start = calendar.plus(low, -amount, unit) if amount is not None else None
    return (calendar.plus(start, 1) if start else None), high


def _whole(unit: str, days: EventDays) -> Open:
    """ "the day of the strike", "the week of the coup"."""
    if not days.one_day:
        return days.first if unit == "D" else (None, None)
    if unit in {"W", "M", "Y"}:
        return calendar.unit_days(unit, days.first[0]) or (None, None)
    return days.first


def _bounds(words: EventWords, days: EventDays, writing: date | None) -> Open:
    """First and last day of the time that lies so to the event."""
    relation, alone = words.relation, words.part is None and words.edge is None
    low, high = days.first if alone else _stretch(words, days, writing)
    if relation == "since":
        return low, writing if low is not None and writing is not None and writing >= low else None
    if relation in {"before", "until"}:
        return None, calendar.plus(high, -1) if high and relation == "before" and not days.claim else high
    if not alone:
        return (low, None) if relation == "after" else (low, high)
    if days.claim is not None:
        return None, None  # what happens at, after, during an event told before takes its day from it anyway
    if relation == "after":
        ended = days.after == "last" and _is_over(days, writing) and days.last is not None
        return (days.last[0] if ended and days.last else low), None
    lasts = relation in {"during", "amid"} or (
        relation == "in" and days.row is not None and not _is_short(words)
    )
    return _stretch(words, days, writing) if lasts else (None, None)


def _is_short(words: EventWords) -> bool:
    """ "Killed in the coup" tells of what it brought, "killed in the Mosul offensive" also of its time."""
    return not words.name.rows or words.name.rows[0].kind.name in _SHORT


def _when(sentence: Sentence, words: EventWords, days: EventDays, bounds: Open) -> When | None:
    low, high = bounds
    if low is None and high is None:
        return None
    tokens, (first, last) = sentence.tokens, words.span
    timex = _timex(words, days, bounds)
    return _made(sentence, words, days, bounds, timex, (tokens[first].start, tokens[last - 1].end))


def _timex(words: EventWords, days: EventDays, bounds: Open) -> str | None:
    """The value of the day that bounds the time, as for "since Monday"; of both days for a stretch."""
    low, high = bounds
    if words.relation in {"since", "before", "until", "after"} and words.part is None:
        ended = words.edge == "end" or (words.relation == "after" and low not in days.first)
        return unit_of(days.last if ended and days.last else days.first)
    if low is None or high is None:
        return None
    single = unit_of((low, high))
    return single or (
        f"{low.isoformat()}/{high.isoformat()}" if words.part or words.edge or days.last else None
    )


def unit_of(days: Stretch) -> str | None:
    """TIMEX3 value of a stretch that is one day, month or year; None for any other."""
    for unit in ("D", "M", "Y"):
        if calendar.unit_days(unit, days[0]) == days:
            return calendar.unit_value(unit, days[0])
    return None


def _relation(words: EventWords) -> EventRelation:
    """How the time lies to the event, as the contract names it."""
    if words.part is not None and words.part.kind in {"eve", "approach"}:
        return "before"
    return _RELATIONS.get(words.relation or "", "during")


def _made(
    sentence: Sentence,
    words: EventWords,
    days: EventDays,
    bounds: Open,
    timex: str | None,
    chars: tuple[int, int],
) -> When:
    span, event = sentence.chars(*chars), sentence.span(*words.event)
    low, high = (day.isoformat() if day else None for day in bounds)
    return When(
        earliest=low,
        latest=high,
        timex=timex,
        type="DATE",
        basis="relative",
        exact=span.exact,
        start=span.start,
        end=span.end,
        counted_from=CountedFrom(
            event.exact,
            event.start,
            event.end,
            _relation(words),
            days.rule,
            days.row,
            days.claim,
            days.reason,
        ),
    )
