"""Adds to the drafts of a sentence the harm that nouns, states, tolls tell; nothing is told twice."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.extract.draft import Draft
from bearwitness.extract.harm_nouns import noun_harms
from bearwitness.extract.harm_states import state_harms
from bearwitness.extract.harm_tolls import toll_harms
from bearwitness.extract.harm_words import Told, has_harm_noun
from bearwitness.extract.joining import draft_of
from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.means import GENERIC, event_by_means
from bearwitness.extract.naming import Named, event_of
from bearwitness.extract.occasions import BY_EVENT
from bearwitness.extract.sentence import Sentence
from bearwitness.lang import verb_classes
from bearwitness.lang.clauses import Clause
from bearwitness.model.values import Harm
from bearwitness.tables.harms import harms

_NO_DEED = frozenset(["arrest", "release", "abduction"])
# Types of events that harm people: what a clause names beside a harm was its occasion.
_NO_OCCASION = frozenset(
    [
        "killing",
        "execution",
        "arrest",
        "abduction",
        "displacement",
        "release",
        "withdrawal",
        "ceasefire",
        "protest",
    ]
)


def add_told(sentence: Sentence, lexicon: Lexicon, drafts: list[Draft]) -> None:
    """Adds each harm to the draft whose event it belongs to, else starts a draft for it."""
    nouns = has_harm_noun(sentence)
    every = [told for clause in sentence.clauses for told in _of_clause(sentence, clause, nouns=nouns)]
    deaths = [told.harm for told in every if told.harm.kind == "killed"]
    for told in every:
        died = told.harm.kind == "injured" and any(_overlap(told.harm, death) for death in deaths)
        if not died and not _is_told(drafts, told.harm):
            _draft_for(sentence, lexicon, drafts, told).harm.append(told.harm)


def drop_repeated(drafts: Sequence[Draft]) -> None:
    """Keeps the first of harms that several drafts read from the same words."""
    seen: set[tuple[str | None, int, int]] = set()
    for draft in drafts:
        kept = []
        for harm in draft.harm:
            if (harm.kind, harm.start, harm.end) not in seen:
                kept.append(harm)
            seen.add((harm.kind, harm.start, harm.end))
        draft.harm = kept


def _overlap(one: Harm, other: Harm) -> bool:
    return one.start < other.end and other.start < one.end


def _of_clause(sentence: Sentence, clause: Clause, *, nouns: bool) -> Iterator[Told]:
    if nouns:
        yield from noun_harms(sentence, clause)
        yield from toll_harms(sentence, clause)
    yield from state_harms(sentence, clause)


def _is_told(drafts: Sequence[Draft], harm: Harm) -> bool:
    """Whether words of a harm are read as a harm already: of its kind, of none, or as a death."""
    for draft in drafts:
        for old in draft.harm:
            if _overlap(old, harm) and (harm.kind in {old.kind, None, "injured"} or old.kind is None):
                return True
    return False


def _draft_for(sentence: Sentence, lexicon: Lexicon, drafts: list[Draft], told: Told) -> Draft:
    if told.shared:
        found = _of_event(drafts, told.clause) or _before(drafts, told.clause)
        found = found or _going_on(sentence, drafts, told.clause)
        if found is not None:
            if told.harm.kind == "killed" and found.type == "other" and not found.own:
                found.type = "killing"
            return found
        occasion = _occasion(sentence, lexicon, told)
        if occasion is not None and _is_unnamed(drafts, told.clause):
            drafts[-1].name(occasion.type, occasion.first, occasion.last, occasion.phrase)
            drafts[-1].add_clause(told.clause)
            return drafts[-1]
    own = _own(drafts, told)
    return own if own is not None else _started(sentence, lexicon, drafts, told)


def _of_event(drafts: Sequence[Draft], clause: Clause) -> Draft | None:
    """The draft of the event that a clause tells; of several the last."""
    return next((draft for draft in reversed(drafts) if clause in draft.clauses), None)


def _before(drafts: Sequence[Draft], clause: Clause) -> Draft | None:
    """The event told before, which a participle or a clause without place or time goes on with."""
    if not drafts or not drafts[-1].clauses:
        return None
    last = drafts[-1]
    if last.clauses[-1].first > clause.first:
        return None
    if clause.kind == "participle" or clause.opener in {"which", "that"}:
        return last
    placed = any(found.phrase.mention("place") for found in clause.adjuncts) or bool(clause.times)
    return None if placed or clause.opener is not None else last


def _is_unnamed(drafts: Sequence[Draft], clause: Clause) -> bool:
    """Whether the draft before has harm, no event, no place: "one died, four were hurt in the raid"."""
    if not drafts or drafts[-1].own or not drafts[-1].harm or clause.kind != "main" or clause.opener:
        return False
    placed = any(found.phrase.mention("place") for found in drafts[-1].adjuncts)
    return not placed and not drafts[-1].times and drafts[-1].clauses[-1].first <= clause.first


def _going_on(sentence: Sentence, drafts: Sequence[Draft], clause: Clause) -> Draft | None:
    """The draft of a verb of harm that goes on with this clause: "two were dead and three others injured"."""
    for draft in drafts:
        parent = draft.clauses[0].parent if draft.clauses else None
        if parent is not None and not draft.own and sentence.clauses[parent] is clause:
            return draft
    return None


def _own(drafts: Sequence[Draft], told: Told) -> Draft | None:
    """The draft that the noun of the harm names itself ("the killing of six men took place …")."""
    return next((draft for draft in drafts if draft.first <= told.first < draft.last), None)


def _started(sentence: Sentence, lexicon: Lexicon, drafts: list[Draft], told: Told) -> Draft:
    """A new draft: of the event that the clause names beside the harm, else of the harm's own type."""
    named = _occasion(sentence, lexicon, told) if told.shared else None
    if named is not None:
        draft = draft_of(sentence, named)
    else:
        by_means = (
            event_by_means(sentence, told.clause) if told.shared and told.clause.verb is not None else None
        )
        event = by_means if by_means is not None and told.event in GENERIC else told.event
        draft = Draft(event, told.first, told.last, own=event not in GENERIC)
    draft.add_clause(_of_deed(told))
    drafts.append(draft)
    return draft


def _of_deed(told: Told) -> Clause:
    """ "was charged on Monday in the death of a boy": the clause without the day on which he was charged."""
    clause = told.placed or told.clause
    if clause.verb is None or clause.verb.base not in verb_classes.JUDGING or told.event in _NO_DEED:
        return clause
    return msgspec.structs.replace(clause, times=tuple(at for at in clause.times if at > told.first))


def _occasion(sentence: Sentence, lexicon: Lexicon, told: Told) -> Named | None:
    phrases = list(told.clause.subjects)
    phrases += [found.phrase for found in told.clause.adjuncts if found.prep.split()[-1] in BY_EVENT]
    causing = told.clause.verb is not None and told.clause.verb.base in harms().words.causing
    phrases += [] if causing else list(told.clause.objects)
    for phrase in phrases:
        named = event_of(sentence, lexicon, phrase)
        if named is not None and named.type not in _NO_OCCASION:
            return named
    return None
