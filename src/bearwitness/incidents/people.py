"""Whether two names are one person's, so that nobody is counted twice."""

import re
from collections.abc import Iterable

from bearwitness.model.values import Harm
from bearwitness.tables.demonyms import demonyms
from bearwitness.tables.names import key
from bearwitness.tables.personwords import person_cues

_AGE = re.compile(r"\b(\d{1,3})(?:[- ]years?[- ]old|[- ]year)?\b", re.IGNORECASE)
_PAIR = 2
_WORD = re.compile(r"[^\W\d_][\w'’`-]*")


def name_key(words: str) -> tuple[str, ...]:
    """The words of a name that tell a person: capitalised, folded, without titles, in order."""
    found = [word for word in _WORD.findall(words.replace("-", " ")) if word[0].isupper()]
    if len(found) > _PAIR and found[0] in demonyms():
        # "a Syrian teacher Omar Hadi"
        del found[0]
    return tuple(folded for word in found if (folded := key(word)) and folded not in person_cues().titles)


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two name keys may be one person: one holds the other, or they open and end alike.

    "Umar" is "Mohammad Umar"; "Ahmed Salem" is not "Haitham Ahmed Salem", his son.
    """
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return short[0] in long
    return short[0] == long[0] and short[-1] in long


def may_be_one(one: Harm, other: Harm) -> bool:
    """Whether two mentions of one person each may be of the same: names, ages, sex, youth do not differ."""
    if one.named and other.named:
        return same_person(name_key(one.exact), name_key(other.exact))
    ages = [set(_AGE.findall(words)) for words in (one.exact, other.exact)]
    cues = person_cues()
    if all(ages):
        return bool(ages[0] & ages[1]) and not _opposed(one.exact, other.exact, cues.female, cues.male)
    pairs = ((cues.female, cues.male), (cues.young, cues.grown))
    return not any(_opposed(one.exact, other.exact, a, b) for a, b in pairs)


def _opposed(one: str, other: str, these: re.Pattern[str], those: re.Pattern[str]) -> bool:
    """Whether words of one kind stand on one side, words of the other kind alone on the other."""
    told = [(these.search(words) is not None, those.search(words) is not None) for words in (one, other)]
    return {(True, False), (False, True)} == set(told)


def distinct(names: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """One name for each person, in the order told; the longest form stands for its person."""
    made: list[tuple[str, ...]] = []
    for name in sorted(dict.fromkeys(names), key=len, reverse=True):
        if name and not any(same_person(name, other) for other in made):
            made.append(name)
    return made
