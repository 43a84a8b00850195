"""What the matcher asks of the tables, as functions that a caller may replace."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from bearwitness.tables.names import key


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Answers of the tables.

    `classify` gives the class of a thing or None, `is_coarser(a, b)` whether class `a` stands above
    class `b`; `lineage` gives a party with its mother organisations, nearest first; `party_of` the
    party that the name of a speaker holds; `country` the name of a code.
    """

    classify: Callable[[str], str | None]
    is_coarser: Callable[[str, str], bool]
    lineage: Callable[[str], tuple[str, ...]]
    party_of: Callable[[str], str | None]
    country: Callable[[str], str | None]


@cache
def default_known() -> Known:
    """The tables that ship, loaded at the first call."""
    from bearwitness.tables import targets
    from bearwitness.tables.countries import by_code
    from bearwitness.tables.parties import lineage

    codes = by_code()
    return Known(
        classify=cache(targets.classify),
        is_coarser=cache(targets.is_coarser),
        lineage=cache(lineage),
        party_of=cache(party_named),
        country=lambda code: codes[code].name if code in codes else None,
    )


# A name of the table has at most this many words.
_MOST_WORDS = 9


def party_named(words: str) -> str | None:
    """The party whose name is the longest that `words` hold; ambiguous short forms do not count."""
    names = _party_keys()
    found = key(words).split()
    for length in range(min(len(found), _MOST_WORDS), 0, -1):
        for first in range(len(found) - length + 1):
            party = names.get(" ".join(found[first : first + length]))
            if party is not None:
                return party
    return None


@cache
def _party_keys() -> Mapping[str, str]:
    from bearwitness.tables.parties import party_names

    return MappingProxyType(
        {key(name.text): name.row for name in party_names() if not name.context and not name.exact}
    )
