"""One number for the dead with the wounded: "a strike killed and injured 16 people"."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.model.values import Harm
from bearwitness.tables.harms import harms

_BOTH = frozenset(["killed", "injured"])


def join_kinds(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Harm that one number tells of the dead with the wounded has no kind of its own.

    "16 people were killed and injured" tells of 16 in all; "civilians were killed and injured" tells of some
    of either; "killed or injured" leaves open whether any of either.
    """
    link = _link(sentence)
    if link is None:
        return
    told = [harm for draft in drafts for harm in draft.harm]
    joint = {harm.start for harm in told if _is_joint(harm, told, either=link != "and")}
    for draft in drafts:
        draft.harm = list(_joined(draft.harm, joint))


def _is_joint(harm: Harm, told: Sequence[Harm], *, either: bool) -> bool:
    kinds = {other.kind for other in told if (other.start, other.end) == (harm.start, harm.end)}
    if not kinds >= _BOTH or harm.count.low == harm.count.high == 1:
        return False
    return either or harm.count.best is not None


def _link(sentence: Sentence) -> str | None:
    """The word between a verb of killing and one of wounding that stand side by side, either first."""
    verbs = [clause.verb for clause in sentence.clauses if clause.verb is not None]
    for one, other in pairwise(verbs):
        kinds = {harms().toll.kinds.get(one.base), harms().toll.kinds.get(other.base)}
        if kinds == _BOTH and other.first == one.last + 1:
            return sentence.lower(one.last)
    return None


def _joined(harms: Sequence[Harm], joint: set[int]) -> Sequence[Harm]:
    """The harm with each joint number once, without a kind, and so its parts."""
    made: list[Harm] = []
    for harm in harms:
        if harm.kind in _BOTH and (harm.start in joint or harm.part_of in joint):
            harm = msgspec.structs.replace(harm, kind=None)
        if harm not in made:
            made.append(harm)
    return made
