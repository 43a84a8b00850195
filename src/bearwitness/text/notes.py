"""Says which passages tell nothing of an event, with the reason."""

import re
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from bearwitness.model.records import PassageKind
from bearwitness.tables.notes import notes
from bearwitness.text.letterhead import letterhead

# Page furniture is short; a sentence that merely opens with such a word is not.
_FURNITURE_WORDS = 14
_HEADLINE_WORDS = 24
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")
# "1987" or "1987-1989" above a chapter says when what stands below it happened.
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[-–—]\s?(?:\d\d){1,2})?:?")
OTHER_REPORT = "headline of another report"


class _Patterns(NamedTuple):
    first_words: frozenset[str]
    opening: re.Pattern[str]
    links: re.Pattern[str]
    telling: re.Pattern[str]
    definitions: tuple[str, ...]
    known: ahocorasick_rs.AhoCorasick


@cache
def _patterns() -> _Patterns:
    table = notes()
    telling = "|".join(map(re.escape, table.telling))
    return _Patterns(
        frozenset(_first_word(words) for words in (*table.opening, *table.links)),
        _opener(table.opening),
        _opener(table.links),
        re.compile(rf"\b(?:{telling})", re.IGNORECASE),
        table.definitions,
        ahocorasick_rs.AhoCorasick([*table.definitions, *table.standing]),
    )


def _opener(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(words) for words in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\W{{0,3}}(?:{longest_first})\s*(?:([:|>»]+)|\W*$)", re.IGNORECASE)


def set_aside(text: str, kind: PassageKind) -> str | None:
    """The reason why a passage is not read, or None when it is to be read.

    What tells of harm is never furniture; a link to another report is, for it tells of another event.
    """
    if kind == "dateline":
        return "dateline"
    if not (_LETTER.search(text) or _YEARS.fullmatch(text.strip())):
        return "no words"
    known = _patterns()
    lower = text.lower()
    found = known.known.find_matches_as_indexes(lower)
    if found and min(found)[0] < len(known.definitions):
        return "definition"
    if found and not known.telling.search(text):
        return "standing note"
    if _first_word(lower) in known.first_words:
        found_reason = _furniture(text, known)
        if found_reason is not None:
            return found_reason
    heads = kind in {"title", "heading"} and not known.telling.search(text)
    return letterhead(text) if heads else None


def _first_word(lower: str) -> str:
    word = _WORD.search(lower)
    return word.group() if word else ""


def _furniture(text: str, known: _Patterns) -> str | None:
    linked = known.links.match(text)
    if linked and text.count(" ") < _HEADLINE_WORDS:
        return OTHER_REPORT if linked.end() < len(text) else "page furniture"
    if text.count(" ") < _FURNITURE_WORDS and known.opening.match(text) and not known.telling.search(text):
        return "page furniture"
    return None


def heads_links(text: str) -> bool:
    """Whether a line of its own announces headlines of other reports ("Related news")."""
    linked = _patterns().links.match(text)
    return linked is not None and linked.end() == len(text)
