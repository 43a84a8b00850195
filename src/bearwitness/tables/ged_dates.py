"""Loads the date rules of the UCDP GED codebook; finds the rule of a phrase.

Source: *UCDP Georeferenced Event Dataset Codebook*, Department of Peace and Conflict Research, Uppsala
University: its instructions for turning words of time into first day, last day, date_prec.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.model.values import When
from bearwitness.tables.load import read_toml

_NAME = "ged_dates.toml"
_TOKEN = re.compile(r"\w+|[.,;:!?]")
_LEAD = re.compile(r"(?:(?:the|in|on|at|over|during|within|throughout|for|just|only) )+(?=\S)")
_NAMED = re.compile(r"\{[a-z]+\}")
# Words behind which another time or another event begins: "six days of the war", "six days after the raid".
_NO_EPITHET = r"(?:of|in|into|after|before|since|the|an?|this|that|his|her|its|our|their|and|or)\b"
_MOST = 5
Way = Literal[
    "told",
    "since",
    "around",
    "back",
    "counted",
    "months",
    "weeks_ago",
    "week",
    "month",
    "year",
    "tail",
    "length",
]


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class of phrases; what its keys mean stands at the top of the table."""

    id: str
    way: Way
    story: str
    timex: str | None = None
    words: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    first: int = 0
    last: int = 0
    precision: int | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: dict[str, str]
    rule: tuple[_Row, ...]


class _Times(msgspec.Struct, frozen=True):
    """The part of `times.toml` that is read here: classes of words without a value."""

    words: dict[str, tuple[str, ...]]


class GedRule(msgspec.Struct, frozen=True):
    """How a class of phrases is turned into days; None in `precision`: that of so many days."""

    id: str
    way: Way
    first: int
    last: int
    precision: int | None
    timex: re.Pattern[str] | None
    words: re.Pattern[str] | None
    around: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def fits(self, timex: str, expression: str, around: str) -> bool:
        """Whether the rule is meant for a TIMEX3 value, its words, the words around it."""
        if self.timex is not None and not self.timex.fullmatch(timex):
            return False
        if self.unless is not None and self.unless.fullmatch(expression):
            return False
        if self.words is None and self.around is None:
            return True
        said = self.words is not None and self.words.fullmatch(expression) is not None
        return said or (self.around is not None and self.around.search(around) is not None)


def ged_rules_of(when: When | None, words: str | None) -> Iterator[GedRule]:
    """The rules that fit a phrase, the first one first.

    `words` are the words of the phrase with those around it, or None; without a time in them the rule of
    reports that tell none is the last.
    """
    told = "" if when is None else when.exact
    around = plain(words or told)
    if told and words and told in words:
        before, _, behind = words.partition(told)
        around = f"{plain(before)} @ {plain(behind)}".strip()
    elif told:
        around = "@"
    expression = _LEAD.sub("", plain(told or words or ""), count=1)
    timex = (when.timex or "") if when is not None else ""
    yield from (rule for rule in ged_rules() if rule.fits(timex, expression, around))
    if when is None and expression:
        yield from (rule for rule in ged_rules() if rule.fits("", "", ""))


def plain(words: str) -> str:
    """Words in lower case with one blank between them: "Five-day  siege" → "five day siege"."""
    return " ".join(_TOKEN.findall(words.casefold()))


@cache
def ged_rules() -> tuple[GedRule, ...]:
    """The rules in their order."""
    table = read_toml(_NAME, _File)
    names = {**table.names, "event": _event()}
    return tuple(_rule(row, names) for row in table.rule)


def _event() -> str:
    lasting = read_toml("times.toml", _Times).words["lasting"]
    words = sorted((plain(word) for word in lasting), key=len, reverse=True)
    return rf"(?:(?!{_NO_EPITHET})[^\W\d]+ ){{0,2}}(?:{'|'.join(words)})\b"


def _rule(row: _Row, names: dict[str, str]) -> GedRule:
    if row.precision is not None and not 1 <= row.precision <= _MOST:
        raise TableError(f"tables/{_NAME}: {row.id} has precision {row.precision}, expected 1 to {_MOST}")
    if row.timex is None and not row.words and not row.around:
        raise TableError(f"tables/{_NAME}: {row.id} fits everything, expected timex, words or around")
    patterns = [_pattern(row, parts, names) for parts in (row.words, row.around, row.unless)]
    timex = None if row.timex is None else _compile(row, row.timex)
    return GedRule(row.id, row.way, row.first, row.last, row.precision, timex, *patterns)


def _pattern(row: _Row, parts: tuple[str, ...], names: dict[str, str]) -> re.Pattern[str] | None:
    if not parts:
        return None
    joined = "|".join(f"(?:{part})" for part in parts)
    for name, words in names.items():
        joined = joined.replace(f"{{{name}}}", words)
    if unknown := _NAMED.search(joined):
        raise TableError(f"tables/{_NAME}: {row.id} has {unknown[0]}, expected one of {sorted(names)}")
    return _compile(row, joined)


def _compile(row: _Row, written: str) -> re.Pattern[str]:
    try:
        return re.compile(written)
    except re.error as error:
        raise TableError(f"tables/{_NAME}: {row.id} has no regular expression: {error}") from error
