"""The comparisons of two claims, each giving a level that the table weighs.

A comparison returns the code of a level of `tables/matcher.toml`, or None where one of the two says
nothing to compare: what is missing neither helps nor hurts. The first line of its docstring is what
a reviewer reads beside the reason.
"""

from collections.abc import Callable
from types import MappingProxyType

import msgspec

from bearwitness.incidents.effects import share
from bearwitness.incidents.facts import Facts, Toll
from bearwitness.incidents.known import Known
from bearwitness.incidents.places import SCALES, Place, contains, distance, same
from bearwitness.tables.matcher import coarse_types, compatible_types

Level = str | None
Compare = Callable[[Facts, Facts, Known], Level]

WEEK, MONTH = 7, 31
# Accounts of one incident differ by a day over midnight, time zones, days of publication; by up to three
# where one reckons from its own day. A coder's links of two data sets lie within these days as a rule.
FEW_DAYS = 3
# Two towns this far apart are no two accounts of one strike; the largest shift of a named town that
# gazetteers disagree about, plus "near".
FAR_KM = 50.0
# A town with its outskirts: points that lie closer fit whatever the words allow.
CLOSE_KM = 10.0
# A retelling stands within about two sentences of the telling it goes on with.
BESIDE_CHARS = 400
# People harmed: up to this number, equal numbers say little.
SMALL = 2
THREEFOLD = 3
_SAME = MappingProxyType({"spot": "same_place", "province": "same_province", "country": "same_country"})
_ELSEWHERE = frozenset(["other_name", "apart", "far_apart"])


def day(a: Facts, b: Facts, _: Known) -> Level:
    """When it happened, as the days that the words allow."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return None
    gap = max(a.first, b.first) - min(a.last, b.last)
    longest = max(a.last - a.first, b.last - b.first) + 1
    if gap <= 0:
        if longest == 1:
            return "same_day"
        return "within_days" if longest <= WEEK else "within_month" if longest <= MONTH else "overlap"
    if one_thread(a, b):
        return None
    if gap == 1:
        return "next_day"
    if gap <= FEW_DAYS:
        return "days_apart"
    return "far_apart" if longest == 1 and gap > WEEK else "apart"


def place(a: Facts, b: Facts, _: Known) -> Level:
    """Where it happened, by name and by point."""
    if a.place is None or b.place is None:
        return None
    level = between(a.place, b.place)
    return None if level in _ELSEWHERE and one_thread(a, b) else level


def one_thread(a: Facts, b: Facts) -> bool:
    """Whether one report goes on from one to the other: what differs then is not what tells them apart."""
    return a.report == b.report and a.thread is not None and a.thread == b.thread


def between(a: Place, b: Place) -> Level:
    """The level of two places; None where neither names nor points tell."""
    if same(a, b):
        return _SAME[a.scale] if a.scale == b.scale else "same_place"
    if a.scale != b.scale:
        outer, inner = (a, b) if SCALES.index(a.scale) > SCALES.index(b.scale) else (b, a)
        inside = contains(outer, inner)
        return None if inside is None else "contains" if inside else "apart"
    apart = distance(a, b)
    if apart is None:
        return "other_name" if a.scale == "spot" else "apart"
    if a.scale != "spot":
        return "apart"
    wider = max(a.radius, b.radius)
    if apart <= wider:
        return "within" if apart <= CLOSE_KM or wider <= CLOSE_KM else "within_area"
    if a.exact and b.exact and apart > FAR_KM:
        return "far_apart"
    return "close" if apart <= a.radius + b.radius + CLOSE_KM else "apart"


def event_type(a: Facts, b: Facts, _: Known) -> Level:
    """What kind of event it was."""
    return kinship(a.type, b.type)


def kinship(a: str, b: str) -> str:
    """The level of two event types."""
    if a == b:
        return "same"
    if b in compatible_types().get(a, ()):
        return "compatible"
    return "coarser" if a in coarse_types() or b in coarse_types() else "different"


def initiator(a: Facts, b: Facts, _: Known) -> Level:
    """Who did it, where both name a party that the table knows."""
    if not a.initiators or not b.initiators:
        return None
    found = _related(a.initiators, a.initiator_lines, b.initiators, b.initiator_lines)
    if found == "different" and (a.initiators & b.opponents or a.opponents & b.initiators):
        return "swapped"
    return found


def opponent(a: Facts, b: Facts, _: Known) -> Level:
    """Whom it was done to, where both name a party that the table knows."""
    if not a.opponents or not b.opponents:
        return None
    return _related(a.opponents, a.opponent_lines, b.opponents, b.opponent_lines)


def _related(a: frozenset[str], above_a: frozenset[str], b: frozenset[str], above_b: frozenset[str]) -> str:
    if a & b:
        return "same"
    return "related" if a & above_b or b & above_a else "different"


def harm(a: Facts, b: Facts, _: Known) -> Level:
    """How many people were killed, else harmed in another way."""
    for one in a.heads:
        for other in b.heads:
            if one.kind == other.kind:
                return _numbers(one, other)
    return None


def _numbers(a: Toll, b: Toll) -> Level:
    small, large = sorted((a.amount.size, b.amount.size))
    if a.amount.best is not None and a.amount.best == b.amount.best:
        return "equal" if small > SMALL else "equal_small"
    if a.amount.meets(b.amount):
        return "overlap"
    if a.who != b.who and "unknown" not in (a.who, b.who):
        return None
    return "far_apart" if large > THREEFOLD * small else "apart"


def effects(a: Facts, b: Facts, known: Known) -> Level:
    """What things were hit."""
    return share(a.objects, b.objects, known) if a.objects and b.objects else None


def count(a: Facts, b: Facts, _: Known) -> Level:
    """How many events of that kind one telling speaks of."""
    if a.count is None or b.count is None:
        return None
    if a.count.best is not None and a.count.best == b.count.best:
        return "equal"
    return "overlap" if a.count.meets(b.count) else "differ"


def telling(a: Facts, b: Facts, _: Known) -> Level:
    """How two claims of one report stand to each other."""
    if a.report != b.report:
        return None
    former, later = (a, b) if (a.start, a.at) <= (b.start, b.at) else (b, a)
    if former.at == later.at:
        return "same_words"
    if _other_item(a, b):
        return "other_item"
    if a.thread is not None and b.thread is not None:
        return "one_thread" if one_thread(a, b) else "other_thread"
    if later.another:
        return "another"
    if later.start < former.end:
        return "one_sentence" if a.origin == b.origin else "same_report"
    return "beside" if later.start - former.end <= BESIDE_CHARS else "same_report"


def _other_item(a: Facts, b: Facts) -> bool:
    """Two items of one list, or different numbers of events at different places."""
    if a.item is not None and b.item is not None and a.item != b.item:
        return True
    if a.place is None or b.place is None or a.count is None or b.count is None:
        return False
    return not a.count.meets(b.count) and between(a.place, b.place) in ("apart", "far_apart", "other_name")


class Comparison(msgspec.Struct, frozen=True):
    """A comparison and the name under which the table weighs it."""

    name: str
    compare: Compare

    @property
    def caption(self) -> str:
        """What a reviewer reads: the first line of the docstring."""
        return (self.compare.__doc__ or "").partition("\n")[0]


COMPARISONS = (
    Comparison("telling", telling),
    Comparison("day", day),
    Comparison("place", place),
    Comparison("type", event_type),
    Comparison("initiator", initiator),
    Comparison("opponent", opponent),
    Comparison("harm", harm),
    Comparison("effects", effects),
    Comparison("count", count),
)
