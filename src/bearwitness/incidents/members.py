"""The claims of one incident, in a fixed order, with what the settling asks of them."""

from collections.abc import Mapping, Sequence

import msgspec

from bearwitness.incidents.copies import Sources, sources_of
from bearwitness.incidents.facts import Facts
from bearwitness.incidents.known import Known
from bearwitness.model.records import Claim, Report

_LAST = "9999"


class Member(msgspec.Struct, frozen=True):
    """A claim with its facts."""

    claim: Claim
    facts: Facts

    @property
    def denies(self) -> bool:
        """True where the teller says that it did not happen."""
        return self.claim.modality == "denied"


class Members(msgspec.Struct, frozen=True):
    """All claims of an incident, first told first, with the independent sources behind them.

    `telling` are those that say what happened: all that do not deny it, or all where none does not.
    """

    all: tuple[Member, ...]
    telling: tuple[Member, ...]
    sources: Sources
    reports: Mapping[str, Report]
    known: Known

    @property
    def denied(self) -> bool:
        """True where every claim denies."""
        return all(member.denies for member in self.all)


def members_of(found: Sequence[Member], reports: Mapping[str, Report], known: Known) -> Members:
    """The claims of one incident in the order of publication, then of their place in the report."""
    ordered = tuple(sorted(found, key=lambda member: told_at(member.claim, reports)))
    telling = tuple(member for member in ordered if not member.denies) or ordered
    sources = sources_of([member.claim for member in ordered], reports, known)
    return Members(ordered, telling, sources, reports, known)


def told_at(claim: Claim, reports: Mapping[str, Report]) -> tuple[str, str, int, int, str]:
    """Sorts claims by day of publication, report, place in the report."""
    report = reports.get(claim.report)
    published = report.published if report is not None else None
    return (published or _LAST, claim.report, claim.start, claim.event.start, claim.id)
