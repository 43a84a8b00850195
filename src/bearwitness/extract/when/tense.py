"""A guess at the tense around a place, from the few words before it."""

from bisect import bisect_left

from bearwitness.extract.when.grammar import Kinds
from bearwitness.extract.when.tape import Tape

REACH = 14
"""Words looked at before a place."""

OPENING, AFTER = 2, 9
"""A time that starts in the first words of a passage is told by the verb up to so many words behind."""

INFINITIVE_REACH = 4
"""An infinitive ("to meet Monday") speaks for at most this many words."""


def guess(tape: Tape, kinds: Kinds, offset: int) -> str | None:
    """ "future" or "past" by the nearest verb before the offset in the same stretch of words.

    Else by what follows; None unknown.
    """
    index = bisect_left(tape.starts, offset)
    stop = kinds.chars("colon") + kinds.chars("quote") + kinds.chars("dot")
    for i in range(index - 1, max(-1, index - REACH), -1):
        found = _verb(tape, kinds, i, index - i)
        if found is not None:
            return found
        if tape.kinds[i] in stop:
            break
    if kinds.chars("ahead") in tape.kinds[index + 1 : index + 4]:
        return "future"
    opening = tape.kinds[index + 4 : index + AFTER] if index <= OPENING else ""
    ahead = opening.find(kinds.chars("ahead"))
    between = tape.kinds[index + 1 : index + 4 + max(ahead, 0)]
    plain = not any(kind in between for kind in stop + kinds.chars("told") + kinds.chars("comma"))
    return "future" if ahead >= 0 and plain else None


def _verb(tape: Tape, kinds: Kinds, i: int, distance: int) -> str | None:
    """The tense that one word speaks for."""
    kind = tape.kinds[i]
    if kind == kinds.chars("ahead"):
        return "future"
    if kind == kinds.chars("to") and distance <= INFINITIVE_REACH and _infinitive(tape, kinds, i + 1):
        return "future"
    if kind == kinds.chars("told"):
        return "past"
    if kind == kinds.chars("word") and tape.lower[tape.starts[i] : tape.ends[i]].endswith("ed"):
        return "future" if tape.word(i - 1).lower() == "be" else "past"
    return None


def _infinitive(tape: Tape, kinds: Kinds, index: int) -> bool:
    word = tape.word(index)
    return tape.kind(index) == kinds.chars("word") and word.islower() and not word.endswith(("s", "ing"))
