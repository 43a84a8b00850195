"""Finds the names of places in the tokens of a passage."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bearwitness.extract.distance import distance_before
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.lang import english
from bearwitness.lang.groups import Mention
from bearwitness.lang.tokens import Token
from bearwitness.tables.placewords import PlaceWords

# A place as big as this is named without a frame around it ("Mosul residents fled").
_WELL_KNOWN = 40_000
_LONGEST = 7
_APOSTROPHES = frozenset("'`\u2018\u2019\u02bf\u02be")
_ARTICLES = frozenset(["al", "el", "ez"])
# Words that open names of people as well as of places: alone they name neither.
_OPENERS = frozenset(
    "al el ez abu abou umm um bani banu beni ibn ben bin abd abdul abdel haj hajj sidi mir haji".split()
)
# After one of these words a name is that of people or of a medium.
_BEARERS = frozenset(
    """
    family families clan clans tribe tribes siblings household news agency tv radio channel newspaper
    """.split()
)


# With a capital behind a name these make it that of a street, a hospital or a prize, not of the town.
_BEHIND = frozenset(
    """
    street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy parkway pkwy terrace expressway
    freeway turnpike alley memorial
    """.split()
)

# Words of closed classes are never the start of a name, whatever place is called so; "The Hague" is.
_NO_NAMES = (
    (english.DETERMINERS - {"the"})
    | english.POSSESSIVES
    | english.PRONOUNS
    | english.PREPOSITIONS
    | english.CONJUNCTIONS
    | english.SUBORDINATORS
    | english.AUXILIARIES
    | english.MODALS
    | english.NEGATIONS
)


class Toponym(NamedTuple):
    """A place as written: its name, the words the gazetteer knows, relation with distance said before."""

    name: str
    known_as: str | None
    relation: str
    distance_km: float | None = None


class ToponymFinder:
    """Finds place names; one a reader, shared by all passages."""

    def __init__(self, gazetteer: Gazetteer, words: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._words = words
        self._cache: dict[str, bool] = {}

    def find(self, text: str, tokens: Sequence[Token], taken: set[int]) -> list[Mention]:
        """Mentions of kind `place` (value: Toponym) in text order; tokens in `taken` are left alone."""
        upper = text.isupper()
        made: list[Mention] = []
        end = 0
        for at, token in enumerate(tokens):
            # Most words are plain and lower case: they cost no more than this look.
            if at < end or (not token.text[0].isupper() and token.lower not in _ARTICLES):
                continue
            if at not in taken and self._may_start(tokens, at, upper=upper):
                mention = self._read(text, tokens, at, taken, made, upper=upper)
                if mention is not None:
                    made.append(mention)
                    end = mention.last
        return made

    def given(self, text: str, tokens: Sequence[Token], ranges: Sequence[tuple[int, int]]) -> list[Mention]:
        """Mentions at exactly these ranges of the passage's text."""
        made = []
        for start, end in ranges:
            inside = [n for n, token in enumerate(tokens) if token.end > start and token.start < end]
            if inside:
                name = text[start:end]
                known = name if self._known(name) else None
                relation = self.relation(tokens, inside[0])[0]
                made.append(
                    Mention(
                        inside[0],
                        inside[-1] + 1,
                        "place",
                        Toponym(name, known, relation, self._distance(text, tokens, inside[0], relation)),
                    )
                )
        return made

    def _may_start(self, tokens: Sequence[Token], at: int, *, upper: bool) -> bool:
        token = tokens[at]
        if at > 1 and tokens[at - 1].text == "-" and tokens[at - 2].lower in _OPENERS:
            # Inside "Al-Helou" a name has begun before.
            return False
        if token.lower in _NO_NAMES or (upper and token.lower == "the"):
            return False
        if token.lower in english.WINDS and at + 1 < len(tokens) and tokens[at + 1].lower == "of":
            return False
        if upper:
            return token.text[0].isalpha() and self._framed(tokens, at)
        if token.text[0].isupper():
            return True
        return token.lower in _ARTICLES and at + 1 < len(tokens) and self._framed(tokens, at)

    def _read(
        self,
        text: str,
        tokens: Sequence[Token],
        at: int,
        taken: set[int],
        made: Sequence[Mention],
        *,
        upper: bool,
    ) -> Mention | None:
        run = self._run(tokens, at, taken, upper=upper)
        if run < len(tokens) and tokens[run].lower in _BEARERS:
            return None
        framed = self._framed(tokens, at)
        for last in self._ends(tokens, at, run):
            name = text[tokens[at].start : tokens[last - 1].end]
            if all(token.lower in _OPENERS or token.text == "-" for token in tokens[at:last]):
                continue
            if not self._known(name) or not self._whole(tokens, at, last, run):
                continue
            if upper and self._gazetteer.is_common_word(name):
                continue
            if framed or self._chained(tokens, at, made) or self._kind_after(tokens, last):
                return self._mention(text, tokens, at, last, name)
            if last == run and self._stands_alone(tokens, at, name):
                return self._mention(text, tokens, at, last, name)
        if upper or not framed:
            return None
        return self._unknown(text, tokens, at, run)

    def _whole(self, tokens: Sequence[Token], at: int, last: int, run: int) -> bool:
        """Whether a name that ends before its run may end there: a kind of place or another name follows.

        "near Sultan Abdallah" is not near Sultan: a longer name that no table knows stays whole.
        """
        if last < len(tokens) and tokens[last].lower in _BEHIND and tokens[last].text[0].isupper():
            return False
        if last >= run or tokens[at].text.isupper():
            return True
        if tokens[last].lower in self._words.kinds:
            return True
        return self.relation(tokens, at)[0] in {"in", "from", "toward"} and tokens[last].text != "-"

    def _ends(self, tokens: Sequence[Token], at: int, run: int) -> Iterator[int]:
        """Where a name from `at` may end, the longest first."""
        for last in range(min(run, at + _LONGEST), at, -1):
            if tokens[last - 1].text[0].isalnum() and (last > at + 1 or tokens[at].lower != "the"):
                yield last

    def _run(self, tokens: Sequence[Token], at: int, taken: set[int], *, upper: bool) -> int:
        """The end of the run of capitalised words, with small words between them."""
        last = at + 1
        while last < len(tokens) and last not in taken:
            size = self._run_on(tokens, last, taken, upper=upper)
            if not size:
                break
            last += size
        return last

    def _run_on(self, tokens: Sequence[Token], at: int, taken: set[int], *, upper: bool) -> int:
        """How many tokens from `at` a run takes in: a capital, a hyphen, a small word with its name."""
        token, before = tokens[at], tokens[at - 1]
        if upper:
            return int(token.text[0].isalpha() or token.text == "-")
        if token.text[0].isupper() or (before.text == "-" and token.text[0].isalnum()):
            return 1
        if at + 1 >= len(tokens):
            return 0
        if token.text == "-":
            return int(before.end == token.start)
        if token.text in _APOSTROPHES:
            # "Nad 'Ali", "Pul-e 'Alam": the mark stands for a letter.
            return 2 if token.end == tokens[at + 1].start and tokens[at + 1].text[0].isupper() else 0
        if token.lower not in self._words.particles:
            return 0
        after = tokens[at + 1]
        named = after.text[0].isupper() and at + 1 not in taken
        return 2 if named or after.text == "-" else 0

    def _known(self, name: str) -> bool:
        found = self._cache.get(name)
        if found is None:
            found = bool(self._gazetteer.lookup(name))
            if len(self._cache) < 50_000:
                self._cache[name] = found
        return found

    def _framed(self, tokens: Sequence[Token], at: int) -> bool:
        return self.relation(tokens, at)[1]

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
            return "in", one == "to"
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

    def _chained(self, tokens: Sequence[Token], at: int, made: Sequence[Mention]) -> bool:
        """ "Hit, Iraq", "Marjah district, Helmand": a place right after a place and a comma."""
        if not made or at < 2:
            return False
        before = at - 1
        if tokens[before].lower not in {",", "and", "("}:
            return False
        between = range(made[-1].last, before)
        return all(tokens[n].lower in self._words.kinds or tokens[n].lower == "," for n in between)

    def _kind_after(self, tokens: Sequence[Token], last: int) -> bool:
        return last < len(tokens) and tokens[last].lower in self._words.kinds

    def _stands_alone(self, tokens: Sequence[Token], at: int, name: str) -> bool:
        """A well-known place without a frame, unless the word is a common one or part of a person's name."""
        if self._gazetteer.is_common_word(name):
            return False
        before = tokens[at - 1].text if at else ""
        if before[:1].isupper() and before.lower() not in self._words.relations:
            return False
        best = self._gazetteer.lookup(name)[0]
        return best.kind in {"country", "admin1", "region"} or best.population >= _WELL_KNOWN

    def _unknown(self, text: str, tokens: Sequence[Token], at: int, run: int) -> Mention | None:
        """A name no table knows, where the words before or after it say that it is a place."""
        relation = self.relation(tokens, at)[0]
        explicit = relation not in {"in", "from", "toward", "across"} or self._kind_before(tokens, at)
        located = run + 1 < len(tokens) and tokens[run].text == "," and tokens[run + 1].text[0].isupper()
        outer = located and self._known(tokens[run + 1].text)
        if not (explicit or outer or self._kind_after(tokens, run)):
            return None
        if tokens[at].lower == "the" or (relation in {"near", "between"} and tokens[at - 1].lower == "by"):
            return None
        return self._mention(text, tokens, at, run, None)

    def _kind_before(self, tokens: Sequence[Token], at: int) -> bool:
        return at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in self._words.kinds

    def _mention(
        self,
        text: str,
        tokens: Sequence[Token],
        first: int,
        last: int,
        known_as: str | None,
    ) -> Mention:
        """The mention with its part of the place before it and its kept word behind it."""
        relation = self.relation(tokens, first)[0]
        if last < len(tokens) and tokens[last].lower in self._words.kept:
            last += 1
        begin = self._part_before(tokens, first)
        written = text[tokens[begin].start : tokens[last - 1].end]
        if begin != first and known_as is not None:
            known_as = f"{tokens[begin].text} {known_as}"
        return Mention(
            begin,
            last,
            "place",
            Toponym(written, known_as, relation, self._distance(text, tokens, begin, relation)),
        )

    def _distance(self, text: str, tokens: Sequence[Token], first: int, relation: str) -> float | None:
        """Kilometres said before a place that the event lies outside of."""
        if relation in {"in", "across", "between"} or not first:
            return None
        return distance_before(text, tokens[first].start)

    def _part_before(self, tokens: Sequence[Token], first: int) -> int:
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
