"""Gives the days of an event that a time is told by: those of a campaign, or of an event told before."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Literal

import msgspec

from bearwitness.extract.context import Context
from bearwitness.extract.event_words import EventWords
from bearwitness.extract.report_campaigns import ReportCampaigns
from bearwitness.lang.calendar import Stretch
from bearwitness.lang.tokens import phrase_key
from bearwitness.model.records import Claim
from bearwitness.model.values import EventRule
from bearwitness.tables.campaigns import Campaign, campaigns, one_of
from bearwitness.tables.eventlinks import event_links
from bearwitness.tables.events import event_nouns
from bearwitness.tables.matcher import attack_types, compatible_types


class EventDays(msgspec.Struct, frozen=True):
    """First and last day of an event, each as the stretch that holds it; `last` None where it goes on.

    `after`: from which of the two an amount of time "after" it counts, None from neither. `rule` says how the
    days were found, `row` is the id of the campaign, `claim` that of the claim told before.
    """

    first: Stretch
    last: Stretch | None
    after: Literal["first", "last"] | None
    rule: EventRule
    reason: str
    row: str | None = None
    claim: str | None = None

    @property
    def one_day(self) -> bool:
        """Whether it lasted a day."""
        return self.first == self.last and self.first[0] == self.first[1]


class Asked(msgspec.Struct, frozen=True):
    """What is known where an event is told by: the day of writing, what was told, the countries in play.

    `named`: what the report names anywhere.
    """

    writing: date | None
    context: Context
    countries: frozenset[str]
    named: ReportCampaigns


def days_of(words: EventWords, asked: Asked) -> EventDays | None:
    """The days of the event that some words name; None where that is not sure."""
    if words.name.rows:
        row = one_of(words.name.rows, asked.writing, words.year)
        return _campaign(row, "campaign_named", "named here") if row is not None else None
    if words.narrowed or not (words.definite or words.edge == "start"):
        return None
    if words.year is None and asked.named.others(words.name.noun):
        return _told(words, asked)
    return _of_report(words, asked) or _told(words, asked) or _in_play(words, asked)


def _campaign(row: Campaign, rule: EventRule, how: str) -> EventDays:
    reason = f"{row.name}, {_lasted(row)}: {how}"
    return EventDays(row.first, row.last, row.kind.after, rule, reason, row=row.id)


def _lasted(row: Campaign) -> str:
    if row.last is None:
        return f"from {_shown(row.first)} on"
    return _shown(row.first) if row.first == row.last else f"{_shown(row.first)} to {_shown(row.last)}"


def _shown(days: Stretch) -> str:
    first, last = (day.isoformat() for day in days)
    return first if first == last else f"{first}/{last}"


def _of_report(words: EventWords, asked: Asked) -> EventDays | None:
    """ "the offensive" in a report that names one offensive in full."""
    fitting: Sequence[Campaign] = asked.named.named(words.name.noun, asked.writing)
    if words.year is not None:
        fitting = [row for row in fitting if row.of_year(words.year)]
    how = f"the only one that the report names and that “{' '.join(words.name.noun)}” may mean"
    return _campaign(fitting[0], "campaign_of_report", how) if len(fitting) == 1 else None


def _in_play(words: EventWords, asked: Asked) -> EventDays | None:
    """ "the war" in a report about a country with one war at the time."""
    if asked.writing is None:
        return None
    fitting = [
        row for row in _by_noun().get(words.name.noun, ()) if asked.countries.intersection(row.countries)
    ]
    if words.year is not None:
        fitting = [row for row in fitting if row.of_year(words.year) and row.begun_by(asked.writing)]
    else:
        fitting = [row for row in fitting if row.in_play(asked.writing)]
    if len(fitting) != 1:
        return None
    where = " ".join(sorted(asked.countries.intersection(fitting[0].countries)))
    noun = " ".join(words.name.noun)
    return _campaign(
        fitting[0], "campaign_in_play", f"the only {noun} in {where} when the report was written"
    )


@cache
def _by_noun() -> dict[tuple[str, ...], list[Campaign]]:
    """The campaigns that a bare noun may stand for, and that are called so in one of their names."""
    found: dict[tuple[str, ...], list[Campaign]] = {}
    for row in campaigns():
        words = {word for name in row.names for word in phrase_key(name)}
        for noun in row.kind.bare:
            if words.issuperset(noun):
                found.setdefault(noun, []).append(row)
    return found


def _told(words: EventWords, asked: Asked) -> EventDays | None:
    """ "the strike": the last event of its type that the report tells with its day, else the last like it."""
    noun = words.name.noun
    kind = event_nouns().get(noun)
    if words.year is not None or kind is None:
        return None
    for types in (frozenset({kind}), _alike(noun, kind)):
        for _, claim in reversed(asked.context.previous):
            day = _day(claim)
            if (
                claim.event.type in types
                and day is not None
                and _may_mean(noun, claim)
                and not _recalls(claim)
            ):
                reason = f"the last event that “{' '.join(noun)}” may mean, told of {day}"
                return EventDays((day, day), (day, day), "first", "event_told", reason, claim=claim.id)
    return None


def _alike(noun: tuple[str, ...], kind: str) -> frozenset[str]:
    """The types that accounts use for events of a type; of all attacks for "the attack"."""
    if len(noun) == 1 and noun[0] in event_links().attacks:
        return attack_types()
    if noun[-1] in event_links().blasts:
        return event_links().bursting
    return compatible_types().get(kind, frozenset()) if kind in attack_types() else frozenset()


def _may_mean(noun: tuple[str, ...], claim: Claim) -> bool:
    """What goes on for long ("the offensive") is only what was called so: a single attack is none."""
    return noun not in _lasting() or noun[-1] in claim.event.exact.lower()


def _recalls(claim: Claim) -> bool:
    """Whether a claim has its type from the event that it counts from: "died two days after the strike"."""
    told = claim.when.counted_from if claim.when else None
    return told is not None and told.start <= claim.event.start < told.end


@cache
def _lasting() -> frozenset[tuple[str, ...]]:
    kinds = {row.kind for row in campaigns()}
    return frozenset(noun for kind in kinds if kind.name not in {"attack", "disaster"} for noun in kind.nouns)


def _day(claim: Claim) -> date | None:
    """The one day of an event that was told as having happened."""
    when = claim.when
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None
    return date.fromisoformat(when.earliest) if claim.modality in {"asserted", "historical"} else None
