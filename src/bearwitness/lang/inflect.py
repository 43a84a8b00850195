"""Singular, plural, verb forms of English words.

Works on spelling alone, keeps the case of what it is given, and leaves alone what it cannot tell.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from types import MappingProxyType

from bearwitness.lang.irregular import (
    ATTRIBUTIVE,
    HARD_CH,
    INVARIANT_NOUNS,
    IRREGULAR_NOUNS,
    MANS,
    NOT_IS,
    NOT_MEN,
    NOUN_PARTICIPLES,
    OES,
    PREPOSITIONS,
    TAIL_AFTER_ANY,
    TAIL_ING,
)
from bearwitness.lang.verbs import VerbForms, base_form, is_participle, verb_forms

__all__ = [
    "VerbForms",
    "base_form",
    "head_index",
    "is_plural",
    "plurals",
    "singular",
    "singular_word",
    "verb_forms",
]

_WORD = re.compile(r"[^\W_]+(?:[-/'’][^\W_]+)*")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/-]*[A-Z0-9]\Z")
_ACRONYM_PLURAL = re.compile(r"[A-Z][A-Z0-9&/-]*[A-Z0-9]['’]?s\Z|[0-9]{1,3}s\Z")
_TAIL_PAREN = re.compile(r"\(\s*([^()]*?)\s*\)\s*\Z")
_COMPOUND = re.compile(r"([^\W\d_]+)(-(?:by|in|up|on|at|of)(?:-[\w-]+)?)\Z", re.IGNORECASE)


@cache
def _nouns() -> tuple[MappingProxyType[str, str], MappingProxyType[str, tuple[str, ...]]]:
    """Plural to singular, singular to plurals."""
    down: dict[str, str] = {}
    up: dict[str, tuple[str, ...]] = {}
    for pair in IRREGULAR_NOUNS.split():
        one, _, many = pair.partition("=")
        up[one] = tuple(many.split("/"))
        for form in up[one]:
            down.setdefault(form, one)
    # "bases" and "axes" are far more often places and tools than the plural of "basis" and "axis".
    down.update(bases="base", axes="axe")
    return MappingProxyType(down), MappingProxyType(up)


def _like(model: str, word: str) -> str:
    """`word` (lower case) in the case of `model`."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    if model[:1].isupper():
        return word[:1].upper() + word[1:]
    return word


def _es_singular(word: str) -> str:
    """Singular of a lower-case word in -es that no list knows."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("oes", "ches", "shes", "sses", "xes", "zzes", "tzes")):
        return word[:-2]
    # "campuses" but "houses", "causes", "nooses".
    if word.endswith("uses") and word[-5:-4] not in ("o", "a", ""):
        return word[:-2]
    return word[:-1]


def _word_singular(word: str) -> str:
    """Singular of one lower-case word; a word that is no plural comes back as it is."""
    down, up = _nouns()
    if word in down:
        return down[word]
    if word in INVARIANT_NOUNS or word in up or len(word) < 4:
        return word
    if word.endswith("men") and word not in NOT_MEN:
        return word[:-2] + "an"
    for ending in ("children", "people", "wives", "knives"):
        if word.endswith(ending):
            return word[: -len(ending)] + down[ending]
    if (
        not word.endswith("s")
        or word.endswith(("ss", "us", "sis", "itis", "polis", "'s", "’s"))
        or word in NOT_IS
    ):
        return word
    return _es_singular(word) if word.endswith("es") else word[:-1]


@lru_cache(maxsize=4096)
def singular_word(word: str) -> str:
    """Singular of one word in any case, which is its own head."""
    if _ACRONYM_PLURAL.match(word):
        return word[: -2 if word[-2] in "'’" else -1]
    compound = _COMPOUND.match(word)
    if compound:
        return singular_word(compound[1]) + compound[2]
    before, hyphen, last = word.rpartition("-")
    one = _word_singular(last.lower())
    return word if one == last.lower() else before + hyphen + _like(last, one)


def _is_tail(words: list[str], at: int) -> bool:
    """True where an -ing word opens the tail of the phrase instead of standing before its head."""
    word = words[at]
    if not word.endswith("ing") or at + 1 >= len(words):
        return False
    if word in TAIL_AFTER_ANY or not is_plural(words[at - 1]):
        return word in TAIL_AFTER_ANY
    return word in TAIL_ING or words[at - 1] not in ATTRIBUTIVE


def _inside(words: list[str], at: int) -> bool:
    """True for the "to" of "surface to air missile"."""
    return words[at] == "to" and at + 2 < len(words) and words[at + 1] in ("air", "ground", "surface", "sea")


def _head(words: list[str]) -> int:
    """Index of the head among the lower-case words of a noun phrase; -1 when there is none."""
    end = len(words)
    for at in range(1, len(words)):
        if (words[at] in PREPOSITIONS and not _inside(words, at)) or _is_tail(words, at):
            end = at
            break
    # "houses rigged with": the participle belongs to the tail, unless it is all there is.
    cut = end
    while end < len(words) and cut > 1 and is_participle(words[cut - 1]):
        cut -= 1
    if cut == end == len(words) > 1 and _is_bare_participle(words[-1]) and is_plural(words[-2]):
        cut -= 1
    return cut - 1


def _is_bare_participle(word: str) -> bool:
    """True for a participle that is no noun: "vehicles abandoned", but not "sports ground", "rockets hit"."""
    return is_participle(word) and word not in NOUN_PARTICIPLES and base_form(word) != word


def head_index(noun_phrase: str) -> tuple[int, int] | None:
    """Half-open range of the head noun: the last word before "of", "with" or a participle tail."""
    body = _TAIL_PAREN.sub("", noun_phrase) or noun_phrase
    matches = list(_WORD.finditer(body))
    at = _head([match.group().lower() for match in matches])
    return (matches[at].start(), matches[at].end()) if matches else None


def _brackets(noun_phrase: str, change: Callable[[str], str]) -> str:
    """The phrase with `change` made to an acronym in brackets at its end."""
    tail = _TAIL_PAREN.search(noun_phrase) if noun_phrase.endswith((")", " ")) else None
    if not tail or not (tail[1].isupper() or _ACRONYM_PLURAL.match(tail[1])):
        return noun_phrase
    return noun_phrase[: tail.start(1)] + change(tail[1]) + noun_phrase[tail.end(1) :]


@lru_cache(maxsize=8192)
def singular(noun_phrase: str) -> str:
    """The phrase with its head noun in the singular: "pieces of equipment" gives "piece of equipment"."""
    noun_phrase = _brackets(noun_phrase, singular_word)
    found = head_index(noun_phrase)
    if found is None:
        return noun_phrase
    start, end = found
    return noun_phrase[:start] + singular_word(noun_phrase[start:end]) + noun_phrase[end:]


def _regular_plural(word: str) -> str:
    """Plural by rule of one lower-case word."""
    if word.endswith("y") and word[-2:-1] not in ("", "a", "e", "i", "o", "u"):
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "sh")) or (word.endswith("ch") and word not in HARD_CH) or word in OES:
        return word + "es"
    return word + "s"


def _word_plurals(word: str) -> tuple[str, ...]:
    """Plurals of one lower-case word."""
    _, up = _nouns()
    if word in up:
        return up[word]
    if word in INVARIANT_NOUNS:
        return (word,)
    if word.endswith("man") and word not in MANS:
        return (word[:-2] + "en",)
    for ending in ("child", "wife", "knife"):
        if word.endswith(ending):
            return tuple(word[: -len(ending)] + form for form in up[ending])
    return (_regular_plural(word),)


def _form_plurals(word: str) -> tuple[str, ...]:
    """Plurals of one word in any case."""
    # A long word in capitals is shouted, a short one is an acronym.
    if _ACRONYM.match(word) and len(word) < 7 and word.lower() not in _nouns()[1]:
        return (word + "s",)
    compound = _COMPOUND.match(word)
    if compound:
        return tuple(form + compound[2] for form in _form_plurals(compound[1]))
    before, hyphen, last = word.rpartition("-")
    return tuple(before + hyphen + _like(last, form) for form in _word_plurals(last.lower()))


@lru_cache(maxsize=8192)
def plurals(noun: str) -> tuple[str, ...]:
    """The plurals of a noun or noun phrase, the usual one first; an invariant noun gives itself."""
    noun = _brackets(noun, lambda acronym: _form_plurals(acronym)[0])
    found = head_index(noun)
    if found is None:
        return ()
    start, end = found
    return tuple(noun[:start] + form + noun[end:] for form in _form_plurals(noun[start:end]))


@lru_cache(maxsize=8192)
def is_plural(noun: str) -> bool:
    """True when the head is a plural unlike its singular; "headquarters", which may be either, is False."""
    found = head_index(noun)
    if found is None:
        return False
    word = noun[found[0] : found[1]]
    return singular_word(word) != word
