"""Loads the words that tell how harm to people ended."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bearwitness.tables.load import read_toml

Outcome = Literal["open", "hurt", "grave", "state"]


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    outcome: Outcome
    patterns: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[_Row, ...]


@cache
def outcomes() -> Mapping[Outcome, re.Pattern[str]]:
    """The words of each outcome as one pattern."""
    rows = read_toml("outcomes.toml", _File).words
    return MappingProxyType({row.outcome: _pattern(row.patterns) for row in rows})


def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w])", re.IGNORECASE)
