"""Finds lists that spell out people already counted: "two people, a man and his wife"."""

from collections.abc import Sequence

from bearwitness.extract.people_told import Told

_FEWEST = 2
_PARTS = frozenset(
    ["civilians", "children", "women", "men", "unknown", "aid_workers", "medical", "journalists"]
)


def settle_lists(told: Sequence[Told]) -> list[Told]:
    """Makes each list that reaches the number before it part of that number; leaves out lists.

    The list stands behind a comma, a dash, a bracket or a colon, never behind "and" alone. Names
    spell out whatever noun was counted, nouns only people in general. What stands behind a colon
    and does not reach the number is no list of the harmed.
    """
    for number, whole in enumerate(told):
        size = whole.count.best
        if (size is not None and size < _FEWEST) or whole.standing == "part" or whole.whole is not None:
            continue
        following = told[number + 1 :]
        for part in _spelled(whole, size, following) if size is not None else _names_of(whole, following):
            part.standing, part.whole = "part", whole
    return [each for each in told if not each.listed or each.whole is not None]


def _spelled(whole: Told, size: int, following: Sequence[Told]) -> Sequence[Told]:
    if not following or following[0].link in {"and", ""} or "part" in following[0].link:
        return ()
    names = _while_named(whole, following)
    if _FEWEST <= len(names) <= size:
        return names
    reached = 0
    for number, each in enumerate(following, 1):
        reached += each.count.best if each.count.best is not None else size + 1
        if each.standing != whole.standing or each.whole is not None or not _may_hold(whole, each):
            return ()
        if reached >= size:
            ends = number == len(following) or following[number].link not in {"and", ","}
            return following[:number] if reached == size and number > 1 and ends else ()
    return ()


def _names_of(whole: Told, following: Sequence[Told]) -> Sequence[Told]:
    """ "the victims, Omar Hadi and Lina Saleh": two names or more behind definite people without a number."""
    behind = bool(following) and following[0].link not in {"and", ""} and "part" not in following[0].link
    names = (
        _while_named(whole, following) if behind and whole.phrase.det is not None and not whole.named else ()
    )
    return names if len(names) >= _FEWEST else ()


def _while_named(whole: Told, following: Sequence[Told]) -> Sequence[Told]:
    for number, each in enumerate(following):
        if not each.named or each.words.noun or each.standing != whole.standing or "part" in each.link:
            return following[:number]
    return following


def _may_hold(whole: Told, part: Told) -> bool:
    return whole.who in {"unknown", "civilians"} and part.who in (_PARTS | {whole.who})
