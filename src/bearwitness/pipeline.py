"""The order of the stages; no other file knows it.

    Report ──passages()──▶ Passage ──Reader.read()──▶ Claim ──reconcile()──▶ Incident

The stages are imported where they are called: a command that only looks at a record loads no
table and no gazetteer.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

import msgspec

from bearwitness.config import DEFAULTS, Settings
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
    from bearwitness.store.record import Problem
    from bearwitness.store.record import Record as Store

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


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """An incident with what it rests on.

    `claims` are its own in the order of their days, `stating` those that state its totals;
    `reports` hold both, by id.
    """

    incident: Incident
    claims: tuple[Claim, ...]
    stating: tuple[Claim, ...]
    reports: dict[str, Report]


@functools.cache
def default_reader() -> Reads:
    """The reader that ships: tables and gazetteer, loaded once a process."""
    from bearwitness.extract.claims import Reader

    return Reader.load()


def reading(report: Report, *, reader: Reads | None = None) -> Reading:
    """All that is read from one report: its passages, its claims, what was left unread."""
    from bearwitness.text.passages import passages

    return (reader or default_reader()).read(report, passages(report))


def annotate(report: Report, *, settle: bool = False, reader: Reads | None = None) -> Annotation:
    """What one report says; with `settle` also its incidents, most claims first. Keeps nothing."""
    found = reading(report, reader=reader)
    return Annotation(
        id=report.id,
        places=found.places,
        times=found.times,
        quotes=found.quotes,
        claims=found.claims,
        unread=found.unread,
        incidents=_settled(report, found) if settle else msgspec.UNSET,
    )


def _settled(report: Report, found: Reading) -> tuple[Incident, ...]:
    incidents = link(found.claims, reports=[report])
    return tuple(sorted(incidents, key=lambda incident: -len(incident.claims)))


def read(
    text: str, *, published: str | None = None, title: str | None = None, source: str | None = None
) -> Iterator[Claim]:
    """The claims of one text. `published` is its ISO day: without it "on Monday" has no date."""
    report = text_report(text, published=published, title=title, source=source)
    yield from reading(report).claims


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


def link(claims: Iterable[Claim], *, reports: Iterable[Report] = ()) -> list[Incident]:
    """The incidents that claims are about. `reports` tell outlets and days of publication."""
    from bearwitness.incidents.reconcile import reconcile

    return list(reconcile(list(claims), reports={report.id: report for report in reports}))


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
    """
    added: list[Reading] = []
    refused: list[Refusal] = []
    unchanged = 0
    for item in _intakes(inputs, published=_day(published), settings=settings):
        outcome = _keep(record, item, reader=reader)
        if isinstance(outcome, Refusal):
            refused.append(outcome)
        elif outcome is None:
            unchanged += 1
        else:
            added.append(outcome)
        if on_input:
            on_input(outcome if isinstance(outcome, Refusal) else item)
    return AddResult(
        added=len(added),
        unchanged=unchanged,
        refused=tuple(refused),
        claims=sum(len(found.claims) for found in added),
        unread=sum(len(found.unread) for found in added),
        incidents=rematch(record) if added else len(record.incidents()),
    )


def rematch(record: "Store") -> int:
    """Matches all claims of a record anew, people's judgements first; gives the number of incidents."""
    from bearwitness.incidents.reconcile import reconcile

    reports = {report.id: report for report in record.reports()}
    incidents = reconcile(list(record.claims()), reports=reports, judgements=record.judgements())
    record.put_incidents(incidents)
    return len(incidents)


def _keep(record: "Store", item: Intake | Refusal, *, reader: Reads | None) -> Reading | Refusal | None:
    """Reads and keeps one input; None where the record holds it already."""
    try:
        if isinstance(item, Refusal):
            raise InputRefused(item.name, item.reason)
        if record.holds(item):
            return None
        found = reading(item.report, reader=reader)
        return found if record.add(item, found) else None
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
            yield _intake(each)
        else:
            yield from read_paths([Path(each)], published=published, settings=settings, now=utc_now)


def _intake(report: Report) -> Intake:
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


class Record:
    """A record opened by its path, made where there is none.

    >>> with Record("mosul.db") as record:          # doctest: +SKIP
    ...     record.add("reports/")
    ...     record.incidents(harm="killed")
    """

    def __init__(
        self, path: str | PathLike[str], *, create: bool = True, reader: Reads | None = None
    ) -> None:
        from bearwitness.store.record import Record as Store

        self.path = Path(path)
        self.store = Store.open(self.path, create=create)
        self._reader = reader

    def add(
        self,
        *inputs: Input,
        published: str | None = None,
        on_input: Callable[[Intake | Refusal], None] | None = None,
    ) -> AddResult:
        """Reads files, folders or Reports; see `bearwitness.pipeline.add`."""
        return add(self.store, inputs, published=published, reader=self._reader, on_input=on_input)

    def add_text(
        self, text: str, *, published: str | None = None, title: str | None = None, source: str | None = None
    ) -> AddResult:
        """Reads one text at hand. `published` is its ISO day, `source` the outlet."""
        return self.add(text_report(text, published=published, title=title, source=source))

    def incidents(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        place: str | None = None,
        type: str | None = None,  # noqa: A002 - the name that the command and the store use
        party: str | None = None,
        harm: str | None = None,
        disputed: bool = False,
    ) -> list[Incident]:
        """The incidents that pass all filters given. Days are ISO; the others match as in the store."""
        return self.store.incidents(
            since=since, until=until, place=place, type=type, party=party, harm=harm, disputed=disputed
        )

    def claims(self) -> Iterator[Claim]:
        """All claims, report by report."""
        yield from self.store.claims()

    def show(self, id: str) -> Shown:  # noqa: A002 - the word of the contract
        """One incident by the beginning of its id or of a claim's; UsageError where none or several fit."""
        incident = self.store.incident(self._holder(id) if id.startswith("c") else id)
        claims = sorted(map(self.store.claim, incident.claims), key=_by_day)
        stating = tuple(self.store.claim(total.claim) for total in incident.totals)
        needed = {claim.report for claim in (*claims, *stating)}
        return Shown(
            incident=incident,
            claims=tuple(claims),
            stating=stating,
            reports={each: self.store.report(each) for each in sorted(needed)},
        )

    def _holder(self, claim: str) -> str:
        """The id of the incident that rests on a claim."""
        for incident in self.store.incidents():
            if any(each.startswith(claim) for each in incident.claims):
                return incident.id
        raise UsageError(f"no incident rests on a claim whose id begins with {claim!r}")

    def export(self, path: str | PathLike[str], *, as_: str) -> None:
        """Writes the record as `as_`, one of `bearwitness.export.formats()`."""
        from bearwitness import export

        export.write(self._bundle(), as_, Path(path))

    def check(self) -> "list[Problem]":
        """What does not hold: file, log, hashes, offsets. Empty where all does."""
        return self.store.check()

    def close(self) -> None:
        """Closes the file."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        counts = self.store.counts()
        shown = ", ".join(f"{counts[name]} {name}" for name in ("reports", "claims", "incidents"))
        return f"<Record {str(self.path)!r}: {shown}>"


def _by_day(claim: Claim) -> tuple[str, str, int]:
    """Claims without a day come last."""
    return ((claim.when and claim.when.earliest) or "9999", claim.report, claim.start)
