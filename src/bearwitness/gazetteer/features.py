"""What speaks for one place of a name in a report, in numbers that a linear ranker weighs."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.gazetteer.candidates import Candidate
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import distance
from bearwitness.gazetteer.support import NO_SUPPORT, Support, Unit, unit_of
from bearwitness.gazetteer.units import LOOSE_COUNTRIES
from bearwitness.tables.countries import by_code

# A country is told of as often as a city of a million.
_COUNTRY_SIZE = 6.0
_BY_DISTANCE = ((30.0, 3.0), (100.0, 2.0), (300.0, 1.0), (800.0, 0.4))
FEATURES = (
    "size",
    "usual_name",
    "transliterated",
    "is_country",
    "is_unit",
    "is_region",
    "is_water",
    "unit_said",
    "country_said",
    "country_heads",
    "country_named",
    "near_before",
    "names_beside",
    "names_in_unit",
    "names_in_country",
    "names_of_country",
    "written_with_mark",
)


class Asked(NamedTuple):
    """What the report says of where it plays, beside a name.

    `countries`: codes named, the nearest in the text first. `near`: places told before. `units`: country,
    name of the provinces that may be said with the name, `said`: the code of the country said with it.
    `heading`: codes of the countries that the heading puts it in. `name`: the folded name, `support`: what
    the other names of the report speak for. `marked`: it is written with a mark for a letter of Arabic and
    its like ("Mar'a"), so that it is no Mara of elsewhere.
    """

    countries: tuple[str, ...] = ()
    near: tuple[Place, ...] = ()
    units: frozenset[Unit] = frozenset()
    said: str | None = None
    heading: tuple[str, ...] = ()
    name: str = ""
    support: Support = NO_SUPPORT
    marked: bool = False


def codes(countries: Sequence[str]) -> frozenset[str]:
    """Codes of countries; a territory counts as the country that gazetteers file it under."""
    rows = by_code()
    return frozenset(
        row.within if (row := rows.get(code)) is not None and row.within else code for code in countries
    )


def features(candidate: Candidate, asked: Asked, named: frozenset[str]) -> tuple[float, ...]:
    """The numbers for a candidate, in the order of FEATURES; `named`: `codes` of the countries named."""
    place, support, name = candidate.place, asked.support, asked.name
    kind, country = place.kind, place.country
    if kind == "country":
        told = math.log1p(support.of_country(name, country))
        return (
            _COUNTRY_SIZE,
            float(candidate.main),
            float(candidate.loose),
            1.0,
            *_NO_PLACE_IN_IT,
            told,
            0.0,
        )
    return (
        candidate.weight,
        float(candidate.main),
        float(candidate.loose),
        0.0,
        float(kind == "admin1"),
        float(kind == "region"),
        float(kind == "water"),
        float((country, place.admin1) in asked.units),
        float(country is not None and country == asked.said),
        float(country in asked.heading),
        float(country in named),
        nearness(place, asked.near),
        math.log1p(support.near(name, candidate)),
        math.log1p(support.of_unit(name, unit_of(candidate))),
        support.share_of(name, country),
        0.0,
        float(asked.marked and country in LOOSE_COUNTRIES),
    )


_NO_PLACE_IN_IT = (0.0,) * (len(FEATURES) - 6)


def nearness(place: Place, near: Sequence[Place]) -> float:
    """How near the nearest of the places told before is, 3 within 30 km to 0 beyond 800 km."""
    gaps = [distance(place.lat, place.lon, other.lat, other.lon) for other in near if other.kind != "country"]
    gap = min(gaps, default=math.inf)
    return next((worth for limit, worth in _BY_DISTANCE if gap <= limit), 0.0)
