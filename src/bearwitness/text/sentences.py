"""Splits a block into sentences without breaking at abbreviations, initials or decimals."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"(?:[.!?…]+[\"')\]*]*)(?=\s+[\"'(\[$€£]*[^\W_]|\s*$|\s+[-–—•●▪·*]+\s)|(?<=[.;:])\s+(?=[•●▪]|[-–]{1,2}\s+[A-Z])"
)
_GLUED_BULLET = re.compile(r"\s*(?:[-–—]{1,2}|[•●▪·*])\s*(?=[\"'(\[]?[A-Z])")
_LAST_WORD = re.compile(r"([^\s\"'(\[]+)$")

# Titles, ranks, months and the like: a full stop after them ends no sentence when a word follows.
_BEFORE_NAME = frozenset(
    "mr mrs ms mx dr prof rev hon fr sr st gen lt col maj sgt cpl capt cmdr cdr adm brig pvt pfc spc msgt ssgt "
    "tsgt lcpl vadm radm sen rep gov pres amb dep min supt insp det asst atty ofc sheikh eng messrs "
    "gens lts cols majs sgts capts drs "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "no nos vol art fig approx ca cf vs al e.g i.e viz etc ave blvd mt ft dept univ bros".split()
)
# These may end a sentence; they do when the next word opens one.
_MAY_END = frozenset("u.s u.k u.n e.u u.s.a d.c a.m p.m inc ltd co corp jr sr ph.d b.c a.d".split())
_OPENERS = frozenset(
    "the a an in on at it he she they we i this that these those there but and as after before when while if "
    "two three four five six seven eight nine ten one some many most several both another other near according "
    "according however meanwhile also earlier later since during for from with by its his her their our no not "
    "police officials residents witnesses forces troops soldiers".split()
)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the sentences of `text[start:end]`, white space and glued bullets left out."""
    begin = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop <= begin or (stop < end and not _is_end(text, begin, match)):
            continue
        yield from _trimmed(text, begin, stop)
        begin = stop
        bullet = _GLUED_BULLET.match(text, begin, end)
        if bullet and begin > start:
            begin = bullet.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(stripped)


def _is_end(text: str, begin: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if "." not in mark or mark.startswith(("!", "?")) or mark.startswith("..."):
        return not mark.startswith(("...", "…")) or not _next_word(text, match.end())[:1].islower()
    word = _LAST_WORD.search(text[max(begin, match.start() - 24) : match.start()])
    before = word.group(1) if word else ""
    following = _next_word(text, match.end())
    if mark[-1] in "\"')]" and following[:1].isupper():
        return True
    return _dot_ends(before, following)


def _dot_ends(before: str, following: str) -> bool:
    """Whether the full stop between these two words ends a sentence."""
    lower = before.lower().strip(",;")
    if following[:1].islower():
        return False
    if lower in _MAY_END:
        return following.lower() in _OPENERS and (following[:1].isupper() or following.isdigit())
    if lower in _BEFORE_NAME:
        return False
    if len(before) == 1 and before.isalpha() and before.isupper():
        return following.lower() in _OPENERS and before not in "AI"
    return not _is_initials(before)


def _is_initials(word: str) -> bool:
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) == 1 and part.isupper() for part in parts)


def _next_word(text: str, position: int) -> str:
    match = re.compile(r"[\s\"'(\[$€£•●▪·*–—-]*([^\W_]+)").match(text, position, position + 48)
    return match.group(1) if match else ""
