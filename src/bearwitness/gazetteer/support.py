"""How far the other names of a report speak for a place: "Paris" beside four towns of Texas."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bearwitness.gazetteer.candidates import Candidate

Unit = tuple[str | None, str | None]
Cell = tuple[int, int]

# A province that is named itself speaks for what lies in it as much as so many towns that could lie there.
_NAMED_UNIT = 2.0
# So many of the likeliest places of a name are looked at; a name of more places says little of a unit.
_LOOKED_AT = 60
_FEW = 40
# In powers of ten of inhabitants, see candidates.py: a town that is in no other province is worth this much,
# all of a report's names together no more than `_MOST`.
_EACH = 1.5
_MOST = 5.0
# Places of two names that lie within about so many degrees of each other speak for both, the more the fewer
# places share the name.
_DEGREES = 0.5
_BESIDE = ((3, 1.5), (12, 1.0), (_LOOKED_AT, 0.7))


class Support(NamedTuple):
    """How much all names of a report speak for each unit; by name, what its own places add to that.

    `beside`: the names with a place in a cell of half a degree, each with what it adds.
    """

    total: Mapping[Unit, float]
    own: Mapping[str, Mapping[Unit, float]]
    beside: Mapping[Cell, Mapping[str, float]]

    def of(self, folded: str, candidate: Candidate) -> float:
        """What the other names add to the weight of a candidate for a name."""
        if candidate.place.kind == "country":
            return 0.0
        unit = unit_of(candidate)
        told = _EACH * (self.total.get(unit, 0.0) - self.own.get(folded, {}).get(unit, 0.0))
        return min(told + self._near(folded, candidate), _MOST)

    def of_country(self, folded: str, country: str | None) -> float:
        """What the other names say for places of a country."""
        units = [unit for unit in self.total if unit[0] == country]
        own = self.own.get(folded, {})
        return sum(self.total[unit] - own.get(unit, 0.0) for unit in units)

    def _near(self, folded: str, candidate: Candidate) -> float:
        found: dict[str, float] = {}
        for cell in _around(candidate):
            found.update(self.beside.get(cell, {}))
        return sum(worth for name, worth in found.items() if name != folded)


NO_SUPPORT = Support({}, {}, {})


def unit_of(candidate: Candidate) -> Unit:
    """The first-order unit that a candidate is or lies in."""
    place = candidate.place
    return (place.country, place.name if place.kind == "admin1" else place.admin1)


def support_of(found: Mapping[str, Sequence[Candidate]]) -> Support:
    """The support of names, folded, with their candidates, the likeliest first."""
    # In one order, so that sums do not depend on that of the text.
    own = {name: _shares(found[name]) for name in sorted(found)}
    total: dict[Unit, float] = {}
    for shares in own.values():
        for unit, share in shares.items():
            total[unit] = total.get(unit, 0.0) + share
    beside: dict[Cell, dict[str, float]] = {}
    for name, candidates in found.items():
        for cell, worth in _cells(candidates):
            beside.setdefault(cell, {})[name] = worth
    return Support(total, own, beside)


def _shares(candidates: Sequence[Candidate]) -> dict[Unit, float]:
    """A name that is of one unit speaks for it alone, one of ten units a tenth for each."""
    first = candidates[0] if candidates else None
    if first is None or first.place.kind == "country":
        return {}
    if first.place.kind == "admin1" and first.main:
        return {unit_of(first): _NAMED_UNIT}
    units = {unit_of(each) for each in candidates if each.place.kind != "country"}
    return dict.fromkeys(units, 1 / len(units)) if len(candidates) <= _FEW else {}


def _cells(candidates: Sequence[Candidate]) -> Iterator[tuple[Cell, float]]:
    """Where the towns, districts of a name lie; a province or a country lies beside nothing."""
    worth = next((worth for most, worth in _BESIDE if len(candidates) <= most), 0.0)
    for each in candidates[:_LOOKED_AT] if worth else ():
        if each.place.kind not in {"country", "admin1", "region", "water"}:
            yield _cell(each.place.lat, each.place.lon), worth


def _cell(lat: float, lon: float) -> Cell:
    return math.floor(lat / _DEGREES), math.floor(lon / _DEGREES)


def _around(candidate: Candidate) -> Iterator[Cell]:
    if candidate.place.kind in {"admin1", "region", "water"}:
        return
    row, column = _cell(candidate.place.lat, candidate.place.lon)
    for up in (-1, 0, 1):
        for along in (-1, 0, 1):
            yield row + up, column + along
