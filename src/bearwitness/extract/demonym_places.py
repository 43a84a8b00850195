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
    """Where demonyms stand; each of their words has a capital."""
    known, end = _by_first(), 0
    for at, token in enumerate(tokens):
        if at < end or token.lower not in known or not token.text[0].isupper():
            continue
        for words, origin in known[token.lower]:
            inside = tokens[at : at + len(words)]
            if tuple(each.lower for each in inside) == words and inside[-1].text[0].isupper():
                end = at + len(words)
                yield at, end, origin
                break
