"""Counts from the day of an event once that day is known: "the day after the strike"."""

from datetime import date

import msgspec

from bearwitness.extract.when.amounts import days_back
from bearwitness.extract.when.records import TimeMention
from bearwitness.extract.when.relative import of_unit


def count_from(mention: TimeMention, day: date) -> TimeMention:
    """The mention worked out from the day of the event that it is anchored to.

    It then reaches to the end of the words that name the event. A mention that counts from nothing, or
    that days are known of already, is given back as it is.
    """
    if mention.counts is None or mention.anchor is None or mention.earliest is not None:
        return mention
    amount, unit = mention.counts
    if amount is None or unit not in ("D", "W", "M", "Y"):
        return mention
    moved = days_back(day, amount if mention.direction == "after" else -amount, unit)
    value = of_unit(unit, moved)
    if value.days is None:
        return mention
    return msgspec.structs.replace(
        mention,
        end=mention.anchor[1],
        earliest=value.days[0].isoformat(),
        latest=value.days[1].isoformat(),
        timex=value.timex,
        type="DATE",
        basis="relative",
    )
