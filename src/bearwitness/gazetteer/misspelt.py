"""Names nearly spelt like one that is asked for: "Ramadhi" for "Ramadi"."""

import sqlite3
import string
from collections.abc import Iterable, Iterator, Sequence

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
    """Folded names in the countries one edit off; two edits off for long words where none is nearer."""
    longest = max((len(word) for word in folded.split()), default=0)
    if longest < _SHORTEST or not folded.isascii() or not countries:
        return ()
    found = _slips(folded, _asked(databases, countries, sorted(set(_edits(folded)))))
    if found or longest < _LONG:
        return found
    return _slips(folded, _between(databases, countries, folded[: _start(folded)]))


def _slips(folded: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if is_slip(folded, name))


def is_slip(one: str, other: str) -> bool:
    """Whether two folded names differ in long words only, a letter or, in the longest, two letters each.

    "Ayn al Arus" is no slip of "Ayn al Arab".
    """
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    pairs = list(zip(one.split(), other.split(), strict=False))
    if len(one.split()) != len(other.split()):
        return False
    # Two letters more or less are an ending rather than a slip.
    return all(a == b or (abs(len(a) - len(b)) < 2 and is_near(a, b, most=_allowed(a))) for a, b in pairs)


def _allowed(word: str) -> int:
    return 0 if len(word) < _SHORTEST else 1 if len(word) < _LONG else 2


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
