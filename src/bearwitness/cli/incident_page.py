"""The page of one incident: field by field, who says what, in which words."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from bearwitness.cli import listing
from bearwitness.cli.findings import disagreements, findings, totals
from bearwitness.cli.harm_page import harm
from bearwitness.cli.method_page import methodology
from bearwitness.cli.page import NOTHING, counted, field, heading, label, paragraph, quote, words
from bearwitness.cli.tellers import teller
from bearwitness.model.records import (
    Claim,
    Incident,
    IncidentWhen,
    Party,
    Report,
    Where,
)
from bearwitness.model.values import Event

if TYPE_CHECKING:
    from bearwitness.record import Shown

_ROLES = {
    "initiator": "acted",
    "opponent": "stood against",
    "affected": "suffered",
    "conceder": "concedes it",
}
_BASES = {
    "stated": "",
    "relative": ", worked out from the day of publication",
    "inherited": ", taken from what stands before",
}

Words = Callable[[Claim], Iterable[str]]


def page(shown: "Shown") -> str:
    """The whole page, its parts one under the other."""
    parts = (
        heading(shown.incident.title, line="="),
        overview(shown),
        who_says_what(shown),
        findings(shown),
        disagreements(shown),
        harm(shown),
        totals(shown),
        grade(shown.incident),
        methodology(shown.methodology) if shown.methodology else "",
    )
    return "\n\n".join(part for part in parts if part)


def overview(shown: "Shown") -> str:
    """When, where, who: each as settled, under it the words and who said them."""
    incident = shown.incident
    lines = [
        field("id", f"{incident.id} ({incident.status})"),
        field("when", listing.days(incident.when)),
        *_told(shown, lambda claim: [claim.when.exact] if claim.when else []),
        field("where", place(incident.where) if incident.where else NOTHING),
        *_told(shown, lambda claim: [claim.where.exact] if claim.where else []),
    ]
    for party in incident.parties:
        lines.append(field("who", f"{party.name} ({label(party.kind)}), {_ROLES[party.role]}"))
        lines += _told(shown, _words_of(party))
    if not incident.parties:
        lines.append(field("who", NOTHING))
    sources = incident.sources
    lines.append(
        field("sources", f"{counted(sources.reports, 'report')}, {sources.independent:,} independent")
    )
    return "\n".join(lines)


def _words_of(party: Party) -> Words:
    """The words by which a claim names a party in its role."""
    key = (party.id or party.name, party.role)
    return lambda claim: [each.exact for each in claim.parties if (each.id or each.name, each.role) == key]


def _told(shown: "Shown", pick: Words) -> list[str]:
    """One line for each wording: the words, then all who use them."""
    tellers: dict[str, dict[str, None]] = {}
    for claim in shown.claims:
        for exact in pick(claim):
            tellers.setdefault(words(exact), {})[teller(claim, shown.reports.get(claim.report))] = None
    return [field("", f"{exact} — {'; '.join(names)}") for exact, names in tellers.items()]


def place(where: Where) -> str:
    """A place with its relation, its kind, where it lies: "near Ar Rutbah (town, Al Anbar, IQ; …)"."""
    known = [part for part in (where.kind, where.admin1, where.country) if part]
    about = [", ".join(known)] if known else []
    if where.lat is not None and where.lon is not None:
        radius = "" if where.radius_km is None else f", within {where.radius_km:g} km"
        about.append(f"{where.lat:.3f}, {where.lon:.3f}{radius}")
    else:
        about.append("no known place of that name")
    if where.guess is not None:
        about.append(f"a guess: {where.guess}")
    return f"{_related(where)} ({'; '.join(about)})"


def _related(where: Where) -> str:
    return where.name if where.relation == "in" else f"{label(where.relation)} {where.name}"


def who_says_what(shown: "Shown") -> str:
    """Claim after claim: the report, the speaker, the exact words, what was read from them."""
    lines = [heading("Who says what")]
    for number, claim in enumerate(shown.claims, 1):
        report = shown.reports.get(claim.report)
        lines += [paragraph(f"[{number}] {_report(claim, report)}")]
        itself = "" if claim.said_by else " itself"
        lines += [paragraph(f"told by {teller(claim, report)}{itself}", indent=4)]
        lines += [quote(claim.exact), *_values(claim), ""]
    return "\n".join(lines).rstrip()


def _report(claim: Claim, report: Report | None) -> str:
    if report is None:
        return f"report {claim.report}"
    published = f"published {report.published}" if report.published else "day of publication unknown"
    return "; ".join(part for part in (report.title or report.id, report.source, published) if part)


def _values(claim: Claim) -> list[str]:
    """What was read from the words of one claim, each value with its own."""
    lines = [
        ("what", _event(claim.event)),
        *_sureness(claim),
        *_setting(claim),
        *(("effect", f"{each.action} {each.object}: {words(each.exact)}") for each in claim.effects),
        *(("harm", f"{each.kind}, {label(each.who)}: {words(each.count.exact)}") for each in claim.harm),
    ]
    return [field(name, value, indent=4) for name, value in lines]


def _event(event: Event) -> str:
    """The type of an event with its words; how many, unless it is plainly one."""
    count = event.count
    if count is None or count.low == count.high == 1:
        return f"{label(event.type)}: {words(event.exact)}"
    number = listing.shown((count.low, count.best, count.high))
    return f"{label(event.type)}, {number}: {words(count.exact)} {words(event.exact)}"


def _sureness(claim: Claim) -> Iterator[tuple[str, str]]:
    """What keeps a claim from being plainly asserted, where something does."""
    if claim.modality != "asserted" or claim.certainty != "stated":
        hedge = f": {words(claim.hedge.exact)}" if claim.hedge else ""
        yield "how sure", f"{claim.modality}, {claim.certainty}{hedge}"


def _setting(claim: Claim) -> Iterator[tuple[str, str]]:
    """When, where; said when a value was not stated with the event itself."""
    if when := claim.when:
        day = listing.days(IncidentWhen(when.earliest, when.latest, None))
        yield "when", f"{day}: {words(when.exact)}{_BASES[when.basis]}"
    if where := claim.where:
        yield "where", f"{_related(where)}: {words(where.exact)}{_BASES[where.basis]}"


def grade(incident: Incident) -> str:
    """How well it is known, with the reasons."""
    known = incident.grade
    lines = [
        heading("How well it is known"),
        paragraph(f"that it happened: {known.occurrence or 'not graded'}"),
        paragraph(f"who did it: {known.attribution or 'not graded'}"),
    ]
    return "\n".join([*lines, *(paragraph(f"- {reason}") for reason in known.why)])
