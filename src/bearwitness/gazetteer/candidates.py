"""Candidates for a name, in the order of their weight."""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.units import ADMIN1, ADMIN2, BASE

_CURATED = 2
_LOOSE = -1
# Weights are powers of ten of inhabitants: a country outweighs what shares its name, a place that reports
# of conflict name weighs as much as a town of twenty thousand.
_COUNTRY = 12.0
_NAMED_BY_REPORTS = 4.3
_CAPITAL = 1.0
_LEAST_UNIT = 4.5
_SMALLER_UNIT = -0.7
_QUARTER = -1.5
_BY_RANK = {_CURATED: 0.5, 1: 0.0, 0: -1.0, _LOOSE: -2.0}
# A seat whose people nobody counted weighs at least this much.
_SEATS = {"PPLA": 4.5, "PPLA2": 3.7, "PPLA3": 3.3}
# Below this weight a place is no evidence against another reading of its name.
_WEIGHTY = 4.7


class Candidate(NamedTuple):
    """A place with the weight it has under one name; `loose`: the spelling fits by transliteration only."""

    place: Place
    weight: float
    loose: bool
    main: bool

    @classmethod
    def read(cls, row: tuple[Any, ...]) -> "Candidate":
        """From a row of the file: the cells of a place, the rank of the name."""
        place = Place(*row[:-1])
        return cls(place, _weight(place, row[-1]), row[-1] == _LOOSE, row[-1] > 0)

    @property
    def weighty(self) -> bool:
        """Whether the place is big or well known, by this very spelling."""
        return self.weight >= _WEIGHTY and not self.loose and (self.main or self.place.kind == "admin1")

    def is_a(self, group: str) -> bool:
        """Whether the place is of the group that a word such as "province" or "district" names."""
        kind = self.place.kind
        if group == ADMIN1:
            return kind in {"admin1", "country", "region"}
        if group == ADMIN2:
            return kind in {"admin2", "district"}
        if group == BASE:
            return kind in {"base", "airport"}
        return kind not in {"admin1", "admin2", "district", "country", "region"}


def rank(first: Sequence[Candidate], more: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """All candidates, each place once by its best weight, the heaviest first."""
    best: dict[str, Candidate] = {}
    for candidate in (*first, *more):
        known = best.get(candidate.place.id)
        if known is None or known.weight < candidate.weight:
            best[candidate.place.id] = candidate
    if len(best) < 2:
        return tuple(best.values())
    return tuple(sorted(_seats_first(list(best.values())), key=_order))


def _order(candidate: Candidate) -> tuple[float, str]:
    return (-candidate.weight, candidate.place.id)


def _seats_first(candidates: list[Candidate]) -> list[Candidate]:
    """A unit named after its seat weighs less than the seat: "Aleppo" alone is the city."""
    seats: dict[tuple[str | None, str | None], float] = {}
    for candidate in candidates:
        place = candidate.place
        if place.feature in {"PPLA", "PPLC"} and candidate.main:
            key = (place.country, place.admin1)
            seats[key] = max(seats.get(key, 0.0), candidate.weight)
    if not seats:
        return candidates
    return [_below_seat(candidate, seats) for candidate in candidates]


def _below_seat(candidate: Candidate, seats: dict[tuple[str | None, str | None], float]) -> Candidate:
    place = candidate.place
    seat = seats.get((place.country, place.name)) if place.kind == "admin1" else None
    if seat is None or seat < 3.5:
        return candidate
    return candidate._replace(weight=min(candidate.weight, seat - 0.01))


def _weight(place: Place, name_rank: int) -> float:
    if place.kind == "country":
        return _COUNTRY + _BY_RANK[name_rank]
    weight = math.log10(place.population + 10)
    if place.kind == "admin1":
        weight = max(weight, _LEAST_UNIT)
    elif place.kind == "admin2":
        weight += _SMALLER_UNIT
    elif place.kind == "quarter":
        weight += _QUARTER
    elif place.feature == "PPLC":
        weight += _CAPITAL
    weight = max(weight, _SEATS.get(place.feature, 0.0))
    if name_rank == _CURATED or place.id.startswith("bw:"):
        weight = max(weight, _NAMED_BY_REPORTS)
    return weight + _BY_RANK[name_rank]
