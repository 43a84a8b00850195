"""How far from a place: "20 km north of Hit", "about five miles outside", "12nm NW of"."""

import re

from bearwitness.lang.numbers import find_numbers

_KM = {"km": 1.0, "mile": 1.609344, "nautical": 1.852, "metre": 0.001}
_UNIT = r"(?P<unit>km|kms|kilomet(?:er|re)s?|nautical\s+miles?|n\.?m\.?|nmi|miles?|mi|met(?:er|re)s?|m)"
_WINDS = r"(?:north|south|east|west)[\w-]*|[nsew]{1,3}"
_SIDE = rf"(?:due\s+|to\s+the\s+)?(?:{_WINDS})\s+of|outside(?:\s+of)?|away\s+from|from"
_TOWN = r"(?:the\s+)?(?:[a-z]+\s+(?:of\s+)?){0,2}"
_AFTER = re.compile(rf"\s*-?\s*{_UNIT}\)?\s+(?:away\s+)?(?:{_SIDE})\s*{_TOWN}$", re.IGNORECASE)
# A distance and its direction take no more room than this before a name.
_REACH = 60


def distance_before(text: str, start: int) -> float | None:
    """Kilometres said right before the name that starts at `start`; None where none are said."""
    before = text[max(0, start - _REACH) : start]
    for number in reversed(find_numbers(before)):
        match = _AFTER.match(before, number.head_end)
        amount = number.best if number.best is not None else number.low or number.high
        if match is not None and amount is not None:
            return _decimal(before, number.head_start, number.head_end, amount) * _factor(
                match["unit"].lower()
            )
    return None


def _decimal(text: str, start: int, end: int, amount: int) -> float:
    """Distances have decimals, which counts of people have not: "4.5", "3,5"."""
    written = text[start:end].replace(",", ".")
    return float(written) if re.fullmatch(r"\d+\.\d{1,2}", written) else float(amount)


def _factor(unit: str) -> float:
    if unit.startswith("n"):
        return _KM["nautical"]
    if unit.startswith("k"):
        return _KM["km"]
    return _KM["mile"] if unit.startswith("mi") else _KM["metre"]
