"""What an incident's claims agree on, where they disagree, what their totals leave open."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bearwitness.cli.page import NOTHING, heading, label, paragraph, quote, table
from bearwitness.cli.tellers import teller
from bearwitness.model.records import Claim, Finding, Total

if TYPE_CHECKING:
    from bearwitness.record import Shown

STATUS = {
    "agreed": "agreed",
    "refined": "agreed, some say it more exactly",
    "disputed": "DISPUTED",
    "single_source": "one source only",
}
_WIDTHS = (24, 16, 32, 7, 13)


def findings(shown: "Shown") -> str:
    """The table of findings: each field, its status in words, each value with its sources and claims."""
    numbers = {claim.id: number for number, claim in enumerate(shown.claims, 1)}
    rows = [row for finding in shown.incident.findings for row in _rows(finding, numbers)]
    if not rows:
        return ""
    headers = ("field", "status", "value", "sources", "said in")
    return heading("Field by field") + "\n" + table(rows, headers=headers, widths=_WIDTHS)


def _rows(finding: Finding, numbers: dict[str, int]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for index, value in enumerate(finding.values):
        first = (label(finding.field), STATUS[finding.status]) if index == 0 else ("", "")
        said = " ".join(f"[{number}]" for number in sorted(numbers.get(id_, 0) for id_ in value.claims))
        rows.append((*first, _shown(value.value), f"{value.sources}", said))
    return rows


def _shown(value: str | float | None) -> str:
    return NOTHING if value is None else f"{value}"


def disagreements(shown: "Shown") -> str:
    """Each disputed field: side against side, each with those who tell it; empty where none is disputed."""
    disputed = [finding for finding in shown.incident.findings if finding.status == "disputed"]
    if not disputed:
        return ""
    lines = [heading("Where they disagree; no side is dropped")]
    for finding in disputed:
        lines.append(f"{label(finding.field)}:")
        lines += [paragraph(side, indent=2) for side in _sides(finding, shown)]
    return "\n".join(lines)


def _sides(finding: Finding, shown: "Shown") -> list[str]:
    """One line a side; values that the very same claims give are one side."""
    sides: dict[frozenset[str], list[str]] = {}
    for value in finding.values:
        sides.setdefault(frozenset(value.claims), []).append(_shown(value.value))
    lines = []
    for ids, values in sides.items():
        claims = [claim for claim in shown.claims if claim.id in ids]
        told = dict.fromkeys(teller(claim, shown.reports.get(claim.report)) for claim in claims)
        lines.append(f"{', '.join(values)} — {'; '.join(told)}")
    return lines


def totals(shown: "Shown") -> str:
    """Stated totals beside what is listed of them, with the words that state them."""
    lines = total_lines(shown.incident.totals, shown.stating)
    return "\n".join([heading("Totals it is part of"), *lines]) if lines else ""


def total_lines(stated: Iterable[Total], claims: Iterable[Claim]) -> list[str]:
    """Each total once: its numbers, then the words that state it."""
    told = {claim.id: claim for claim in claims}
    lines = []
    for id_, total in {total.claim: total for total in stated}.items():
        lines.append(f"{account(total)} — stated in:")
        if id_ in told:
            lines.append(quote(told[id_].exact))
    return lines


def account(total: Total) -> str:
    """A total in words: "6 stated, 3 listed, 3 unaccounted"."""
    return f"{total.stated:,} stated, {total.listed:,} listed, {total.unaccounted:,} unaccounted"
