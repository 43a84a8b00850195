"""Whom a force is after: the aim of a search, a pursuit, a raid that is to catch somebody."""

from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.tables.doubt import doubt
from bearwitness.tables.people import group

QUESTS = frozenset(["search", "pursuit", "hunt", "quest", "manhunt"])
"""Nouns whose "of" or "for" says whom somebody is after ("an operation in search of a commander")."""

# What an operation is carried out for: "to capture a commander", "aimed at detaining a facilitator".
_CATCHING = frozenset(
    """
    arrest detain capture apprehend seize kill catch target neutralize neutralise eliminate find locate
    intercept
    """.split()
)
_HUNTED = frozenset(["fighters", "leaders"])


# An infinitive after these tells what was done, not what for.
_CARRIED_THROUGH = frozenset(
    ["manage", "continue", "begin", "start", "go", "use", "fail", "attempt", "try", "refuse"]
)


def is_aim(sentence: Sentence, clause: Clause) -> bool:
    """An infinitive that only says what something is for ("the operation to eliminate the group")."""
    if clause.verb is None or not clause.verb.infinitive or clause.verb.perfect:
        return False
    clauses = sentence.clauses
    parent = clauses[clause.parent] if clause.parent is not None else None
    # "managed to capture and kill": the first infinitive stands beside the verb that both hang on.
    first = next(other for other in clauses if other is clause or _is_beside(other, clause))
    if parent is None or parent.verb is None or first.verb is None:
        return True
    if parent.verb.last != first.verb.first:
        return True
    return parent.verb.base not in doubt().planned_verbs | doubt().denying_verbs | _CARRIED_THROUGH


def _is_beside(other: Clause, clause: Clause) -> bool:
    """Whether two infinitives hang on one verb."""
    return other.kind == clause.kind == "infinitive" and other.parent == clause.parent


def with_quarry(sentence: Sentence, draft: Draft) -> Draft:
    """The draft with those whom its clauses say somebody is after; such an operation is a raid."""
    for clause in draft.clauses:
        draft.sought.extend(sought(sentence, clause))
    if draft.sought and draft.type == "ground_attack":
        draft.type = "raid"
    return draft


def is_hunted(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names people that a force goes after: fighters, leaders, a party."""
    inner = sentence.noun(phrase)
    named = inner.mention("party") is not None or inner.owner is not None
    return group(thing(sentence, inner).name) in _HUNTED or (named and bool(inner.words))


def sought(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """Those whom a clause says somebody is after: "in search of", "conducted a search for", "against"."""
    quests = [phrase for phrase in (*clause.objects, *_phrases(clause)) if sentence.head(phrase) in QUESTS]
    found = [phrase.of for phrase in quests if phrase.of is not None]
    ends = {phrase.last for phrase in quests}
    found += [adjunct.phrase for adjunct in clause.adjuncts if adjunct.prep == "for" and adjunct.lead in ends]
    found += [adjunct.phrase for adjunct in clause.adjuncts if adjunct.prep == "against"]
    return [phrase for phrase in found if is_hunted(sentence, phrase)]


def _phrases(clause: Clause) -> list[NounPhrase]:
    return [adjunct.phrase for adjunct in clause.adjuncts]


def aimed_at(sentence: Sentence, clause: Clause) -> list[NounPhrase]:
    """Those whom an infinitive or a participle says an operation is to catch."""
    if clause.verb is None or clause.verb.base not in _CATCHING:
        return []
    return [phrase for phrase in clause.objects if is_hunted(sentence, phrase)]
