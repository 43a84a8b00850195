"""What an export is made of: incidents, each joined once to its claims with their reports."""

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO

import msgspec

from bearwitness.errors import UsageError
from bearwitness.model.ids import digest
from bearwitness.model.records import Claim, Incident, Methodology, Report

_NEVER = "9999"


class Source(msgspec.Struct, frozen=True):
    """A report without its text. `sha256`: of the captured bytes; `text_sha256`: of the text as UTF-8."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    sha256: str | None
    text_sha256: str


class Telling(msgspec.Struct, frozen=True):
    """A claim with the report that holds its words."""

    claim: Claim
    report: Source


class Told(msgspec.Struct, frozen=True):
    """An incident with the tellings it rests on, by report and place in the text.

    `stating`: those that state its totals and tell of more than this incident.
    """

    incident: Incident
    tellings: tuple[Telling, ...]
    stating: tuple[Telling, ...] = ()


class Bundle(msgspec.Struct, frozen=True, dict=True):
    """All that a writer may use. `claims`, `reports`: by id, at least those that the incidents name.

    `made_at`, `head`: a moment and the hash of the record's last log row, written where they are given;
    without them the same record always gives the same bytes. `methodology`: by what means they were found.
    """

    incidents: Iterable[Incident]
    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    made_at: str | None = None
    head: str | None = None
    methodology: Methodology | None = None

    def preamble(self) -> dict[str, object]:
        """What stands at the top of a file: `made_at`, `head`, `methodology` where they are known."""
        known = {"made_at": self.made_at, "head": self.head, "methodology": self.methodology}
        return {key: value for key, value in known.items() if value is not None}

    @functools.cached_property
    def told(self) -> tuple[Told, ...]:
        """The incidents by their first day, then id, undated last; joined once for all writers."""
        sources = functools.cache(self._source)
        return tuple(self._joined(incident, sources) for incident in sorted(self.incidents, key=_by_day))

    def _joined(self, incident: Incident, source: Callable[[str], Source]) -> Told:
        stating = {total.claim for total in incident.totals}.difference(incident.claims)
        try:
            tellings = self._tellings(incident.claims, source)
            return Told(incident, tellings, self._tellings(stating, source))
        except KeyError as error:
            missing = error.args[0]
            raise UsageError(
                f"incident {incident.id} rests on {missing}, which the export was not given"
            ) from None

    def _tellings(self, ids: Iterable[str], source: Callable[[str], Source]) -> tuple[Telling, ...]:
        claims = [self.claims[id_] for id_ in ids]
        claims.sort(key=lambda claim: (claim.report, claim.start, claim.end, claim.id))
        return tuple(Telling(claim, source(claim.report)) for claim in claims)

    def _source(self, id_: str) -> Source:
        report = self.reports[id_]
        fingerprint = digest(report.text.encode("utf-8", "surrogatepass"))
        known = (report.id, report.title, report.source, report.url, report.published, report.capture)
        return Source(*known, fingerprint)


Writer = Callable[[Bundle, BinaryIO], None]
"""Writes a whole bundle to an open binary stream."""


def _by_day(incident: Incident) -> tuple[str, str]:
    return incident.when.earliest or incident.when.latest or _NEVER, incident.id
