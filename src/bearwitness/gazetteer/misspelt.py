"""Names nearly spelt like one that is asked for: "Ramadhi" for "Ramadi"."""

import sqlite3
import string
from collections.abc import Iterator, Sequence

# Shorter names have too many neighbours: "Hilla", "Hills", "Hulla".
_SHORTEST, _LONG = 5, 8
_ARTICLES = ("al ", "el ", "ar ", "as ", "ad ", "an ", "ash ", "at ", "az ")
# Two edits are looked for among the names that begin alike: hands slip less in the first letters.
_PREFIX = 3
_LETTERS = string.ascii_lowercase
_IN = "SELECT DISTINCT n.folded FROM name n JOIN place p ON p.n = n.n WHERE p.country IN ({}) AND n.folded "


def near_names(
    databases: Sequence[sqlite3.Connection], folded: str, countries: Sequence[str]
) -> tuple[str, ...]:
    """Folded names in the countries one edit off; two edits off for long names where none is nearer."""
    if len(folded.replace(" ", "")) < _SHORTEST or not folded.isascii() or not countries:
        return ()
    found = _asked(databases, countries, sorted(set(_edits(folded))))
    if found or len(folded) < _LONG:
        return found
    start = folded[: _start(folded)]
    alike = _between(databases, countries, start)
    return tuple(name for name in alike if is_near(name, folded, most=2))


def is_near(one: str, other: str, *, most: int) -> bool:
    """Whether `most` letters inserted, left out, changed or swapped with the next turn one into the other."""
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at]
        for to, wanted in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                cost = min(cost, older[to - 2] + 1)
            row.append(cost)
    return row[-1] <= most


def _edits(word: str) -> Iterator[str]:
    """All words one letter left out, swapped, changed or inserted away."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in _LETTERS)


def _start(folded: str) -> int:
    article = next((each for each in _ARTICLES if folded.startswith(each)), "")
    return len(article) + _PREFIX


def _asked(
    databases: Sequence[sqlite3.Connection], countries: Sequence[str], names: Sequence[str]
) -> tuple[str, ...]:
    query = _IN.format(_marks(countries)) + f"IN ({_marks(names)})"
    return _rows(databases, query, (*countries, *names))


def _between(
    databases: Sequence[sqlite3.Connection], countries: Sequence[str], start: str
) -> tuple[str, ...]:
    query = _IN.format(_marks(countries)) + "BETWEEN ? AND ?"
    return _rows(databases, query, (*countries, start, start + "~"))


def _rows(databases: Sequence[sqlite3.Connection], query: str, cells: tuple[str, ...]) -> tuple[str, ...]:
    found = {row[0]: None for database in databases for row in database.execute(query, cells)}
    return tuple(found)


def _marks(cells: Sequence[str]) -> str:
    return ",".join("?" * len(cells))
