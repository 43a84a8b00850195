"""A guess at the tense around a place, from the few words before it."""

from bearwitness.extract.when.grammar import Kinds
from bearwitness.extract.when.tape import Tape

_REACH = 14


def guess(tape: Tape, kinds: Kinds, offset: int) -> str | None:
    """ "future" or "past" by the nearest verb before the offset in the same stretch of words, else by what follows; None unknown."""
    index = next((i for i, start in enumerate(tape.starts) if start >= offset), len(tape.starts))
    ahead, told, stop = (
        kinds.sets["ahead"],
        kinds.sets["told"],
        kinds.chars("colon") + kinds.chars("quote") + kinds.chars("dot"),
    )
    for i in range(index - 1, max(-1, index - _REACH), -1):
        kind = tape.kinds[i]
        if kind == ahead or (kind == kinds.sets["to"] and _infinitive(tape, kinds, i + 1)):
            return "future"
        if kind == told or (
            kind == kinds.sets["word"] and tape.lower[tape.starts[i] : tape.ends[i]].endswith("ed")
        ):
            return "past"
        if kind in stop:
            break
    after = tape.kinds[index + 1 : index + 4]
    return "future" if ahead in after else None


def _infinitive(tape: Tape, kinds: Kinds, index: int) -> bool:
    word = tape.word(index)
    return tape.kind(index) == kinds.sets["word"] and word.islower() and not word.endswith(("s", "ing"))
