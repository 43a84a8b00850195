"""Coordinates written in a passage as places with a point of their own."""

from collections.abc import Iterator, Sequence

from bearwitness.extract.coordinates import Coordinates, find_coordinates
from bearwitness.extract.distance import offset_before
from bearwitness.extract.placing import Frames
from bearwitness.extract.toponyms import Toponym
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.place import Place
from bearwitness.lang.groups import Mention
from bearwitness.lang.tokens import Token


def coordinate_mentions(text: str, tokens: Sequence[Token], frames: Frames) -> Iterator[Mention]:
    """Mentions of kind `place` (value: Toponym with its point); those that cut a token are left out."""
    found = find_coordinates(text)
    if not found:
        return
    starts = {token.start: number for number, token in enumerate(tokens)}
    ends = {token.end: number + 1 for number, token in enumerate(tokens)}
    for each in found:
        first, last = starts.get(each.start), ends.get(each.end)
        if first is not None and last is not None:
            yield Mention(first, last, "place", _toponym(text, tokens, first, each, frames))


def _toponym(text: str, tokens: Sequence[Token], first: int, point: Coordinates, frames: Frames) -> Toponym:
    relation = frames.relation(tokens, first)[0]
    offset = offset_before(text, tokens[first].start)
    if offset is not None and offset.relation is not None:
        relation = offset.relation
    return Toponym(text[point.name_start : point.end], None, relation, offset, point=point)


def point_place(gazetteer: Gazetteer, toponym: Toponym, countries: Sequence[str]) -> Place | None:
    """A point written out as a place without an id, in the unit that the places around it lie in."""
    point = toponym.point
    if point is None:
        return None
    unit = gazetteer.unit_at(point.lat, point.lon, countries=countries)
    return Place(
        id="",
        name=toponym.name,
        kind="point",
        country=unit.country,
        admin1=unit.admin1,
        lat=point.lat,
        lon=point.lon,
        population=0,
        radius_km=point.radius_km,
        feature="",
    )
