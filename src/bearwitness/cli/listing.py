"""Incidents as a list: a table for the terminal, JSON, CSV."""

import csv
import io
from collections.abc import Iterable, Sequence

import msgspec

from bearwitness.cli.page import NOTHING, label, table
from bearwitness.model.records import Incident, IncidentHarm, IncidentWhen

FORMATS = ("table", "json", "csv")

# Enough of an id to tell thousands of incidents apart; grown where two would look alike.
_SHORT_ID = 9
_HEADERS = ("id", "day", "place", "what", "killed", "injured", "reports/ indep.", "disputed")
_WIDTHS = (_SHORT_ID, 13, 14, 14, 7, 7, 8, 14)
_COLUMNS = (
    "id",
    "earliest",
    "latest",
    "place",
    "place_id",
    "lat",
    "lon",
    "event_type",
    "title",
    "killed_low",
    "killed_best",
    "killed_high",
    "injured_low",
    "injured_best",
    "injured_high",
    "reports",
    "independent",
    "disputed",
    "occurrence",
    "status",
)
# A spreadsheet takes a cell that opens so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Bounds = tuple[int | None, int | None, int | None]


def as_table(incidents: Sequence[Incident]) -> str:
    """A table of at most 100 columns, one incident a row."""
    length = _id_length([incident.id for incident in incidents])
    # Where ids need more room, place and kind give it.
    spare = length - _SHORT_ID
    taken = (-spare, 0, (spare + 1) // 2, spare // 2, 0, 0, 0, 0)
    widths = [width - less for width, less in zip(_WIDTHS, taken, strict=True)]
    rows = [(incident.id[:length], *_row(incident)) for incident in incidents]
    return table(rows, headers=_HEADERS, widths=widths)


def _id_length(ids: Sequence[str]) -> int:
    length = _SHORT_ID
    while len({id_[:length] for id_ in ids}) < len(ids):
        length += 1
    return length


def _row(incident: Incident) -> tuple[str, ...]:
    return (
        days(incident.when),
        incident.where.name if incident.where else NOTHING,
        label(incident.event_type),
        shown(bounds(incident.harm, "killed")),
        shown(bounds(incident.harm, "injured")),
        f"{incident.sources.reports}/{incident.sources.independent}",
        ", ".join(label(field) for field in disputed(incident)) or NOTHING,
    )


def days(when: IncidentWhen) -> str:
    """The days of an incident: one, or the first to the last; a dash where nobody says."""
    first, last = when.earliest, when.latest
    if first and last:
        return first if first == last else f"{first} to {last}"
    if first:
        return f"{first} or later"
    return f"{last} or earlier" if last else NOTHING


def bounds(harms: Iterable[IncidentHarm], kind: str) -> Bounds | None:
    """Low, best, high over the groups of one kind of harm, each person once; None where nobody counts."""
    # A group that is part of another is counted there.
    counted = [harm for harm in harms if harm.kind == kind and harm.part_of is None]
    if not counted:
        return None
    return (
        _sum(harm.low for harm in counted),
        _sum(harm.best for harm in counted),
        _sum(harm.high for harm in counted),
    )


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = list(numbers)
    return None if None in known else sum(number for number in known if number is not None)


def shown(three: Bounds | None) -> str:
    """Low to high as people write it: "3", "3–6", "3+", "up to 6"; a dash where nobody counts."""
    if three is None:
        return NOTHING
    low, best, high = three
    if low is None and high is None:
        return NOTHING if best is None else f"{best:,}"
    if low is None:
        return f"up to {high:,}"
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def disputed(incident: Incident) -> list[str]:
    """The fields over which the claims of an incident disagree."""
    return [finding.field for finding in incident.findings if finding.status == "disputed"]


def as_json(incidents: Sequence[Incident]) -> str:
    """One JSON array, an incident a line."""
    lines = [msgspec.json.encode(incident).decode() for incident in incidents]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def as_csv(incidents: Sequence[Incident]) -> str:
    """CSV with a header; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_cell(value) for value in _values(incident)] for incident in incidents)
    return out.getvalue().removesuffix("\n")


def _values(incident: Incident) -> tuple[object, ...]:
    where = incident.where
    return (
        incident.id,
        incident.when.earliest,
        incident.when.latest,
        where and where.name,
        where and where.place_id,
        where and where.lat,
        where and where.lon,
        incident.event_type,
        incident.title,
        *(bounds(incident.harm, "killed") or (None, None, None)),
        *(bounds(incident.harm, "injured") or (None, None, None)),
        incident.sources.reports,
        incident.sources.independent,
        " ".join(disputed(incident)),
        incident.grade.occurrence,
        incident.status,
    )


def _cell(value: object) -> object:
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value
