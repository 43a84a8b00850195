"""One number of people harmed as somebody tells it: what a rule settles."""

from collections.abc import Sequence

import msgspec

from bearwitness.incidents.facts import Amount, amount_of
from bearwitness.incidents.members import Member, Members
from bearwitness.model.records import Claim, Report, Standing
from bearwitness.model.values import Harm, Span
from bearwitness.tables.names import key

UNKNOWN = "unknown"
# Kind of harm, people harmed.
Group = tuple[str, str]


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One number of people, as one voice tells it in one claim.

    `source` numbers the independent source, `voice` names the report with its innermost speaker; `exact`
    with its offsets are the words in the claim's report; `speaker` is None where the report itself
    tells; `day` is the ISO day of the telling; `vague` holds the words of a number that is not said
    ("dozens"); `more` are further words of the report that the number is added up from.
    """

    claim: str
    source: int
    voice: str
    kind: str
    who: str
    amount: Amount
    exact: str
    start: int
    end: int
    speaker: str | None = None
    outlet: str | None = None
    day: str | None = None
    standing: Standing = "counts"
    vague: str | None = None
    more: tuple[Span, ...] = ()


def telling_of(member: Member, harm: Harm, members: Members) -> Telling | None:
    """One harm of a claim as a telling that counts; None where the words give no number."""
    claim, amount = member.claim, amount_of(harm.count)
    if amount is None:
        return None
    report = members.reports.get(claim.report)
    kind, who = _group(harm)
    return Telling(
        claim=claim.id,
        source=members.sources.of[claim.id],
        voice=voice_of(claim),
        kind=kind,
        who=who,
        amount=amount,
        exact=harm.exact,
        start=harm.start,
        end=harm.end,
        speaker=speaker_of(claim),
        outlet=_outlet(claim, report),
        day=_day(claim, report),
        vague=harm.count.exact if amount.best is None and amount.high is None else None,
    )


def voice_of(claim: Claim) -> str:
    """Who speaks in which report: two claims of one voice are told in one breath."""
    return f"{claim.report} {key(speaker_of(claim) or '')}".rstrip()


def speaker_of(claim: Claim) -> str | None:
    """The innermost speaker in the words of the report; None where the report itself tells."""
    if not claim.said_by:
        return None
    innermost = claim.said_by[0]
    return innermost.speaker or innermost.outlet or innermost.exact


def _outlet(claim: Claim, report: Report | None) -> str | None:
    """Who published it: the report's source, else the outermost outlet that the words name."""
    if report is not None and report.source:
        return report.source
    return next((each.outlet for each in reversed(claim.said_by) if each.outlet), None)


def _day(claim: Claim, report: Report | None) -> str | None:
    """The day on which the innermost speaker said it, where the words give one, else that of publication."""
    when = claim.said_by[0].when if claim.said_by else None
    if when is not None and when.earliest is not None and when.earliest == when.latest:
        return when.earliest
    return report.published if report is not None else None


def with_standing(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings of one group; of those that count some are replaced, some copies.

    Replaced: the same source gives another number on a later day. A copy: the same source gave the same
    number before; the first of them stands for all.
    """
    counting = [each for each in tellings if each.standing == "counts"]
    marked: list[Telling] = []
    for telling in tellings:
        earlier = (each for each in marked if each.standing == "counts")
        standing = telling.standing
        if standing != "counts":
            pass
        elif any(_replaces(other, telling) for other in counting):
            standing = "replaced"
        elif any(each.source == telling.source and each.amount == telling.amount for each in earlier):
            standing = "copy"
        marked.append(msgspec.structs.replace(telling, standing=standing))
    return marked


def _replaces(later: Telling, telling: Telling) -> bool:
    """Vague words that may mean the earlier number take nothing back."""
    if later.source != telling.source or not later.day or not telling.day or later.day <= telling.day:
        return False
    if later.amount.best is not None and later.amount.best != telling.amount.best:
        return True
    return not later.amount.meets(telling.amount)


def _group(harm: Harm) -> Group:
    return harm.kind or UNKNOWN, harm.who
