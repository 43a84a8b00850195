"""What travels between the stages: captures, reports, passages, claims, incidents, judgements."""

from typing import Literal

import msgspec

from bearwitness.model.values import (
    Attribution,
    Certainty,
    Count,
    Effect,
    Event,
    Harm,
    Means,
    Medium,
    Modality,
    Party,
    Quote,
    Span,
    When,
    Where,
)

PublishedBasis = Literal["given", "metadata", "front_matter", "dateline"]
PassageKind = Literal["title", "heading", "dateline", "sentence", "item", "caption", "note"]
FindingStatus = Literal["agreed", "refined", "disputed", "single_source"]
Standing = Literal["counts", "replaced", "copy", "part"]
IncidentStatus = Literal["proposed", "accepted", "rejected"]
Verdict = Literal["accept", "correct", "reject", "same", "different", "unsure", "grade"]


class Record(msgspec.Struct, frozen=True):
    """Base of all records."""


class Capture(Record, frozen=True):
    """The bytes as they came: their SHA-256 names them; `address` is a path or a URL."""

    sha256: str
    size: int
    media_type: str
    address: str
    captured_at: str
    tool: str
    charset: str | None = None


class Report(Record, frozen=True):
    """One text by a source. `published` is an ISO day or None where nobody says it.

    `names`: when given, exactly these ranges of `text` are taken as place names.
    """

    id: str
    text: str
    published: str | None = None
    published_basis: PublishedBasis | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    medium: Medium | None = None
    names: tuple[tuple[int, int], ...] | None = None
    capture: str | None = None


class Dateline(Record, frozen=True):
    """The place and day that open a report ("KABUL, Afghanistan (Jan. 22, 2013)")."""

    start: int
    end: int
    exact: str
    place: Span | None
    day: Span | None


class Scope(Record, frozen=True):
    """What governs a passage from outside it; spans into the kept text, outermost heading first."""

    title: Span | None = None
    dateline: Dateline | None = None
    headings: tuple[Span, ...] = ()
    lead_in: Span | None = None
    paragraph: int = 0
    item: int | None = None


class Passage(Record, frozen=True):
    """A stretch of a report that is read on its own.

    `text` is the cleaned form that is read (quotes and dashes folded, marks without width removed).
    `offsets` maps each code point of `text`, and its end, to the kept text; None when the passage
    starts at `start` and nothing was removed. `set_aside` says why a passage is not read.
    """

    report: str
    start: int
    end: int
    text: str
    kind: PassageKind
    scope: Scope
    offsets: tuple[int, ...] | None = None
    set_aside: str | None = None

    def kept(self, start: int, end: int) -> tuple[int, int]:
        """Turns a range of `text` into a range of the kept text."""
        if self.offsets is None:
            return self.start + start, self.start + end
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]


class Claim(Record, frozen=True):
    """One telling of one event, by somebody, in one passage."""

    schema: int
    id: str
    report: str
    start: int
    end: int
    exact: str
    event: Event
    modality: Modality
    certainty: Certainty
    hedge: Span | None
    parties: tuple[Party, ...]
    effects: tuple[Effect, ...]
    harm: tuple[Harm, ...]
    when: When | None
    where: Where | None
    said_by: tuple[Attribution, ...]
    origin: str
    means: tuple[Means, ...] = ()


class Refusal(Record, frozen=True):
    """An input that could not be read; `reason` says what was expected."""

    name: str
    reason: str


class Intake(Record, frozen=True):
    """A report with the bytes it was read from."""

    report: Report
    capture: Capture
    data: bytes


class GazetteerUse(Record, frozen=True):
    """A gazetteer that places were read with: its name, how many places, the file it was made from.

    `sha256`: of that file; of the shipped one of all that it is compiled from. `made`: the day or moment on
    which it was put together.
    """

    name: str
    places: int
    source: str
    sha256: str
    made: str


class Methodology(Record, frozen=True):
    """By what means the incidents of a record were found.

    `tools`: names with versions of what read the reports; `rule`: how numbers of people were settled, None
    where there are none; `gazetteers`: all that the readings looked places up in.
    """

    tools: tuple[str, ...]
    rule: str | None
    gazetteers: tuple[GazetteerUse, ...]


class Reading(Record, frozen=True):
    """All that was read from one report. Every passage is read, set aside with a reason, or in `unread`.

    `gazetteers`: those that its places were looked up in, the shipped one first.
    """

    report: Report
    passages: tuple[Passage, ...]
    places: tuple[Where, ...]
    times: tuple[When, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Span, ...]
    gazetteers: tuple[GazetteerUse, ...] = ()


class Annotation(Record, frozen=True):
    """What `annotate` says of one report; `incidents` only when asked to settle.

    `published`: its ISO day, as given or as its dateline or dated headline tells; None where nothing does.
    """

    id: str
    published: str | None
    places: tuple[Where, ...]
    times: tuple[When, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Span, ...]
    incidents: "tuple[Incident, ...] | msgspec.UnsetType" = msgspec.UNSET


class FindingValue(Record, frozen=True):
    """One value of a field, the claims that give it, and how many independent sources stand behind."""

    value: str | int | float | None
    claims: tuple[str, ...]
    sources: int


class Finding(Record, frozen=True):
    """One field of an incident over all its claims."""

    field: str
    status: FindingStatus
    values: tuple[FindingValue, ...]


class IncidentWhen(Record, frozen=True):
    """The days of an incident as told, beside them those of the UCDP GED codebook with its precision code.

    The codebook turns all words into days by convention ("recently": the three days before the report), so
    that `ged_start`, `ged_end` may stand where the words give no day.
    """

    earliest: str | None
    latest: str | None
    ged_date_prec: int | None
    ged_start: str | None = None
    ged_end: str | None = None


class HarmTelling(Record, frozen=True):
    """One number of people that one voice tells, in its words; `when` is the day on which it was told.

    `standing`: whether it counts, or why not: another number stands in its place, it repeats one, it is
    part of one. `more`: the words of further people, where the number adds them up.
    """

    claim: str
    low: int | None
    best: int | None
    high: int | None
    exact: str
    start: int
    end: int
    speaker: str | None
    outlet: str | None
    when: str | None
    standing: Standing
    more: tuple[Span, ...] = ()


class IncidentHarm(Record, frozen=True):
    """Settled numbers of one kind of harm to one group, by the rule of that name, with what is told of them.

    `part_of` names the group that contains it.
    """

    kind: str
    who: str
    low: int | None
    best: int | None
    high: int | None
    part_of: str | None
    rule: str
    claims: tuple[str, ...]
    tellings: tuple[HarmTelling, ...] = ()


class SourceTally(Record, frozen=True):
    """How many reports tell of an incident, and how many of them independently."""

    reports: int
    independent: int


class Grade(Record, frozen=True):
    """How well it is known that it happened and who did it, with the reasons."""

    occurrence: str | None
    attribution: str | None
    why: tuple[str, ...]


class Total(Record, frozen=True):
    """A stated total beside what the record lists of it."""

    stated: int
    listed: int
    unaccounted: int
    claim: str


class Incident(Record, frozen=True):
    """What claims of one or several reports are about; never overwrites claims."""

    schema: int
    id: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    title: str
    event_type: str
    when: IncidentWhen
    where: Where | None
    parties: tuple[Party, ...]
    findings: tuple[Finding, ...]
    harm: tuple[IncidentHarm, ...]
    sources: SourceTally
    grade: Grade
    totals: tuple[Total, ...]
    status: IncidentStatus


class Judgement(Record, frozen=True):
    """What a person decided about claims or incidents; never changed, only followed by another."""

    subject: tuple[str, ...]
    verdict: Verdict
    who: str
    at: str
    why: str | None = None
    field: str | None = None
    value: str | None = None


__all__ = [
    "Annotation",
    "Attribution",
    "Capture",
    "Claim",
    "Count",
    "Dateline",
    "Effect",
    "Event",
    "Finding",
    "FindingValue",
    "GazetteerUse",
    "Grade",
    "Harm",
    "HarmTelling",
    "Incident",
    "IncidentHarm",
    "IncidentWhen",
    "Intake",
    "Judgement",
    "Methodology",
    "Party",
    "Passage",
    "Quote",
    "Reading",
    "Refusal",
    "Report",
    "Scope",
    "SourceTally",
    "Span",
    "Total",
    "When",
    "Where",
]
