"""How far the other names of a report speak for a place: "Paris" beside four towns of Texas."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bearwitness.gazetteer.candidates import Candidate

Unit = tuple[str | None, str | None]
Cell = tuple[int, int]

# So many of the likeliest places of a name are looked at.
_LOOKED_AT = 60
# A name speaks for each of its places by what the place weighs (powers of ten of inhabitants, see
# candidates.py), a city of thirty million no less than a country.
_HEAVIEST = 7.5
# Places of two names that lie within about so many degrees of each other speak for both, the more the fewer
# places share the name.
_DEGREES = 0.5
_BESIDE = ((3, 1.5), (12, 1.0), (_LOOKED_AT, 0.7))
_SPREAD = frozenset({"admin1", "region", "water", "river", "mountain"})


class Voice(NamedTuple):
    """What one name speaks for: shares of 1 by unit, by country; cells of half a degree with their worth."""

    units: Mapping[Unit, float]
    countries: Mapping[str | None, float]
    cells: Mapping[Cell, float]


class Support(NamedTuple):
    """What all names of a report speak for, and each of them, by folded name."""

    units: Mapping[Unit, float]
    countries: Mapping[str | None, float]
    beside: Mapping[Cell, Mapping[str, float]]
    voices: Mapping[str, Voice]

    def of_unit(self, folded: str, unit: Unit) -> float:
        """How many names other than `folded` speak for the unit."""
        own = self.voices.get(folded, _SILENT).units.get(unit, 0.0)
        return max(self.units.get(unit, 0.0) - own, 0.0)

    def of_country(self, folded: str, country: str | None) -> float:
        """How many names other than `folded` speak for the country."""
        own = self.voices.get(folded, _SILENT).countries.get(country, 0.0)
        return max(self.countries.get(country, 0.0) - own, 0.0)

    def share_of(self, folded: str, country: str | None) -> float:
        """The share of the other names that speak for the country; 0 where there is none."""
        others = len(self.voices) - (folded in self.voices)
        return self.of_country(folded, country) / others if others else 0.0

    def near(self, folded: str, candidate: Candidate) -> float:
        """What other names with a place right beside the candidate are worth."""
        if not self.beside or candidate.place.kind in _SPREAD or candidate.place.kind == "country":
            return 0.0
        found: dict[str, float] = {}
        for cell in _around(candidate):
            found.update(self.beside.get(cell, {}))
        return sum(worth for name, worth in found.items() if name != folded)


_SILENT = Voice({}, {}, {})
NO_SUPPORT = Support({}, {}, {}, {})


def unit_of(candidate: Candidate) -> Unit:
    """The first-order unit that a candidate is or lies in."""
    place = candidate.place
    return (place.country, place.name if place.kind == "admin1" else place.admin1)


def voice_of(candidates: Sequence[Candidate]) -> Voice:
    """What a name with these candidates, the likeliest first, speaks for."""
    if not candidates:
        return _SILENT
    heaviest = min(candidates[0].weight, _HEAVIEST)
    weights = [math.exp(min(each.weight, _HEAVIEST) - heaviest) for each in candidates[:_LOOKED_AT]]
    whole = sum(weights)
    units: dict[Unit, float] = {}
    countries: dict[str | None, float] = {}
    for each, weight in zip(candidates, weights, strict=False):
        country = each.place.country
        countries[country] = countries.get(country, 0.0) + weight / whole
        if each.place.kind != "country":
            unit = unit_of(each)
            units[unit] = units.get(unit, 0.0) + weight / whole
    return Voice(units, countries, dict(_cells(candidates)))


def support_of(voices: Mapping[str, Voice]) -> Support:
    """The support of names, folded, each with what it speaks for."""
    units: dict[Unit, float] = {}
    countries: dict[str | None, float] = {}
    beside: dict[Cell, dict[str, float]] = {}
    # In one order, so that sums do not depend on that of the text.
    for name in sorted(voices):
        voice = voices[name]
        for unit, share in voice.units.items():
            units[unit] = units.get(unit, 0.0) + share
        for country, share in voice.countries.items():
            countries[country] = countries.get(country, 0.0) + share
        for cell, worth in voice.cells.items():
            beside.setdefault(cell, {})[name] = worth
    return Support(units, countries, beside, voices)


def _cells(candidates: Sequence[Candidate]) -> Iterator[tuple[Cell, float]]:
    """Where the towns, districts of a name lie; a province or a country lies beside nothing."""
    if candidates[0].place.kind == "country":
        return
    worth = next((worth for most, worth in _BESIDE if len(candidates) <= most), 0.0)
    for each in candidates[:_LOOKED_AT] if worth else ():
        if each.place.kind not in _SPREAD and each.place.kind != "country" and not _is_seat(each):
            yield _cell(each.place.lat, each.place.lon), worth


def _is_seat(candidate: Candidate) -> bool:
    """Whether it is a building outside any unit: "the Kremlin" is a government, whatever stands beside it."""
    return candidate.place.kind == "other" and candidate.place.admin1 is None


def _cell(lat: float, lon: float) -> Cell:
    return math.floor(lat / _DEGREES), math.floor(lon / _DEGREES)


def _around(candidate: Candidate) -> Iterator[Cell]:
    row, column = _cell(candidate.place.lat, candidate.place.lon)
    for up in (-1, 0, 1):
        for along in (-1, 0, 1):
            yield row + up, column + along
