"""Choice among the places of one name by what the report names besides."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.gazetteer.candidates import Candidate
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import distance
from bearwitness.gazetteer.support import NO_SUPPORT, Support
from bearwitness.tables.countries import by_code

# Weights are powers of ten of inhabitants, see candidates.py: a village in the country that the sentence
# names outweighs a city of millions elsewhere, yet no namesake outweighs a country.
_NAMED = 6.0
_LESS_A_STEP = 0.25
_LEAST_NAMED = 4.5
_SAME_UNIT = 5.0
_SAME_COUNTRY_AS_NEAR = 2.0
_BY_DISTANCE = ((30.0, 3.0), (100.0, 2.0), (300.0, 1.0), (800.0, 0.4))
# A place in a country nobody named is meant only when it is as big as this by its usual name.
_KNOWN_ANYWHERE = 5.0
# So much must other names speak for a country of many namesakes, for a namesake instead of it.
_ENOUGH, _SURE = 0.5, 2.0


class Asked(NamedTuple):
    """What the report says of where it plays; `units`: country, name of the provinces that may be meant.

    `name`: the folded name asked for, `support`: what the other names of the report speak for.
    """

    countries: tuple[str, ...]
    near: tuple[Place, ...]
    units: frozenset[tuple[str | None, str | None]]
    name: str = ""
    support: Support = NO_SUPPORT


def best(candidates: Sequence[Candidate], asked: Asked) -> Candidate | None:
    """The candidate that fits best; None where all lie in countries that nothing names."""
    if not candidates:
        return None
    named = _codes(asked.countries)
    around = {place.country for place in asked.near}
    allowed = [c for c in candidates if _allowed(c, named, around, asked)]
    if not allowed:
        return None
    ordered = sorted(allowed, key=lambda c: (-_score(c, named, around, asked), -c.place.population))
    return _beside_country(ordered, asked)


def _beside_country(ordered: Sequence[Candidate], asked: Asked) -> Candidate:
    """The first, save where it is a country nothing else tells of: "Georgia" beside Atlanta and Macon."""
    first = ordered[0]
    if first.place.kind != "country" or len(ordered) == 1 or first.loose:
        return first
    if asked.support.of_country(asked.name, first.place.country) >= _ENOUGH:
        return first
    rival = max(ordered[1:], key=lambda c: asked.support.of(asked.name, c))
    return rival if asked.support.of(asked.name, rival) >= _SURE else first


def _codes(countries: Sequence[str]) -> dict[str, int]:
    """Code → how many stood before it; a territory counts as the country gazetteers file it under."""
    rows = by_code()
    found: dict[str, int] = {}
    for at, code in enumerate(countries):
        row = rows.get(code)
        found.setdefault(row.within if row is not None and row.within else code, at)
    return found


def _allowed(candidate: Candidate, named: dict[str, int], around: set[str | None], asked: Asked) -> bool:
    place = candidate.place
    if place.kind == "country" or not named or place.country is None:
        return True
    if place.country in named or place.country in around or (place.country, place.admin1) in asked.units:
        return True
    if asked.support.of(asked.name, candidate) >= _SURE:
        return True
    return candidate.main and candidate.weight >= _KNOWN_ANYWHERE


def _score(candidate: Candidate, named: dict[str, int], around: set[str | None], asked: Asked) -> float:
    place, score = candidate.place, candidate.weight
    if place.country in named and place.kind != "country":
        score += max(_NAMED - _LESS_A_STEP * named[place.country], _LEAST_NAMED)
    if place.kind != "country":
        score += _SAME_UNIT * ((place.country, place.admin1) in asked.units)
        score += _SAME_COUNTRY_AS_NEAR * (place.country in around)
        score += _nearness(place, asked.near)
    return score + asked.support.of(asked.name, candidate)


def _nearness(place: Place, near: Sequence[Place]) -> float:
    gaps = [distance(place.lat, place.lon, other.lat, other.lon) for other in near if other.kind != "country"]
    gap = min(gaps, default=math.inf)
    return next((weight for limit, weight in _BY_DISTANCE if gap <= limit), 0.0)
