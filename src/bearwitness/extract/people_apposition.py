"""Whether two phrases side by side name the same person: "a Taliban leader, Mullah X"."""

from bearwitness.extract.people_told import Told

_OWNING = frozenset(["his", "her", "their"])
_INDEFINITE = frozenset(["a", "an"])


def same_people(before: Told, told: Told, *, link: str, closes: bool, listed: bool) -> bool:
    """Whether `told` goes on with the people of `before`.

    `link`: the marks between them. `closes`: the phrase is followed by the verb or the end, so that a
    list would have its "and" before it. `listed`: an "and" and a further person follow.
    """
    if link == "and" and before.apposed:
        return _bare_one(told)
    if before.named and told.named and told.noun is None and "," not in link and "and" not in link:
        # "Omar Hadi (Abu Sami)", "Hadi/Haddi": one more name of the same person.
        return before.one
    if "and" in link or not link or ":" in link:
        return False
    if before.one and told.one:
        return _same_one(before, told, link, closes=closes, listed=listed)
    return closes and _bare(told) and not told.named and not before.one and told.count.best is None


def _bare(told: Told) -> bool:
    return told.phrase.number is None and told.phrase.det is None and told.phrase.possessor is None


def _bare_one(told: Told) -> bool:
    """ "a teacher and father of two": a noun in the singular without an article."""
    return _bare(told) and told.one and not told.named


def _same_one(before: Told, told: Told, link: str, *, closes: bool, listed: bool) -> bool:
    if (before.named and told.named) or {before.who, told.who} == {"men", "women"}:
        return False
    if told.named and told.noun is None:
        return before.noun is not None or before.phrase.number is not None or bool(before.ages)
    if told.phrase.det in _OWNING and before.named:
        return False
    if closes:
        return True
    if before.named:
        return not listed and (told.phrase.det is not None or "(" in link)
    counted = before.phrase.number is not None or before.phrase.det not in _INDEFINITE
    return counted and told.phrase.det in _INDEFINITE and not listed


def merged(before: Told, told: Told, *, bracketed: bool) -> Told:
    """One entry for both: the noun of either, the name of either, the words of both outside brackets."""
    if told.named and not before.named:
        before.words = told.words
    if not bracketed:
        before.last = max(before.last, told.last)
    before.apposed = True
    before.ages = before.ages or told.ages
    if before.noun is None:
        before.noun = told.noun
    if before.who == "unknown":
        before.who = told.who
    return before
