"""How sure a telling is: stated or hedged, asserted, planned, predicted, denied."""

from datetime import date
from typing import NamedTuple

from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.model.values import Certainty, Modality, Span, When
from bearwitness.tables.doubt import doubt

# Reports tell what is new: an event more than this many days before publication is background.
_BACKGROUND_DAYS = 400


class Standing(NamedTuple):
    """Modality, certainty and the words of doubt."""

    modality: Modality
    certainty: Certainty
    hedge: Span | None


def standing_of(sentence: Sentence, draft: Draft) -> Standing:
    """How a sentence tells the event of a draft."""
    hedge = _hedge(sentence, draft)
    modality = _modality(sentence, draft)
    return Standing(modality, "hedged" if hedge is not None else "stated", hedge)


def tells_a_state(draft: Draft, when: When | None) -> bool:
    """Damage in the perfect without a day tells how things stand, not what is new: "have been destroyed"."""
    verbs = [clause.verb for clause in draft.clauses if clause.verb is not None]
    return when is None and bool(draft.effects) and not draft.harm and bool(verbs) and verbs[0].perfect


def is_background(when: When | None, published: str | None) -> bool:
    """Whether an event lies so long before publication that the report only recalls it."""
    if when is None or when.latest is None or published is None:
        return False
    return _ordinal(published) - _ordinal(when.latest) > _BACKGROUND_DAYS


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _hedge(sentence: Sentence, draft: Draft) -> Span | None:
    table = doubt()
    first, last = _reach(draft)
    for at in range(first, last):
        lower = sentence.lower(at)
        if lower in table.hedges:
            if lower in {"suspected", "alleged"} and _on_patient(draft, at):
                continue
            return sentence.span(at, at + 1)
    for clause in draft.clauses:
        verb = clause.verb
        if verb is not None and verb.modal in table.hedging_modals and verb.perfect:
            return sentence.span(verb.first, verb.last)
        believed = _believed(sentence, clause)
        if believed is not None:
            return believed
    return None


def _believed(sentence: Sentence, clause: Clause) -> Span | None:
    """ "are believed to have died": the verb before the infinitive."""
    verb = clause.verb
    parent = sentence.clauses[clause.parent].verb if clause.parent is not None else None
    if verb is None or parent is None or not (verb.infinitive and verb.perfect and parent.last == verb.first):
        return None
    return sentence.span(parent.first, parent.last) if parent.base in doubt().hedging_verbs else None


def _on_patient(draft: Draft, at: int) -> bool:
    """ "detained suspected insurgents": the doubt is about who they are, not about what was done."""
    spans = [phrase for clause in draft.clauses for phrase in clause.objects]
    passive = any(clause.verb is not None and clause.verb.passive for clause in draft.clauses)
    if passive:
        spans += [phrase for clause in draft.clauses for phrase in clause.subjects]
    return any(phrase.first <= at < phrase.last for phrase in spans)


def _reach(draft: Draft) -> tuple[int, int]:
    """The tokens of the clauses of a draft."""
    firsts = [clause.first for clause in draft.clauses] or [draft.first]
    lasts = [clause.last for clause in draft.clauses] or [draft.last]
    return min(*firsts, draft.first), max(*lasts, draft.last)


def _modality(sentence: Sentence, draft: Draft) -> Modality:
    table = doubt()
    for clause in draft.clauses:
        verb = clause.verb
        if verb is None:
            continue
        if not _harms(draft) and (verb.negated or _is_none(sentence, clause, draft)):
            return "denied"
        if clause.opener in table.hypothetical_openers:
            return "hypothetical"
        if verb.modal in table.predicting_modals and not verb.perfect:
            return "predicted"
        if verb.modal in {"can", "could", "may", "might", "cannot"} and not verb.perfect:
            return "hypothetical"
        if _denied(sentence, clause, draft):
            return "denied"
        if verb.infinitive and not verb.perfect:
            return _of_infinitive(sentence, clause)
    return "asserted"


def _harms(draft: Draft) -> bool:
    """Whether anybody was harmed: "no one was harmed" tells of nobody."""
    return any(harm.count.best != 0 for harm in draft.harm)


def _is_none(sentence: Sentence, clause: Clause, draft: Draft) -> bool:
    """ "no shots were fired", "without firing a shot": it did not happen.

    A counted event tells its own number: "no strikes were conducted" is a total of none.
    """
    if draft.phrase is not None or draft.clauses[0] is not clause or clause.verb is None:
        return False
    patients = clause.subjects if clause.verb.passive else clause.objects
    if not patients:
        return clause.opener == "without"
    before = sentence.lower(patients[0].first - 1)
    negated = sentence.lower(patients[0].first) in {"no", "neither"}
    return negated or before in {"without", "not"} or clause.opener == "without"


def _denied(sentence: Sentence, clause: Clause, draft: Draft) -> bool:
    """ "denied the attack", "denied that it shelled the village"; strikes that "denied access" happened."""
    assert clause.verb is not None
    denying = doubt().denying_verbs
    if clause.verb.base in denying:
        return draft.phrase is not None and draft.phrase in clause.objects
    parent = sentence.clauses[clause.parent] if clause.parent is not None else None
    content = clause.kind == "participle" or clause.opener == "that"
    if parent is None or parent.verb is None or not content:
        return False
    return parent.verb.base in denying and not parent.objects and draft.phrase not in parent.subjects


def _of_infinitive(sentence: Sentence, clause: Clause) -> Modality:
    """ "plans to attack" is planned; "managed to kill" happened."""
    table = doubt()
    parent = sentence.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or parent.verb is None:
        return "planned"
    if parent.verb.base in table.denying_verbs:
        return "denied"
    if parent.verb.modal in table.predicting_modals:
        return "predicted"
    return (
        "asserted" if parent.verb.base in {"manage", "continue", "begin", "start", "go", "use"} else "planned"
    )
