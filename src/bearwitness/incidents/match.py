"""Whether two claims tell of one incident: a sum of weights with its reasons."""

from typing import Literal

import msgspec

from bearwitness.incidents.compare import COMPARISONS, Compare
from bearwitness.incidents.facts import Facts, facts_of
from bearwitness.incidents.known import Known, default_known
from bearwitness.model.records import Claim, Report
from bearwitness.tables.matcher import levels, prior

Outcome = Literal["same", "different", "ambiguous"]

# In thousandths of natural log-odds: at 1000 "the same" is held 2.7 times as likely as not, at -1000 as
# unlikely. Set by hand so that one day, one place, one type of event suffice (2000) and that any one of
# them alone never does; to be set anew when weights are learnt from linked pairs.
SAME_AT = 1000
DIFFERENT_AT = -1000


class Reason(msgspec.Struct, frozen=True):
    """What one comparison says.

    `comparison` and `level` are codes of the matcher's table, `asks` what was compared, `words` the
    reason, `weight` in thousandths of natural log-odds; `never` keeps the two apart alone.
    """

    comparison: str
    level: str
    weight: int
    asks: str
    words: str
    never: bool = False


class Match(msgspec.Struct, frozen=True):
    """Two claims compared: the sum of the weights, the outcome, every reason in the order compared."""

    score: int
    outcome: Outcome
    reasons: tuple[Reason, ...]


class _Step(msgspec.Struct, frozen=True):
    """One comparison: the weights of its levels, those that keep apart, the most that follows it can add."""

    compare: Compare
    weights: dict[str, int]
    never: frozenset[str]
    to_come: int


class Scorer:
    """Scores pairs of facts; the table of weights is looked up once."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._prior = prior().weight
        self._steps = _steps()

    def score(self, a: Facts, b: Facts) -> int | None:
        """The sum of the weights; None where one comparison keeps the two apart."""
        return self._sum(a, b, None)

    def likely(self, a: Facts, b: Facts) -> int | None:
        """The score of two claims that are held the same, else None, as soon as that is certain."""
        return self._sum(a, b, SAME_AT)

    def _sum(self, a: Facts, b: Facts, least: int | None) -> int | None:
        """The sum of the weights; None where two claims are kept apart or cannot reach `least` any more."""
        total = self._prior
        for step in self._steps:
            level = step.compare(a, b, self._known)
            if level is not None:
                if level in step.never:
                    return None
                total += step.weights[level]
            if least is not None and total + step.to_come < least:
                return None
        return total

    def reasons(self, a: Facts, b: Facts) -> tuple[Reason, ...]:
        """The prior, then each comparison that found something to compare."""
        before = prior()
        found = [Reason("prior", "prior", before.weight, "Before anything is compared.", before.reason)]
        for each in COMPARISONS:
            code = each.compare(a, b, self._known)
            if code is not None:
                level = levels()[each.name][code]
                found.append(Reason(each.name, code, level.weight, each.caption, level.reason, level.never))
        return tuple(found)


def _steps() -> tuple[_Step, ...]:
    """The comparisons in their order with what the table says of them."""
    steps: list[_Step] = []
    to_come = 0
    for each in reversed(COMPARISONS):
        table = levels()[each.name]
        weights = {code: level.weight for code, level in table.items()}
        never = frozenset(code for code, level in table.items() if level.never)
        steps.append(_Step(each.compare, weights, never, to_come))
        to_come += max(0, *weights.values())
    return tuple(reversed(steps))


def outcome(score: int | None) -> Outcome:
    """What a score means; None means kept apart."""
    if score is None or score <= DIFFERENT_AT:
        return "different"
    return "same" if score >= SAME_AT else "ambiguous"


def explain(
    a: Claim,
    b: Claim,
    *,
    report_a: Report | None = None,
    report_b: Report | None = None,
    known: Known | None = None,
) -> Match:
    """Compares two claims and says why; with their reports, list items are told by their marks as well."""
    known = known or default_known()
    reasons = Scorer(known).reasons(facts_of(a, report_a, known), facts_of(b, report_b, known))
    total = sum(reason.weight for reason in reasons)
    never = any(reason.never for reason in reasons)
    return Match(total, outcome(None if never else total), reasons)
