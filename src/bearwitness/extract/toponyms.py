"""Finds the names of places in the tokens of a passage."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bearwitness.extract.coordinates import Coordinates
from bearwitness.extract.countryside import Countryside, countryside
from bearwitness.extract.distance import Offset, offset_before
from bearwitness.extract.familiar import Familiar
from bearwitness.extract.measured import is_away, is_measured, is_wind_measured, leads_to_of
from bearwitness.extract.name_pairs import pair_end
from bearwitness.extract.name_runs import run_end
from bearwitness.extract.placing import Frames, is_placed, is_sought, unit_said
from bearwitness.extract.unplaced import (
    is_by,
    is_charge,
    is_charge_of_body,
    is_credited,
    is_era,
    is_numbered,
    is_somebody,
    is_speaking,
)
from bearwitness.gazetteer.fold import fold_name
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.lang import english
from bearwitness.lang.groups import Mention
from bearwitness.lang.tokens import Token
from bearwitness.tables.demonyms import demonyms
from bearwitness.tables.placewords import PlaceWords

# A place as big as this is named without a frame around it ("Mosul residents fled").
_WELL_KNOWN = 40_000
_LONGEST = 7
_ARTICLES = frozenset(["al", "el", "ez"])


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


_UNITS = frozenset(["nm", "km", "kms", "mi", "m", "nmi"])
# Relations whose words stand before other names than those of places.
_LOOSE = frozenset(["in", "from", "toward", "across", "along", "between"])
_UNFAMILIAR = Familiar()


class Toponym(NamedTuple):
    """A place as written: its name, the words the gazetteer knows, its relation, how far it is from there.

    `unit`: the word beside it that says it is a province, a district ("Aleppo governorate"). `sought`: no
    table knows the name, yet words such as "the town of" say that it must be one. `point`: the coordinates,
    where the place is told by nothing else.
    """

    name: str
    known_as: str | None
    relation: str
    offset: Offset | None = None
    sought: bool = False
    unit: str | None = None
    point: Coordinates | None = None


class ToponymFinder(Frames):
    """Finds place names; one a reader, shared by all passages."""

    def __init__(self, gazetteer: Gazetteer, words: PlaceWords) -> None:
        super().__init__(words)
        self._gazetteer = gazetteer
        self._cache: dict[str, bool] = {}

    def find(
        self, text: str, tokens: Sequence[Token], taken: set[int], told: Familiar = _UNFAMILIAR
    ) -> list[Mention]:
        """Mentions of kind `place` (value: Toponym) in text order; tokens in `taken` are left alone.

        `told`: which names the report uses as places or as people elsewhere.
        """
        upper = text.isupper()
        made: list[Mention] = []
        end = 0
        for at, token in enumerate(tokens):
            # Most words are plain and lower case: they cost no more than this look.
            if at < end or (not token.text[0].isupper() and token.lower not in _ARTICLES):
                continue
            if at not in taken and self._may_start(tokens, at, upper=upper):
                mention = self._read(text, tokens, at, taken, made, told, upper=upper)
                if mention is not None:
                    made.append(mention)
                    end = mention.last
        return made

    def survey(
        self, text: str, tokens: Sequence[Token], given: Sequence[tuple[int, int]] | None
    ) -> list[tuple[str, bool]]:
        """The names in a passage that the gazetteer knows, each with whether words frame it as a place."""
        found = self.find(text, tokens, set()) if given is None else self.given(text, tokens, given)
        known = [(each, each.value.known_as) for each in found if each.value.known_as is not None]
        return [
            (name, is_placed(tokens, each.first) and not self._gazetteer.is_common_word(name))
            for each, name in known
        ]

    def given(self, text: str, tokens: Sequence[Token], ranges: Sequence[tuple[int, int]]) -> list[Mention]:
        """Mentions at exactly these ranges of the passage's text."""
        made = []
        for start, end in ranges:
            inside = [n for n, token in enumerate(tokens) if token.end > start and token.start < end]
            if inside:
                name = text[start:end]
                known = name if self._known(name) else None
                if (origin := demonyms().get(name)) is not None:
                    known = origin.place
                named = self._named(text, tokens, inside[0], name, known)
                made.append(Mention(inside[0], inside[-1] + 1, "place", named))
        return made

    def _may_start(self, tokens: Sequence[Token], at: int, *, upper: bool) -> bool:
        token = tokens[at]
        if at > 1 and tokens[at - 1].text == "-" and tokens[at - 2].lower in self._words.openers:
            # Inside "Al-Helou" a name has begun before.
            return False
        if token.lower in _UNITS and at and tokens[at - 1].text[-1].isdigit():
            # "25NM southwest of Hit" is not New Mexico.
            return False
        if is_era(tokens, at):
            return False
        if token.lower in _NO_NAMES or (upper and token.lower == "the"):
            return False
        if token.lower in english.WINDS and (leads_to_of(tokens, at) or is_wind_measured(tokens, at)):
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
        told: Familiar,
        *,
        upper: bool,
    ) -> Mention | None:
        second = bool(made) and made[-1].last == at - 1
        pair = None if upper else pair_end(text, tokens, at, self._known, second=second)
        if pair is not None and taken.isdisjoint(range(at, pair)):
            return self._mention(text, tokens, at, pair, text[tokens[at].start : tokens[pair - 1].end])
        run = run_end(tokens, at, taken, self._words.particles, upper=upper)
        if run < len(tokens) and tokens[run].lower in self._words.bearers:
            return None
        framed = self._framed(tokens, at) and not (is_credited(tokens, at) or is_by(tokens, at))
        if run - at > 1 and tokens[run - 1].lower in _BEHIND and not tokens[at].text.isupper():
            return self._unknown(text, tokens, at, run) if framed else None
        if told.persons and self._is_person(text, tokens, at, run, told):
            return None
        for last in self._ends(tokens, at, run):
            name = text[tokens[at].start : tokens[last - 1].end]
            if not self._may_be(tokens, at, last, run, name, upper=upper):
                continue
            if framed or self._chained(tokens, at, made) or self.kind_after(tokens, last):
                return self._mention(text, tokens, at, last, name)
            if last == run and self._stands_alone(tokens, at, name, told):
                return self._mention(text, tokens, at, last, name)
        if upper or not framed:
            return None
        return self._unknown(text, tokens, at, run)

    def _may_be(
        self, tokens: Sequence[Token], at: int, last: int, run: int, name: str, *, upper: bool
    ) -> bool:
        """Whether a stretch of a run can be a place at all: known, whole, no word of a longer title."""
        if all(token.lower in self._words.openers or token.text == "-" for token in tokens[at:last]):
            return False
        if not self._known(name) or not self._whole(tokens, at, last, run):
            return False
        if not self._gazetteer.is_common_word(name):
            placed = is_placed(tokens, at) or (at > 0 and tokens[at - 1].lower == "from")
            somebody = is_speaking(tokens, last) or is_credited(tokens, at)
            return placed or not somebody or self._is_weighty(name)
        # "the Police Department", "the Department of Health"
        inside = last < run
        return not (upper or inside or is_charge(tokens, at) or is_somebody(tokens, at, last))

    def _is_weighty(self, name: str) -> bool:
        """Whether a name is that of a country or a big city before it is anybody's."""
        found = self._gazetteer.lookup(name)[0]
        return found.kind in {"country", "admin1", "region"} or found.population >= _WELL_KNOWN * 10

    def _is_person(self, text: str, tokens: Sequence[Token], at: int, run: int, told: Familiar) -> bool:
        """Whether a word is the name of somebody told by a longer one: "Moore said", "according to Moore"."""
        name = text[tokens[at].start : tokens[run - 1].end]
        if fold_name(name) not in told.persons or is_placed(tokens, at):
            return False
        return not self._known(name) or not self._is_weighty(name)

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
        relation = self.relation(tokens, at)[0]
        if relation != "in" and self._heads_body(tokens, run):
            return False
        return relation in {"in", "from", "toward"} and tokens[last].text != "-"

    def _heads_body(self, tokens: Sequence[Token], run: int) -> bool:
        """ "from Holt Construction Company": the rest of the run says that the whole is a body's name."""
        head = tokens[run - 1].lower
        return head in self._words.bodies or head in self._words.offices

    def _ends(self, tokens: Sequence[Token], at: int, run: int) -> Iterator[int]:
        """Where a name from `at` may end, the longest first."""
        for last in range(min(run, at + _LONGEST), at, -1):
            if tokens[last - 1].text[0].isalnum() and (last > at + 1 or tokens[at].lower != "the"):
                yield last

    def _known(self, name: str) -> bool:
        found = self._cache.get(name)
        if found is None:
            found = bool(self._gazetteer.lookup(name))
            if len(self._cache) < 50_000:
                self._cache[name] = found
        return found

    def _framed(self, tokens: Sequence[Token], at: int) -> bool:
        return self.relation(tokens, at)[1] or is_measured(tokens, at)

    def _chained(self, tokens: Sequence[Token], at: int, made: Sequence[Mention]) -> bool:
        """ "Hit, Iraq", "Marjah district, Helmand": a place right after a place and a comma."""
        if not made or at < 2:
            return False
        before = at - 1
        if tokens[before].lower not in {",", "and", "("}:
            return False
        between = range(made[-1].last, before)
        return all(tokens[n].lower in self._words.kinds or tokens[n].lower == "," for n in between)

    def _stands_alone(self, tokens: Sequence[Token], at: int, name: str, told: Familiar) -> bool:
        """A well-known place without a frame, or one that the report frames elsewhere.

        No common word is one alone, nor a part of a person's name.
        """
        if self._gazetteer.is_common_word(name):
            return False
        before = tokens[at - 1].text if at else ""
        if before[:1].isupper() and before.lower() not in self._words.relations:
            return False
        if fold_name(name) in told.places:
            return True
        best = self._gazetteer.lookup(name)[0]
        return best.kind in {"country", "admin1", "region"} or best.population >= _WELL_KNOWN

    def _unknown(self, text: str, tokens: Sequence[Token], at: int, run: int) -> Mention | None:
        """A name no table knows, where the words before or after it say that it is a place."""
        relation = self.relation(tokens, at)[0]
        # "talks between X and Y", "announced by the X": behind these stand parties as often.
        told_by = relation == "near" and tokens[at - 1 - (tokens[at - 1].lower == "the")].lower == "by"
        explicit = relation not in _LOOSE or self.kind_before(tokens, at)
        located = run + 1 < len(tokens) and tokens[run].text == "," and tokens[run + 1].text[0].isupper()
        outer = located and self._known(tokens[run + 1].text)
        if not (explicit or outer or self.kind_after(tokens, run)):
            return None
        if tokens[at].lower == "the" or told_by or is_charge_of_body(tokens, at) or is_numbered(tokens, run):
            return None
        if run == at + 1 and tokens[at].text.isupper() and not self.kind_after(tokens, run):
            # An acronym is that of a body.
            return None
        made = self._mention(text, tokens, at, run, None)
        return made._replace(value=made.value._replace(sought=is_sought(tokens, at, run, relation)))

    def _mention(
        self,
        text: str,
        tokens: Sequence[Token],
        first: int,
        last: int,
        known_as: str | None,
    ) -> Mention:
        """The mention with its part of the place before it and its kept word behind it."""
        if last < len(tokens) and tokens[last].lower in self._words.kept:
            last += 1
        land = countryside(tokens, first, last) if known_as is not None else None
        if land is not None:
            return self._land(text, tokens, first, last, land)
        begin = self.part_before(tokens, first)
        if begin != first and is_away(text, tokens[first].start):
            # "2 km north Hit" is no northern Hit.
            begin = first
        written = text[tokens[begin].start : tokens[last - 1].end]
        if begin != first and known_as is not None:
            known_as = f"{tokens[begin].text} {known_as}"
        named = self._named(text, tokens, begin, written, known_as)
        if begin != first:
            named = named._replace(relation=self.relation(tokens, first)[0])
        named = named._replace(unit=unit_said(tokens, first, last) if begin == first else None)
        return Mention(begin, last, "place", named)

    def _land(self, text: str, tokens: Sequence[Token], first: int, last: int, land: Countryside) -> Mention:
        """The land around a town; some provinces bear such a name ("Rural Damascus")."""
        name = text[tokens[first].start : tokens[last - 1].end]
        whole, written = f"{name} countryside", text[tokens[land.first].start : tokens[land.last - 1].end]
        if self._gazetteer.lookup(name)[0].kind == "country":
            return Mention(land.first, land.last, "place", Toponym(written, name, "in"))
        if self._known(whole):
            return Mention(land.first, land.last, "place", Toponym(written, whole, "in"))
        return Mention(land.first, land.last, "place", Toponym(name, name, land.relation))

    def _named(
        self, text: str, tokens: Sequence[Token], first: int, name: str, known_as: str | None
    ) -> Toponym:
        """The place with its relation; a direction said before it ("12nm NNW of") decides that."""
        relation = self.relation(tokens, first)[0]
        within = relation in {"across", "along", "between"} or not first
        offset = None if within else offset_before(text, tokens[first].start)
        if offset is not None and offset.relation is not None:
            relation = offset.relation
        return Toponym(name, known_as, relation, offset)
