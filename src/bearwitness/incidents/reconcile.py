"""Claims to incidents, from the first comparison to the last total.

Who takes part: claims that tell (or deny) that an event happened. Statements and what is planned,
foretold or supposed are no events; totals are attached to the incidents that they sum up. A claim
that gives neither day nor place nor harm stands alone where nothing joins it: none is dropped.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

import msgspec

from bearwitness.config import DEFAULTS, Settings
from bearwitness.incidents import judged, totals
from bearwitness.incidents.block import candidates
from bearwitness.incidents.choose import event_type_of, number_of, parties_of, when_of, where_of
from bearwitness.incidents.cluster import cluster
from bearwitness.incidents.facts import facts_of
from bearwitness.incidents.fields import findings_of
from bearwitness.incidents.grade import grade_of
from bearwitness.incidents.harms import harm_of
from bearwitness.incidents.known import Known, default_known
from bearwitness.incidents.match import Scorer
from bearwitness.incidents.members import Member, Members, members_of, told_at
from bearwitness.incidents.places import place_of
from bearwitness.incidents.rules import rule_named
from bearwitness.incidents.threads import silent, threads
from bearwitness.incidents.title import title_of
from bearwitness.model.ids import incident_id
from bearwitness.model.records import (
    Claim,
    Finding,
    Incident,
    IncidentHarm,
    IncidentStatus,
    IncidentWhen,
    Judgement,
    Report,
    SourceTally,
    Total,
)
from bearwitness.model.values import Where

_NO_REPORTS: Mapping[str, Report] = MappingProxyType({})
_GRAVE = frozenset(["killed", "injured"])
_LAST = "9999"
_EVENTS_TOLD = frozenset(["asserted", "historical", "denied"])


def reconcile(
    claims: Iterable[Claim],
    *,
    reports: Mapping[str, Report] = _NO_REPORTS,
    judgements: Sequence[Judgement] = (),
    settings: Settings = DEFAULTS,
    known: Known | None = None,
) -> list[Incident]:
    """The incidents that claims are about: most claims first, of equals those with people killed or injured,
    then the earliest day, then the id.

    `reports` by id tell outlets, days of publication, list items; `judgements` first to last, of which
    the later hold. The order of `claims` does not matter, nor whether one stands there twice.
    UsageError where `settings` name a rule that there is not.
    """
    rule_named(settings.rule)
    known = known or default_known()
    rejected = judged.rejected(judgements)
    distinct = {claim.id: claim for claim in sorted(claims, key=lambda each: (each.id, repr(each)))}
    kept = [claim for claim in distinct.values() if claim.id not in rejected]
    members = [
        Member(claim, facts_of(claim, reports.get(claim.report), known))
        for claim in kept
        if takes_part(claim)
    ]
    members = _with_threads(members)
    facts = [member.facts for member in members]
    groups = cluster(
        facts,
        candidates(facts, day_window=settings.day_window),
        scorer=Scorer(known),
        rulings=judged.rulings(judgements),
    )
    found = [members_of([members[index] for index in group], reports, known) for group in groups]
    accepted = judged.accepted(judgements)
    incidents = [
        _judged(_incident(each, rule=settings.rule), accepted=accepted, rejected=rejected) for each in found
    ]
    return sorted(_with_totals(incidents, found, kept, reports, known), key=_order)


def _with_threads(members: list[Member]) -> list[Member]:
    """The members, their facts told which thread of its report each goes on with."""
    found = threads((member.claim, member.facts) for member in members)
    told = [
        Member(each.claim, msgspec.structs.replace(each.facts, thread=found.get(each.claim.id)))
        for each in members
    ]
    quiet = silent((member.claim, member.facts) for member in told)
    return [
        Member(each.claim, msgspec.structs.replace(each.facts, silent=each.claim.id in quiet))
        for each in told
    ]


def takes_part(claim: Claim) -> bool:
    """True for a claim that becomes an incident or joins one."""
    return why_left_out(claim) is None


def why_left_out(claim: Claim) -> str | None:
    """Why a claim is part of no incident, in words; None for one that takes part."""
    if claim.event.type == "total":
        return "a total over several events is held beside them, never among them"
    if claim.event.type == "statement":
        return "a statement is no event"
    if claim.modality not in _EVENTS_TOLD:
        return f"what is {claim.modality} has not happened"
    return None


def resettled(
    incident: Incident,
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    rule: str | None,
    known: Known | None = None,
) -> Incident:
    """The incident with its numbers of people settled anew by `rule`; `claims` are its own."""
    known = known or default_known()
    found = [Member(claim, facts_of(claim, reports.get(claim.report), known)) for claim in claims]
    members = members_of(found, reports, known)
    harm = harm_of(members, rule)
    title = _title(members, incident.when, incident.where, incident.findings, harm)
    return msgspec.structs.replace(incident, harm=harm, title=title)


def _incident(members: Members, *, rule: str | None) -> Incident:
    ids = tuple(member.claim.id for member in members.all)
    reports = tuple(dict.fromkeys(member.claim.report for member in members.all))
    findings, harm = findings_of(members), harm_of(members, rule)
    when, where = when_of(members), where_of(members)
    return Incident(
        schema=1,
        id=incident_id(ids),
        claims=ids,
        reports=reports,
        title=_title(members, when, where, findings, harm),
        event_type=event_type_of(members),
        when=when,
        where=where,
        parties=parties_of(members),
        findings=findings,
        harm=harm,
        sources=SourceTally(len(reports), members.sources.count(ids)),
        grade=grade_of(members, findings),
        totals=(),
        status="proposed",
    )


def _title(
    members: Members,
    when: IncidentWhen,
    where: Where | None,
    findings: tuple[Finding, ...],
    harm: tuple[IncidentHarm, ...],
) -> str:
    return title_of(
        event_type=event_type_of(members),
        events=number_of(members),
        when=when,
        where=where,
        harm=harm,
        findings=findings,
        known=members.known,
    )


def _judged(incident: Incident, *, accepted: frozenset[str], rejected: frozenset[str]) -> Incident:
    """The incident with the status that people gave it."""
    status: IncidentStatus = "accepted" if incident.id in accepted else "rejected"
    known = incident.id in accepted or incident.id in rejected
    return msgspec.structs.replace(incident, status=status) if known else incident


def _with_totals(
    incidents: list[Incident],
    found: list[Members],
    claims: list[Claim],
    reports: Mapping[str, Report],
    known: Known,
) -> list[Incident]:
    """The incidents with the totals that sum them up; what is denied or rejected is part of none."""
    told = sorted(filter(totals.is_total, claims), key=lambda claim: told_at(claim, reports))
    stated = totals.stated((claim, facts_of(claim, reports.get(claim.report), known)) for claim in told)
    if not stated:
        return incidents
    parts = {
        index: part
        for index, (incident, members) in enumerate(zip(incidents, found, strict=True))
        if not members.denied and incident.status != "rejected" and (part := _part(incident, members))
    }
    entries = totals.totals_of(parts, stated)
    return [_put(incident, entries.get(index, ())) for index, incident in enumerate(incidents)]


def _put(incident: Incident, entries: tuple[Total, ...]) -> Incident:
    return msgspec.structs.replace(incident, totals=entries) if entries else incident


def _part(incident: Incident, members: Members) -> totals.Part | None:
    when = incident.when
    if when.earliest is None or when.latest is None:
        return None
    return totals.Part(
        incident.event_type,
        date.fromisoformat(when.earliest).toordinal(),
        date.fromisoformat(when.latest).toordinal(),
        place_of(incident.where),
        number_of(members),
        frozenset(name for member in members.telling for name in member.facts.initiators),
        frozenset(name for member in members.telling for name in member.facts.initiator_lines),
    )


def _order(incident: Incident) -> tuple[int, bool, str, str]:
    harmless = not any(row.kind in _GRAVE for row in incident.harm)
    return (
        -len(incident.claims),
        harmless,
        incident.when.earliest or incident.when.latest or _LAST,
        incident.id,
    )
