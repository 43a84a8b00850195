"""Starts drafts from the words that name an event, joins those that tell one event."""

from bearwitness.extract.counts import count_of
from bearwitness.extract.draft import Draft
from bearwitness.extract.naming import Named
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause


def is_bare(named: Named) -> bool:
    """ "have conducted strikes": neither number nor article, what somebody tends to do."""
    return named.phrase.number is None and named.phrase.det is None


def draft_of(sentence: Sentence, named: Named) -> Draft:
    """A draft named by a noun phrase, with the number the phrase gives."""
    draft = Draft(named.type, named.first, named.last, own=True)
    draft.phrase = named.phrase
    counted = named.whole if named.whole.number is not None or named.whole.det is not None else named.phrase
    draft.count = count_of(sentence, counted)
    draft.definite = counted.det in {"the", "this", "that", "these", "those"} and counted.number is None
    draft.places.append(named.phrase)
    return draft


def subject_key(clause: Clause) -> tuple[int, ...]:
    return tuple(phrase.first for phrase in clause.subjects) or (-1, clause.first)


def joined(drafts: list[Draft]) -> list[Draft]:
    """Joins a harm or damage to the event that a neighbouring clause names as its occasion."""
    made: list[Draft] = []
    for draft in drafts:
        before = made[-1] if made else None
        told = next((old for old in made if (old.type, old.first) == (draft.type, draft.first)), None)
        if told is not None:
            # Two clauses hang on one event word: "killed in the attack, which wounded five".
            told.absorb(draft)
        elif before is not None and _same_event(before, draft):
            before.absorb(draft)
        else:
            made.append(draft)
    return made


def _side_by_side(before: Draft, draft: Draft) -> bool:
    """ "five were killed and six wounded in an airstrike": place, time and cause stand once for both."""
    if not (before.harm and draft.harm) or before.effects or draft.effects:
        return False
    last, first = before.clauses[-1], draft.clauses[0]
    if first.kind != "main" or last.kind != "main" or first.opener != last.opener:
        return False
    return not (_anchored(before) and _anchored(draft)) and not (before.own and _anchored(draft))


def _anchored(draft: Draft) -> bool:
    """Whether a draft says a place or a time of its own."""
    return bool(draft.times) or any(
        found.phrase.mention("place") or found.phrase.mention("time") for found in draft.adjuncts
    )


def _same_event(before: Draft, draft: Draft) -> bool:
    opener = draft.clauses[0].opener if draft.clauses else None
    if before.own and draft.own:
        return False
    if _side_by_side(before, draft):
        return True
    if opener in {"when", "after", "as", "while"}:
        return not before.own and draft.own and bool(before.harm or before.effects)
    return before.own and not draft.own and opener in {"which", "that", "who"}
