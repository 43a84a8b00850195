"""Words for units of a country, countries whose names are transliterated."""

import re

# Countries whose place names reach English through a transliteration from Arabic, Persian, Pashto, Kurdish,
# Hebrew or Urdu script.
LOOSE_COUNTRIES = frozenset(
    "AE AF BH DZ EG EH ER IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE".split()
)

_FIRST_ORDER = ("province", "governorate", "state", "oblast", "region", "voblast", "krai", "emirate")
_SECOND_ORDER = (
    "district", "county", "raion", "rayon", "subdistrict", "municipality", "department", "parish",
)  # fmt: skip
_SETTLED = (
    "city", "town", "village", "camp", "neighborhood", "neighbourhood", "quarter", "suburb", "area", "hamlet",
)  # fmt: skip
_LEADING = (
    "muhafazat", "mantiqat", "wilayat", "wilaya", "velayat", "ostan", "qada", "nahiyat", "provincia de",
    "departamento de", "province de", "departement de", "gouvernorat de", "region de",
)  # fmt: skip

_BASE = ("base", "airbase", "airfield", "ab", "airport", "aerodrome")

ADMIN1, ADMIN2, SETTLED, BASE = "admin1", "admin2", "settled", "base"
# "refugee camp", "military air base": what stands before the word and goes with it.
_BEFORE_UNIT = re.compile(r"(?: (?:refugee|idp|military|international|air|army))+$")
UNIT_WORDS = {
    **dict.fromkeys(_FIRST_ORDER, ADMIN1),
    **dict.fromkeys((word + "s" for word in _FIRST_ORDER), ADMIN1),
    **dict.fromkeys(_SECOND_ORDER, ADMIN2),
    **dict.fromkeys((word + "s" for word in _SECOND_ORDER), ADMIN2),
    **dict.fromkeys(_SETTLED, SETTLED),
    **dict.fromkeys(_BASE, BASE),
}


def bare_unit(folded: str) -> str | None:
    """The folded name of a unit without the word for what it is; None where it has none."""
    words = folded.split()
    if len(words) > 1 and words[-1] in UNIT_WORDS:
        return _BEFORE_UNIT.sub("", " ".join(words[:-1]))
    if len(words) > 2 and words[0] in UNIT_WORDS and words[1] == "of":
        return " ".join(words[2:])
    for lead in _LEADING:
        if folded.startswith(lead + " "):
            return folded[len(lead) + 1 :]
    return None


def unit_group(folded: str) -> str | None:
    """Which group of places the word for a unit in the name asks for: "helmand province" → first-order."""
    first, _, rest = folded.partition(" ")
    if rest.startswith("of "):
        return UNIT_WORDS.get(first)
    return UNIT_WORDS.get(rest.rpartition(" ")[2]) if rest else None
