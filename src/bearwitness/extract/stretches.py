"""Stretches between two places: "the highway between Hit and Ramadi", "the Damascus-Daraa road"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from bearwitness.extract.name_pairs import DASHES
from bearwitness.extract.sentence import Sentence
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import distance
from bearwitness.gazetteer.stretch import stretch
from bearwitness.lang.groups import Mention
from bearwitness.model.values import End, Where
from bearwitness.tables.place_codes import place_codes
from bearwitness.tables.placeshapes import place_shapes
from bearwitness.tables.placewords import place_words

Placed = tuple[Mention, Where, Place | None]

STRETCH = "stretch"
_WIDE = frozenset({"country", "admin1", "region"})
# "the cities of", "nearby" before a name; "the town of" between two.
_SKIPPED = frozenset(["the", "of", "nearby", "both", "'s"])
# A road stands no farther before "linking" than "the main road, which".
_REACH = 3
_LONGEST_GAP = 8
_STREETS = frozenset(
    ["street", "streets", "avenue", "avenues", "roads", "drive", "boulevard", "lane", "parkway"]
)
# Without a word for a road or an area the two ends lie no farther from each other.
_APART_KM = 200.0
# The other side of "between A and B" has no more words than this.
_OTHER = 6


class _Shape(NamedTuple):
    """Tokens of the words of a stretch, of its name, the relation to it."""

    first: int
    last: int
    name: tuple[int, int]
    relation: str
    halfway: bool = False


def with_stretches(sentence: Sentence, placed: Sequence[Placed]) -> list[Placed]:
    """The places of a sentence, the first of two that make a stretch as that stretch.

    The second keeps its own point, its relation says that it is an end.
    """
    made = list(placed)
    taken: set[int] = set()
    for at in range(len(made) - 1):
        # Between the two the province of the first may stand: "between Hit, Anbar, and Kubaysa".
        for other in range(at + 1, min(at + 3, len(made))):
            shape = None if at in taken else _shape(sentence, made[at], made[other])
            told = _where(sentence, shape, made[at], made[other]) if shape is not None else None
            if shape is not None and told is not None:
                mention, where, place = made[other]
                made[at] = (made[at][0], told, made[at][2])
                made[other] = (mention, _as_end(where, told), place)
                taken.update((at, other))
                break
    return made


def whole_of(where: Where, others: Sequence[Where]) -> Where:
    """The stretch or the border that a place is an end of; itself where there is none."""
    for each in others:
        if any(end.start <= where.start and where.end <= end.end for end in each.ends):
            return each
    return where


def _where(sentence: Sentence, shape: _Shape, one: Placed, other: Placed) -> Where | None:
    """The Where of a stretch between two places with points."""
    first, second = one[1], other[1]
    if (
        first.lat is None
        or first.lon is None
        or second.lat is None
        or second.lon is None
        or one[2] == other[2]
    ):
        return None
    point = stretch((first.lat, first.lon), (second.lat, second.lon), halfway=shape.halfway)
    if point is None:
        return None
    span = sentence.span(shape.first, shape.last)
    return Where(
        name=sentence.words(*shape.name),
        relation=shape.relation,
        place_id="+".join(sorted((str(first.place_id), str(second.place_id)))),
        lat=round(point.lat, 5),
        lon=round(point.lon, 5),
        radius_km=round(point.radius_km, 1),
        kind=STRETCH,
        country=first.country if first.country == second.country else None,
        admin1=first.admin1 if first.admin1 == second.admin1 else None,
        ged_precision=point.ged_precision,
        acled_precision=point.acled_precision,
        basis=first.basis,
        exact=span.exact,
        start=span.start,
        end=span.end,
        ends=(_end(sentence, *one[:2]), _end(sentence, *other[:2])),
    )


def _as_end(where: Where, told: Where) -> Where:
    """The far end of a stretch: its own point, from which the event may lie as far as the other end."""
    radius = None if told.radius_km is None else round(2 * told.radius_km, 1)
    codes = place_codes(STRETCH, told.relation, km=radius)
    return msgspec.structs.replace(
        where, relation=told.relation, radius_km=radius, ged_precision=codes.ged, acled_precision=codes.acled
    )


def _end(sentence: Sentence, mention: Mention, where: Where) -> End:
    span = sentence.span(mention.first, mention.last)
    return End(span.exact, where.place_id, where.lat, where.lon, span.start, span.end)


def _shape(sentence: Sentence, one: Placed, other: Placed) -> _Shape | None:
    first, second = one[0], other[0]
    gap = [sentence.lower(at) for at in range(first.last, second.first)]
    if len(gap) > _LONGEST_GAP:
        return None
    rest = [word for word in gap if word not in _SKIPPED | place_words().kinds and word != ","]
    lead = _lead(sentence, first.first)
    word = sentence.lower(lead)
    if word == "between" and rest[-1:] == ["and"]:
        return _between(sentence, lead, one, other)
    if word == "from" and rest in (["to"], ["towards"], ["toward"]):
        return _from_to(sentence, lead, second)
    if word in place_shapes().linking and rest in (["and"], ["with"], ["to"]):
        return _linking(sentence, lead, second)
    dashed = len(gap) == 1 and gap[0] in DASHES
    return _pair(sentence, first, second) if dashed or gap == ["to"] else None


def without_actors(sentence: Sentence, placed: Sequence[Placed]) -> list[Placed]:
    """Countries, capitals that have dealings ("talks between Moscow and Kyiv") as associative places."""
    acting = {at for at, each in enumerate(placed) if _acts(sentence, each)}
    for at, (one, other) in enumerate(pairwise(placed)):
        # "were exchanged between Kyiv and Moscow"
        if _may_act(one) and _may_act(other) and _dealt_between(sentence, one, other):
            acting.update((at, at + 1))
    return [_associative(each) if at in acting else each for at, each in enumerate(placed)]


def _associative(placed: Placed) -> Placed:
    mention, where, place = placed
    return mention, msgspec.structs.replace(where, use="associative"), place


def _may_act(placed: Placed) -> bool:
    _, where, place = placed
    return where.kind == "country" or (place is not None and place.feature == "PPLC")


def _acts(sentence: Sentence, placed: Placed) -> bool:
    """Whether a country or a capital stands in "clashes between A and B"."""
    at = _lead(sentence, placed[0].first)
    if sentence.lower(at) == "and":
        at = next((n for n in range(at - 1, at - _OTHER, -1) if sentence.lower(n) == "between"), at)
    dealing = sentence.lower(at) == "between" and sentence.lower(at - 1) in place_shapes().dealings
    return dealing and _may_act(placed)


def _dealt_between(sentence: Sentence, one: Placed, other: Placed) -> bool:
    """Whether "between A and B" follows no word for a place or a border."""
    at = _lead(sentence, one[0].first)
    words = {sentence.lower(n) for n in range(max(0, at - 2), at)}
    gap = [sentence.lower(n) for n in range(one[0].last, other[0].first)]
    ground = place_shapes().sites | place_shapes().borders
    return sentence.lower(at) == "between" and gap[:1] == ["and"] and words.isdisjoint(ground)


def _lead(sentence: Sentence, at: int) -> int:
    """The last word before a name that is not of the name's own phrase ("the towns of")."""
    at -= 1
    while at >= 0 and sentence.lower(at) in _SKIPPED | place_words().kinds:
        at -= 1
    return at


def _between(sentence: Sentence, at: int, one: Placed, other: Placed) -> _Shape | None:
    """ "between A and B", save where parties are meant: countries, capitals, whoever has dealings."""
    shapes = place_shapes()
    first, second = one[0], other[0]
    begin = at - (sentence.lower(at - 1) == "in")
    before = sentence.lower(begin - 1)
    if before in shapes.borders or sentence.lower(begin - 2) in shapes.borders:
        return None
    framed = before in shapes.sites or at + 1 < first.first - (sentence.lower(first.first - 1) == "the")
    if not framed and (before in shapes.dealings or _are_actors(one, other) or _is_apart(one, other)):
        return None
    # "on Elm Street between Liberty and Gordon" is between streets.
    if begin and sentence.tokens[begin - 1].text[0].isupper() and before in shapes.ways | _STREETS:
        return None
    if sentence.lower(second.last) in _STREETS:
        return None
    name = (first.first, second.last)
    return _Shape(at, second.last, name, "between", halfway=before in shapes.halfway)


def _is_apart(one: Placed, other: Placed) -> bool:
    """Whether two places lie too far apart for something to be said to be between them, unless of a road."""
    ends = [
        (where.lat, where.lon)
        for where in (one[1], other[1])
        if where.lat is not None and where.lon is not None
    ]
    return len(ends) == 2 and distance(*ends[0], *ends[1]) > _APART_KM


def _are_actors(one: Placed, other: Placed) -> bool:
    """Countries, provinces, the capitals of two countries stand for those who act."""
    wide = one[1].kind in _WIDE or other[1].kind in _WIDE
    capitals = all(place is not None and place.feature == "PPLC" for place in (one[2], other[2]))
    return wide or (capitals and one[1].country != other[1].country)


def _from_to(sentence: Sentence, at: int, second: Mention) -> _Shape | None:
    """ "the road from A to B", "on the way from A to B"; "fled from A to B" is none."""
    shapes = place_shapes()
    way = at - 1
    for size in (2, 1):
        if sentence.words(max(0, at - size), at).lower() in shapes.leading:
            way = at - size - 1
            break
    if sentence.lower(way) not in shapes.ways:
        return None
    words = [sentence.words(max(0, way + 1 - size), way + 1).lower() for size in (2, 3)]
    if not shapes.under_way.isdisjoint(words):
        return _Shape(at, second.last, (at + 1, second.last), "along")
    # "he made his way from A to B" is a movement.
    return None if sentence.lower(way) == "way" else _named(sentence, way, second.last)


def _linking(sentence: Sentence, at: int, second: Mention) -> _Shape | None:
    """ "the road linking A with B", "the highway that connects A and B"."""
    near = range(at - 1, max(-1, at - 1 - _REACH), -1)
    way = next((n for n in near if sentence.lower(n) in place_shapes().ways), None)
    return None if way is None else _named(sentence, way, second.last)


def _named(sentence: Sentence, way: int, last: int) -> _Shape:
    """A stretch that its way names, with the words for the kind of way."""
    first = way
    while first and sentence.lower(first - 1) in place_shapes().way_kinds:
        first -= 1
    return _Shape(first, last, (first, last), "along")


def _pair(sentence: Sentence, first: Mention, second: Mention) -> _Shape | None:
    """ "the Damascus-Daraa international highway", "the Ramadi to Rutbah road"."""
    last = second.last
    while sentence.lower(last) in place_shapes().way_kinds:
        last += 1
    if sentence.lower(last) not in place_shapes().ways:
        return None
    return _Shape(first.first, last + 1, (first.first, last + 1), "along")
