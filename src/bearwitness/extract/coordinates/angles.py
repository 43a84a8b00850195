"""One angle as written: degrees, how fine its digits are, along which axis."""

import re
from typing import Literal, NamedTuple

Axis = Literal["lat", "lon"]
Form = Literal["sexagesimal", "marked", "plain"]
_AXES: dict[str, Axis] = {"n": "lat", "s": "lat", "e": "lon", "w": "lon"}
_LIMITS: dict[Axis, int] = {"lat": 90, "lon": 180}
_SIXTY = 60


class Angle(NamedTuple):
    """Degrees with their sign; `unit`: degrees that one step of the last digit is worth.

    `axis` is None where no letter, no label says it. `form`: marked with minutes or seconds, a degree mark
    alone, plain. `decimals`: digits behind the point of plain or marked degrees. `label`: a word says the
    axis of this angle, or of this and the next.
    """

    start: int
    end: int
    degrees: float
    unit: float
    axis: Axis | None
    form: Form
    decimals: int
    label: Literal["one", "both"] | None

    def fits(self, axis: Axis) -> bool:
        """Whether it can be a latitude or longitude."""
        return self.axis in {None, axis} and abs(self.degrees) <= _LIMITS[axis]


def read_angle(match: "re.Match[str]") -> Angle | None:
    """The angle of a match; None where its numbers are no angle or its signs contradict each other."""
    value = _sexagesimal(match) or _decimal(match)
    side = (match["before"] or match["after"] or "").lower()[:1]
    label: Axis | None = None if match["label"] is None else "lat" if match["label"][1] in "aA" else "lon"
    axis = _AXES.get(side) or label
    minus = match["sign"] is not None
    if value is None or (label is not None and axis != label) or (minus and side in {"s", "w"}):
        return None
    degrees, unit, decimals = value
    signed = -degrees if minus or side in {"s", "w"} else degrees
    word: Literal["one", "both"] | None = "both" if match["both"] else "one" if label is not None else None
    return Angle(*match.span(), signed, unit, axis, _form(match), decimals, word)


def _form(match: "re.Match[str]") -> Form:
    return "plain" if match["plain"] else "marked" if match["marked"] else "sexagesimal"


def _decimal(match: "re.Match[str]") -> tuple[float, float, int] | None:
    digits = match["plain"] or match["marked"]
    if digits is None:
        return None
    decimals = _decimals(digits)
    return float(digits), 10.0**-decimals, decimals


def _sexagesimal(match: "re.Match[str]") -> tuple[float, float, int] | None:
    """Degrees, minutes, seconds; None for other forms and for sixty or more of a kind."""
    degrees, minutes, seconds = _groups(match)
    if degrees is None or minutes is None:
        return None
    if float(minutes) >= _SIXTY or (seconds is not None and (float(seconds) >= _SIXTY or "." in minutes)):
        return None
    last = seconds if seconds is not None else minutes
    share = _SIXTY if seconds is None else _SIXTY * _SIXTY
    whole = int(degrees) + float(minutes) / _SIXTY + float(seconds or 0) / (_SIXTY * _SIXTY)
    return whole, 10.0 ** -_decimals(last) / share, 0


def _groups(match: "re.Match[str]") -> tuple[str | None, str | None, str | None]:
    run = match["run"]
    if run is None:
        return match["deg"] or match["deg2"], match["min"] or match["min2"], match["sec"] or match["sec2"]
    # Longitudes have three digits of degrees: 330204N, 0401708E.
    first = 3 if (match["before"] or match["after"]) in {"E", "W"} else 2
    rest = run[first:]
    if len(rest) not in {2, 4}:
        return None, None, None
    return run[:first], rest[:2], rest[2:] or None


def _decimals(digits: str) -> int:
    return len(digits.partition(".")[2])
