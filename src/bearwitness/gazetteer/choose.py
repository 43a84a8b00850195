"""Choice among the places of one name by what the report names besides."""

import math
from collections.abc import Sequence
from functools import cache
from operator import mul
from typing import NamedTuple

from bearwitness.gazetteer.candidates import Candidate
from bearwitness.gazetteer.features import FEATURES, Asked, codes, features
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import distance
from bearwitness.gazetteer.support import unit_of
from bearwitness.tables.placechoice import place_choice

# How the ids of places begin that the curated table adds to the world's.
_OWN = "bw:"
# So many of the candidates of a name are weighed.
_WEIGHED = 30
# A place in a country that nobody named is meant only when it is as big as this by its usual name,
_KNOWN_ANYWHERE = 5.0
# or where other names speak for its province or for what lies beside it.
_SPOKEN_FOR = 0.5
_KEPT = 5
# A place within so many km is as good: a town, its district, its quarter.
_SAME = 30.0
_WORTH_TELLING = 0.1


class Option(NamedTuple):
    """A place that a name may mean; `confidence`: how likely it is the one meant, 0 to 1.

    `features`: what speaks for it, in the order of FEATURES; empty for the only place there is.
    """

    place: Place
    confidence: float
    features: tuple[float, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for it, the weightiest first, in the words of the table."""
        table = place_choice()
        told = [
            (table.weights[name] * value, table.reasons[name])
            for name, value in zip(FEATURES, self.features, strict=bool(self.features))
            if value and name in table.reasons
        ]
        return tuple(words for worth, words in sorted(told, reverse=True) if worth >= _WORTH_TELLING)


class Choice(NamedTuple):
    """The place chosen, None where no option is likely enough; the likeliest five, the first first.

    `confidence`: how likely that is the place meant, or one beside it, such as the district of a town.
    """

    place: Place | None
    confidence: float
    options: tuple[Option, ...]


def choose(candidates: Sequence[Candidate], asked: Asked) -> Choice | None:
    """Weighs the candidates; None where all lie in countries that nothing names.

    A linear ranker: the score of a place is the sum of its features times the weights of the table
    `placechoice.toml`, its confidence the softmax of the scores.
    """
    named = codes(asked.countries)
    allowed = considered(candidates, asked, named)
    if not allowed:
        return None
    if len(allowed) == 1:
        only = Option(allowed[0].place, 1.0, ())
        return Choice(only.place, 1.0, (only,))
    table = place_choice()
    values = [features(each, asked, named) for each in allowed]
    weights = _weights()
    scores = [sum(map(mul, weights, each)) for each in values]
    highest = max(scores)
    shares = [math.exp(score - highest) for score in scores]
    whole = sum(shares)
    order = sorted(range(len(allowed)), key=lambda n: (-scores[n], -allowed[n].place.population, n))
    options = tuple(Option(allowed[n].place, shares[n] / whole, values[n]) for n in order[:_KEPT])
    confidence = sum(shares[n] for n in order if _beside(allowed[n].place, options[0].place)) / whole
    sure = confidence >= table.least_confidence
    return Choice(options[0].place if sure else None, confidence, options)


def _beside(place: Place, other: Place) -> bool:
    return distance(place.lat, place.lon, other.lat, other.lon) <= _SAME


@cache
def _weights() -> tuple[float, ...]:
    return tuple(place_choice().weights[name] for name in FEATURES)


def considered(candidates: Sequence[Candidate], asked: Asked, named: frozenset[str]) -> list[Candidate]:
    """The candidates that are weighed; `named`: `codes` of the countries named.

    What the words say holds: "Saada, Iraq" lies in Iraq where any place of that spelling does.
    """
    if len(candidates) == 1 and _is_unmistakable(candidates[0]):
        return list(candidates)
    inside = [c for c in candidates if c.place.country == asked.said and not c.loose] if asked.said else []
    return [c for c in _first(inside or candidates, asked, named) if _allowed(c, named, asked)]


def _is_unmistakable(candidate: Candidate) -> bool:
    """Whether reports name the place, and no other has its name: "the Pentagon" in a report on Iraq."""
    return candidate.place.id.startswith(_OWN) and not candidate.loose


def _first(candidates: Sequence[Candidate], asked: Asked, named: frozenset[str]) -> Sequence[Candidate]:
    """The candidates worth weighing: all, of a name of many places the heaviest."""
    if len(candidates) <= _WEIGHED:
        return candidates
    return sorted(candidates, key=lambda c: -_promise(c, asked, named))[:_WEIGHED]


def _promise(candidate: Candidate, asked: Asked, named: frozenset[str]) -> float:
    unit = unit_of(candidate)
    told = asked.support.of_unit(asked.name, unit) + asked.support.near(asked.name, candidate)
    return candidate.weight + 2 * (unit[0] in named) + 5 * (unit in asked.units) + min(told, 3.0)


def _allowed(candidate: Candidate, named: frozenset[str], asked: Asked) -> bool:
    place = candidate.place
    if place.kind == "country" or not named or place.country is None:
        return True
    if place.country in named or (place.country, place.admin1) in asked.units:
        return True
    if any(place.country == other.country for other in asked.near):
        return True
    if candidate.main and candidate.weight >= _KNOWN_ANYWHERE:
        return True
    support = asked.support
    told = support.of_unit(asked.name, unit_of(candidate)) + support.near(asked.name, candidate)
    return told >= _SPOKEN_FOR
