"""Borders as places: "near the border with Syria", "the Iraqi-Syrian border"."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bearwitness.extract.distance import offset_before
from bearwitness.extract.name_pairs import DASHES
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.stretches import Placed
from bearwitness.extract.toponyms import Toponym
from bearwitness.gazetteer.borders import Side
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.relation import Located
from bearwitness.lang.groups import Mention, VerbGroup
from bearwitness.model.values import End, Where
from bearwitness.tables.demonyms import demonyms
from bearwitness.tables.placeshapes import place_shapes

BORDER = "border"
# "the border with neighbouring Syria", "between northern Lebanon and Syria".
_BEFORE_SIDE = frozenset(["the", "neighbouring", "neighboring", "nearby"])
_BEFORE_BORDER = frozenset(["the", "its", "their", "a", "'s", "country"])
_ADMIN1 = "admin1"


class _Named(NamedTuple):
    """A side of a border as named: its tokens, the country or province, its place."""

    first: int
    last: int
    side: Side
    end: End


def border_places(
    sentence: Sentence,
    gazetteer: Gazetteer,
    placed: Sequence[Placed],
    governing: Sequence[str],
    countries: Sequence[str],
) -> list[Placed]:
    """A place for each border that something is said to be at.

    `governing`: codes of the countries that a heading puts the passage in; `countries`: of all told before.
    """
    made: list[Placed] = []
    for at, token in enumerate(sentence.tokens):
        if token.lower in place_shapes().borders and _is_ground(sentence, at):
            told = _read(sentence, gazetteer, placed, at, governing, countries)
            if told is not None:
                mention = Mention(at, at + 1, "place", Toponym(told.name, None, told.relation))
                made.append((mention, told, None))
    return made


def _is_ground(sentence: Sentence, at: int) -> bool:
    """ "border guards", "border crossing" are no border."""
    after = sentence.lower(at + 1)
    if after in place_shapes().border_ground:
        return True
    bare = not after or not after[0].isalpha() or after in _CLOSED or sentence.lower(at)[-1] == "s"
    return bare or any(isinstance(group, VerbGroup) and group.first == at + 1 for group in sentence.groups)


_CLOSED = frozenset(
    """
    with between of in near at on by and or to from into as when where while after before during for since
    until who which that is was are were has had have late early killing wounding injuring leaving around over
    """.split()
)


def _read(
    sentence: Sentence,
    gazetteer: Gazetteer,
    placed: Sequence[Placed],
    at: int,
    governing: Sequence[str],
    countries: Sequence[str],
) -> Where | None:
    """The Where of the border whose word stands at `at`; None where nothing is said to be there."""
    before, first = _sides_before(sentence, gazetteer, placed, at)
    behind, last = _sides_behind(sentence, gazetteer, placed, at)
    named = [*before, *behind][:2]
    offset = offset_before(sentence.passage.text, sentence.tokens[first].start) if named else None
    relation = (offset.relation or "near") if offset is not None else _relation(sentence, first)
    if not named or relation is None:
        return None
    sides = [each.side for each in named]
    here = [*_said_beside(placed, named), *governing]
    if len(named) == 1:
        units = _units_beside(placed, named[0])
        codes = (*here, *_nations(sentence), *countries)
        others = units if named[0].side.admin1 else [Side(code) for code in codes]
        sides += _other_side(gazetteer, named[0].side, others)
    point = _located(gazetteer, sides, placed)
    begin, more = sentence.tokens[first].start, 0.0
    if offset is not None:
        begin, more = offset.start, offset.km or 0.0
    words = sentence.chars(begin, sentence.tokens[last - 1].end)
    return Where(
        name=sentence.words(first, last).removeprefix("the "),
        relation=relation,
        place_id="border:" + "-".join(sorted(map(_code, sides))) if point else None,
        lat=round(point.lat, 5) if point else None,
        lon=round(point.lon, 5) if point else None,
        radius_km=round(point.radius_km + more, 1) if point else None,
        kind=BORDER if point else None,
        country=_country(sides, len(named), here, [*here, *countries]),
        admin1=None,
        ged_precision=point.ged_precision if point else None,
        acled_precision=point.acled_precision if point else None,
        basis="stated",
        exact=words.exact,
        start=words.start,
        end=words.end,
        ends=tuple(each.end for each in named),
    )


def _said_beside(placed: Sequence[Placed], named: Sequence[_Named]) -> Iterator[str]:
    """The countries of the places in a sentence that are no sides of its border."""
    sides = {each.first for each in named}
    for mention, where, _ in placed:
        if where.country is not None and where.use == "literal" and mention.first not in sides:
            yield where.country


def _nations(sentence: Sentence) -> Iterator[str]:
    """The countries whose people or forces a sentence names: "Israeli shelling"."""
    for token in sentence.tokens:
        origin = demonyms().get(token.text)
        if origin is not None and origin.country is not None:
            yield origin.country


def _code(side: Side) -> str:
    return side.country if side.admin1 is None else f"{side.country}.{side.admin1}"


def _country(sides: Sequence[Side], named: int, here: Sequence[str], told: Sequence[str]) -> str | None:
    """The country the event lies in: both sides', the report's own; None where it may be either."""
    codes = {side.country for side in sides}
    if len(codes) == 1 and len(sides) > 1:
        return sides[0].country
    if named == 1 and len(sides) > 1:
        # Forces fire across a border: that of their country is as likely on the other side.
        return sides[1].country if sides[1].country in told else None
    return here[0] if here and here[0] in codes and named > 1 else None


def _located(gazetteer: Gazetteer, sides: Sequence[Side], placed: Sequence[Placed]) -> Located | None:
    if len(sides) < 2:
        return None
    codes = {side.country for side in sides}
    units = [
        where.admin1
        for _, where, _ in placed
        if where.kind == _ADMIN1 and where.country in codes and where.admin1
    ]
    return gazetteer.border(sides[0], sides[1], units)


def _other_side(gazetteer: Gazetteer, side: Side, others: Iterable[Side]) -> list[Side]:
    """The first of the countries or provinces told that has a border with the one named."""
    for other in dict.fromkeys(others):
        if other != side and gazetteer.border(side, other) is not None:
            return [other]
    return []


def _units_beside(placed: Sequence[Placed], named: _Named) -> list[Side]:
    """The provinces that a sentence names besides that of a border."""
    told = [where for mention, where, _ in placed if mention.first != named.first]
    return [Side(where.country, where.admin1) for where in told if where.country and where.admin1]


def _sides_before(
    sentence: Sentence, gazetteer: Gazetteer, placed: Sequence[Placed], at: int
) -> tuple[list[_Named], int]:
    """Sides in front of the word ("Iraqi-Syrian", "Syria's"), the first token of the phrase."""
    found: list[_Named] = []
    first = at
    while first > 0:
        word = sentence.lower(first - 1)
        if word in _BEFORE_BORDER or word in place_shapes().border_kinds:
            first -= 1
            continue
        if found and word in DASHES and len(found) == 1:
            first -= 1
            continue
        side = _side_ending(sentence, gazetteer, placed, first) if len(found) < 2 else None
        if side is None:
            break
        found.insert(0, side)
        first = side.first
    return found, first


def _side_ending(
    sentence: Sentence, gazetteer: Gazetteer, placed: Sequence[Placed], last: int
) -> _Named | None:
    """The country or province that the words before `last` name."""
    for mention, where, place in placed:
        if mention.last == last and place is not None and where.use == "literal":
            return _named(sentence, gazetteer, mention, where)
    for first in range(last - 1, max(-1, last - 3), -1):
        origin = demonyms().get(sentence.words(first, last))
        if origin is not None and origin.country is not None:
            country = next((p for p in gazetteer.lookup(origin.place) if p.kind == "country"), None)
            if country is None or country.country != origin.country:
                continue
            span = sentence.span(first, last)
            end = End(span.exact, country.id, country.lat, country.lon, span.start, span.end)
            return _Named(first, last, Side(origin.country), end)
    return None


def _sides_behind(
    sentence: Sentence, gazetteer: Gazetteer, placed: Sequence[Placed], at: int
) -> tuple[list[_Named], int]:
    """Sides behind the word ("with Syria", "between A and B"), the end of the phrase."""
    last = at + 1 + (sentence.lower(at + 1) in place_shapes().border_ground)
    word = sentence.lower(last)
    if word not in {"with", "between", "of"}:
        return [], last
    one = _side_at(sentence, gazetteer, placed, last + 1)
    if one is None:
        return [], last
    if word == "with" or sentence.lower(one.last) != "and":
        return [one], one.last
    two = _side_at(sentence, gazetteer, placed, one.last + 1)
    return ([one], one.last) if two is None else ([one, two], two.last)


def _side_at(sentence: Sentence, gazetteer: Gazetteer, placed: Sequence[Placed], at: int) -> _Named | None:
    while sentence.lower(at) in _BEFORE_SIDE:
        at += 1
    for mention, where, place in placed:
        if mention.first == at and place is not None:
            return _named(sentence, gazetteer, mention, where)
    return None


def _named(sentence: Sentence, gazetteer: Gazetteer, mention: Mention, where: Where) -> _Named | None:
    """A side from a place: a country, or the province that it is or is the seat of.

    What may be a country is one: a border is not that of Mexico City.
    """
    span = sentence.span(mention.first, mention.last)
    country = next((p for p in gazetteer.lookup(span.exact) if p.kind == "country"), None)
    if country is not None and country.country is not None:
        end = End(span.exact, country.id, country.lat, country.lon, span.start, span.end)
        return _Named(mention.first, mention.last, Side(country.country), end)
    if where.country is None or where.admin1 is None:
        return None
    end = End(span.exact, where.place_id, where.lat, where.lon, span.start, span.end)
    part = "#" in str(where.place_id)
    return _Named(mention.first, mention.last, Side(where.country, None if part else where.admin1), end)


def _relation(sentence: Sentence, first: int) -> str | None:
    """The relation that the words before a border say; None where they put nothing there."""
    for size in (2, 1):
        words = sentence.words(max(0, first - size), first).lower()
        relation = place_shapes().beside.get(words)
        if relation is not None:
            return relation
    ground = any(sentence.lower(at) in place_shapes().border_ground for at in _ahead(sentence, first))
    if ground and sentence.lower(first - 1) in {"in", "inside", "within", "across", "throughout", "from"}:
        return "near"
    return None


def _ahead(sentence: Sentence, first: int) -> Iterator[int]:
    """The tokens from `first` to the first word behind "border"."""
    for at in range(first, len(sentence.tokens)):
        if at and sentence.lower(at - 1) in place_shapes().borders:
            yield at
            return
