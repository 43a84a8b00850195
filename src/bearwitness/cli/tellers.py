"""Who tells a claim, in one line."""

from bearwitness.model.records import Attribution, Claim, Report


def teller(claim: Claim, report: Report | None) -> str:
    """From innermost speaker to outlet: "Gen. X via Associated Press"; the outlet alone where it speaks."""
    names = [_speaker(each) for each in claim.said_by]
    outlet = report and (report.source or report.title or report.id)
    if not names:
        return outlet or claim.report
    if outlet and outlet.casefold() not in {name.casefold() for name in names}:
        names.append(outlet)
    return " via ".join(dict.fromkeys(names))


def _speaker(attribution: Attribution) -> str:
    return attribution.speaker or attribution.outlet or attribution.exact
