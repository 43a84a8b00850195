"""Which people told as shot or hurt are those told dead, so that nobody counts as both.

"Six people were shot, two of them fatally" leaves four injured. The words of a deed ("was shot", "suffered a
gunshot wound") do not say who lived, those of a wound ("was wounded", "in stable condition") do. Within one
report:

* a number shot, told as the whole, has the deaths taken out of it;
* one person shot or taken to hospital who is told dead next ("where he died") is that death, as is a name of
  a person killed;
* one person shot without a number or a word of living on is the one person killed, unless sex, youth or
  age differ.

Mentions that are deaths turn to mentions of people killed told again; numbers keep the words they came from.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from bearwitness.incidents.facts import Amount
from bearwitness.incidents.mentions import Mention
from bearwitness.incidents.people import may_be_one, name_key, same_person
from bearwitness.incidents.voices import said
from bearwitness.model.values import Span
from bearwitness.tables.outcomes import Outcome, outcomes

# Sentences that may lie between one who was shot and the words of the death.
_NEAR = 600
_CLAUSE_END = re.compile(
    r"[;:](?=\s|$)|[.!?]$|,? and (?=an?\b|the\b|[a-z]+ (?:more|others?)\b)|, (?:while|but)\b"
)
_OF_THEM = re.compile(r"\bof (?:them|whom|which|those|these|the)\b|\bof (?:his|her|their)\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\bone of\s+\Z", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|when|where|in which|as|following|of)\b", re.IGNORECASE)


class _Report(NamedTuple):
    """What one report tells: all mentions, the deaths, how many died, whether all hurt may be one person."""

    mentions: Sequence[Mention]
    deaths: Sequence[Mention]
    toll: int
    alone: bool


def lived(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one side of an incident, with those told dead taken out of the injured."""
    made: list[Mention] = []
    for report in dict.fromkeys(each.report for each in mentions):
        made += _in_report([each for each in mentions if each.report == report])
    return made


def _in_report(told: Sequence[Mention]) -> list[Mention]:
    most = max((each.amount.size for each in told if each.harm.kind == "injured"), default=0)
    mentions = [_as_some(each, most) for each in told]
    deaths = [each for each in mentions if each.harm.kind == "killed" and each.amount.size]
    if not deaths:
        return list(mentions)
    report = _Report(mentions, deaths, _toll(deaths), _one_shot(mentions))
    made: list[Mention] = []
    for each in sorted(mentions, key=lambda each: each.harm.start):
        made.append(_outcome(each, report, made) if each.harm.kind == "injured" else each)
    return made


def _as_some(one: Mention, most: int) -> Mention:
    """ "two were in critical condition": fewer than are told hurt elsewhere are some of those."""
    if one.harm.kind != "injured" or not 0 < one.amount.size < most or one.harm.reference != "new":
        return one
    if one.harm.named or outcomes()["state"].search(_behind(one)) is None:
        return one
    harm = msgspec.structs.replace(one.harm, reference="known")
    return msgspec.structs.replace(one, harm=harm, again=True)


def _toll(deaths: Sequence[Mention]) -> int:
    """How many a report tells dead."""
    return max((one.amount.size for one in said(deaths) if not one.passed), default=0)


def _outcome(one: Mention, report: _Report, before: Sequence[Mention]) -> Mention:
    if one.harm.reference == "others" or (one.amount.vague and one.amount.size == 1):
        # "an unknown number of people" is nobody in particular.
        return one
    if one.amount.size != 1:
        return _reduced(one, report)
    death = _same(one, report.deaths) or _next_death(one, report.mentions)
    if death is None and _ends(one) != "hurt":
        death = _only_death(one, report) or _last_told(one, before)
    return one if death is None else _died(one)


def _only_death(one: Mention, report: _Report) -> Mention | None:
    """The one death of a report that tells of one person shot."""
    if not report.alone or report.toll != 1:
        return None
    return next((each for each in report.deaths if may_be_one(one.harm, each.harm)), None)


def _died(one: Mention) -> Mention:
    """A mention of somebody hurt as a mention of the death told elsewhere."""
    harm = msgspec.structs.replace(one.harm, kind="killed", reference="known")
    return msgspec.structs.replace(
        one, harm=harm, telling=msgspec.structs.replace(one.telling, kind="killed"), again=True
    )


def _same(one: Mention, deaths: Sequence[Mention]) -> Mention | None:
    """The death of the person of that name, or of the very words: "a boy injured on Monday has died"."""
    key = name_key(one.harm.exact)
    for each in deaths:
        named = one.harm.named and each.harm.named and same_person(key, name_key(each.harm.exact))
        if named or each.harm.start == one.harm.start:
            return each
    return None


def _next_death(one: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The death told next of one taken up there: "was shot. He died at the hospital"; nobody else between."""
    for each in sorted(mentions, key=lambda each: each.harm.start):
        if each.harm.start <= one.harm.start:
            continue
        if each.harm.start - one.harm.end > _NEAR:
            return None
        if each.harm.kind == "killed":
            again = each.harm.reference == "known" and each.amount.size == 1 and each.amount.best == 1
            return (
                each
                if again and not _OF_THEM.search(each.harm.exact) and may_be_one(one.harm, each.harm)
                else None
            )
        if each.harm.reference != "known":
            return None
    return None


def _last_told(one: Mention, told: Sequence[Mention]) -> Mention | None:
    """The death told last before one who is taken up: "A boy was killed. He was shot in the back"."""
    if not one.single or one.harm.reference != "known":
        return None
    before = [each for each in told if each.harm.reference != "known" or each.again]
    last = before[-1] if before else None
    if last is None or last.harm.kind != "killed" or last.amount.size != 1:
        return None
    return last if may_be_one(one.harm, last.harm) else None


def _one_shot(mentions: Sequence[Mention]) -> bool:
    """Whether a report tells of nobody hurt but single people who may all be the same one."""
    hurt = [each for each in mentions if each.harm.kind == "injured" and each.amount.size]
    if any(each.amount.size != 1 or each.amount.vague or each.harm.reference == "others" for each in hurt):
        return False
    if any(_ends(each) == "hurt" for each in hurt):
        return False
    return all(may_be_one(one.harm, other.harm) for at, one in enumerate(hurt) for other in hurt[at + 1 :])


def _reduced(one: Mention, report: _Report) -> Mention:
    """A number of people shot without the deaths among them."""
    deaths, toll = report.deaths, report.toll
    amount = one.amount
    among = [each for each in deaths if _is_among(one, each)]
    if _holds_dead(one, report):
        among = []
    elif _ends(one) != "open":
        toll = max((each.amount.size for each in among), default=0)
    elif any(_is_beside(one, each) for each in deaths):
        return one
    if not toll or (amount.best is None and amount.vague and amount.size <= toll + 1):
        return one
    if amount.size == toll:
        return _died(one) if amount.best is not None else one
    if amount.size < toll:
        return one
    less = Amount(
        max(0, amount.low - toll),
        None if amount.high is None else amount.high - toll,
        None if amount.best is None else amount.best - toll,
    )
    words = tuple(Span(each.harm.start, each.harm.end, each.harm.exact) for each in (among or deaths)[:1])
    return msgspec.structs.replace(one, telling=msgspec.structs.replace(one.telling, amount=less, more=words))


def _holds_dead(one: Mention, report: _Report) -> bool:
    """ "One man was killed, three others were hurt", then "four were taken to hospitals": the dead too."""
    if one.amount.best is None or _ends(one) == "hurt":
        return False
    return any(
        each.harm.kind == "injured"
        and each.harm.reference == "others"
        and each.amount.best is not None
        and each.amount.best + report.toll == one.amount.best
        and any(
            death.telling.claim == each.telling.claim or death.claim_start == each.claim_start
            for death in report.deaths
        )
        for each in report.mentions
    )


def _is_among(one: Mention, death: Mention) -> bool:
    """ "six were wounded, one of them fatally": a death told next as one; "Ali was one of six shot"."""
    before = one.claim_words[: one.harm.start - one.claim_start]
    if death.harm.named and _ONE_OF.search(before):
        return bool(set(name_key(death.harm.exact)) & set(name_key(before)))
    gap = death.harm.start - one.harm.end
    near = 0 <= gap <= _NEAR and death.harm.reference == "known"
    return near and death.amount.size < one.amount.size and _OF_THEM.search(death.harm.exact) is not None


def _is_beside(one: Mention, death: Mention) -> bool:
    """ "one man was killed and three were shot": people of one sentence told side by side."""
    if death.claim_start != one.claim_start or death.harm.reference == "known":
        return False
    between = one.claim_words[death.harm.end - one.claim_start : one.harm.start - one.claim_start]
    return death.harm.end <= one.harm.start and _AFTER.search(between) is None


def _ends(one: Mention) -> Outcome | None:
    """What the words of a mention say of how the harm ended, those behind the people before others."""
    after = _behind(one)
    hurt = outcomes()["hurt"].search(after)
    found = _first(after)
    if hurt is not None:
        return "hurt"
    if found is not None:
        return found
    before = one.claim_words[max(0, one.harm.start - one.claim_start - 80) : one.harm.start - one.claim_start]
    own = _first(one.harm.exact)
    return own or _last(before)


def _behind(one: Mention) -> str:
    """The words behind a mention, to the end of its clause."""
    at = one.harm.end - one.claim_start
    after = one.claim_words[at : at + 120]
    end = _CLAUSE_END.search(after)
    return after[: end.start()] if end is not None else after


def _first(words: str) -> Outcome | None:
    found = [(hit.start(), name) for name, each in _endings() if (hit := each.search(words))]
    return min(found)[1] if found else None


def _last(words: str) -> Outcome | None:
    found = [(hits[-1].start(), name) for name, each in _endings() if (hits := [*each.finditer(words)])]
    return max(found)[1] if found else None


def _endings() -> Iterator[tuple[Outcome, re.Pattern[str]]]:
    """The words that tell how harm ended."""
    yield from ((name, each) for name, each in outcomes().items() if name != "state")
