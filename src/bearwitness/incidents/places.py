"""Places as the matcher compares them: names folded, points, scale."""

import math
import re
from typing import Literal

import msgspec

from bearwitness.model.values import Where
from bearwitness.tables.names import key

Scale = Literal["spot", "province", "country"]
SCALES: tuple[Scale, ...] = ("spot", "province", "country")

# The Arabic article in the spellings of reports, also before sun letters: "Ar Rutbah" is "Rutbah".
_ARTICLE = re.compile(r"(?:al|el|ar|as|ash|at|ath|ad|adh|az|an)\s(?=\w{3})")
# Above this radius in km a point says a region, not a spot (a district of UCDP's second order).
SPOT_KM = 60.0
# A point is exact enough to keep two incidents apart up to this radius in km (UCDP where_prec 1, 2).
EXACT_KM = 30.0
# Two spots of unknown radius still are one place within this many km: a town and its edge.
TOWN_KM = 3.0
_KM_A_DEGREE = 111.2
_PROVINCES = frozenset(
    ["admin1", "province", "governorate", "state", "region", "oblast", "admin2", "district"]
)


class Place(msgspec.Struct, frozen=True):
    """A named place. `lat`, `lon` in degrees, `radius` in km; `exact` when it can keep incidents apart."""

    name: str
    id: str | None
    lat: float | None
    lon: float | None
    radius: float
    scale: Scale
    country: str | None
    admin1: str | None
    exact: bool


def fold(name: str) -> str:
    """A place name without case, accents, hyphens, articles."""
    folded = key(name)
    return _ARTICLE.sub("", folded, count=1) if _ARTICLE.match(folded) else folded


def place_of(where: Where | None) -> Place | None:
    """A place to compare; None where nothing is said."""
    if where is None:
        return None
    point = where.lat is not None and where.lon is not None
    radius = where.radius_km if where.radius_km is not None else TOWN_KM
    scale = _scale(where)
    exact = point and scale == "spot" and radius <= EXACT_KM and (where.ged_precision or 1) <= 2
    admin1 = fold(where.admin1) if where.admin1 else None
    country = where.country
    return Place(
        fold(where.name), where.place_id, where.lat, where.lon, radius, scale, country, admin1, exact
    )


def _scale(where: Where) -> Scale:
    if where.kind == "country" or where.ged_precision == 6:
        return "country"
    if (where.kind or "") in _PROVINCES or (where.ged_precision or 0) in (4, 5):
        return "province"
    if where.radius_km is not None and where.radius_km > SPOT_KM:
        return "province"
    return "spot"


def distance(a: Place, b: Place) -> float | None:
    """Kilometres between two points, as on a plane (1 % off at 500 km); None without points."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north = a.lat - b.lat
    east = (a.lon - b.lon + 180.0) % 360.0 - 180.0
    east *= math.cos(math.radians((a.lat + b.lat) / 2))
    return _KM_A_DEGREE * math.hypot(north, east)


def same(a: Place, b: Place) -> bool:
    """Whether two places are one: the same id, or the same name and nothing that says otherwise."""
    if a.id is not None and a.id == b.id:
        return True
    if a.name != b.name or (a.country and b.country and a.country != b.country):
        return False
    apart = distance(a, b)
    return apart is None or apart <= max(a.radius, b.radius, EXACT_KM)


def contains(outer: Place, inner: Place) -> bool | None:
    """Whether `inner` lies in `outer`, a coarser place; None where the words do not tell."""
    if outer.scale == "spot" or outer.scale == inner.scale or inner.scale == "country":
        return False
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.scale == "country":
        return True if outer.country and inner.country else None
    # A province: named alike in the gazetteer, or near enough to hold the point.
    if inner.admin1 and outer.name and (outer.name == inner.admin1 or outer.admin1 == inner.admin1):
        return True
    apart = distance(outer, inner)
    return None if apart is None else apart <= outer.radius
