"""Patterns over kinds of words.

A pattern is written in names of kinds, groups (`unit_any`) or macros (`NUMBER`) with the signs of regular
expressions: `the? {NUMBER unit_any} ago`. Braces mark the words that count as the expression; without them
all words do.
"""

import re

import msgspec

GROUPS = {
    "capital_month": "may march",
    "any_month": "month month_short may march",
    "any_weekday": "weekday weekday_short",
    "day_number": "small nth ordinal second",
    "rank": "nth ordinal second",
    "integer": "small tens2 hundreds3 year4 bignum decimal",
    "one_of": "unit clock_unit second weekend",
    "many_of": "units clock_units weekends parts",
    "unit_any": "unit units clock_unit clock_units second weekend weekends parts",
    "calendar_one": "unit weekend",
    "season_any": "season fall",
    "passed": "last past previous",
    "sum": "couple ones teens tens hundred thousand dozen a half small tens2 hundreds3 year4 bignum decimal",
    "vague": "some several few",
    "sum_word": "couple",
}
MACROS = {
    "MONTH": "(month | month_short dot? | may | march)",
    "WEEKDAY": "(weekday | weekday_short dot?)",
    "DAY": "(small | nth | ordinal | second)",
    "YEAR": "year4",
    "TOLD": "(previous | following | ensuing | same | next | very next)",
    "POINTED": "(this | last | next | that same? | same | the (TOLD | current))",
    "SPOKEN": "(tens dash? ones | tens | teens | ones)",
    "HUNDREDS": "((SPOKEN | a | integer) (hundred | thousand) (and? SPOKEN)?)",
    "DIGITS": "(integer small slash small | integer)",
    "HALVES": "(half of? a? | a half | (DIGITS | SPOKEN) and a? half)",
    "DOZENS": "((SPOKEN | a) dozen)",
    "EXACT": "(HALVES | HUNDREDS | DIGITS | DOZENS | SPOKEN | a? couple (of | more)? | a)",
    "VAGUE": "(a (word | little | very)? few of? | few | several | some | a? dozen of)",
    "NUMBER": "(VAGUE | another EXACT? | EXACT)",
    "THAN": "((no | a? little | well)? (more | less | fewer) than | a? (little | well) (over | under))",
    "ABOUT": "(about | over | under | some | just over? | well over | up to | at (least | most) | THAN)",
}
_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
_GROUP = re.compile(r"\((?!\?)")
_SPACE = re.compile(r"\s+")


class Kinds(msgspec.Struct, frozen=True):
    """Kind characters by name of kind or group; turns written patterns into compiled ones."""

    sets: dict[str, str]

    def chars(self, names: str) -> str:
        """Kind characters of some kinds or groups."""
        return self.sets[names] if names in self.sets else "".join(self.sets[name] for name in names.split())

    def compile(self, written: str) -> re.Pattern[str]:
        """The pattern over a string of kinds; the group `core` is the expression itself."""
        core = self._expand(written).replace("{", "(?P<core>").replace("}", ")")
        return re.compile(core)

    def _expand(self, written: str) -> str:
        named = _NAME.sub(self._name, _GROUP.sub("(?:", written))
        return _SPACE.sub("", named)

    def _name(self, match: re.Match[str]) -> str:
        name = match[0]
        if name in MACROS:
            return f"(?:{self._expand(MACROS[name])})"
        found = self.chars(name)
        return found if len(found) == 1 else f"[{found}]"


def name_kinds(kinds: dict[str, str]) -> Kinds:
    """Adds the groups to the kinds of a table."""
    return Kinds(
        kinds | {group: "".join(kinds[name] for name in names.split()) for group, names in GROUPS.items()}
    )
