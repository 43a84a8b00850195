"""The record as a caller uses it: reports in, incidents out."""

from collections.abc import Callable, Collection, Iterator
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import msgspec

from bearwitness import pipeline
from bearwitness.config import Settings
from bearwitness.errors import UsageError
from bearwitness.model.records import Claim, Incident, Intake, Methodology, Refusal, Report

if TYPE_CHECKING:
    from bearwitness.store.record import Problem


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """An incident with what it rests on.

    `claims` are its own in the order of their days, `stating` those that state its totals;
    `reports` hold both, by id; `methodology` tells by what means these were read.
    """

    incident: Incident
    claims: tuple[Claim, ...]
    stating: tuple[Claim, ...]
    reports: dict[str, Report]
    methodology: Methodology | None = None


class Record:
    """A record opened by its path, made where there is none.

    >>> with Record("mosul.db") as record:          # doctest: +SKIP
    ...     record.add("reports/")
    ...     record.incidents(harm="killed")
    """

    def __init__(
        self, path: str | PathLike[str], *, create: bool = True, reader: pipeline.Reads | None = None
    ) -> None:
        from bearwitness.store.record import Record as Store

        self.path = Path(path)
        self.store = Store.open(self.path, create=create)
        self._reader = reader

    def add(
        self,
        *inputs: pipeline.Input,
        published: str | None = None,
        rule: str | None = None,
        on_input: Callable[[Intake | Refusal], None] | None = None,
    ) -> pipeline.AddResult:
        """Reads files, folders or Reports; see `bearwitness.pipeline.add`.

        `rule` names how numbers of people are settled; None for the one of the last matching.
        """
        return pipeline.add(
            self.store,
            inputs,
            published=published,
            reader=self._reader,
            settings=Settings(rule=rule),
            on_input=on_input,
        )

    def add_text(
        self, text: str, *, published: str | None = None, title: str | None = None, source: str | None = None
    ) -> pipeline.AddResult:
        """Reads one text at hand. `published` is its ISO day, `source` the outlet."""
        return self.add(pipeline.text_report(text, published=published, title=title, source=source))

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
        rule: str | None = None,
    ) -> list[Incident]:
        """The incidents that pass all filters given. Days are ISO; the others match as in the store.

        With `rule` their numbers of people are settled by that rule for this answer alone.
        """
        found = self.store.incidents(
            since=since, until=until, place=place, type=type, party=party, harm=harm, disputed=disputed
        )
        return self._resettled(found, rule)

    def _resettled(self, incidents: list[Incident], rule: str | None) -> list[Incident]:
        return incidents if rule is None else pipeline.resettled(self.store, incidents, rule=rule)

    def claims(self) -> Iterator[Claim]:
        """All claims, report by report."""
        yield from self.store.claims()

    def show(self, id: str, *, rule: str | None = None) -> Shown:  # noqa: A002 - the word of the contract
        """One incident by the beginning of its id or of a claim's; UsageError where none or several fit.

        With `rule` its numbers of people are settled by that rule for this answer alone.
        """
        incident = self.store.incident(self._holder(id) if id.startswith("c") else id)
        (incident,) = self._resettled([incident], rule)
        claims = sorted(map(self.store.claim, incident.claims), key=_by_day)
        stating = tuple(self.store.claim(total.claim) for total in incident.totals)
        needed = {claim.report for claim in (*claims, *stating)}
        return Shown(
            incident=incident,
            claims=tuple(claims),
            stating=stating,
            reports={each: self.store.report(each) for each in sorted(needed)},
            methodology=self.methodology(reports=needed, rule=rule or _rule_of(incident)),
        )

    def methodology(self, *, reports: Collection[str] | None = None, rule: str | None = None) -> Methodology:
        """By what means reports were read and settled: all of the record, or those with the ids given.

        `rule`: that by which numbers of people are told where it is not the one they were settled by last.
        """
        return Methodology(
            tools=self.store.tools(reports),
            rule=rule or pipeline.rule_of(self.store),
            gazetteers=self.store.gazetteers(reports),
        )

    def _holder(self, claim: str) -> str:
        """The id of the incident that rests on a claim."""
        for incident in self.store.incidents():
            if any(each.startswith(claim) for each in incident.claims):
                return incident.id
        raise UsageError(f"no incident rests on a claim whose id begins with {claim!r}")

    def export(self, path: str | PathLike[str], *, as_: str, rule: str | None = None) -> None:
        """Writes the record as `as_`, one of `bearwitness.export.formats()`.

        With `rule` numbers of people are settled by that rule for this file alone.
        """
        from bearwitness.export import Bundle, write

        bundle = Bundle(
            incidents=self.incidents(rule=rule),
            claims={claim.id: claim for claim in self.store.claims()},
            reports={report.id: report for report in self.store.reports()},
            head=self.store.head(),
            methodology=self.methodology(rule=rule),
        )
        write(bundle, as_, Path(path))

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


def _rule_of(incident: Incident) -> str | None:
    return next((harm.rule for harm in incident.harm), None)


def _by_day(claim: Claim) -> tuple[str, str, int]:
    """Claims without a day come last."""
    return ((claim.when and claim.when.earliest) or "9999", claim.report, claim.start)
