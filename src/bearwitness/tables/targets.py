"""Loads the tree of things that are hit, finds the class of a thing."""

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.lang.inflect import head_index, singular_word
from bearwitness.tables.load import read_toml, unique

Use = Literal["civil", "military", "dual"]

_FILE = "targets.toml"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PHRASE = re.compile(r"[a-z0-9][a-z0-9' -]*\Z")
_NUMBER_END = re.compile(r"(?:\s+(?:no|number))?\.?\s+\d+\s*\Z", re.IGNORECASE)
_PAREN = re.compile(r"\(([^()]*)\)")
_LONGEST = 12


class Target(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class: its code, its coarser class, further coarser classes, who uses such things, its words."""

    code: str
    use: Use
    words: tuple[str, ...]
    parent: str | None = None
    also: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    def phrases(self) -> tuple[str, ...]:
        """All phrases of the class, the ones built from `heads` with `of` last."""
        built = (f"{modifier} {head}" for modifier in self.of for head in self.heads)
        return (*self.words, *built)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    spelling: dict[str, str]
    target: tuple[Target, ...]


class Targets(msgspec.Struct, frozen=True):
    """The table: classes by code, codes by phrase key, coarser codes of each code."""

    classes: MappingProxyType[str, Target]
    phrases: MappingProxyType[str, str]
    coarser: MappingProxyType[str, frozenset[str]]
    spelling: MappingProxyType[str, str]


def _key(words: list[str], spelling: MappingProxyType[str, str]) -> str:
    """Words in one spelling and in the singular, so that "weapons caches" meets "weapon cache"."""
    return " ".join([spelling.get(word, word) for word in map(singular_word, words)])


def _words(phrase: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(phrase)]


def _ancestors(code: str, classes: dict[str, Target]) -> frozenset[str]:
    """Codes above `code`; a class above itself is a TableError."""
    found: set[str] = set()
    queue = [code]
    while queue:
        row = classes[queue.pop()]
        for above in (*((row.parent,) if row.parent else ()), *row.also):
            if above not in classes:
                raise TableError(f"tables/{_FILE}: {row.code!r} names the unknown class {above!r}")
            if above == code:
                raise TableError(f"tables/{_FILE}: {code!r} stands above itself")
            if above not in found:
                found.add(above)
                queue.append(above)
    return frozenset(found)


def _index(rows: tuple[Target, ...], spelling: MappingProxyType[str, str]) -> dict[str, str]:
    """Phrase key to code; a key in two classes, or an empty one, is a TableError."""
    found: dict[str, str] = {}
    for row in rows:
        unique(_FILE, list(row.words))
        if not row.words or bool(row.heads) != bool(row.of):
            raise TableError(f"tables/{_FILE}: {row.code!r} has an empty cell")
        for phrase in row.phrases():
            key = _key(phrase.replace("-", " ").split(), spelling)
            if not _PHRASE.match(phrase):
                raise TableError(f"tables/{_FILE}: {row.code!r} has {phrase!r}, expected words in lower case")
            if found.setdefault(key, row.code) != row.code:
                raise TableError(f"tables/{_FILE}: {phrase!r} stands in {found[key]!r}, also in {row.code!r}")
    return found


@cache
def targets() -> Targets:
    """The table `targets.toml`, checked: unknown or repeated codes, phrases in two classes, empty cells."""
    table = read_toml(_FILE, _File)
    unique(_FILE, [row.code for row in table.target])
    classes = {row.code: row for row in table.target}
    spelling = MappingProxyType(table.spelling)
    return Targets(
        MappingProxyType(classes),
        MappingProxyType(_index(table.target, spelling)),
        MappingProxyType({code: _ancestors(code, classes) for code in classes}),
        spelling,
    )


@lru_cache(maxsize=16384)
def classify(thing: str) -> str | None:
    """Class of a noun phrase: that of the longest known phrase which holds its head noun, or None.

    "ISIL-held vbied storage facilities" gives `vbied_facility`. Where the head is unknown, three more are
    tried: what follows "of" ("one of the houses"), the phrase without a number at its end ("house 12"), a
    name in brackets.
    """
    body = _PAREN.sub(" ", thing)
    others = (body.partition(" of ")[2], _NUMBER_END.sub("", body), *_PAREN.findall(thing))
    return _longest(body) or next((code for other in others if other and (code := _longest(other))), None)


def _longest(phrase: str) -> str | None:
    """Code of the longest known phrase around the head; among equals the one that ends at the head."""
    table = targets()
    head = head_index(phrase)
    if head is None:
        return None
    words = _key(_words(phrase), table.spelling).split()
    at = len(_key(_words(phrase[: head[1]]), table.spelling).split()) - 1
    first, last = max(0, at - _LONGEST), min(len(words), at + _LONGEST)
    spans = ((start, end) for start in range(first, at + 1) for end in range(at + 1, last + 1))
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[1])):
        code = table.phrases.get(" ".join(words[start:end]))
        if code is not None:
            return code
    return None


def coarser(code: str) -> frozenset[str]:
    """Codes of the classes above `code`; a TableError when there is no such class."""
    try:
        return targets().coarser[code]
    except KeyError:
        raise TableError(f"tables/{_FILE}: no class {code!r}; codes stand in that table") from None


def is_coarser(a: str, b: str) -> bool:
    """True when class `a` stands above class `b`: "vehicle" above "vbied"."""
    return a in coarser(b)


def related(a: str, b: str) -> bool:
    """True when two classes may name one thing: equal, one above the other, or of one parent below a root."""
    if a == b or is_coarser(a, b) or is_coarser(b, a):
        return True
    classes = targets().classes
    parent = classes[a].parent
    return parent is not None and parent == classes[b].parent and classes[parent].parent is not None


def use_of(code: str) -> Use:
    """Who uses things of a class: civil, military or dual."""
    coarser(code)
    return targets().classes[code].use
