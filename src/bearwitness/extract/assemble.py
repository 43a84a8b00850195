"""Puts the answers together: a draft with its context to a claim."""

import msgspec

from bearwitness.extract.certainty import is_background, standing_of, tells_a_state
from bearwitness.extract.context import Context
from bearwitness.extract.draft import Draft
from bearwitness.extract.event_times import EventTimes
from bearwitness.extract.inherit import (
    inherited_when,
    inherited_where,
    last_attack,
    most_exact,
    with_inherited,
)
from bearwitness.extract.means_told import means_of
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech import Speech
from bearwitness.extract.stretches import whole_of
from bearwitness.extract.totals import is_total
from bearwitness.extract.who import parties_of
from bearwitness.gazetteer.place import Place
from bearwitness.lang import verb_classes
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import Mention
from bearwitness.model.ids import claim_id
from bearwitness.model.records import Claim
from bearwitness.model.values import Event, When, Where

ORIGIN = "rules"
_OPENING = 3
"""A time in these first words of a sentence holds for all of it."""
# What people are held for, so that the day on which they are is none of these.
_DEEDS = frozenset(["shooting", "killing", "execution", "ied", "vehicle_bomb", "suicide_attack", "other"])
SCHEMA = 1

Placed = list[tuple[Mention, Where, Place | None]]
Timed = list[tuple[Mention, When]]


class Found(msgspec.Struct, frozen=True):
    """What is known of a sentence beside its drafts."""

    sentence: Sentence
    places: Placed
    times: Timed
    context: Context
    speech: Speech
    alone: bool
    events: EventTimes = EventTimes.none()


def claim_of(found: Found, draft: Draft) -> Claim:
    """The claim of a draft."""
    if not draft.type:
        draft.type = last_attack(found.context) or "other"
    sentence, passage = found.sentence, found.sentence.passage
    own = _places(found, draft)
    where = (most_exact(own) if own else None) or inherited_where(found.context, sentence, draft)
    when = _when(found, draft) or inherited_when(found.context, passage, draft) or _setting(found, draft)
    standing = standing_of(sentence, draft)
    several = len({w.country for w in own if w.kind == "country"}) > 1
    event = _event(found, draft, where, several=several)
    if several and event.type == "total":
        where = None
    modality = standing.modality
    if modality == "asserted" and (
        is_background(when, found.context.published or found.context.opening) or tells_a_state(draft, when)
    ):
        modality = "historical"
    return Claim(
        schema=SCHEMA,
        id=claim_id(passage.report, passage.start, passage.end, event.type, event.start, ORIGIN),
        report=passage.report,
        start=passage.start,
        end=passage.end,
        exact=sentence.kept[passage.start : passage.end],
        event=event,
        modality=modality,
        certainty=standing.certainty,
        hedge=standing.hedge,
        parties=with_inherited(parties_of(sentence, draft), found.context, passage, event.type),
        effects=tuple(draft.effects),
        harm=tuple(draft.harm),
        when=when,
        where=where,
        said_by=found.speech.said_by(draft.told_at),
        origin=ORIGIN,
        means=means_of(sentence, draft),
    )


def is_anchored(claim: Claim) -> bool:
    """Whether a claim says anything that a conflict can be told by: a party, people, a thing, a place, a day.

    "A late strike sank the visitors" says none of these.
    """
    when = claim.when
    dated = when is not None and when.earliest is not None and when.basis != "inherited"
    dated = dated and when is not None and when.counted_from is None
    placed = claim.where is not None and claim.where.basis != "inherited"
    things = any(effect.class_ is not None for effect in claim.effects)
    telling = bool(claim.parties or claim.harm or things or claim.event.of)
    return telling or (not claim.effects and claim.event.type != "other") or dated or placed


def _event(found: Found, draft: Draft, where: Where | None, *, several: bool) -> Event:
    span = found.sentence.span(draft.first, draft.last)
    if is_total(draft, where, several=several):
        of = draft.of or (draft.type if draft.type != "total" else None)
        return Event("total", draft.count, span.exact, span.start, span.end, of)
    return Event(draft.type, draft.count, span.exact, span.start, span.end)


def _places(found: Found, draft: Draft) -> list[Where]:
    """The places of a draft; an end of a stretch stands for the stretch."""
    told = [where for _, where, _ in found.places]
    return [whole_of(where, told) for where in _own_places(found, draft)]


def _own_places(found: Found, draft: Draft) -> list[Where]:
    """The places of the draft's own adjuncts and phrases; of the whole sentence where it stands alone."""
    placed = [each for each in found.places if each[1].use == "literal" and not _is_teller(found, each[1])]
    phrases = [adjunct.phrase for adjunct in draft.adjuncts] + draft.places + draft.things
    ranges = [(phrase.first, phrase.last) for phrase in phrases]
    ranges += [(clause.first, clause.last) for clause in draft.clauses] if found.alone else []
    own = [where for mention, where, _ in placed if _inside(mention, ranges)]
    if own:
        return own
    spans = [(clause.first, clause.last) for clause in draft.clauses]
    own = [where for mention, where, _ in placed if _inside(mention, spans)]
    own = own or [where for mention, where, _ in placed if _inside(mention, _hung_on(found, draft))]
    if own:
        return own
    if not found.alone:
        return [where for mention, where, _ in placed if mention.last <= _first_verb(found.sentence)]
    elsewhere = [
        (clause.first, clause.last) for clause in found.sentence.clauses if _tells_else(clause, draft)
    ]
    return [where for mention, where, _ in placed if not _inside(mention, elsewhere)]


def _hung_on(found: Found, draft: Draft) -> list[tuple[int, int]]:
    """ "Shells fell on Hit, killing three": what a participle tells happened where its clause says."""
    clauses = found.sentence.clauses
    hung = [clause for clause in draft.clauses if clause.kind == "participle" and clause.parent is not None]
    parents = [clauses[clause.parent] for clause in hung if clause.parent is not None]
    return [(adjunct.phrase.first, adjunct.phrase.last) for each in parents for adjunct in each.adjuncts]


def _is_teller(found: Found, where: Where) -> bool:
    """ "according to the Amari County police": where a teller belongs to is not where it happened."""
    tellers = (teller for _, _, chain in found.speech.scopes for teller in chain)
    return any(teller.start <= where.start and where.end <= teller.end for teller in tellers)


def _first_verb(sentence: Sentence) -> int:
    """The token of the first verb: what stands before it at the start of a sentence holds for all of it."""
    first = sentence.clauses[0] if sentence.clauses else None
    if first is None or first.verb is None:
        return 0
    starts = [phrase.first for phrase in first.subjects] or [first.verb.first]
    return min(starts)


def _tells_else(clause: Clause, draft: Draft) -> bool:
    """A clause with a verb of its own that tells of something else: its places are not the event's."""
    return clause.verb is not None and clause not in draft.clauses and clause.kind in {"main", "relative"}


def _is_aside(clause: Clause, draft: Draft) -> bool:
    """ "the camp, which was set up in 1948": a relative clause that tells of something else."""
    return clause.kind == "relative" and clause not in draft.clauses


def _inside(mention: Mention, ranges: list[tuple[int, int]]) -> bool:
    return any(first <= mention.first < last for first, last in ranges)


def _when(found: Found, draft: Draft) -> When | None:
    # The day of a telling ("told the agency on Friday") is not the day of what is told.
    told, named = found.speech.told_times | _times_of_justice(found.sentence, draft), found.events.named
    times = [
        (each, when) for each, when in found.times if each.first not in told and not _inside(each, named)
    ]
    times = [(each, when) for each, when in times if not _is_of_another(found, draft, when)]
    own = _own_times(found, draft, times)
    dated = [when for when in own if _is_dated(when)]
    if dated:
        return _day_first([when for when in dated if when.counted_from is None] or dated)
    by_event = _by_event(found, draft, found.events.told)
    by_event = by_event or (_only_day(found, times) if not own else [])
    by_event = by_event or _by_event(found, draft, found.events.lasting)
    return next(iter(by_event), None) or next((when for when in own if when.timex), None)


def _is_of_another(found: Found, draft: Draft, when: When) -> bool:
    """ "Married two days before her death", "seen two days after her death": not the time of the death.

    Harm told beside the event came at that time: "died two days after the strike".
    """
    event = when.counted_from
    start = found.sentence.span(draft.first, draft.last).start
    if event is None or not event.start <= start < event.end:
        return False
    starts = [harm.start for harm in draft.harm] + [effect.start for effect in draft.effects]
    beside = any(not event.start <= at < event.end for at in starts)
    return event.relation == "before" or (event.relation == "after" and not beside)


def _setting(found: Found, draft: Draft) -> When | None:
    """ "After the coup", "amid the war": what it says of the time where nothing else says more."""
    return next(iter(_by_event(found, draft, found.events.settings)), None)


def _by_event(found: Found, draft: Draft, times: Timed) -> list[When]:
    """The times told by an event in the draft's own clauses, or at the start of the sentence.

    "Since the raid began" is no time of the raid, "during the raid" is.
    """
    others = [(mention, when) for mention, when in times if not _is_itself(mention, when, draft)]
    clauses = [(clause.first, clause.last) for clause in draft.clauses]
    told = [when for mention, when in others if _inside(mention, clauses) or mention.first <= _OPENING]
    return told or _own_times(found, draft, others)


def _is_itself(mention: Mention, when: When, draft: Draft) -> bool:
    """Whether a time is counted from the draft's own event."""
    during = when.counted_from is not None and when.counted_from.relation == "during"
    return mention.first <= draft.first < mention.last and not during


def _own_times(found: Found, draft: Draft, times: Timed) -> list[When]:
    """The times of the draft's own adjuncts and phrases; of the sentence where it stands alone."""
    firsts = set(draft.times)
    phrases = [adjunct.phrase for adjunct in draft.adjuncts] + draft.places + draft.things + draft.agents
    inner = [mention for phrase in phrases for mention in phrase.mentions if mention.kind == "time"]
    firsts.update(mention.first for mention in inner)
    ranges = [(phrase.first, phrase.last) for phrase in phrases]
    own = [when for mention, when in times if mention.first in firsts or _inside(mention, ranges)]
    if not own and found.alone:
        asides = [(each.first, each.last) for each in found.sentence.clauses if _is_aside(each, draft)]
        own = [when for mention, when in times if not _inside(mention, asides)]
    elif not own:
        own = [when for mention, when in times if mention.last <= _first_verb(found.sentence)]
    return own


def _times_of_justice(sentence: Sentence, draft: Draft) -> frozenset[int]:
    """ "was charged on Monday in a shooting that killed two": the day on which somebody is held for it."""
    if draft.type not in _DEEDS:
        return frozenset()
    clauses = [each for each in sentence.clauses if each not in draft.clauses and each.verb is not None]
    return frozenset(
        at
        for each in clauses
        if each.verb is not None and each.verb.base in verb_classes.JUDGING
        for at in each.times
        if at < draft.first
    )


def _day_first(dated: list[When]) -> When:
    """The first time; where that is a night by the writing ("overnight"), the one day said beside it."""
    first = dated[0]
    days = [when for when in dated if when.earliest == when.latest]
    night = first.type == "TIME" and first.earliest != first.latest
    return days[0] if night and days else first


def _only_day(found: Found, times: Timed) -> list[When]:
    """The one day that a sentence says outside its relative clauses: what it tells happened then."""
    asides = [(each.first, each.last) for each in found.sentence.clauses if each.kind == "relative"]
    days = {
        when.earliest: when for mention, when in times if _is_dated(when) and not _inside(mention, asides)
    }
    return list(days.values()) if len(days) == 1 else []


def _is_dated(when: When) -> bool:
    return when.earliest is not None and when.type in {"DATE", "TIME"}
