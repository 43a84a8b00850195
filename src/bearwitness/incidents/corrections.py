"""Takes back people told dead who live: "one of them turned out to be alive"."""

from collections.abc import Sequence

import msgspec

from bearwitness.incidents.facts import Amount
from bearwitness.incidents.mentions import Mention
from bearwitness.lang.number_words import TEENS, TENS, UNITS

_SPELLED = {**UNITS, **TEENS, **TENS}


def corrected(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one report; a number told before somebody proves alive is an early one, the rest hold.

    The number that is left stands in the words that take somebody back.
    """
    made = [each for each in mentions if each.harm.reference != "spared"]
    for one in mentions:
        if one.harm.reference == "spared":
            made = _without(one, made)
    return made


def _without(one: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    before = [each for each in mentions if _is_number(each) and each.harm.start < one.harm.start]
    most = max((each.amount.best or 0 for each in before), default=0)
    left = most - _how_many(one)
    if left < 0 or most == 0:
        return list(mentions)
    early = [msgspec.structs.replace(each, stage="early") if each in before else each for each in mentions]
    telling = msgspec.structs.replace(one.telling, amount=Amount(left, left, left))
    harm = msgspec.structs.replace(one.harm, reference="new")
    return [*early, msgspec.structs.replace(one, telling=telling, harm=harm, stage="late")]


def _is_number(each: Mention) -> bool:
    return each.own and not each.detail and each.amount.best is not None and each.harm.kind == "killed"


def _how_many(one: Mention) -> int:
    """How many of those told dead live, as the words of the number say."""
    words = one.harm.count.exact.lower()
    return int(words) if words.isdecimal() else _SPELLED.get(words, 1)
