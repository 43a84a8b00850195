"""The table of rules that settle numbers of people harmed, each chosen by its name.

A rule is a pure function from the tellings of one kind of harm to one group, at least one, to numbers with
low ≤ best ≤ high wherever they are known. What all rules share: only tellings that count settle anything;
a number is supported by every independent source whose words allow it, so that "at least six" supports
17; vague words ("dozens") lower nothing that is counted. Sources of each rule, worked examples:
docs/rules.md.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from bearwitness.config import RULES as NAMES
from bearwitness.errors import UsageError
from bearwitness.incidents.facts import Amount
from bearwitness.incidents.tellings import UNKNOWN, Telling
from bearwitness.tables.coding import UNSAID, acled_number, recorded_range

Tellings = Sequence[Telling]


class Numbers(msgspec.Struct, frozen=True):
    """Settled numbers; None where the tellings set no bound."""

    low: int | None
    best: int | None
    high: int | None


class Rule(msgspec.Struct, frozen=True):
    """One rule: its name, what it does in a line, the rule itself."""

    name: str
    says: str
    settle: Callable[[Tellings], Numbers]


def rule_named(name: str | None) -> Rule:
    """The rule of that name, the first where None; UsageError names those there are."""
    found = RULES.get(NAMES[0] if name is None else name)
    if found is None:
        raise UsageError(f"no rule is named {name!r}; expected one of {', '.join(RULES)}")
    return found


def in_range(tellings: Tellings) -> Numbers:
    """From the lowest to the highest number told; best is the one that most sources support.

    Where all words are vague, the range that casualty recorders give to the strongest of them.
    """
    standing = _standing(tellings)
    if all(each.amount.vague for each in standing):
        least, most = max(map(_recorded, standing), key=lambda ends: (ends[0], ends[1] or 0))
        return Numbers(least, None, most)
    low, high = bounds(each.amount for each in standing)
    return Numbers(low, supported(standing, lambda each: each.amount.best), high)


def _recorded(telling: Telling) -> tuple[int, int | None]:
    """The range of vague words; what is added up of several words is the least that they allow."""
    found = recorded_range(telling.vague) if telling.vague and not telling.more else None
    return found or (telling.amount.low, None)


def lowest(tellings: Tellings) -> Numbers:
    """The lowest number that stands is the best; the highest is kept beside it."""
    low, high = bounds(each.amount for each in _standing(tellings))
    return Numbers(low, low, high)


def ucdp(tellings: Tellings) -> Numbers:
    """Low, best, high all known; vague words alone are the least that they allow."""
    standing = _standing(tellings)
    low, _ = bounds(each.amount for each in standing)
    firm = set(_firm([each.amount for each in standing]))
    best = supported(
        standing, lambda each: each.amount.best or each.amount.least if each.amount in firm else None
    )
    high = max(each.amount.size if each.amount.most is None else each.amount.most for each in standing)
    return Numbers(low or 0, best or 0, high)


def acled_style(tellings: Tellings) -> Numbers:
    """One number a telling, vague words by a fixed table; the lowest of them is the best.

    People of whom no words say how they were harmed ("casualties") are no deaths: 0.
    """
    standing = _standing(tellings)
    low = min(0 if each.kind == UNKNOWN else _coded(each) for each in standing)
    high = max(max(_coded(each), each.amount.high or 0) for each in standing)
    return Numbers(low, low, high)


def _coded(telling: Telling) -> int:
    """The one number of a telling: the number told, the lower end of a range, the table's for vague words."""
    amount = telling.amount
    if amount.best is not None:
        return amount.best
    if amount.high is None:
        return acled_number(telling.vague or "")
    return min(UNSAID, amount.high) if amount.least is None else amount.least


def bounds(amounts: Iterable[Amount]) -> tuple[int | None, int | None]:
    """The lowest and the highest number told.

    The lowest is None where all tell a top alone; words that give no number ("dozens") lower nothing that
    is counted. The highest is None where one lower bound ("at least ten") is all that is told.
    """
    found = list(amounts)
    low = min((amount.least for amount in _firm(found) if amount.least is not None), default=None)
    high = max(amount.size if amount.most is None else amount.most for amount in found)
    bounded = any(amount.most == high for amount in found)
    return low, high if bounded or high != low else None


def _firm(amounts: Sequence[Amount]) -> Sequence[Amount]:
    """Those whose words give a number from below; where there are none, all."""
    return [each for each in amounts if each.least is not None and not each.vague] or amounts


def supported(tellings: Tellings, number: Callable[[Telling], int | None]) -> int | None:
    """The number told that most independent sources support; None where none is told.

    On a tie the one that more of the different numbers allow ("at least three" allows 14), then the lower.
    """
    told = {found for each in tellings if (found := number(each)) is not None}
    allowing = {each: [other for other in tellings if other.amount.allows(each)] for each in told}
    support = {
        each: (len({other.source for other in found}), len({other.amount for other in found}))
        for each, found in allowing.items()
    }
    return min(support, key=lambda each: (-support[each][0], -support[each][1], each), default=None)


def _standing(tellings: Tellings) -> Tellings:
    """Those that count; where none does, all."""
    return [each for each in tellings if each.standing == "counts"] or tellings


_TABLE = (
    Rule("range", "lowest to highest number told; best: the number that most sources support", in_range),
    Rule("lowest", "best: the lowest number told that stands; high: the highest told", lowest),
    Rule("ucdp", "low, best, high always known, vague words as the least they allow", ucdp),
    Rule("acled-style", "one conservative number a telling, vague words by a fixed table", acled_style),
)
RULES: Mapping[str, Rule] = MappingProxyType({rule.name: rule for rule in _TABLE})
