"""What stands around a name that makes it a place: "near X", "the town of X", "X province"."""

from collections.abc import Sequence

from bearwitness.lang import english
from bearwitness.lang.tokens import Token
from bearwitness.tables.placewords import PlaceWords

# Prepositions that only places stand behind; "to Moore", "of Moore" may be a person.
_PLACING = frozenset(["in", "near", "at", "outside", "around", "inside", "throughout"])


# Winds that only a short form names; how far which way is read apart.
_POINTS = frozenset("nne ene ese sse ssw wsw wnw nnw".split()) | english.WINDS
_SETTLED = frozenset(["village", "hamlet"])


class Frames:
    """Reads the words before and behind a name."""

    def __init__(self, words: PlaceWords) -> None:
        self._words = words

    def relation(self, tokens: Sequence[Token], at: int) -> tuple[str, bool]:
        """The relation the words before token `at` say, and whether they are such words at all."""
        before = at - 1
        while before >= 0 and (
            tokens[before].lower in {"the", "both"} or tokens[before].lower in self._words.compass
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

    def is_charge(self, tokens: Sequence[Token], at: int) -> bool:
        """ "Department of Health", "Minister of Defence": what a public body or officer is in charge of."""
        return at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].text[0].isupper()

    def kind_after(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether a word for a kind of place stands at `last`."""
        return last < len(tokens) and tokens[last].lower in self._words.kinds

    def kind_before(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "the town of" stands before a name."""
        return at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in self._words.kinds

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


def is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition stands before a name that nobody but a place stands behind."""
    before = at - 1
    while before >= 0 and tokens[before].lower in {"the", "downtown", "nearby"}:
        before -= 1
    return before >= 0 and tokens[before].lower in _PLACING
