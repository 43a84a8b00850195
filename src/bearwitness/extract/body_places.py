"""Places inside the names of bodies, before officers or residents: "Kirkuk Police", "a Hawija man"."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.extract.familiar import Familiar
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech_records import Speech
from bearwitness.extract.toponyms import Toponym
from bearwitness.extract.unplaced import is_era
from bearwitness.extract.where import PlaceContext, locate
from bearwitness.gazetteer.fold import fold_name
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.place import Place
from bearwitness.lang import english
from bearwitness.lang.tokens import Token
from bearwitness.model.values import Where
from bearwitness.tables.placewords import place_words

# Bodies of all kinds are named after a country, a province, a town of so many people.
_KNOWN = 40_000
_BROAD = frozenset({"country", "admin1"})
_LONGEST = 4
_ACRONYM = 3


def body_places(
    sentence: Sentence, gazetteer: Gazetteer, context: PlaceContext, told: Familiar
) -> list[Where]:
    """A Where of use `associative` for each such name of a passage that is no place mention itself."""
    taken = {at for each in sentence.mentions if each.kind == "place" for at in range(each.first, each.last)}
    parties = {
        at for each in sentence.mentions if each.kind == "party" for at in range(each.first, each.last)
    }
    finder = _Finder(sentence.tokens, gazetteer, told, parties)
    made = []
    for first, last in finder.find(taken):
        span = sentence.span(first, last)
        where, place = locate(gazetteer, Toponym(span.exact, span.exact, "in", None), context, span)
        if place is not None:
            made.append(msgspec.structs.replace(where, use="associative"))
    return made


def speaking(where: Where, speech: Speech) -> Where:
    """A place that speaks stands for its government: "Washington said"."""
    chains = (chain for _, _, chain in speech.scopes)
    tells = any((each.start, each.end) == (where.start, where.end) for chain in chains for each in chain)
    return msgspec.structs.replace(where, use="associative") if tells else where


class _Finder:
    """Looks through the tokens of one passage."""

    def __init__(
        self, tokens: Sequence[Token], gazetteer: Gazetteer, told: Familiar, parties: set[int]
    ) -> None:
        self._tokens = tokens
        self._gazetteer = gazetteer
        self._told = told
        self._parties = parties
        self._upper = all(token.text.isupper() for token in tokens if token.text[0].isalpha())

    def find(self, taken: set[int]) -> Iterator[tuple[int, int]]:
        """Ranges of tokens, in order."""
        end = 0
        for at, token in enumerate(self._tokens if not self._upper else ()):
            if at < end or at in taken or not token.text[0].isupper() or token.lower in english.DETERMINERS:
                continue
            last = self._name(at, taken)
            if last > at:
                end = last
                yield at, last

    def _name(self, at: int, taken: set[int]) -> int:
        """The end of a name from `at` that a body, an officer, residents go by; `at` where there is none."""
        run = at
        while run < len(self._tokens) and run not in taken and self._tokens[run].text[0].isupper():
            run += 1
        for last in range(min(run, at + _LONGEST), at, -1):
            place = self._place(at, last)
            if place is not None and self._goes_by(place, at, last, run):
                return last
        return at

    def _place(self, at: int, last: int) -> Place | None:
        """The likeliest place of a name that is no everyday word, no name of one of the report's people."""
        if is_era(self._tokens, at):
            return None
        name = " ".join(token.text for token in self._tokens[at:last])
        if self._gazetteer.is_common_word(name) or fold_name(name) in self._told.persons:
            return None
        found = self._gazetteer.lookup(name)
        return found[0] if found else None

    def _goes_by(self, place: Place, at: int, last: int, run: int) -> bool:
        words = place_words()
        behind = [token.lower for token in self._tokens[last:run]]
        known = place.kind in _BROAD or place.population >= _KNOWN or self._is_framed(at, last)
        before = self._tokens[at - 1].text if at else ""
        if at in self._parties:
            return known
        if before[:1].isupper() and before.lower() not in english.DETERMINERS:
            return known and len(before) >= _ACRONYM and before.isupper() and not behind
        if behind:
            return not words.offices.isdisjoint(behind) or (known and not words.bodies.isdisjoint(behind))
        return self._lower(last, known=known)

    def _lower(self, last: int, *, known: bool) -> bool:
        """ "a Hawija man", "Hawija-based"."""
        rest = [token.lower for token in self._tokens[last : last + 2]]
        if len(rest) == 2 and rest[0] == "-":
            return known and rest[1] in place_words().joined
        return bool(rest) and rest[0] in place_words().residents

    def _is_framed(self, at: int, last: int) -> bool:
        name = " ".join(token.text for token in self._tokens[at:last])
        return fold_name(name) in self._told.places
