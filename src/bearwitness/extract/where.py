"""Where: a place name in its context to a place with a point."""

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

import msgspec

from bearwitness.extract.guessing import guess
from bearwitness.extract.place_chain import goes_on
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.toponyms import Toponym
from bearwitness.extract.where_beside import with_points
from bearwitness.extract.where_coordinates import point_place
from bearwitness.gazetteer.choose import Choice, Option
from bearwitness.gazetteer.curated import RADIUS
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import Located
from bearwitness.gazetteer.support import NO_SUPPORT, Support
from bearwitness.gazetteer.units import ADMIN2, UNIT_WORDS
from bearwitness.lang.groups import Mention
from bearwitness.model.values import Basis, PlaceOption, Span, Where
from bearwitness.tables.demonyms import Origin, demonyms
from bearwitness.tables.placechoice import place_choice

_SETTLED = frozenset({"town", "village", "quarter"})
_BROAD = frozenset({"country", "admin1"})


class PlaceContext(NamedTuple):
    """What the report says of where it plays: countries named, places found before.

    `governing`: countries that the heading, the lead-in or the sentence itself puts a place in, `heading`
    those of the heading, the lead-in. `admin1`: the province said with a name, `said`: the country said with
    it. `support`: what all names of the report speak for.
    """

    countries: tuple[str, ...] = ()
    governing: tuple[str, ...] = ()
    near: tuple[Place, ...] = ()
    heading: tuple[str, ...] = ()
    admin1: str | None = None
    said: str | None = None
    support: Support = NO_SUPPORT


def locate(
    gazetteer: Gazetteer, toponym: Toponym, context: PlaceContext, span: Span, *, basis: Basis = "stated"
) -> tuple[Where, Place | None]:
    """The Where of a name or of coordinates; without a known place only the name and the relation."""
    place, choice, origin, guessed = None, None, demonyms().get(toponym.name), None
    if origin is not None:
        place = _origin(gazetteer, origin)
    elif toponym.point is not None:
        place = point_place(gazetteer, toponym, context.countries)
    elif toponym.known_as is not None:
        choice = _with_unit(gazetteer, toponym.known_as, toponym.unit, context)
        place = choice.place if choice is not None else None
        if place is not None and toponym.unit is not None:
            place = _as_unit(place, toponym.known_as, toponym.unit, gazetteer)
    elif toponym.sought:
        choose = partial(_chosen, gazetteer, context)
        found = guess(gazetteer, toponym.name, context.governing or context.countries, choose)
        place, guessed = found or (None, None)
    if place is None:
        unplaced = _unplaced(toponym, span, basis, context.governing)
        return msgspec.structs.replace(unplaced, **_doubt(choice)), None
    located = _located(gazetteer, place, toponym)
    where = Where(
        name=toponym.name,
        relation=toponym.relation,
        place_id=place.id or None,
        lat=round(located.lat, 5),
        lon=round(located.lon, 5),
        radius_km=round(located.radius_km, 1),
        kind=place.kind,
        country=place.country,
        admin1=place.admin1,
        ged_precision=located.ged_precision,
        basis=basis,
        exact=span.exact,
        start=span.start,
        end=span.end,
        use="literal" if origin is None else "associative",
        acled_precision=located.acled_precision,
        guess=guessed,
        **_doubt(choice),
    )
    return where, place


def _doubt(choice: Choice | None) -> dict[str, Any]:
    """How likely the place is; the likeliest ones where it is not sure."""
    if choice is None:
        return {}
    sure = choice.confidence >= place_choice().sure
    options = () if sure else tuple(_option(each) for each in choice.options)
    return {"confidence": round(choice.confidence, 2), "options": options}


def _option(option: Option) -> PlaceOption:
    place = option.place
    return PlaceOption(
        place_id=place.id,
        name=place.name,
        kind=place.kind,
        country=place.country,
        admin1=place.admin1,
        lat=round(place.lat, 5),
        lon=round(place.lon, 5),
        confidence=round(option.confidence, 2),
        reasons=option.reasons,
    )


def _with_unit(gazetteer: Gazetteer, name: str, unit: str | None, context: PlaceContext) -> Choice | None:
    """The places a name may mean; with the word for a unit beside it that unit, where there is one.

    A "Texas county" is a county in Texas.
    """
    if unit is not None and not _is_within(gazetteer, name, unit):
        choice = _weighed(gazetteer, context, f"{name} {unit}")
        if choice is not None and choice.place is not None:
            return choice
    return _weighed(gazetteer, context, name)


def _as_unit(place: Place, name: str, unit: str, gazetteer: Gazetteer) -> Place:
    """ "Marjah district", where only the town is known, is a district."""
    settled = UNIT_WORDS.get(unit) == ADMIN2 and place.kind in _SETTLED
    if not settled or _is_within(gazetteer, name, unit):
        return place
    radius = max(place.radius_km, RADIUS["district"])
    return msgspec.structs.replace(place, kind="district", radius_km=radius)


def _is_within(gazetteer: Gazetteer, name: str, unit: str) -> bool:
    found = gazetteer.lookup(name)
    return UNIT_WORDS.get(unit) == ADMIN2 and bool(found) and found[0].kind in _BROAD


def _chosen(gazetteer: Gazetteer, context: PlaceContext, name: str) -> Place | None:
    """The place that the report means by a name."""
    choice = _weighed(gazetteer, context, name)
    return choice.place if choice is not None else None


def _weighed(gazetteer: Gazetteer, context: PlaceContext, name: str) -> Choice | None:
    """The places that the report may mean by a name."""
    return gazetteer.weigh(
        name,
        countries=context.countries,
        near=context.near,
        admin1=context.admin1,
        said=context.said,
        heading=context.heading,
        support=context.support,
    )


def _located(gazetteer: Gazetteer, place: Place, toponym: Toponym) -> Located:
    offset = toponym.offset
    if offset is None:
        return gazetteer.locate(place, toponym.relation)
    return gazetteer.locate(place, toponym.relation, distance_km=offset.km, bearing=offset.bearing)


def _origin(gazetteer: Gazetteer, origin: Origin) -> Place | None:
    """The place that a demonym is made of: the country itself, no province or town of its name."""
    found = [p for p in gazetteer.lookup(origin.place) if origin.country in {None, p.country}]
    return next((p for p in found if p.kind == "country"), found[0] if found else None)


def _unplaced(toponym: Toponym, span: Span, basis: Basis, governing: tuple[str, ...]) -> Where:
    """A place no table knows: its country where the report puts it in exactly one."""
    return Where(
        name=toponym.name,
        relation=toponym.relation,
        place_id=None,
        lat=None,
        lon=None,
        radius_km=None,
        kind=None,
        country=governing[0] if len(set(governing)) == 1 else None,
        admin1=None,
        ged_precision=None,
        basis=basis,
        exact=span.exact,
        start=span.start,
        end=span.end,
    )


def sentence_places(
    sentence: Sentence, gazetteer: Gazetteer, context: PlaceContext
) -> list[tuple[Mention, Where, Place | None]]:
    """All place mentions of a sentence resolved; a country or province beside a name helps to choose it.

    Coordinates in brackets behind a name are no place of their own: they say where the named one is.
    """
    mentions = [mention for mention in sentence.mentions if mention.kind == "place"]
    countries = _named_countries(gazetteer, mentions)
    governing = countries or context.governing
    wide = context._replace(
        countries=(*governing, *context.countries),
        governing=governing,
        heading=context.governing,
        support=context.support if context.support.voices else _support(gazetteer, mentions),
    )
    resolved: list[tuple[Mention, Where, Place | None]] = []
    # From behind: "Marjah district, Helmand" is read once Helmand is known.
    for number in reversed(range(len(mentions))):
        mention = mentions[number]
        outer = resolved[-1][1] if resolved and goes_on(sentence, mention, resolved[-1][0]) else None
        asked = wide
        if outer is not None:
            asked = wide._replace(admin1=outer.admin1, said=outer.country)
        span = _words(sentence, mention)
        where, place = locate(gazetteer, mention.value, asked, span)
        resolved.append((mention, _within(where, outer), place))
    return with_points(sentence, gazetteer, resolved[::-1], wide.countries)


def _words(sentence: Sentence, mention: Mention) -> Span:
    """The words of a place: its name, with how far which way where they say it ("20 km north of Hit")."""
    offset = mention.value.offset
    if offset is None:
        return sentence.span(mention.first, mention.last)
    return sentence.chars(offset.start, sentence.tokens[mention.last - 1].end)


def _within(where: Where, outer: Where | None) -> Where:
    """A place lies in the unit that the words put it in, a place that no table knows as well.

    Borders move and districts of one name are many: what the words say holds.
    """
    if outer is None or outer.country is None or outer.kind == "country":
        return where
    if where.place_id is None:
        return msgspec.structs.replace(where, country=outer.country, admin1=outer.admin1)
    if outer.kind == "admin1" and where.country == outer.country and where.kind != "admin1":
        return msgspec.structs.replace(where, admin1=outer.admin1)
    return where


def _support(gazetteer: Gazetteer, mentions: Sequence[Mention]) -> Support:
    """What the names of a sentence alone speak for."""
    names = [mention.value.known_as for mention in mentions if mention.value.known_as is not None]
    return gazetteer.support(names) if len(names) > 1 else NO_SUPPORT


def _named_countries(gazetteer: Gazetteer, mentions: Sequence[Mention]) -> tuple[str, ...]:
    found = []
    for mention in mentions:
        known = mention.value.known_as
        candidates = gazetteer.lookup(known) if known else ()
        if candidates and candidates[0].kind in _BROAD and candidates[0].country:
            found.append(candidates[0].country)
    return tuple(dict.fromkeys(found))
