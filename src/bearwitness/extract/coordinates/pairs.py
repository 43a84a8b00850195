"""Pairs of angles: which two are a point, how sure that is."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from bearwitness.extract.coordinates.angles import Angle, read_angle
from bearwitness.extract.coordinates.leads import is_led
from bearwitness.extract.coordinates.marks import ANGLE, BETWEEN, LISTED_BEFORE, LISTED_BEHIND

# The longest that a degree is, in km.
_DEGREE_KM = 111.7
# So many decimals stand in no pair of amounts; fewer need words, brackets or letters that say what they are.
_PLAIN_DECIMALS = 4
_HINTED_DECIMALS = 2
_MARKED_DECIMALS = 3


class Pair(NamedTuple):
    """Two angles of a text as a point; `weak`: an amount as much as a point, unless a place stands before."""

    start: int
    end: int
    lat: float
    lon: float
    radius_km: float
    weak: bool


def find_pairs(text: str) -> Iterator[Pair]:
    """The pairs of a text in order."""
    angles = [read_angle(match) for match in ANGLE.finditer(text)]
    at = 0
    while at + 1 < len(angles):
        one, other = angles[at], angles[at + 1]
        pair = _pair(text, one, other) if one is not None and other is not None else None
        if pair is not None:
            yield pair
        at += 1 if pair is None else 2


def _pair(text: str, one: Angle, other: Angle) -> Pair | None:
    between = text[one.end : other.start]
    if BETWEEN.fullmatch(between) is None:
        return None
    lat, lon = (other, one) if one.axis == "lon" else (one, other)
    if not (lat.fits("lat") and lon.fits("lon")) or (lat.axis is None) != (lon.axis is None):
        return None
    if lat.axis is not None:
        return _made(one, other, lat, lon, weak=False) if _is_lettered(lat, lon) else None
    return _unlettered(text, one, other)


def _is_lettered(lat: Angle, lon: Angle) -> bool:
    """Whether letters or labels with such numbers make a point: "12 N 40 E" is an address."""
    if "plain" not in {lat.form, lon.form}:
        return True
    least = 1 if lat.label and lon.label else _HINTED_DECIMALS
    return all(angle.form != "plain" or angle.decimals >= least for angle in (lat, lon))


def _unlettered(text: str, lat: Angle, lon: Angle) -> Pair | None:
    """A pair without letters: latitude first, as nearly all write it."""
    led = lat.label == "both" or is_led(text, lat.start)
    parted = any(mark in text[lat.end : lon.start] for mark in ",;")
    if lat.form != lon.form or not (parted or led) or _is_amount(text, lat.start, lon.end):
        return None
    if lat.form == "sexagesimal":
        return _made(lat, lon, lat, lon, weak=False)
    fewest = min(lat.decimals, lon.decimals)
    needed = _PLAIN_DECIMALS if lat.form == "plain" else _MARKED_DECIMALS
    if fewest >= (_HINTED_DECIMALS if led else needed):
        return _made(lat, lon, lat, lon, weak=False)
    if fewest >= _HINTED_DECIMALS and _is_bracketed(text, lat.start, lon.end):
        return _made(lat, lon, lat, lon, weak=True)
    return None


def _is_amount(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 16) : start]
    return LISTED_BEHIND.match(text, end) is not None or LISTED_BEFORE.search(before) is not None


def _is_bracketed(text: str, start: int, end: int) -> bool:
    """Whether a pair is all that stands in a pair of brackets."""
    return text[max(0, start - 2) : start].rstrip()[-1:] == "(" and text[end : end + 2].lstrip()[:1] == ")"


def _made(one: Angle, other: Angle, lat: Angle, lon: Angle, *, weak: bool) -> Pair:
    """The point; its radius reaches the corners of the box that the last digits leave open."""
    high, wide = lat.unit / 2, lon.unit / 2 * math.cos(math.radians(lat.degrees))
    radius = _DEGREE_KM * math.hypot(high, wide)
    return Pair(one.start, other.end, lat.degrees, lon.degrees, radius, weak)
