"""Parts the words of a phrase for people into noun, name, age."""

from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.number_words import TEENS, TENS, UNITS
from bearwitness.tables.people import group
from bearwitness.tables.personwords import person_cues

ADULT = 18
_OLDEST = 115
_SPELLED = {**UNITS, **TEENS, **TENS}
_YEARS = frozenset(["year", "years", "yr", "yrs"])
_SHORTER = frozenset(["month", "months", "week", "weeks", "day", "days"])
_OLD = frozenset(["old", "olds"])
AGED = frozenset(["aged", "age", "ages"])
_AGE_LINKS = frozenset(["-", "and", "or", "to", ","])
_PARTICLES = frozenset(
    """
    al el ul ur as ad an ar bin ben ibn bint abu abd abdul umm om um de del la las los da dos do van von der
    den di y e - ' . ’
    """.split()
)
"""Words in lower case that stand inside names."""
_STATES = frozenset(["dead", "wounded", "injured", "missing", "hurt", "homeless", "alive", "critically"])


class PersonWords(NamedTuple):
    """The tokens of the noun, those of the name, the ages in years (0 for months, weeks, days)."""

    noun: tuple[int, ...]
    name: tuple[int, ...]
    ages: tuple[int, ...]


def person_words(sentence: Sentence, phrase: NounPhrase) -> PersonWords:
    """The words of a phrase: "her son 21-year-old Sami" is a son, Sami, 21."""
    ages, left = _without_ages(sentence, phrase.words)
    while len(left) > 1 and sentence.lower(left[-1]) in _STATES:
        left.pop()
    first = name_start(sentence, left)
    return PersonWords(tuple(left[:first]), tuple(left[first:]), ages)


def is_age(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is an age alone: "34", "35 years old", "age 5", "aged 4"."""
    words = [at for at in range(phrase.first, phrase.core_last) if sentence.lower(at) not in {"and", ","}]
    if len(words) == 1 and phrase.of is None:
        return bare_age(sentence, words[0]) is not None
    ages, left = _without_ages(sentence, phrase.words)
    return bool(ages) and not left and phrase.det is None


def bare_age(sentence: Sentence, at: int) -> int | None:
    """The figure at token `at` as an age, or None."""
    lower = sentence.lower(at)
    return int(lower) if lower.isdecimal() and len(lower) < 4 and int(lower) <= _OLDEST else None


def ages_in(sentence: Sentence, phrase: NounPhrase) -> tuple[int, ...]:
    """The ages that a phrase gives."""
    ages, _ = _without_ages(sentence, phrase.words)
    if ages or len(phrase.words) > 1:
        return ages
    lone = bare_age(sentence, phrase.first)
    return (lone,) if lone is not None else ()


def _without_ages(sentence: Sentence, words: Sequence[int]) -> tuple[tuple[int, ...], list[int]]:
    ages: list[int] = []
    left: list[int] = []
    at = 0
    while at < len(words):
        age, size = _age_at(sentence, words, at)
        if age is not None:
            ages.append(age)
        elif size == 0:
            left.append(words[at])
        at += size or 1
    return tuple(ages), left


def _age_at(sentence: Sentence, words: Sequence[int], at: int) -> tuple[int | None, int]:
    """An age and how many words it takes; None and 0 where none stands."""
    lower = [sentence.lower(word) for word in words[at : at + 6]]
    if lower[0] in AGED and len(lower) > 1 and _figure(lower[1]) is not None:
        return _figure(lower[1]), 2
    age = _figure(lower[0])
    if age is None:
        return None, 0
    rest = [(number, word) for number, word in enumerate(lower[1:], 2) if word != "-"]
    if len(rest) > 1 and rest[0][1] in _YEARS | _SHORTER and rest[1][1] in _OLD:
        return (age if rest[0][1] in _YEARS else 0), rest[1][0]
    return None, 0


def _figure(lower: str) -> int | None:
    if lower.isdecimal() and len(lower) < 4:
        return int(lower) if int(lower) <= _OLDEST else None
    return _SPELLED.get(lower)


def name_start(sentence: Sentence, words: Sequence[int]) -> int:
    """Where the name begins among the words of a phrase; their number where they hold none.

    A name is the capitalised words at the end, behind a noun for a person ("his brother Karim Hadi",
    "Sergeant Omar Hadi") or alone. In a text of capitals only a noun before them tells.
    """
    if _ends_in_surname(sentence, words):
        return 0
    if group(_text(sentence, words)) is not None:
        return len(words)
    first = 0 if sentence.passage.text.isupper() else _capitals(sentence, words)
    if first == len(words):
        return first
    for end in range(len(words) - 1, max(first, 1) - 1, -1):
        if group(_text(sentence, words[:end])) is not None and _is_title(sentence, words, end, first):
            return end
    return first if first == 0 else len(words)


def _ends_in_surname(sentence: Sentence, words: Sequence[int]) -> bool:
    """ "Adele King", "Baker" inside a sentence: a trade or a rank that is somebody's name."""
    if (
        not words
        or sentence.lower(words[-1]) not in person_cues().surnames
        or sentence.passage.text.isupper()
    ):
        return False
    if words[0] == 0 and len(words) == 1:
        return False
    before = sentence.lower(words[0] - 1) if words[0] else ""
    capital = all(sentence.tokens[at].text[0].isupper() for at in words)
    return capital and before not in {"the", "a", "an", "this", "that"}


def _is_title(sentence: Sentence, words: Sequence[int], end: int, first: int) -> bool:
    """Whether a noun before a name is no part of a longer name ("the Police Academy")."""
    if end == first:
        return True
    before = sentence.lower(words[0] - 1)
    return before not in {"the", "a", "an", "this", "that"} or sentence.tokens[words[end - 1]].text.islower()


def _capitals(sentence: Sentence, words: Sequence[int]) -> int:
    """Where the run of capitalised words at the end begins."""
    first = at = len(words)
    while at > 0:
        text = sentence.tokens[words[at - 1]].text
        if text[0].isupper():
            first = at - 1
        elif text.lower() not in _PARTICLES:
            break
        at -= 1
    return first


def _text(sentence: Sentence, words: Sequence[int]) -> str:
    return " ".join(sentence.tokens[at].text for at in words if sentence.tokens[at].text != "-")
