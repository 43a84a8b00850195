"""Parts of places by compass: "northern Afghanistan", "the eastern half of Mosul"."""

import re
from typing import NamedTuple

from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.relation import BEARINGS, moved

_SIDES = {
    "north": "north", "northern": "north", "south": "south", "southern": "south",
    "east": "east", "eastern": "east",
    "west": "west", "western": "west", "northeast": "northeast", "northeastern": "northeast",
    "northwest": "northwest", "northwestern": "northwest",
    "southeast": "southeast", "southeastern": "southeast",
    "southwest": "southwest", "southwestern": "southwest", "central": "central", "centre": "central",
    "center": "central", "downtown": "central",
}  # fmt: skip
_NOUNS = (
    "half|parts?|side|bank|section|sector|quarter|portion|end|edge|districts|suburbs?|outskirts|countryside"
    "|neighbou?rhoods"
)
_PATTERN = re.compile(rf"(?:the )?((?:north|south)? ?\w+)(?: (?:{_NOUNS}))?(?: of)?(?: the)? (.+)")
_SHIFT, _SHARE = 0.5, 0.6


class Part(NamedTuple):
    """A side of a place, the folded name of the whole."""

    side: str
    whole: str


def read_part(folded: str) -> Part | None:
    """ "northern afghanistan" → north of afghanistan; None where no side is named."""
    words = folded.removeprefix("the ").split(" ", 2)
    if len(words) < 2 or (words[0] not in _SIDES and words[0] + words[1] not in _SIDES):
        return None
    match = _PATTERN.fullmatch(folded)
    side = _SIDES.get(match[1].replace(" ", "")) if match else None
    if match is not None and side is not None:
        return Part(side, match[2])
    first, _, rest = folded.removeprefix("the ").partition(" ")
    return Part(_SIDES[first], rest) if first in _SIDES and rest else None


def is_side(word: str) -> bool:
    """Whether a folded word says a side or the middle of a place."""
    return word in _SIDES


def side_of(word: str) -> str | None:
    """The wind that a word for a side says: "northern" → north; None for "central", for other words."""
    side = _SIDES.get(word.replace("-", ""))
    return side if side in BEARINGS else None


def as_part(place: Place, part: Part) -> Place:
    """The part as a place of its own: on its side, smaller, the id of the whole with the side."""
    if "#" in place.id:
        return place
    lat, lon = place.lat, place.lon
    if part.side in BEARINGS:
        lat, lon = moved(lat, lon, BEARINGS[part.side], _SHIFT * place.radius_km)
    return Place(
        id=f"{place.id}#{part.side}",
        name=f"{part.side} {place.name}",
        kind="region",
        country=place.country,
        admin1=place.admin1,
        lat=lat,
        lon=lon,
        population=place.population,
        radius_km=round(_SHARE * place.radius_km, 1),
        feature=place.feature or place.kind,
    )
