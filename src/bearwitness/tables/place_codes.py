"""Loads the codes for how exactly a place is known; finds those of a place.

Sources: *UCDP Georeferenced Event Dataset Codebook* (where_prec); the published method of ACLED (geo
precision) as known in the field.
"""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from bearwitness.errors import TableError
from bearwitness.tables.load import read_toml, unique

_NAME = "place_codes.toml"
Scheme = Literal["ged", "acled"]
Whole = Literal["country", "admin1", "admin2", "place"]


class PlaceCodes(NamedTuple):
    """GED where_prec 1 to 7, ACLED geo precision 1 to 3."""

    ged: int
    acled: int


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a code of a scheme says."""

    scheme: Scheme
    code: int
    words: str


class _Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What its keys mean stands in the table."""

    ged: int
    acled: int
    story: str
    kinds: tuple[str, ...] = ()
    part_of: tuple[Whole, ...] = ()
    relations: tuple[str, ...] = ()
    within_km: float | None = None
    told_km: bool = False

    def fits(self, kind: str, relation: str, part_of: Whole | None, km: float | None) -> bool:
        """Whether all that it asks holds."""
        if (self.told_km or self.within_km is not None) and km is None:
            return False
        near = self.within_km is None or km is None or km <= self.within_km
        named = not self.kinds or kind in self.kinds
        part = not self.part_of or part_of in self.part_of
        return near and named and part and (not self.relations or relation in self.relations)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: tuple[Code, ...]
    rule: tuple[_Rule, ...]


@lru_cache(1 << 12)
def place_codes(
    kind: str, relation: str, *, part_of: Whole | None = None, km: float | None = None
) -> PlaceCodes:
    """The codes of an event that stands in `relation` to a place of a kind.

    `part_of`: what the place is a compass part of. `km`: how far off the words leave open, where they tell it
    or the place has a reach ("12 km north of", a valley).
    """
    fitting = next(rule for rule in _rules() if rule.fits(kind, relation, part_of, km))
    return PlaceCodes(fitting.ged, fitting.acled)


def codes(scheme: Scheme) -> dict[int, str]:
    """The codes of a scheme with what they say."""
    return {row.code: row.words for row in _file().code if row.scheme == scheme}


@cache
def _rules() -> tuple[_Rule, ...]:
    rules = _file().rule
    for rule in rules:
        if rule.ged not in codes("ged") or rule.acled not in codes("acled"):
            raise TableError(f"tables/{_NAME}: {rule.story!r} gives {rule.ged}, {rule.acled}: no such codes")
    if any(rule.kinds or rule.part_of or rule.relations or rule.told_km for rule in rules[-1:]):
        raise TableError(f"tables/{_NAME}: the last rule must fit everything")
    return rules


@cache
def _file() -> _File:
    found = read_toml(_NAME, _File)
    unique(_NAME, [f"{row.scheme} {row.code}" for row in found.code])
    return found
