"""Loads the words by which the threads of a report are told apart."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bearwitness.tables.load import read_toml

Cue = Literal["sum", "held", "dying", "later"]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sum: tuple[str, ...]
    held: tuple[str, ...]
    dying: tuple[str, ...]
    later: tuple[str, ...]


@cache
def thread_cues() -> Mapping[Cue, re.Pattern[str]]:
    """The words of each cue as one pattern."""
    table = read_toml("threads.toml", _File)
    rows: dict[Cue, tuple[str, ...]] = {
        "sum": table.sum,
        "held": table.held,
        "dying": table.dying,
        "later": table.later,
    }
    return MappingProxyType({cue: _pattern(patterns) for cue, patterns in rows.items()})


def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
