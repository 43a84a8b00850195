"""The days of an incident by the date rules of the UCDP GED codebook."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from bearwitness.incidents.members import Member
from bearwitness.model.records import IncidentWhen, Report
from bearwitness.model.values import When
from bearwitness.tables.ged_days import GedDates, date_precision, ged_interval

# Code points of the report beside a time in which the words that choose its rule are looked for.
_BESIDE = 60
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")


def with_ged(when: IncidentWhen, tellers: Iterable[Member], reports: Mapping[str, Report]) -> IncidentWhen:
    """The days of an incident with those of the codebook, from the first teller whose words a rule fits.

    `tellers` give the days of `when`. Where no rule fits, or nobody says when the report came out, the
    codebook's days are those of `when`, with the precision of so many.
    """
    found = next(filter(None, (_coded(member, reports) for member in tellers)), None)
    if found is None:
        return _as_told(when)
    return msgspec.structs.replace(
        when,
        ged_date_prec=found.date_prec,
        ged_start=found.start.isoformat() if found.start else None,
        ged_end=found.end.isoformat() if found.end else None,
    )


def _as_told(when: IncidentWhen) -> IncidentWhen:
    if when.earliest is None or when.latest is None:
        return when
    days = (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days + 1
    return msgspec.structs.replace(
        when, ged_date_prec=date_precision(days), ged_start=when.earliest, ged_end=when.latest
    )


def _coded(member: Member, reports: Mapping[str, Report]) -> GedDates | None:
    """What the codebook makes of one claim's time.

    What happened long before its report is no news of the last days: of it only days that are told count.
    """
    when, published = member.claim.when, _published(reports.get(member.claim.report))
    if published is None:
        return None
    undated = when is None or (when.earliest is None and when.latest is None)
    if undated and member.claim.modality == "historical":
        return None
    words = None if when is None else words_beside(reports[member.claim.report].text, when)
    return ged_interval(when, published=published, words=words)


def _published(report: Report | None) -> date | None:
    """The day of a report; None where it has none, or no ISO day."""
    try:
        return date.fromisoformat(report.published) if report is not None and report.published else None
    except ValueError:
        return None


def words_beside(text: str, when: When) -> str:
    """A time with the words around it, no further than its sentence; the time alone where it is not there."""
    if text[when.start : when.end] != when.exact:
        return when.exact
    before = _SENTENCE_END.split(text[max(0, when.start - _BESIDE) : when.start])[-1]
    behind = _SENTENCE_END.split(text[when.end : when.end + _BESIDE])[0]
    return f"{before}{when.exact}{behind}"
