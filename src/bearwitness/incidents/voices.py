"""What each voice of a report says of how many people were harmed.

A voice is the report itself or one speaker in it. It may say a number of people at once ("six people were
killed"), name them one after another, say parts of the number, take the same people up again. So:

* people told to be part of others, and people told before ("the victims"), are not added;
* numbers that one claim says side by side are added ("three children and two women"); those of several
  claims of one voice are not: the largest holds, for tolls grow and later sentences go into detail;
* people told one by one are added across the report, each person once, and stand as a part where somebody
  says a number for all;
* a number that its own words call an early one is replaced by a later one of the same report.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bearwitness.incidents.corrections import corrected
from bearwitness.incidents.facts import Amount
from bearwitness.incidents.mentions import RELATED, Mention
from bearwitness.incidents.people import distinct, may_be_one, name_key

_AND = re.compile(r"\s*,?\s*(?:and|as well as|along with|plus|&)\s+", re.IGNORECASE)
_GENERIC = frozenset(["unknown", "civilians"])
_HOLDING = frozenset(["official", "party"])


class Said(msgspec.Struct, frozen=True):
    """What one voice says: an amount, the mentions it is made of; `partial` where it tells of some
    people only.

    `passed`: the voice gives a higher number elsewhere, or tells of people beside those that it counts.
    """

    amount: Amount
    mentions: tuple[Mention, ...]
    early: bool = False
    partial: bool = False
    passed: bool = False

    @property
    def top(self) -> int:
        """The highest number that the words name: 31 for "between 22 and 31", six for "at least six"."""
        return max(self.amount.most or 0, self.amount.size)

    @property
    def position(self) -> bool:
        """Whether an official or a party says it, who hold to a number that others correct."""
        return self.mentions[0].speaker_kind in _HOLDING

    @property
    def own_voice(self) -> bool:
        """Whether the report itself says it."""
        return self.mentions[0].telling.speaker is None


def said(mentions: Iterable[Mention]) -> list[Said]:
    """What the voices of an incident say of one kind of harm to one group.

    For each report the numbers of its voices, then people told one by one, then what counts for nothing.
    """
    found = list(mentions)
    reports = list(dict.fromkeys(each.report for each in found))
    made: list[Said] = []
    for report in reports:
        here = corrected([each for each in found if each.report == report])
        if not here:
            continue
        heard = list(_of_report(here)) or [_taken_up(here)]
        made += [*heard, *_passed_over(here, heard)]
    return made


def _of_report(found: Sequence[Mention]) -> Iterator[Said]:
    own = [each for each in found if each.own]
    # "Two more died": of these people somebody was told before, and the number is not for all.
    told = own[0].telling.claim if own else ""
    more = {claim[0].telling.claim for claim in _by_claim(own) if _only_others(claim)} - {told}
    for voice in dict.fromkeys(each.telling.voice for each in own):
        here = [each for each in own if each.telling.voice == voice and each.telling.claim not in more]
        yield from (_with_further(one, found) for one in _numbers(here))
    alone = _one_by_one([*own, *_names_of_uncounted(found)])
    if alone is not None:
        yield alone
    elif own and not any(each.amount.size or each.amount.high for each in own):
        # "no civilians were harmed"
        yield Said(own[0].amount, (own[0],))


def _names_of_uncounted(found: Sequence[Mention]) -> list[Mention]:
    """ "those killed were A, B and C": names of people told before, whom nobody counts here."""
    uncounted = {each.harm.start for each in found if each.amount.best is None and not each.own}
    return [each for each in found if each.harm.named and each.harm.part_of in uncounted]


def _passed_over(found: Sequence[Mention], heard: Sequence[Said]) -> Iterator[Said]:
    """Numbers that count for nothing: lower ones of a voice, people told beside others, people taken up."""
    used = {id(each) for one in heard for each in one.mentions}
    for each in found:
        if id(each) not in used and (each.own or each.again):
            yield Said(each.amount, (each,), early=each.early, passed=True)


def _only_others(claim: Sequence[Mention]) -> bool:
    return all(each.harm.reference == "others" for each in claim)


def _numbers(own: Sequence[Mention]) -> Iterator[Said]:
    """The numbers of one voice: the largest of those told last, and of early ones where it says no other."""
    wholes = [one for claim in _by_claim(own) for one in _wholes(claim)]
    for early in (False, True):
        here = [one for one in wholes if one.early == early]
        if here:
            top = max(here, key=lambda each: (each.top, each.amount.best is not None))
            yield top
            # "some sources said four, others five": both stand.
            yield from (one for one in here if one is not top and _beside(one, top, here[0]))


def _with_further(one: Said, found: Sequence[Mention]) -> Said:
    """A number with those told as more: "four died", "a fifth died"; "he killed three", "himself"."""
    number, added = one.amount, list(one.mentions)
    for each in found:
        # "three were hurt, a fourth victim died": the fourth is counted over dead and hurt.
        counted = not each.apart or each.telling.claim == one.mentions[0].telling.claim
        fifth = counted and each.ordinal is not None and _precedes(each.ordinal, number, added)
        himself = each.doer and one.mentions[0].by_hand and not any(other.doer for other in added)
        if each not in added and each.amount.best == 1 and (fifth or himself):
            added.append(each)
            number = _plus_one(number)
    return one if number is one.amount else msgspec.structs.replace(one, amount=number, mentions=tuple(added))


def _precedes(ordinal: int, number: Amount, added: Sequence[Mention]) -> bool:
    """Whether so many were told before: of all of them, or of one group ("two women", "a third woman")."""
    told = [number, *(each.amount for each in added)]
    return any(each.best == each.high == ordinal - 1 for each in told)


def _plus_one(amount: Amount) -> Amount:
    high, best = amount.high, amount.best
    return Amount(amount.low + 1, None if high is None else high + 1, None if best is None else best + 1)


def _beside(one: Said, top: Said, first: Said) -> bool:
    """Whether a voice means a number beside its highest: one claim gives both, or a report opens with it."""
    if one.amount.best is None:
        return False
    opening = one is first and one.own_voice and top.mentions[0].stage != "late"
    return opening or one.mentions[0].telling.claim == top.mentions[0].telling.claim


def _by_claim(own: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of each claim, early numbers apart; differing groups of one sentence together."""
    claims: dict[tuple[str, bool], list[Mention]] = {}
    for each in own:
        claims.setdefault((each.telling.claim, each.early), []).append(each)
    made: list[list[Mention]] = []
    for claim in claims.values():
        if made and _side_by_side(made[-1], claim):
            made[-1] += claim
        else:
            made.append(claim)
    return made


def _side_by_side(before: Sequence[Mention], claim: Sequence[Mention]) -> bool:
    """ "found one man, who was shot twice, and two women, who were shot once"."""
    both = (*before, *claim)
    counted = not any(each.single or each.harm.who in _GENERIC for each in both)
    apart = {each.harm.who for each in before}.isdisjoint(each.harm.who for each in claim)
    return counted and apart and len({(each.report, each.claim_start, each.early) for each in both}) == 1


def _wholes(claim: Sequence[Mention]) -> Iterator[Said]:
    """What a claim counts: numbers of groups told side by side are added, several numbers for all are not."""
    if not any(not each.detail and (each.amount.size or each.amount.most) for each in claim):
        return
    certain = [each for each in claim if each.harm.named or RELATED.match(each.harm.exact)]
    if certain:
        yield from _with_company(claim, certain[0])
        return
    generic = [each for each in claim if each.harm.who in _GENERIC and each.harm.reference != "others"]
    beside = [each for each in claim if each not in generic]
    for one in [[each] for each in generic] or [[]]:
        added = (
            each for each in beside if not one or each.harm.reference == "others" or _joined(each, one[0])
        )
        made = sorted([*one, *added], key=lambda each: each.harm.start)
        yield Said(_sum(made), tuple(made), early=made[0].early)


def _joined(one: Mention, other: Mention) -> bool:
    """ "six children and two adults": one list names both."""
    first, last = sorted((one.harm, other.harm), key=lambda each: each.start)
    start = one.claim_start
    return _AND.fullmatch(one.claim_words[first.end - start : last.start - start]) is not None


def _with_company(claim: Sequence[Mention], first: Mention) -> Iterator[Said]:
    """ "X along with 15 relatives": a number told after somebody is of others, one told before holds them."""
    counted = [each for each in claim if not each.detail and (each.amount.best or 0) > 1]
    if counted and first.harm.start < counted[0].harm.start:
        yield Said(_sum(claim), tuple(claim), early=claim[0].early)
    elif counted:
        yield Said(counted[0].amount, (counted[0],), early=claim[0].early)


def _one_by_one(own: Sequence[Mention]) -> Said | None:
    """People told one by one: each name once, each group once, relatives counted, those told beside them."""
    told = [each for each in own if each.amount.size]
    named = [each for each in told if each.harm.named]
    related = [each for each in told if not each.harm.named and RELATED.match(each.harm.exact)]
    unnamed = [each for each in told if each.single and each not in named and each not in related]
    beside = [each for each in told if each.harm.reference == "others" and each not in related]
    if not named and not related and not unnamed:
        return None
    people = len(distinct(name_key(each.harm.exact) for each in named))
    company = max((_company(claim) for claim in _by_claim(told)), default=0)
    others = sum(each.amount.low for each in beside if each.single)
    number = max(people + others, company, _grouped(unnamed) + others)
    mentions = tuple(each for each in told if each.detail or each in beside)
    return Said(Amount(number, number, number), mentions, partial=True)


def _company(claim: Sequence[Mention]) -> int:
    """Somebody with relatives and others, as one claim tells them: "X, his wife and two others"."""
    if not any(each.harm.named or RELATED.match(each.harm.exact) for each in claim):
        return 0
    return _sum([each for each in claim if each.detail or each.harm.reference == "others"]).low


def _grouped(unnamed: Sequence[Mention]) -> int:
    """People told one by one without a name: of one claim they are apart, of several if they differ."""
    people: list[list[Mention]] = []
    for claim in _by_claim([each for each in unnamed if each.harm.reference != "others"]):
        free = list(people)
        for each in claim:
            known = next((one for one in free if all(may_be_one(each.harm, old.harm) for old in one)), None)
            if known is None:
                people.append([each])
            else:
                free.remove(known)
                known.append(each)
    return len(people)


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
