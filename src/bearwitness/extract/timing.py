"""Turns time mentions into Whens, those told by an event with the days of that event."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.context import Context
from bearwitness.extract.event_days import Asked
from bearwitness.extract.event_times import EventTimes, event_times
from bearwitness.extract.event_words import event_words
from bearwitness.extract.report_campaigns import ReportCampaigns
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.when import TimeMention
from bearwitness.lang.groups import Mention
from bearwitness.model.values import When, Where


def event_times_of(
    sentence: Sentence, places: Sequence[Where], context: Context, named: ReportCampaigns
) -> EventTimes:
    """What a sentence tells by events, in the light of what was told before."""
    words = list(event_words(sentence.tokens, sentence.joined))
    if not words:
        return EventTimes.none()
    anchor = context.anchor()
    writing = anchor.dateline or anchor.published
    told = {place.country for place in places} | {place.country for place in context.near}
    countries = frozenset(code for code in told.union(context.countries, named.countries()) if code)
    return event_times(sentence, words, Asked(writing, context, countries, named))


def when_of(sentence: Sentence, mention: Mention) -> When:
    """The When of a mention by its own words."""
    found: TimeMention = mention.value
    span = sentence.chars(found.start, found.end)
    return When(
        earliest=found.earliest,
        latest=found.latest,
        timex=found.timex,
        type=found.type,
        basis=found.basis,
        exact=span.exact,
        start=span.start,
        end=span.end,
        clock=found.clock,
        zone=found.zone,
    )


def listed(own: When, counted: When | None) -> When:
    """The time as listed: its own words with the days that they lead to.

    A value of TIMEX3 is worked out from what the report tells; a length that counts from a campaign of the
    table keeps the value of a length.
    """
    if counted is None:
        return own
    if counted.counted_from is not None and counted.counted_from.rule == "event_told" and counted.timex:
        return msgspec.structs.replace(counted, exact=own.exact, start=own.start, end=own.end)
    return msgspec.structs.replace(
        own,
        earliest=counted.earliest,
        latest=counted.latest,
        basis="relative",
        counted_from=counted.counted_from,
    )


def told_times(sentence: Sentence, mention: Mention, when: When) -> tuple[When, ...]:
    """The times that a mention is listed as: a stretch as its ends, anything else as itself."""
    ends: tuple[TimeMention, ...] = mention.value.ends
    return tuple(when_of(sentence, mention._replace(value=end)) for end in ends) or (when,)
