"""A place: its names' target, with a point."""

from typing import Literal

import msgspec

Kind = Literal[
    "country",
    "admin1",
    "admin2",
    "town",
    "village",
    "quarter",
    "district",
    "region",
    "dam",
    "base",
    "airport",
    "camp",
    "crossing",
    "island",
    "mountain",
    "river",
    "water",
    "other",
    "point",
]


class Place(msgspec.Struct, frozen=True):
    """One place of the gazetteer.

    `id`: "geonames:98677", or "bw:hajin" for rows of `tables/places.tsv` without such a number; a
    compass part of a place has the id of the whole with the side behind it ("geonames:1149361#north").
    A point that a report writes out ("33.03, 40.28") is of kind "point" and has no id.
    `country`: two letters. `admin1`: name of the first-order unit. `lat`, `lon`: degrees, WGS 84.
    `radius_km`: how far the place reaches from its point. `population`: people, 0 where unknown.
    `feature`: the GeoNames code (PPLA, ADM1, …), empty where there is none.
    """

    id: str
    name: str
    kind: Kind
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    population: int
    radius_km: float
    feature: str
