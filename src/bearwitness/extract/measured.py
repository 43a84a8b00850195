"""A distance with a wind right before a name, without "of": "5 km West Ramadi"."""

import re
from collections.abc import Sequence

from bearwitness.extract.distance import offset_before
from bearwitness.lang import english
from bearwitness.lang.tokens import Token

_UNITS = frozenset(
    """
    km kms kilometer kilometers kilometre kilometres mile miles mi nm nmi m meter meters metre metres
    """.split()
)
_LETTERS = frozenset("n e s w ne nw se sw nne ene ese sse ssw wsw wnw nnw".split())
_WINDS = english.WINDS | _LETTERS
_NUMBER = re.compile(r"\d")


def is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number, a unit, a wind stand right before token `at`."""
    before = at - 1
    while before >= 0 and (tokens[before].lower in _WINDS or tokens[before].text == "-"):
        before -= 1
    if before < 1 or before == at - 1 or tokens[before].lower.rstrip(".") not in _UNITS:
        return False
    return _NUMBER.match(tokens[before - 1].text) is not None or tokens[before - 1].text.isalpha()


def is_wind_measured(tokens: Sequence[Token], at: int) -> bool:
    """Whether token `at` is such a wind: "West" in "5 km West Ramadi" begins no name."""
    following = at + 1
    while following < len(tokens) and (tokens[following].lower in _WINDS or tokens[following].text == "-"):
        following += 1
    return tokens[at].lower in _WINDS and is_measured(tokens, following)


def is_away(text: str, start: int) -> bool:
    """Whether a distance with its direction stands before `start`."""
    offset = offset_before(text, start)
    return offset is not None and offset.km is not None and offset.bearing is not None


def leads_to_of(tokens: Sequence[Token], at: int) -> bool:
    """ "North of", "South East of": directions before "of" are no part of a name."""
    while at < len(tokens) and (tokens[at].lower in english.WINDS or tokens[at].text == "-"):
        at += 1
    return at < len(tokens) and tokens[at].lower == "of"
