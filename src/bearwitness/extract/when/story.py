"""What the text goes on from after each time it tells; whether it tells a story of days long past."""

from datetime import date

import msgspec

from bearwitness.extract.when.clock import STORY_GAP, Told, grain_of
from bearwitness.extract.when.records import Anchor, Basis, TimeMention
from bearwitness.lang.calendar import Stretch
from bearwitness.model.values import TimexType

STORY_WEIGHT = 10
"""Days told beyond this weight do not make a text more of a story, or less."""

COMPARISONS = frozenset({"ago", "earlier", "counted_before", "year_before", "year_named"})
"""Rules whose months and years are looked at only ("the 1972 treaty"): the text does not go on from there."""


def carry(anchor: Anchor, mentions: list[TimeMention]) -> Anchor:
    """The anchor for the next passage: the last day told becomes `previous`, and each day tilts `story`."""
    now = anchor.dateline or anchor.published
    story, told = anchor.story or 0, None
    for mention in mentions:
        if mention.earliest is None or mention.latest is None:
            continue
        days = (date.fromisoformat(mention.earliest), date.fromisoformat(mention.latest))
        told = told_after(mention.type, days, mention.basis, mention.rule, anchor) or told
        if now is not None and mention.type != "DURATION":
            story = max(-STORY_WEIGHT, min(STORY_WEIGHT, story + _tilt(mention, days[0], now)))
    if told is None:
        return msgspec.structs.replace(anchor, story=story)
    return msgspec.structs.replace(anchor, previous=told.day, grain=told.grain, story=story)


def told_after(kind: TimexType, days: Stretch | None, basis: Basis, rule: str, anchor: Anchor) -> Told | None:
    """The day that the text goes on from after a time, or None where it goes on as before.

    In a story a day near its writing is an aside.
    """
    if kind in ("DURATION", "SET") or days is None:
        return None
    grain = grain_of(days)
    aside = basis == "relative" and _is_aside(anchor, days[0])
    return None if aside or (rule in COMPARISONS and grain != "D") else Told(days[0], grain)


def _is_aside(anchor: Anchor, day: date) -> bool:
    now = anchor.dateline or anchor.published
    return now is not None and (anchor.story or 0) > 0 and (now - day).days <= STORY_GAP


def _tilt(mention: TimeMention, day: date, now: date) -> int:
    """Above 0 for a date stated long before the writing.

    Below for a day that is stated near it or counted from it.
    """
    if (now - day).days > STORY_GAP:
        return (2 if len(mention.timex or "") > 4 else 1) if mention.basis == "stated" else 0
    return 0 if mention.rule.startswith(("date", "month")) and mention.basis == "relative" else -2
