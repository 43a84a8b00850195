"""Threads: which claims of one report go on telling of the event told before.

A report tells of an event and goes on about it without saying day and place again ("The blast also
wounded six"; "His brother died as well"). So a claim goes on with the thread told last that its own words
fit: a day at most a day off, a place that is not elsewhere, a type that tellings of one event use. Words
such as "another strike" open a thread of their own. A claim that repeats day or place of an earlier thread
goes back to it. Items of lists and what is told as history have no thread: their own words decide.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from bearwitness.incidents.compare import between, kinship
from bearwitness.incidents.facts import Facts
from bearwitness.incidents.people import name_key, same_person
from bearwitness.incidents.places import Place
from bearwitness.model.records import Claim
from bearwitness.tables.matcher import attack_types, coarse_types
from bearwitness.tables.threads import thread_cues

# What happened this many days before or after the event that a report opens with is told in passing.
_ASIDE_DAYS = 7
# A telling of more days than a month holds is of a period.
_PERIOD_DAYS = 31
# Someone hurt may die days after; beyond this a death is told as a matter of its own.
_DYING_DAYS = 60
# A city that is meant by its name in any report reaches this far from its centre, in km.
_CITY_KM = 8.0
# Taking people away is another matter than an attack, unless an operation told before did both.
_CUSTODY = frozenset(["arrest", "abduction", "release"])
_WITH_CUSTODY = _CUSTODY | {"raid", "ground_attack"}
_NEW = frozenset(["a", "an", "one", "another", "1"])
# Types of events that harm people; leaving a town or searching a house harms nobody by itself.
_HARMING = attack_types() | {"killing"}
_APART = frozenset(["apart", "far_apart"])
_NEAR = frozenset(["same_place", "within", "close"])


class _Thread(msgspec.Struct, eq=False):
    """What a thread is known to be so far, with the places and types that its claims gave."""

    number: int
    first: int | None = None
    last: int | None = None
    aside: bool = False
    sequel: bool = True
    introduced_at: int | None = None
    places: list[Place] = msgspec.field(default_factory=list)
    types: list[str] = msgspec.field(default_factory=list)
    starts: list[int] = msgspec.field(default_factory=list)
    dead: list[tuple[str, ...]] = msgspec.field(default_factory=list)

    @property
    def attack(self) -> bool:
        """Whether it tells of an attack, or of people killed: what harms people."""
        return not _HARMING.isdisjoint(self.types)


def threads(members: Iterable[tuple[Claim, Facts]]) -> Mapping[str, int]:
    """The number of the thread of each claim that has one, by claim id."""
    reports: dict[str, list[tuple[Claim, Facts]]] = {}
    for claim, facts in members:
        if facts.item is None and claim.modality == "asserted":
            reports.setdefault(claim.report, []).append((claim, facts))
    found: dict[str, int] = {}
    for told in reports.values():
        told.sort(key=lambda each: (each[1].start, each[1].at, each[1].id))
        found.update(_of_report(told))
    return found


def _of_report(told: Sequence[tuple[Claim, Facts]]) -> Iterator[tuple[str, int]]:
    made: list[_Thread] = []
    first: _Thread | None = None
    for claim, facts in told:
        summed = first is not None and _is_sum(claim)
        thread = None if facts.another or summed else _going_on(claim, facts, made)
        if thread is None:
            thread = _Thread(len(made), aside=summed or _is_aside(facts, first))
            first = first or thread
        elif thread in made:
            made.remove(thread)
        made.append(thread)
        _add(thread, claim, facts)
        yield claim.id, thread.number


def _going_on(claim: Claim, facts: Facts, made: Sequence[_Thread]) -> _Thread | None:
    """The thread that a claim goes on with; the last told first, one that repeats its words before all."""
    dead = list(_dead(claim))
    for thread in reversed(made):
        # Nobody dies twice, whatever day and place are told beside a name.
        if any(same_person(one, other) for one in dead for other in thread.dead):
            return thread
    fitting = [thread for thread in reversed(made) if _fits(claim, facts, thread)]
    if not fitting:
        return None
    again = [thread for thread in fitting if _repeats(claim, facts, thread)]
    straight = [thread for thread in fitting if not thread.aside]
    harming = [thread for thread in straight if claim.harm and thread.attack]
    return (again or harming or straight or fitting)[0]


def _dead(claim: Claim) -> Iterator[tuple[str, ...]]:
    """The names of people told killed, by their words; "the death of Amari" may be any Amari's."""
    for each in claim.harm:
        if each.named and each.kind == "killed" and len(name := name_key(each.exact)) > 1:
            yield name


def _is_sum(claim: Claim) -> bool:
    """Whether a claim adds up what happened over a time: several people, words of a stretch of time."""
    several = any((each.count.best or each.count.low or 0) > 1 for each in claim.harm)
    return several and thread_cues()["sum"].search(claim.exact) is not None


def _is_aside(facts: Facts, first: _Thread | None) -> bool:
    """Whether an event lies so far from the first one told that the report only looks aside to it."""
    if (
        first is None
        or first.first is None
        or first.last is None
        or facts.first is None
        or facts.last is None
    ):
        return False
    return first.first - facts.last > 1 or facts.first - first.last > _ASIDE_DAYS


def _fits(claim: Claim, facts: Facts, thread: _Thread) -> bool:
    if _introduces(claim) and _own_place(claim) and thread.introduced_at == facts.start:
        # "a strike near A, a strike near B": one sentence brings up two events.
        return False
    return (
        _type_fits(claim, facts, thread)
        and _day_fits(claim, facts, thread)
        and _place_fits(claim, facts, thread)
    )


def _is_for_deed(claim: Claim) -> bool:
    """Whether people are held for what was done to others: "arrested in connection with the shooting"."""
    return claim.event.type in _CUSTODY and thread_cues()["held"].search(claim.exact) is not None


def _introduces(claim: Claim) -> bool:
    """Whether the words bring an event up as a new one: "a car bomb", "two rockets"."""
    count = claim.event.count
    return count is not None and (count.best != 1 or count.exact.lower() in _NEW)


def _type_fits(claim: Claim, facts: Facts, thread: _Thread) -> bool:
    """Whether a type is one that tellings of the thread use; "the attack" may mean any kind of attack."""
    event_type, beside = facts.type, facts.start in thread.starts
    if event_type in _CUSTODY:
        held = thread.attack and (beside or _is_for_deed(claim))
        return held or not _WITH_CUSTODY.isdisjoint(thread.types)
    deeds = [other for other in thread.types if other not in _CUSTODY]
    if not deeds:
        # "detained after a girl was shot": one sentence tells both.
        return event_type in coarse_types() or ((thread.sequel or beside) and event_type in _HARMING)
    fine = [other for other in deeds if other not in coarse_types()]
    if fine and event_type in coarse_types():
        # Who was killed and what was hit goes on with an attack, not with a march or a truce.
        return not attack_types().isdisjoint(fine)
    if not fine or any(kinship(event_type, other) != "different" for other in fine):
        return True
    return not _introduces(claim) and {event_type, *fine} <= attack_types()


def _day_fits(claim: Claim, facts: Facts, thread: _Thread) -> bool:
    if not _own_day(claim) or facts.first is None or facts.last is None:
        return True
    if thread.first is None or thread.last is None:
        return True
    if facts.last - facts.first > _PERIOD_DAYS >= thread.last - thread.first:
        # What happened over months sums up many events.
        return False
    gap = max(facts.first, thread.first) - min(facts.last, thread.last)
    if gap <= 1:
        return True
    later = facts.first > thread.last and facts.first - thread.last <= _DYING_DAYS
    return later and _is_sequel(claim)


def _is_sequel(claim: Claim) -> bool:
    """Whether a later day belongs to what came of an event: a death of wounds, "twelve days later"."""
    counted = claim.when is not None and thread_cues()["later"].search(claim.when.exact) is not None
    return counted or thread_cues()["dying"].search(claim.exact) is not None


def _place_fits(claim: Claim, facts: Facts, thread: _Thread) -> bool:
    if not _own_place(claim) or facts.place is None or not thread.places:
        return True
    others = [other for other in thread.places if not _is_doubtful(facts.place, other)]
    levels = {between(facts.place, other) for other in others}
    return not levels & _APART or bool(levels & _NEAR)


def _is_doubtful(place: Place, other: Place) -> bool:
    """Whether two small towns lie in different countries: one of the names is likely somebody else's."""
    abroad = place.country is not None and other.country is not None and place.country != other.country
    return abroad and min(place.radius, other.radius) < _CITY_KM


def _repeats(claim: Claim, facts: Facts, thread: _Thread) -> bool:
    """Whether a claim says the day or the very place of a thread again."""
    if _own_day(claim) and facts.first is not None and facts.first == thread.first:
        return True
    place = facts.place if _own_place(claim) else None
    return place is not None and any(between(place, other) == "same_place" for other in thread.places)


def _add(thread: _Thread, claim: Claim, facts: Facts) -> None:
    if thread.first is None or thread.last is None:
        thread.first, thread.last = facts.first, facts.last
    elif facts.first is not None and facts.last is not None:
        # "in January", then "on January 20": the narrower days hold.
        first, last = max(thread.first, facts.first), min(thread.last, facts.last)
        if first <= last:
            thread.first, thread.last = first, last
    if facts.place is not None and facts.place.scale == "spot":
        thread.places.append(facts.place)
    thread.dead.extend(_dead(claim))
    thread.types.append(facts.type)
    thread.starts.append(facts.start)
    thread.sequel = thread.sequel and _is_for_deed(claim)
    if _introduces(claim):
        thread.introduced_at = facts.start


def silent(members: Iterable[tuple[Claim, Facts]]) -> frozenset[str]:
    """Ids of claims for which another of their thread speaks: the one that names what, when, where best."""
    kept = [(claim, facts) for claim, facts in members if facts.thread is not None]
    speaking: dict[tuple[str, int | None], tuple[tuple[object, ...], str]] = {}
    for claim, facts in kept:
        rank = (*_rank(claim, facts), facts.start, facts.at, claim.id)
        thread = (claim.report, facts.thread)
        speaking[thread] = min(speaking.get(thread, (rank, claim.id)), (rank, claim.id))
    voices = {claim for _, claim in speaking.values()}
    return frozenset(claim.id for claim, _ in kept) - voices


def _rank(claim: Claim, facts: Facts) -> tuple[object, ...]:
    """Sorts claims: day and place in their own words, a fine type, a number of people."""
    return (not _says_both(claim), not facts.placed, facts.type in coarse_types(), not facts.heads)


def _says_both(claim: Claim) -> bool:
    return _own_day(claim) and _own_place(claim)


def _own_day(claim: Claim) -> bool:
    return claim.when is not None and claim.when.basis != "inherited"


def _own_place(claim: Claim) -> bool:
    return claim.where is not None and claim.where.basis != "inherited"
