"""Places that only an adjective or a demonym names: "Siberian", "the French"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from bearwitness.extract.sentence import Sentence
from bearwitness.extract.toponyms import Toponym
from bearwitness.extract.where import PlaceContext, locate
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.lang.tokens import Token
from bearwitness.model.values import Where
from bearwitness.tables.demonyms import Origin, demonyms


@cache
def _by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], Origin], ...]]:
    """The words of a demonym with its origin by its first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Origin]]] = {}
    for words, origin in demonyms().items():
        parts = tuple(words.casefold().split())
        found.setdefault(parts[0], []).append((parts, origin))
    return MappingProxyType(
        {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
    )


def demonym_places(sentence: Sentence, gazetteer: Gazetteer) -> list[Where]:
    """A Where of use `associative` for each demonym of a passage that stands in no name of a place."""
    taken = {at for each in sentence.mentions if each.kind == "place" for at in range(each.first, each.last)}
    made = []
    for first, last, origin in _found(sentence.tokens):
        if taken.isdisjoint(range(first, last)):
            span = sentence.span(first, last)
            named = Toponym(span.exact, origin.place, "in", None)
            countries = (origin.country,) if origin.country else ()
            where, place = locate(gazetteer, named, PlaceContext(countries, countries), span)
            if place is not None:
                made.append(where)
    return made


def _found(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Origin]]:
    at = 0
    while at < len(tokens):
        size, origin = _at(tokens, at)
        if origin is not None:
            yield at, at + size, origin
        at += size


def _at(tokens: Sequence[Token], at: int) -> tuple[int, Origin | None]:
    """The demonym that begins at a token; each of its words has a capital."""
    if tokens[at].text[0].isupper():
        for words, origin in _by_first().get(tokens[at].lower, ()):
            inside = tokens[at : at + len(words)]
            if tuple(token.lower for token in inside) == words and inside[-1].text[0].isupper():
                return len(words), origin
    return 1, None
