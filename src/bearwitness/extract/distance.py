"""How far, which way from a place: "20 km north of Hit", "about five miles outside", "12nm NNW of"."""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from bearwitness.lang.numbers import find_numbers

_KM = {"km": 1.0, "mile": 1.609344, "nautical": 1.852, "metre": 0.001}
_UNIT = r"(?P<unit>km|kms|kilomet(?:er|re)s?|nautical\s+miles?|n\.?m\.?|nmi|miles?|mi|met(?:er|re)s?|m)"
# Most names have no such word before them: they cost no more than this look.
_HAS_UNIT = re.compile(rf"(?<![a-z]){_UNIT}(?![a-z])", re.IGNORECASE)
_WORD = r"(?:north|south|east|west)"
_WIND = rf"(?:{_WORD}(?:[\s-]*{_WORD}){{0,2}}(?:ern|erly|ward|wards)?|[nsew]{{1,3}})(?![a-z])"
_WINDS = rf"(?P<winds>{_WIND}(?:\s*(?:&|and|/)\s*{_WIND})?)"
_TOWN = r"(?:the\s+)?(?:(?!of\b)[a-z]+\s+(?:of\s+)?){0,2}"
_FROM = r"(?:of|outside(?:\s+of)?|away\s+from|from)"
_AFTER = re.compile(
    rf"\s*-?\s*{_UNIT}\)?\s+(?:away\s+)?(?:(?:due\s+|to\s+the\s+)?{_WINDS}(?:\s+{_FROM}\s*{_TOWN}|\s+)"
    rf"|{_FROM}\s*{_TOWN})$",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?<![\w-])(?:due\s+|to\s+the\s+)?{_WINDS}\s+of\s+{_TOWN}$", re.IGNORECASE)
_DIGITS = re.compile(r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?(?![\d])")
# A distance and its direction take no more room than this before a name.
_REACH = 60
_POINTS = "n nne ne ene e ese se sse s ssw sw wsw w wnw nw nnw".split()
_SIDES = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
_SIDE_DEGREES = 45


class Offset(NamedTuple):
    """Kilometres, degrees clockwise from north, None where not said; where in the text its words begin."""

    km: float | None
    bearing: float | None
    start: int

    @property
    def relation(self) -> str | None:
        """The nearest of the eight winds as a relation; None without a bearing."""
        if self.bearing is None:
            return None
        # Halves go to the side that is named first: "north-northeast" is north.
        return f"{_SIDES[round(round(self.bearing / _SIDE_DEGREES, 6)) % len(_SIDES)]}_of"


def offset_before(text: str, start: int) -> Offset | None:
    """The distance, the direction said right before the name that starts at `start`."""
    first = max(0, start - _REACH)
    before = text[first:start]
    for begin, end, amount in _amounts(before) if _HAS_UNIT.search(before) else ():
        match = _AFTER.match(before, end)
        if match is not None:
            km = amount * _factor(match["unit"].lower())
            return Offset(km, _bearing(match["winds"]), first + begin)
    alone = _ALONE.search(before)
    return Offset(None, _bearing(alone["winds"]), first + alone.start("winds")) if alone else None


def _bearing(winds: str | None) -> float | None:
    """The middle of the winds named: 315 for "NW", 337.5 for "north-northwest", 247.5 for "W & SW"."""
    if not winds:
        return None
    named = [_degrees(wind) for wind in re.split(r"\s*(?:&|\band\b|/)\s*", winds.lower())]
    known = [each for each in named if each is not None]
    if not known:
        return None
    east = sum(math.sin(math.radians(each)) for each in known)
    north = sum(math.cos(math.radians(each)) for each in known)
    return math.degrees(math.atan2(east, north)) % 360


def _degrees(wind: str) -> float | None:
    letters = "".join(word[0] for word in re.findall(_WORD, wind)) or wind
    return _POINTS.index(letters) * 360 / len(_POINTS) if letters in _POINTS else None


def _amounts(text: str) -> Iterator[tuple[int, int, float]]:
    """Where numbers stand, from the last to the first; distances have decimals ("4.5", "3,5")."""
    for match in reversed(list(_DIGITS.finditer(text))):
        yield match.start(), match.end(), float(match.group().replace(",", "."))
    for number in reversed(find_numbers(text)):
        amount = number.best if number.best is not None else number.low or number.high
        if amount is not None:
            yield number.head_start, number.head_end, float(amount)


def _factor(unit: str) -> float:
    if unit.startswith("n"):
        return _KM["nautical"]
    if unit.startswith("k"):
        return _KM["km"]
    return _KM["mile"] if unit.startswith("mi") else _KM["metre"]
