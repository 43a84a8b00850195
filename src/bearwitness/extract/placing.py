"""What stands around a name that makes it a place: "near X", "the town of X", "X province"."""

from collections.abc import Sequence

from bearwitness.gazetteer.units import UNIT_WORDS
from bearwitness.lang import english
from bearwitness.lang.tokens import Token
from bearwitness.tables.placeshapes import place_shapes
from bearwitness.tables.placewords import PlaceWords

# Prepositions that only places stand behind; "to Moore", "of Moore" may be a person.
_PLACING = frozenset(["in", "near", "at", "outside", "around", "inside", "throughout"])


# Winds that only a short form names; how far which way is read apart.
_POINTS = frozenset("nne ene ese sse ssw wsw wnw nnw".split()) | english.WINDS
_PASSED = frozenset(["the", "both", "nearby", "neighbouring", "neighboring"])
# "across the river from X" is near X, save where somebody moves or something flies.
_GROUND_ACROSS = 5
# Kinds of place whose names tables hold.
_INHABITED = frozenset(
    """
    city town village hamlet suburb neighborhood neighbourhood quarter camp township settlement district
    subdistrict county municipality province governorate oblast raion
    """.split()
)
_UNITS = frozenset(
    """
    province governorate oblast voblast district county raion rayon subdistrict municipality
    """.split()
)
_SETTLED = frozenset(["village", "hamlet"])


class Frames:
    """Reads the words before and behind a name."""

    def __init__(self, words: PlaceWords) -> None:
        self._words = words

    def relation(self, tokens: Sequence[Token], at: int) -> tuple[str, bool]:
        """The relation the words before token `at` say, and whether they are such words at all."""
        before = at - 1
        while before >= 0 and (
            tokens[before].lower in _PASSED or tokens[before].lower in self._words.compass
        ):
            before -= 1
        if before < 0:
            return "in", False
        one = tokens[before].lower
        if one in {"of", "to"} and before > 0:
            two = self._two_words(tokens, before)
            if two in self._words.relations:
                return self._words.relations[two], True
            kind = tokens[before - 1].lower
            if one == "of" and (kind in self._words.kinds or kind in self._words.parts):
                return self._outer(tokens, before - 1), True
            if one == "of" and kind in _POINTS:
                return "near", True
            return "in", one == "to"
        if one in _SETTLED and before > 0:
            # "west of village Sahiliya"
            return self._outer(tokens, before), True
        if one == "from" and _lies_across(tokens, before):
            return "near", True
        return self._words.relations.get(one, "in"), one in self._words.relations

    def _outer(self, tokens: Sequence[Token], at: int) -> str:
        """The relation before "the town of"."""
        before = at - 1
        while before >= 0 and tokens[before].lower in {"the", "a", "this", "that"} | self._words.compass:
            before -= 1
        return self._words.relations.get(tokens[before].lower, "in") if before >= 0 else "in"

    def _two_words(self, tokens: Sequence[Token], at: int) -> str:
        first = tokens[at - 1]
        if at > 2 and tokens[at - 2].text == "-" and tokens[at - 2].end == first.start:
            return f"{tokens[at - 3].lower}-{first.lower} {tokens[at].lower}"
        return f"{first.lower} {tokens[at].lower}"

    def kind_after(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether a word for a kind of place stands at `last`."""
        return last < len(tokens) and tokens[last].lower in self._words.kinds

    def kind_before(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "the town of" stands before a name."""
        return at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in self._words.kinds

    def unit_beside(self, tokens: Sequence[Token], first: int, last: int) -> str | None:
        """The word that makes a name that of a unit: "Aleppo governorate", "the district of Khost"."""
        after = tokens[last].lower if last < len(tokens) else ""
        if UNIT_WORDS.get(after) in _UNITS:
            return after
        before = tokens[first - 2].lower if self.kind_before(tokens, first) else ""
        return before if UNIT_WORDS.get(before) in _UNITS else None

    def part_before(self, tokens: Sequence[Token], first: int) -> int:
        """Takes in "northern", "the eastern half of" before a name."""
        if first and tokens[first - 1].lower in self._words.compass:
            return first - 1
        if (
            first > 2
            and tokens[first - 1].lower == "of"
            and tokens[first - 2].lower in self._words.parts
            and tokens[first - 3].lower in self._words.compass
        ):
            return first - 3
        return first


def _lies_across(tokens: Sequence[Token], at: int) -> bool:
    """Whether "across the Tigris" stands before the "from" at `at`, and nothing moves across."""
    shapes = place_shapes()
    for before in range(at - 1, max(-1, at - 1 - _GROUND_ACROSS), -1):
        token = tokens[before]
        if token.lower == "across":
            ahead = {each.lower for each in tokens[max(0, before - _GROUND_ACROSS) : before]}
            return before < at - 1 and ahead.isdisjoint(shapes.moving)
        if token.lower not in {"the", *shapes.crossed} and not token.text[0].isupper():
            return False
    return False


def is_sought(tokens: Sequence[Token], at: int, last: int, relation: str) -> bool:
    """Whether the words around a name that no table knows can only mean a place a table should know.

    "the town of X", "X district", "near X", "in X, Anbar"; not "the Department of X", "near the Xs".
    """
    before, behind = tokens[at - 1].lower if at else "", tokens[last].text if last < len(tokens) else ""
    if at > 1 and before == "of" and tokens[at - 2].text in _INHABITED:
        return True
    if behind in _INHABITED:
        return True
    beside = relation in {"near", "outside"} or relation.endswith("_of")
    return before != "the" and (beside or (behind == "," and is_placed(tokens, at)))


def unit_said(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """The word that says what a place is: "province" in "Aleppo province", "the province of Aleppo"."""
    behind = tokens[last].text if last < len(tokens) else ""
    if behind in _UNITS:
        return behind
    before = tokens[first - 2].text if first > 1 and tokens[first - 1].lower == "of" else ""
    return before if before in _UNITS else None


def is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition stands before a name that nobody but a place stands behind."""
    before = at - 1
    while before >= 0 and tokens[before].lower in {"the", "downtown", "nearby"}:
        before -= 1
    return before >= 0 and tokens[before].lower in _PLACING
