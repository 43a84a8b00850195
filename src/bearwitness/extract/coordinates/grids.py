"""Points of the military grid, of UTM; the conversion is GEOTRANS by way of the package mgrs."""

import re
import warnings
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mgrs import MGRS  # type: ignore[import-untyped]

_DIGITS = 5
# Half the diagonal of a square.
_CORNER = 0.5**0.5
# Two digits in all say so little that words must say that it is a grid.
_FEWEST_UNTOLD = 4
_METRE_KM = 0.001


class GridPoint(NamedTuple):
    """Degrees of the middle of a square, WGS 84; km to its corners."""

    lat: float
    lon: float
    radius_km: float


def grid_point(match: "re.Match[str]", *, led: bool) -> GridPoint | None:
    """The point of a match of GRID; None for zones, bands, squares, digits that there are not.

    `led`: words before it say that it is a grid.
    """
    digits = "".join(match["digits"].split())
    if len(digits) % 2 or (not led and (match["gap"] or len(digits) < _FEWEST_UNTOLD)):
        return None
    point = _degrees(f"{match['zone']}{match['band']}{match['square']}{digits}")
    side_km = 10.0 ** (_DIGITS - len(digits) // 2) * _METRE_KM
    return GridPoint(*point, side_km * _CORNER) if point is not None else None


def utm_point(match: "re.Match[str]", *, led: bool) -> GridPoint | None:
    """The point of a match of UTM; None where the letter S may say the band or the half of the earth."""
    if not (led or match["told"] or match["metres"]):
        return None
    band = match["band"]
    if band == "S":
        return None
    half = band[0].upper() if len(band) > 1 else "N" if band >= "N" else "S"
    from mgrs.core import MGRSError  # type: ignore[import-untyped]

    try:
        grid = _converter().UTMToMGRS(int(match["zone"]), half, float(match["east"]), float(match["north"]))
    except MGRSError:
        return None
    point = _degrees(grid)
    return GridPoint(*point, _METRE_KM) if point is not None else None


def _degrees(grid: str) -> tuple[float, float] | None:
    from mgrs.core import MGRSError

    with warnings.catch_warnings():
        # Squares on the edge of a band, which stand for points of the next, are warned of, yet read.
        warnings.simplefilter("ignore", RuntimeWarning)
        try:
            lat, lon = _converter().toLatLon(grid)
        except MGRSError:
            return None
    return lat, lon


@cache
def _converter() -> "MGRS":
    # Loaded by the first grid that is read: most texts hold none.
    from mgrs import MGRS

    return MGRS()
