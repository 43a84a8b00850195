"""Loads the numbers that coders write down for vague words."""

import re
from collections.abc import Mapping
from functools import cache
from math import prod
from types import MappingProxyType

import msgspec

from bearwitness.errors import TableError
from bearwitness.tables.load import read_toml, unique

_NAME = "coding.toml"
_WORD = re.compile(r"[^\W\d_]+")
# A number that nobody says, where no word of it is in the table ("fighters were killed").
UNSAID = 3


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand for `number`; `story` says why."""

    number: int
    words: tuple[str, ...]
    story: str


class _Range(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand for a range; `high` is None where they set no top."""

    low: int
    words: tuple[str, ...]
    story: str
    high: int | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    acled: tuple[_Row, ...]
    recorded: tuple[_Range, ...] = ()


def acled_number(words: str) -> int:
    """The ACLED-style number for words that give none: "several" 3, "dozens" 12, "many dozens" 36."""
    tokens = _WORD.findall(words.casefold())
    found: dict[str, int] = {}
    at = 0
    while at < len(tokens):
        phrase, number = _at(tokens, at)
        if phrase:
            found[phrase] = number
        at += len(phrase.split()) or 1
    return prod(found.values()) if found else UNSAID


def recorded_range(words: str) -> tuple[int, int | None] | None:
    """The range that casualty recorders write down for words that give no number; None for other words.

    "dozens" is 12 to 24, "several" 2 with an open top.
    """
    key = " ".join(_WORD.findall(words.casefold()))
    return _recorded().get(key) or _recorded().get(f"{key} of")


def _at(tokens: list[str], at: int) -> tuple[str, int]:
    """The longest phrase of the table at a token with its number; no phrase where there is none."""
    numbers = _acled()
    for last in range(min(len(tokens), at + _longest()), at, -1):
        phrase = " ".join(tokens[at:last])
        if phrase in numbers:
            return phrase, numbers[phrase]
    return "", UNSAID


@cache
def _acled() -> Mapping[str, int]:
    """Phrase → number."""
    rows = read_toml(_NAME, _File).acled
    unique(_NAME, [word for row in rows for word in row.words])
    for row in rows:
        for word in row.words:
            if " ".join(_WORD.findall(word.casefold())) != word:
                raise TableError(f"tables/{_NAME}: acled has {word!r}, expected words in lower case")
    return MappingProxyType({word: row.number for row in rows for word in row.words})


@cache
def _recorded() -> Mapping[str, tuple[int, int | None]]:
    """Phrase → range."""
    rows = read_toml(_NAME, _File).recorded
    unique(_NAME, [word for row in rows for word in row.words])
    return MappingProxyType({word: (row.low, row.high) for row in rows for word in row.words})


@cache
def _longest() -> int:
    return max(len(phrase.split()) for phrase in _acled())
