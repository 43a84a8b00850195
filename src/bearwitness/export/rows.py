"""One incident as one flat row: what tables can show of it."""

from collections.abc import Iterable, Sequence

from bearwitness.export.bundle import Told
from bearwitness.model.records import Incident, IncidentHarm

Cell = str | int | float | None

_KINDS = ("killed", "injured")
_ROLES = ("initiator", "opponent", "affected", "conceder")
# Enough for a sentence; the whole words stand in the JSON export.
_FIRST_WORDS = 200


def row(told: Told) -> dict[str, Cell]:
    """The columns of an incident in their order; None where the words do not say."""
    incident = told.incident
    return {
        "id": incident.id,
        "title": incident.title,
        "event_type": incident.event_type,
        "status": incident.status,
        **_when_and_where(incident),
        **_harm(incident.harm),
        **{role: _parties(incident, role) for role in _ROLES},
        **_standing(told),
        **_evidence(told),
    }


def _when_and_where(incident: Incident) -> dict[str, Cell]:
    when, where = incident.when, incident.where
    return {
        "earliest": when.earliest,
        "latest": when.latest,
        "date_prec": when.ged_date_prec,
        "ged_start": when.ged_start,
        "ged_end": when.ged_end,
        "place": where.name if where else None,
        "relation": where.relation if where else None,
        "country": where.country if where else None,
        "admin1": where.admin1 if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "radius_km": where.radius_km if where else None,
        "where_prec": where.ged_precision if where else None,
        "geo_precision": where.acled_precision if where else None,
    }


def _harm(harm: Sequence[IncidentHarm]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for kind in _KINDS:
        of_kind = [each for each in harm if each.kind == kind]
        civilians = [each for each in of_kind if each.who == "civilians"]
        cells |= _range(kind, _bounds(_outermost(of_kind)))
        cells |= _range(f"{kind}_civilians", _bounds(civilians))
    return {**cells, "harm": _joined(_in_words(each) for each in harm)}


def _outermost(harm: Sequence[IncidentHarm]) -> list[IncidentHarm]:
    """Groups that no other group of the same kind contains."""
    groups = {each.who for each in harm}
    return [each for each in harm if each.part_of is None or each.part_of not in groups]


def _bounds(harm: Sequence[IncidentHarm]) -> tuple[int | None, int | None, int | None]:
    """Low, best, high over groups that may or may not overlap.

    One group: its own numbers. Several: at least the most that one of them reaches, at most all of them
    together; no best number, since nobody said whether some are counted twice.
    """
    if len(harm) == 1:
        return harm[0].low, harm[0].best, harm[0].high
    lows = [each.low for each in harm if each.low is not None]
    highs = [each.high for each in harm if each.high is not None]
    return max(lows, default=None), None, sum(highs) if highs and len(highs) == len(harm) else None


def _range(name: str, bounds: tuple[int | None, int | None, int | None]) -> dict[str, Cell]:
    return dict(zip((f"{name}_low", f"{name}_best", f"{name}_high"), bounds, strict=True))


def _in_words(harm: IncidentHarm) -> str:
    """ "killed civilians 3–5, best 4": a bound that nobody gives is a question mark."""
    low, high = (("?" if bound is None else str(bound)) for bound in (harm.low, harm.high))
    best = "" if harm.best is None else f", best {harm.best}"
    part = f" (among {harm.part_of})" if harm.part_of else ""
    return f"{harm.kind} {harm.who}{part} {low}–{high}{best}"


def _parties(incident: Incident, role: str) -> str | None:
    return _joined(sorted({party.name for party in incident.parties if party.role == role}))


def _standing(told: Told) -> dict[str, Cell]:
    incident = told.incident
    disputed = sorted({each.field for each in incident.findings if each.status == "disputed"})
    totals = [
        f"{each.stated} stated, {each.listed} listed, {each.unaccounted} unaccounted"
        for each in incident.totals
    ]
    return {
        "disputed": _joined(disputed),
        "reports": incident.sources.reports,
        "independent_sources": incident.sources.independent,
        "claims": len(told.tellings),
        "grade_occurrence": incident.grade.occurrence,
        "grade_attribution": incident.grade.attribution,
        "unaccounted": max((each.unaccounted for each in incident.totals), default=None),
        "totals": _joined(totals),
    }


def _evidence(told: Told) -> dict[str, Cell]:
    reports = {telling.report.id: telling.report for telling in told.tellings}.values()
    return {
        "sources": _joined(sorted({each.source for each in reports if each.source})),
        "urls": _joined(sorted({each.url for each in reports if each.url})),
        "report_ids": _joined(sorted(each.id for each in reports)),
        "evidence": first_words(told.tellings[0].claim.exact) if told.tellings else None,
    }


def first_words(exact: str) -> str:
    """The beginning of a claim's words on one line; an ellipsis where there is more."""
    line = " ".join(exact.split())
    return line if len(line) <= _FIRST_WORDS else line[: _FIRST_WORDS - 1].rstrip() + "…"


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None
