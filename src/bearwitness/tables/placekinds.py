"""Loads which kind of place the types of other gazetteers are."""

from functools import cache

import msgspec

from bearwitness.tables.load import read_toml


class PlaceKinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Placetype of Who's On First, feature code of GeoNames → kind of place."""

    wof: dict[str, str]
    geonames: dict[str, str]


@cache
def place_kinds() -> PlaceKinds:
    """The table `placekinds.toml`."""
    return read_toml("placekinds.toml", PlaceKinds)
