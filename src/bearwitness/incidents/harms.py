"""Settled numbers of people harmed, a row for each kind of harm to each group.

Numbers of one kind are settled for all people together and for each group told. Fighters and members of
security forces are people apart from the others: what is said of them adds to no number of civilians. The
row that holds others as its parts stands before them; a part is never larger than its whole.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bearwitness.incidents.copies import Sources
from bearwitness.incidents.facts import Amount
from bearwitness.incidents.members import Members
from bearwitness.incidents.voices import Mention, Said, mentions_of, said
from bearwitness.model.records import IncidentHarm

RULE = "range"
_UNKNOWN = "unknown"
_KINDS = ("killed", "injured", "missing", "captured", "abducted", "displaced", _UNKNOWN)
_SIDES = {"fighters": "fighters", "leaders": "fighters", "security_forces": "security_forces"}
_GENERIC = ("unknown", "civilians")


class Row(msgspec.Struct, frozen=True):
    """What is told of one kind of harm to one group; `part_of` is the group whose row holds it."""

    kind: str
    who: str
    part_of: str | None
    told: tuple[tuple[Said, str], ...]


def harm_of(members: Members) -> tuple[IncidentHarm, ...]:
    """Settled harm: kinds in a fixed order, in each the whole before its parts."""
    settled: list[IncidentHarm] = []
    for row in rows_of(members):
        whole = next((each for each in settled if (each.kind, each.who) == (row.kind, row.part_of)), None)
        settled.append(_settled(row, whole, members.sources))
    return tuple(settled)


def rows_of(members: Members) -> Iterator[Row]:
    """The rows of an incident, a whole before its parts."""
    mentions = list(mentions_of(members.telling))
    for kind in _KINDS:
        here = [each for each in mentions if each.kind == kind]
        wholes = {(each.report, each.harm.start): each for each in here}
        sides: dict[str, list[Mention]] = {}
        for each in here:
            sides.setdefault(_side(each, wholes), []).append(each)
        for side in sides.values():
            yield from _rows(kind, side)


def _side(mention: Mention, wholes: dict[tuple[str, int], Mention]) -> str:
    """Fighters, security forces, or everybody else; a part is on the side of its whole."""
    whole = wholes.get((mention.report, mention.harm.part_of)) if mention.harm.part_of is not None else None
    return _SIDES.get((whole or mention).harm.who, "people")


def _rows(kind: str, side: Sequence[Mention]) -> Iterator[Row]:
    main = _main_group(side)
    told = _standing(said(side))
    if told:
        yield Row(kind, main, None, tuple(told))
    for who in dict.fromkeys(each.harm.who for each in side):
        part = [_alone(each) for each in side if each.harm.who == who]
        found = _standing(said(part)) if who != main else []
        if found and who not in _GENERIC[:1]:
            yield Row(kind, who, main, tuple(found))


def _alone(mention: Mention) -> Mention:
    """A mention read for its own group alone: part of no other."""
    return msgspec.structs.replace(mention, harm=msgspec.structs.replace(mention.harm, part_of=None))


def _main_group(side: Sequence[Mention]) -> str:
    """The group of a row that holds all of a side: the one told, else people of no group."""
    groups = {each.harm.who for each in side if each.own and not each.harm.named}
    groups = groups or {each.harm.who for each in side}
    if len(groups) == 1:
        return next(iter(groups))
    fighting = groups <= {"fighters", "leaders"}
    return "fighters" if fighting else _UNKNOWN


def _standing(told: Sequence[Said]) -> list[tuple[Said, str]]:
    """Each telling with how it stands: it counts, is replaced by a later one, or is part of a number told."""
    made: list[tuple[Said, str]] = []
    for report in dict.fromkeys(each.report for each in told):
        made += _in_report([each for each in told if each.report == report])
    exact = [
        one.amount.size for one, standing in made if standing == "counts" and one.amount.best is not None
    ]
    return [(one, "vague" if _says_less(one.amount, exact) else standing) for one, standing in made]


def _says_less(amount: Amount, exact: Sequence[int]) -> bool:
    """Whether words such as "several" or "dozens" are borne out by a number that somebody counts."""
    return amount.best is None and amount.high is None and amount.low <= max(exact, default=0)


def _in_report(told: Sequence[Said]) -> Iterator[tuple[Said, str]]:
    """A report that gives its own number has weighed the lower ones that it quotes."""
    wholes = [each for each in told if not each.partial]
    late = [each for each in wholes if not each.early]
    own = next((each for each in late if not each.speaker), None)
    least = own.amount.low if own is not None else 0
    most = max([each.amount.size for each in wholes], default=0)
    for each in told:
        if each.partial:
            yield (
                each,
                "counts" if not wholes or (own is not None and _goes_beyond(each, own, most)) else "part",
            )
        elif each is not own and (each.amount.size < least or (each.early and late)):
            yield each, "replaced"
        else:
            yield each, "counts"


def _goes_beyond(named: Said, own: Said, most: int) -> bool:
    """Whether more people are named than an open number ("at least four") says."""
    return own.amount.high is None and named.amount.size > most


def _settled(row: Row, whole: IncidentHarm | None, sources: Sources) -> IncidentHarm:
    counting = [(one.mentions[0].claim, one.amount) for one, standing in row.told if standing == "counts"]
    low, high = bounds([amount for _, amount in counting])
    best = best_of(counting, sources)
    if whole is not None:
        top = whole.high if whole.high is not None else max(whole.best or 0, whole.low or 0)
        low, best = None if low is None else min(low, top), None if best is None else min(best, top)
        high = None if high is None else min(high, top)
    claims = tuple(dict.fromkeys(each.claim for one, _ in row.told for each in one.mentions))
    return IncidentHarm(row.kind, row.who, low, best, high, row.part_of, RULE, claims)


def bounds(amounts: Iterable[Amount]) -> tuple[int | None, int | None]:
    """The lowest and the highest number told; None where nobody tells a lower or an upper bound.

    One number alone that is itself a lower bound ("at least ten") has no highest.
    """
    found = list(amounts)
    lows = [amount.low for amount in found if amount.low or not amount.size and amount.high == 0]
    tops = [amount.high if amount.high is not None else amount.size for amount in found]
    low, high = min(lows, default=None), max(tops)
    bounded = any(amount.high == high for amount in found)
    return low, high if bounded or high != low else None


def best_of(told: Iterable[tuple[str, Amount]], sources: Sources) -> int | None:
    """The number that most independent sources give, on a tie the lower; None where all are vague."""
    behind: dict[int, set[int]] = {}
    for claim, amount in told:
        if amount.best is not None:
            behind.setdefault(amount.best, set()).add(sources.of[claim])
    return min(behind, key=lambda number: (-len(behind[number]), number), default=None)
