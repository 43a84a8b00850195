"""The table of time words as one frozen look-up.

Each word has a kind, each kind is one character: a passage becomes a string of kinds that short patterns
read.
"""

import re
from functools import cache

import msgspec

from bearwitness.errors import TableError
from bearwitness.tables.load import read_toml, unique

TABLE = "times.toml"
NUMERIC_KINDS = (
    "small",
    "tens2",
    "hundreds3",
    "year4",
    "bignum",
    "decimal",
    "nth",
    "decade4",
    "slashdate",
    "word",
    "mark",
)
_FIRST = 0x100
_TRIGGER_KINDS = (
    "month month_short may march weekday weekdays weekday_short unit units clock_unit clock_units hrs "
    "weekend weekends part parts point overnight nightly season fall deictic tonight often christmas easter "
    "thanksgiving now recently soon future present past current recent ago clock bc decade_word earlier "
    "dateword midweek zone"
).split()
_DIGITS = (
    r"nineteen [efnst]|(?<!\d)(?:1[0-9]|2[01])\d\d(?!\d)|\d[:/]\d|\d(?:st|nd|rd|th)\b|\bb\.\s?c\b"
    r"|\d\s?[ap]\.?m\b|'\d\d\b|\dh\d\d\b|local time|\d\d\s?z\b|\d\d \w+ time\b"
)

Code = int | str | None


class TimesTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Shape of `tables/times.toml`."""

    words: dict[str, list[str]]
    values: dict[str, dict[str, int | str]]


class Words(msgspec.Struct, frozen=True):
    """`entries`: word → (kind character, value); `kinds`: name of a kind → its character.

    `precheck`: any word of time.
    """

    entries: dict[str, tuple[str, Code]]
    kinds: dict[str, str]
    precheck: re.Pattern[str]


@cache
def load_words() -> Words:
    """The table that ships with the package, read once."""
    return build(read_toml(TABLE, TimesTable))


def build(table: TimesTable) -> Words:
    """Turns a table into the look-up; a word that stands twice or an empty cell is a TableError."""
    rows = [(word, kind, None) for kind, words in table.words.items() for word in words]
    coded = [(word, kind, code) for kind, pairs in table.values.items() for word, code in pairs.items()]
    unique(TABLE, [word for word, _, _ in rows] + [word for word, _, _ in coded])
    names = [*NUMERIC_KINDS, *table.words, *table.values]
    unique(TABLE, names)
    if not all(word.strip() for word, _, _ in [*rows, *coded]):
        raise TableError(f"tables/{TABLE}: a word is empty")
    kinds = {name: chr(_FIRST + index) for index, name in enumerate(names)}
    entries: dict[str, tuple[str, Code]] = {word: (kinds[kind], code) for word, kind, code in [*rows, *coded]}
    return Words(
        entries, kinds, _precheck([word for word, kind, _ in [*rows, *coded] if kind in _TRIGGER_KINDS])
    )


def _precheck(words: list[str]) -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{listed})(?![^\W_])|{_DIGITS}")
