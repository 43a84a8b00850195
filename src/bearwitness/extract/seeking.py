"""Whom a force is after: the aim of a search, a pursuit, a raid that is to catch somebody."""

from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.tables.people import group

QUESTS = frozenset(["search", "pursuit", "hunt", "quest", "manhunt"])
"""Nouns whose "of" or "for" says whom somebody is after ("an operation in search of a commander")."""

# What an operation is carried out for: "to capture a commander", "aimed at detaining a facilitator".
_CATCHING = frozenset(
    """
    arrest detain capture apprehend seize kill catch target neutralize neutralise eliminate find locate intercept
    """.split()
)
_HUNTED = frozenset(["fighters", "leaders"])


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
