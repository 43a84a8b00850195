"""One number for the dead with the wounded: "a strike killed and injured 16 people"."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.model.values import Harm

_BOTH = frozenset(["killed", "injured"])


def join_kinds(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Harm that one number tells of the dead with the wounded has no kind of its own.

    "16 people were killed and injured" tells of 16 in all; "civilians were killed and injured" tells of some
    of either; "killed or injured" leaves open whether any of either.
    """
    told = [harm for draft in drafts for harm in draft.harm]
    joint = {harm.start for harm in told if _is_joint(sentence, harm, told)}
    for draft in drafts:
        draft.harm = list(_joined(draft.harm, joint))


def _is_joint(sentence: Sentence, harm: Harm, told: Sequence[Harm]) -> bool:
    kinds = {other.kind for other in told if (other.start, other.end) == (harm.start, harm.end)}
    if not kinds >= _BOTH or harm.count.low == harm.count.high == 1:
        return False
    return harm.count.best is not None or _either(sentence)


def _either(sentence: Sentence) -> bool:
    """ "killed or injured"."""
    verbs = [clause.verb for clause in sentence.clauses if clause.verb is not None]
    pairs = pairwise(verbs)
    return any(
        {one.base, other.base} == {"kill", "injure"} or {one.base, other.base} == {"kill", "wound"}
        for one, other in pairs
        if sentence.lower(one.last) in {"or", "/"} and other.first == one.last + 1
    )


def _joined(harms: Sequence[Harm], joint: set[int]) -> Sequence[Harm]:
    """The harm with each joint number once, without a kind, and so its parts."""
    made: list[Harm] = []
    for harm in harms:
        if harm.kind in _BOTH and (harm.start in joint or harm.part_of in joint):
            harm = msgspec.structs.replace(harm, kind=None)
        if harm not in made:
            made.append(harm)
    return made
