"""The tellings of each group of people harmed, as far as they count, with what is part of what.

Numbers of one kind are settled for all people together and for each group told. Fighters and members of
security forces are people apart from the others: what is said of them adds to no number of civilians. The
group that holds others as its parts stands before them.
"""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.incidents.members import Members
from bearwitness.incidents.mentions import Mention, mentions_of
from bearwitness.incidents.outcomes import lived
from bearwitness.incidents.tellings import UNKNOWN, Group, Telling, with_standing
from bearwitness.incidents.voices import Said, said
from bearwitness.model.records import Standing
from bearwitness.model.values import Span

KINDS = ("killed", "injured", "missing", "captured", "abducted", "displaced", UNKNOWN)
_BODILY = frozenset(["killed", "injured"])
_SIDES = {"fighters": "fighters", "leaders": "fighters", "security_forces": "security_forces"}

# Words for many ("dozens") outweigh a smaller number, others ("several") do not.
_MANY = 10

Told = tuple[Group, str | None, list[Telling]]


def tellings_of(members: Members) -> list[Told]:
    """The tellings of each group, kinds in a fixed order, with the group that theirs is a part of."""
    mentions = [each for side in _sides(list(mentions_of(members))) for each in lived(side)]
    mentions = _with_apart(mentions)
    made: list[Told] = []
    for kind in KINDS:
        here = [each for each in mentions if each.telling.kind == kind]
        for side in _sides(here):
            made += (each for each in _groups(kind, side) if each[2])
    return made


def _with_apart(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those marked beside which their report tells of people harmed in another way."""
    kinds: dict[str, set[str]] = {}
    for each in mentions:
        if each.amount.size and each.telling.kind in _BODILY:
            kinds.setdefault(each.report, set()).add(each.telling.kind)
    return [
        msgspec.structs.replace(each, apart=True) if len(kinds.get(each.report, ())) > 1 else each
        for each in mentions
    ]


def _sides(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Fighters, security forces, everybody else; a part is on the side of its whole."""
    wholes = {(each.report, each.harm.start): each for each in mentions}
    sides: dict[str, list[Mention]] = {}
    for each in mentions:
        part_of = each.harm.part_of
        whole = wholes.get((each.report, part_of)) if part_of is not None else None
        side = _SIDES.get((whole or each).harm.who, "people")
        if side == "security_forces" and each.amount.best == 1 and _counted_among(each, mentions):
            side = "people"
        sides.setdefault(side, []).append(each)
    return list(sides.values())


def _counted_among(one: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a report counts people of no group elsewhere, whom one officer told alone is among."""
    return any(
        each.report == one.report
        and each.harm.who == UNKNOWN
        and each.telling.claim != one.telling.claim
        and each.amount.low > 1
        and each.telling.kind == one.telling.kind
        for each in mentions
    )


def _groups(kind: str, side: Sequence[Mention]) -> Iterator[Told]:
    """All people of a side, then each group of them."""
    main = _main_group(side)
    yield (kind, main), None, _tellings(side)
    for who in dict.fromkeys(each.harm.who for each in side):
        if who not in (main, UNKNOWN):
            yield (kind, who), main, _tellings([_alone(each) for each in side if each.harm.who == who])


def _main_group(side: Sequence[Mention]) -> str:
    """The group that holds all of a side: the one told, else fighters, else people of no group."""
    groups = {each.harm.who for each in side if each.own and not each.harm.named}
    groups = groups or {each.harm.who for each in side}
    if len(groups) == 1:
        return next(iter(groups))
    return "fighters" if groups <= {"fighters", "leaders"} else UNKNOWN


def _alone(mention: Mention) -> Mention:
    """A mention read for its own group: part of no other."""
    return msgspec.structs.replace(mention, harm=msgspec.structs.replace(mention.harm, part_of=None))


def _tellings(mentions: Sequence[Mention]) -> list[Telling]:
    """What the voices say, each with its standing, in the order told."""
    found = said(mentions)
    reports = dict.fromkeys(each.mentions[0].report for each in found)
    standing = [
        each
        for report in reports
        for each in _in_report([one for one in found if one.mentions[0].report == report])
    ]
    return with_standing([_telling(one, how) for one, how in standing])


def _in_report(told: Sequence[Said]) -> Iterator[tuple[Said, Standing]]:
    """A report that gives its own number has weighed the lower ones that it quotes from witnesses, media.

    What an official or a party says stands beside it: they may differ on purpose.
    """
    told = [
        msgspec.structs.replace(each, partial=True) if _is_one_of_those(each, told) else each for each in told
    ]
    wholes = [each for each in told if not (each.partial or each.passed)]
    late = [each for each in wholes if not each.early]
    own = next((each for each in late if each.own_voice), None)
    most = max([each.amount.size for each in wholes], default=0)
    # "up to ten" takes nothing back from below.
    settled = any(each.amount.least is not None for each in late)
    for each in told:
        if each.passed:
            first = each.mentions[0]
            yield each, "part" if first.detail or first.beside or first.again else "replaced"
        elif each.partial:
            yield each, "counts" if each.amount.size > most and _is_open(own, wholes) else "part"
        elif each is not own and (_is_below(each, own) or (each.early and settled)):
            yield each, "replaced"
        else:
            yield each, "counts"


def _is_one_of_those(one: Said, told: Sequence[Said]) -> bool:
    """ "One boy died at the scene", after two were told dead: one of them."""
    if one.partial or one.passed or len(one.mentions) > 1 or not one.mentions[0].somebody:
        return False
    return any(
        not (each.partial or each.passed)
        and each.amount.size > 1
        and each.mentions[0].harm.start < one.mentions[0].harm.start
        for each in told
    )


def _is_open(own: Said | None, wholes: Sequence[Said]) -> bool:
    """Whether more people may have been harmed than somebody counts: "at least six", "several", nothing."""
    if own is not None and own.amount.best is not None:
        return own.amount.high is None
    return all(each.amount.vague for each in wholes)


def _is_below(one: Said, own: Said | None) -> bool:
    """Whether a report's own number stands above one that it quotes; its "several" outweighs no number."""
    alone = len(one.mentions) == 1 and one.mentions[0].somebody
    if own is None or (one.position and not alone) or one.amount.size >= own.amount.low:
        return False
    return not own.amount.vague or own.amount.low >= _MANY or one.amount.vague


def _telling(one: Said, standing: Standing) -> Telling:
    """What a voice says as one telling: the words of the first mention, then those that add to it."""
    first, *others = (each.telling for each in one.mentions)
    more = (*first.more, *(Span(each.start, each.end, each.exact) for each in others))
    vague = first.vague if one.amount.best is None else None
    return msgspec.structs.replace(first, amount=one.amount, standing=standing, more=more, vague=vague)
