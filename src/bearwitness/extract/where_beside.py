"""Coordinates in brackets behind a name say where the named place is: "Hit (33.64, 42.82)"."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from bearwitness.extract.place_chain import goes_on
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.toponyms import Toponym
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import AREAS, Located, distance
from bearwitness.lang.groups import Mention
from bearwitness.model.values import Span, Where
from bearwitness.tables.placewords import place_words

Resolved = tuple[Mention, Where, Place | None]

# So far from where the gazetteer has a place coordinates beside its name still are its own, in km.
_OWN_WITHIN = 25.0
# Coordinates this near to a place are the place's; those further off are of what happened near it.
_AT_PLACE = 3.0
_SPOT = 2


class _Point(NamedTuple):
    """Coordinates with the place made of them; `weak`: they are a point only if the name lies there."""

    mention: Mention
    place: Place
    weak: bool


def with_points(
    sentence: Sentence, gazetteer: Gazetteer, resolved: list[Resolved], countries: Sequence[str]
) -> list[Resolved]:
    """The places of a sentence in text order; coordinates behind a name become its point.

    `countries`: those that the report names. Weak coordinates that no name beside them bears out are none.
    """
    if all(mention.value.point is None for mention, _, _ in resolved):
        return resolved
    made = dict(enumerate(resolved))
    for number, (mention, _, place) in enumerate(resolved):
        if mention.value.point is None or place is None:
            continue
        point = _Point(mention, place, mention.value.point.weak)
        named = _owner(sentence, [each for each, _, _ in resolved], number)
        joined = None if named is None else _joined(sentence, gazetteer, resolved[named], point, countries)
        if named is not None and joined is not None:
            made[named] = joined
        if joined is not None or point.weak:
            del made[number]
    return list(made.values())


def _owner(sentence: Sentence, mentions: Sequence[Mention], number: int) -> int | None:
    """Which name coordinates stand behind in brackets; of a chain the first ("Hit, Anbar (33.64, 42.82)")."""
    at, before = mentions[number], mentions[number - 1]
    if not number or before.value.point is not None:
        return None
    between = [sentence.lower(token) for token in range(before.last, at.first)]
    rest = [word for word in between if word not in place_words().kinds]
    if rest != ["("] or sentence.lower(at.last) != ")":
        return None
    first = number - 1
    while first and goes_on(sentence, mentions[first - 1], mentions[first]):
        first -= 1
    return first


def _joined(
    sentence: Sentence, gazetteer: Gazetteer, named: Resolved, point: _Point, countries: Sequence[str]
) -> Resolved | None:
    """The named place at its coordinates; None for areas, and where weak ones lie somewhere else."""
    mention, where, chosen = named
    if where.kind in AREAS and (where.ged_precision or 0) > _SPOT:
        return None
    known = _fitting(gazetteer, mention.value, chosen, point.place)
    borne_out = known is not None or (where.place_id is None and point.place.country in {*countries})
    if point.weak and not borne_out:
        return None
    place = _moved(known, point.place)
    located = _located(gazetteer, mention.value, known, point.place)
    span = _span(sentence, mention, point.mention)
    same = known is not None and known == chosen
    return mention, _at(where if same else _of(where, place), located, span), place


def _fitting(gazetteer: Gazetteer, toponym: Toponym, chosen: Place | None, point: Place) -> Place | None:
    """The place of the name that lies where the coordinates say: the chosen one, else another."""
    named = gazetteer.lookup(toponym.known_as) if toponym.known_as else ()
    candidates = [chosen, *named] if chosen is not None else named
    return next((each for each in candidates if _gap(each, point) <= each.radius_km + _OWN_WITHIN), None)


def _moved(known: Place | None, point: Place) -> Place:
    if known is None:
        return point
    return msgspec.structs.replace(known, lat=point.lat, lon=point.lon, radius_km=point.radius_km)


def _located(gazetteer: Gazetteer, toponym: Toponym, known: Place | None, point: Place) -> Located:
    """The point itself, unless it is the place's and the words tell of somewhere near it."""
    away = toponym.relation != "in" or toponym.offset is not None
    if known is not None and _gap(known, point) > known.radius_km + _AT_PLACE:
        away = False
    if not away:
        return gazetteer.locate(point, "in")
    offset = toponym.offset
    km, bearing = (offset.km, offset.bearing) if offset is not None else (None, None)
    return gazetteer.locate(_moved(known, point), toponym.relation, distance_km=km, bearing=bearing)


def _gap(place: Place, point: Place) -> float:
    return distance(place.lat, place.lon, point.lat, point.lon)


def _span(sentence: Sentence, mention: Mention, at: Mention) -> Span:
    """From the words of the name to the closing bracket."""
    offset = mention.value.offset
    start = offset.start if offset is not None else sentence.tokens[mention.first].start
    return sentence.chars(start, sentence.tokens[at.last].end)


def _of(where: Where, place: Place) -> Where:
    """A place by another choice than its name alone led to."""
    country, admin1 = place.country or where.country, place.admin1
    return msgspec.structs.replace(
        where, place_id=place.id or None, kind=place.kind, country=country, admin1=admin1
    )


def _at(where: Where, located: Located, span: Span) -> Where:
    return msgspec.structs.replace(
        where,
        lat=round(located.lat, 5),
        lon=round(located.lon, 5),
        radius_km=round(located.radius_km, 1),
        ged_precision=located.ged_precision,
        acled_precision=located.acled_precision,
        exact=span.exact,
        start=span.start,
        end=span.end,
    )
