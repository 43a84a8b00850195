"""What each voice of a report says of how many people were harmed.

A voice is the report itself or one speaker in it. It may say a number of people at once ("six people were
killed"), name them one after another, say parts of the number, take the same people up again. So:

* people told to be part of others, and people told before ("the victims"), are not added;
* what one claim says side by side is added ("three children and two women"); what several claims of one
  voice say is not: the largest number holds, for tolls grow and later sentences go into detail;
* people told one by one are added across the report, each person once, and stand as a part where somebody
  says a number for all;
* a number that its own words call an early one is replaced by a later one of the same report.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bearwitness.incidents.facts import Amount
from bearwitness.incidents.members import Members
from bearwitness.incidents.people import distinct, name_key
from bearwitness.incidents.tellings import Telling, telling_of
from bearwitness.model.values import Harm

_STAGE = re.compile(
    r"\b(?:(?P<early>initial(?:ly)?|at first|first (?:reported|said|put|counted)|preliminar(?:y|ily)|earl(?:y|ier)"
    r"|from (?=\d))|(?P<late>later|then|subsequently|afterwards|since|updated?|rose|risen|rising|increas\w+|climb\w+"
    r"|grew|grown|reach\w*))\b",
    re.IGNORECASE,
)


class Mention(msgspec.Struct, frozen=True):
    """People harmed, as one claim mentions them; `early` where its words call the number an early one."""

    telling: Telling
    harm: Harm
    report: str
    early: bool

    @property
    def amount(self) -> Amount:
        """How many."""
        return self.telling.amount

    @property
    def own(self) -> bool:
        """Whether the mention adds people: no part of others, nobody told before."""
        return self.harm.part_of is None and self.harm.reference != "known"

    @property
    def counted(self) -> bool:
        """Whether the words count several people, rather than telling one person."""
        alone = self.amount.low == self.amount.best == self.amount.high
        return not self.harm.named and (self.amount.low > 1 or not alone)


class Said(msgspec.Struct, frozen=True):
    """What one voice says: an amount, the mentions it is made of; `partial` where it only tells of some people."""

    amount: Amount
    mentions: tuple[Mention, ...]
    early: bool = False
    partial: bool = False

    @property
    def own_voice(self) -> bool:
        """Whether the report itself says it."""
        return self.mentions[0].telling.speaker is None


def mentions_of(members: Members) -> Iterator[Mention]:
    """All mentions of people harmed with a number, in the order of the claims."""
    for member in members.telling:
        for harm in member.claim.harm:
            telling = telling_of(member, harm, members)
            if telling is not None:
                before = member.claim.exact[: max(0, harm.start - member.claim.start)]
                yield Mention(telling, harm, member.claim.report, _is_early(before))


def _is_early(before: str) -> bool:
    """Whether the last word of time before a number calls it an early one."""
    found = None
    for found in _STAGE.finditer(before):
        pass
    return found is not None and found.group("early") is not None


def said(mentions: Iterable[Mention]) -> list[Said]:
    """What the voices of one incident say of one kind of harm to one group: a number a voice, then people one by one."""
    found = list(mentions)
    reports = list(dict.fromkeys(each.report for each in found))
    return [
        one for report in reports for one in _of_report([each for each in found if each.report == report])
    ]


def _of_report(found: Sequence[Mention]) -> Iterator[Said]:
    own = [each for each in found if each.own]
    for voice in dict.fromkeys(each.telling.voice for each in own):
        yield from _numbers([each for each in own if each.telling.voice == voice])
    alone = _one_by_one(own)
    if alone is not None:
        yield alone
    elif not own:
        yield _taken_up(found)
    elif not any(each.amount.size or each.amount.high for each in own):
        # "no civilians were harmed"
        yield Said(own[0].amount, (own[0],))


def _numbers(own: Sequence[Mention]) -> Iterator[Said]:
    """The numbers of one voice: the largest of those told last, and of early ones where it says no other."""
    wholes = [one for one in _by_claim(own) if any(each.counted for each in one.mentions)]
    late = [one for one in wholes if not one.early]
    for one in (late, [one for one in wholes if one.early]):
        if one:
            yield max(one, key=lambda each: (each.amount.size, each.amount.best is not None))


def _by_claim(own: Sequence[Mention]) -> Iterator[Said]:
    """What each claim says side by side, added up."""
    for claim in dict.fromkeys((each.telling.claim, each.early) for each in own):
        here = [each for each in own if (each.telling.claim, each.early) == claim]
        yield Said(_sum(here), tuple(here), early=here[0].early)


def _one_by_one(own: Sequence[Mention]) -> Said | None:
    """People told one by one: each name once, or each group once, and those told beside them."""
    single = [each for each in own if not each.counted and each.amount.size]
    named = [each for each in single if each.harm.named]
    unnamed = [each for each in single if not each.harm.named and each.harm.reference != "others"]
    beside = [each for each in single if each.harm.reference == "others"]
    if not single:
        return None
    groups: dict[str, int] = {}
    for one in _by_claim(unnamed):
        for who in {each.harm.who for each in one.mentions}:
            here = sum(each.harm.who == who for each in one.mentions)
            groups[who] = max(groups.get(who, 0), here)
    people = len(distinct(name_key(each.harm.exact) for each in named))
    number = max(people, _grouped(groups)) + len(beside)
    return Said(Amount(number, number, number), tuple(single), partial=True)


def _grouped(groups: dict[str, int]) -> int:
    """People of groups told apart; somebody of no group may be anyone of these."""
    told = sum(number for who, number in groups.items() if who not in ("unknown", "civilians"))
    return max(told, groups.get("unknown", 0), groups.get("civilians", 0))


def _taken_up(found: Sequence[Mention]) -> Said:
    """Only parts or people told before: at least as many as the largest mention."""
    largest = max(found, key=lambda each: each.amount.size)
    return Said(largest.amount, (largest,), early=largest.early, partial=True)


def _sum(mentions: Sequence[Mention]) -> Amount:
    """Amounts side by side, each name once."""
    names = distinct(name_key(each.harm.exact) for each in mentions if each.harm.named)
    amounts = [each.amount for each in mentions if not each.harm.named]
    amounts += [Amount(1, 1, 1)] * len(names)
    bests = [amount.best for amount in amounts]
    highs = [amount.high for amount in amounts]
    return Amount(
        sum(amount.low for amount in amounts),
        None if None in highs else sum(high for high in highs if high is not None),
        None if None in bests else sum(best for best in bests if best is not None),
    )
