"""The place that a misspelt name is likely to mean: "the town of Ramadhi" in a report on Iraq."""

from collections.abc import Callable, Sequence

from bearwitness.gazetteer.fold import fold_name
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.place import Place
from bearwitness.gazetteer.units import bare_unit

# A short name is a slip of a well-known one rather than a village that no table knows.
_LONG = 8
_WELL_KNOWN = 10_000

Choose = Callable[[str], Place | None]


def guess(
    gazetteer: Gazetteer, name: str, countries: Sequence[str], choose: Choose
) -> tuple[Place, str] | None:
    """The one place in the countries whose name is nearly `name`, why it is a guess in words.

    `choose`: the place that the report would mean by a name. None where several places fit.
    """
    folded = fold_name(name)
    asked = bare_unit(folded) or folded
    found: dict[str, tuple[Place, str]] = {}
    for near in gazetteer.near_names(asked, countries):
        place = choose(near)
        if place is not None and place.country in countries:
            found.setdefault(place.id, (place, near))
    if len(found) != 1:
        return None
    place, near = next(iter(found.values()))
    if max(map(len, asked.split())) < _LONG and not _is_known(place):
        return None
    return place, f"no known place is spelt so; nearly the spelling of {near.title()}"


def _is_known(place: Place) -> bool:
    """A place that reports name: a bigger town, a province or its seat, a row of our own table."""
    seat = place.feature in {"PPLA", "PPLC", "ADM1"} or place.id.startswith("bw:")
    return seat or place.population >= _WELL_KNOWN
