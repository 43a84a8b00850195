"""The order of the stages; no other file knows it.

    Report ──passages()──▶ Passage ──Reader.read()──▶ Claim ──reconcile()──▶ Incident

The stages are imported where they are called: a command that only looks at a record loads no
table and no gazetteer.
"""

import functools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from bearwitness.config import DEFAULTS, RULES, Settings
from bearwitness.errors import InputRefused, UsageError
from bearwitness.model.ids import digest, report_id
from bearwitness.model.records import (
    Annotation,
    Capture,
    Claim,
    Incident,
    Intake,
    Passage,
    Reading,
    Refusal,
    Report,
)

if TYPE_CHECKING:
    from bearwitness.store.record import Record as Store

# What the log calls the changes after which incidents may be others, and the matching itself.
_MATTERING = frozenset({"add", "read", "judge", "match"})

Input = str | PathLike[str] | Report


class Reads(Protocol):
    """Whatever turns the passages of a report into claims; `bearwitness.extract.claims.Reader` does."""

    def read(self, report: Report, passages: Sequence[Passage]) -> Reading:
        """All that the passages say."""


class AddResult(msgspec.Struct, frozen=True, kw_only=True):
    """What one `add` did: `claims` and `unread` of the added reports, `incidents` of the whole record."""

    added: int
    unchanged: int
    refused: tuple[Refusal, ...]
    claims: int
    unread: int
    incidents: int


@functools.cache
def default_reader() -> Reads:
    """The reader that ships: tables and gazetteer, loaded once a process."""
    from bearwitness.extract.claims import Reader

    return Reader.load()


def reading(report: Report, *, reader: Reads | None = None) -> Reading:
    """All that is read from one report: its passages, its claims, what was left unread."""
    from bearwitness.text.passages import passages

    return (reader or default_reader()).read(report, passages(report))


def annotate(
    report: Report, *, settle: bool = False, settings: Settings = DEFAULTS, reader: Reads | None = None
) -> Annotation:
    """What one report says; with `settle` also its incidents, most claims first. Keeps nothing."""
    found = reading(report, reader=reader)
    return Annotation(
        id=report.id,
        published=found.report.published,
        places=found.places,
        times=found.times,
        quotes=found.quotes,
        claims=found.claims,
        unread=found.unread,
        incidents=_settled(found, settings) if settle else msgspec.UNSET,
    )


def _settled(found: Reading, settings: Settings) -> tuple[Incident, ...]:
    from bearwitness.incidents.opening import most_claims_first

    incidents = link(found.claims, reports=[found.report], settings=settings)
    return most_claims_first(incidents, found.claims)


def read(
    text: str, *, published: str | None = None, title: str | None = None, source: str | None = None
) -> Iterator[Claim]:
    """The claims of one text. `published` is its ISO day: without it "on Monday" has no date."""
    report = text_report(text, published=published, title=title, source=source)
    return iter(reading(report).claims)


def text_report(
    text: str, *, published: str | None = None, title: str | None = None, source: str | None = None
) -> Report:
    """A report of a text at hand, with an id made from its content."""
    return Report(
        id=report_id(text, published=published, source=source, url=None),
        text=text,
        published=_day(published),
        published_basis="given" if published else None,
        title=title,
        source=source,
    )


def _day(published: str | None) -> str | None:
    try:
        return published and date.fromisoformat(published).isoformat()
    except ValueError:
        raise UsageError(f"published is {published!r}; expected an ISO day such as 2017-01-31") from None


def link(
    claims: Iterable[Claim], *, reports: Iterable[Report] = (), settings: Settings = DEFAULTS
) -> list[Incident]:
    """The incidents that claims are about. `reports` tell outlets and days of publication."""
    from bearwitness.incidents.reconcile import reconcile

    return reconcile(list(claims), reports={report.id: report for report in reports}, settings=settings)


def add(
    record: "Store",
    inputs: Iterable[Input],
    *,
    published: str | None = None,
    reader: Reads | None = None,
    settings: Settings = DEFAULTS,
    on_input: Callable[[Intake | Refusal], None] | None = None,
) -> AddResult:
    """Reads inputs into a record, then matches anew all that it holds.

    An input is the path of a file or folder, or a Report. What cannot be read is refused, noted
    in the record, and does not stop the rest. `on_input` is told of each input once it is done.
    UsageError, before anything is read, where `settings` name a rule that there is not.
    """
    if settings.rule is not None:
        _known_rule(settings.rule)
    tally: Counter[str] = Counter()
    refused: list[Refusal] = []
    for item in _intakes(inputs, published=_day(published), settings=settings):
        outcome = _keep(record, item, reader=reader)
        if isinstance(outcome, Refusal):
            refused.append(outcome)
        else:
            tally.update(_effect(outcome))
        if on_input:
            on_input(outcome if isinstance(outcome, Refusal) else item)
    return AddResult(
        added=tally["added"],
        unchanged=tally["unchanged"],
        refused=tuple(refused),
        claims=tally["claims"],
        unread=tally["unread"],
        incidents=_matched(record, settings),
    )


def _known_rule(name: str) -> str:
    from bearwitness.incidents.rules import rule_named

    return rule_named(name).name


def _matched(record: "Store", settings: Settings) -> int:
    """The number of incidents, matched anew where claims or the rule are others than they were."""
    if is_matched(record) and (settings.rule is None or settings.rule == rule_of(record)):
        return record.counts()["incidents"]
    return rematch(record, settings=settings)


def _effect(kept: Reading | None) -> dict[str, int]:
    """What one input adds to the tally; nothing of the reading itself is held."""
    if kept is None:
        return {"unchanged": 1}
    return {"added": 1, "claims": len(kept.claims), "unread": len(kept.unread)}


def is_matched(record: "Store") -> bool:
    """False where claims or judgements came after the last matching, be it that a run was cut short."""
    last = None
    for entry in record.log():
        if entry.action in _MATTERING:
            last = entry.action
    return last in (None, "match")


def rule_of(record: "Store") -> str | None:
    """The rule by which the numbers of people that stand were settled; None where there are none."""
    found = (harm.rule for incident in record.incidents() for harm in incident.harm)
    return next((rule for rule in found if rule in RULES), None)


def rematch(record: "Store", *, settings: Settings = DEFAULTS) -> int:
    """Matches all claims of a record anew, people's judgements first; gives the number of incidents.

    Numbers are settled by the rule of `settings`, where that is None by the rule of the last matching.
    """
    from bearwitness.incidents.reconcile import reconcile

    kept = msgspec.structs.replace(settings, rule=settings.rule or rule_of(record))
    reports = {report.id: report for report in record.reports()}
    incidents = reconcile(
        list(record.claims()), reports=reports, judgements=record.judgements(), settings=kept
    )
    record.put_incidents(incidents)
    return len(incidents)


def resettled(record: "Store", incidents: Iterable[Incident], *, rule: str) -> list[Incident]:
    """Incidents of a record with their numbers settled by another rule; writes nothing. UsageError."""
    from bearwitness.incidents import reconcile

    name = _known_rule(rule)
    report = functools.cache(record.report)
    settled = []
    for incident in incidents:
        claims = [record.claim(id_) for id_ in incident.claims]
        reports = {claim.report: report(claim.report) for claim in claims}
        settled.append(reconcile.resettled(incident, claims, reports, rule=name))
    return settled


def _keep(record: "Store", item: Intake | Refusal, *, reader: Reads | None) -> Reading | Refusal | None:
    """Reads and keeps one input; None where the record holds it already."""
    try:
        if isinstance(item, Refusal):
            raise InputRefused(item.name, item.reason)
        if record.holds(item):
            return None
        found = reading(item.report, reader=reader)
        # The reading may know the day of publication from the dateline.
        dated = msgspec.structs.replace(item, report=found.report)
        return found if record.add(dated, found) else None
    except InputRefused as error:
        refusal = Refusal(name=error.name, reason=error.reason)
        record.refuse(refusal)
        return refusal


def _intakes(
    inputs: Iterable[Input], *, published: str | None, settings: Settings
) -> Iterator[Intake | Refusal]:
    from bearwitness.sources.read import read_paths
    from bearwitness.store.record import utc_now

    for each in inputs:
        if isinstance(each, Report):
            yield made_intake(each)
        else:
            yield from read_paths([Path(each)], published=published, settings=settings, now=utc_now)


def made_intake(report: Report) -> Intake:
    """A report that came as text: its bytes are those of the text."""
    from bearwitness.store.record import utc_now

    data = report.text.encode("utf-8", "surrogatepass")
    capture = Capture(
        sha256=digest(data),
        size=len(data),
        media_type="text/plain",
        address=report.url or report.id,
        captured_at=utc_now(),
        tool="bearwitness",
        charset="utf-8",
    )
    return Intake(report=msgspec.structs.replace(report, capture=capture.sha256), capture=capture, data=data)
