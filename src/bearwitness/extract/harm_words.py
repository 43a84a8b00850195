"""What readers of harm words share: a harm with its event, heads, clauses that tell what has happened."""

from functools import lru_cache
from typing import NamedTuple

from bearwitness.extract.counts import count_of
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural, singular_word
from bearwitness.model.values import Count, Harm, HarmKind
from bearwitness.tables.doubt import doubt
from bearwitness.tables.harms import deeds, harm_adjectives, harms, tallies

OWNED = frozenset(["his", "her", "its", "their", "my", "our", "your"])
"""Possessives: whose body, whose death, was told before."""
EVENTS: dict[HarmKind, str] = {
    "killed": "killing",
    "injured": "other",
    "missing": "other",
    "captured": "arrest",
    "abducted": "abduction",
    "displaced": "displacement",
}
"""The type of event that a harm tells where nothing else names one."""
OWN_EVENT = frozenset(["in", "to", "with", "by", "including", "without"])
"""A harm behind these is the event's own ("resulted in", "led to"), behind others another's ("after")."""
_UNCOUNTED = frozenset("the this that these those any all every each such what which".split())
# "She could have been dead", "he would have died".
_COUNTERFACTUAL = frozenset(["could", "would", "should"])
_CARRIED_OUT = frozenset(["manage", "continue", "begin", "start", "go", "use", "appear", "seem"])


class Told(NamedTuple):
    """A harm, the type of event its words tell by themselves, their tokens, the clause they stand in.

    `shared`: whether the harm belongs to the event that the clause tells, where it tells one. `placed`: the
    clause without places that are not the event's, where it has some.
    """

    harm: Harm
    event: str
    first: int
    last: int
    clause: Clause
    shared: bool = True
    placed: Clause | None = None


def head(sentence: Sentence, phrase: NounPhrase) -> str:
    """The head of a phrase in the singular."""
    return singular_word(sentence.head(phrase))


def has_harm_noun(sentence: Sentence) -> bool:
    """Whether a sentence holds a word that `noun_harms` or `toll_harms` could read; most hold none."""
    return any(_is_harm_noun(token.lower) for token in sentence.tokens)


def may_tell(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase, or one behind its "of", holds such a word."""
    inner: NounPhrase | None = phrase
    while inner is not None:
        if any(_is_harm_noun(sentence.tokens[at].lower) for at in inner.words):
            return True
        inner = inner.of
    return False


@lru_cache(maxsize=4096)
def _is_harm_noun(word: str) -> bool:
    table, noun = harms(), singular_word(word)
    listed = noun in deeds() or noun in tallies() or noun in table.toll.words or noun == "loss"
    return listed or word in harm_adjectives() or not table.remains.words.isdisjoint((word, noun))


def known_harm(sentence: Sentence, phrase: NounPhrase, kind: HarmKind | None) -> Harm:
    """Harm to people told before, whom the words only point back to ("his death", "their bodies")."""
    span = sentence.span(phrase.first, phrase.core_last)
    several = is_plural(sentence.head(phrase)) or phrase.det in {"their", "our"}
    count = Count(2, None, None, *_place(sentence, phrase)) if several else None
    count = count or Count(1, 1, 1, *_place(sentence, phrase))
    return Harm(kind, "unknown", None, count, span.exact, span.start, span.end, reference="known")


def _place(sentence: Sentence, phrase: NounPhrase) -> tuple[str, int, int]:
    span = sentence.span(phrase.first, phrase.core_last)
    return span.exact, span.start, span.end


def happened(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what has happened: no plan, no possibility, no habit, no condition."""
    verb = clause.verb
    if verb is None:
        return True
    if verb.habitual or clause.opener in doubt().hypothetical_openers:
        return False
    if verb.modal is not None and (not verb.perfect or verb.modal in _COUNTERFACTUAL):
        return False
    if not verb.infinitive or verb.perfect:
        return True
    parent = sentence.clauses[clause.parent] if clause.parent is not None else None
    return parent is not None and parent.verb is not None and parent.verb.base in _CARRIED_OUT


def is_unreal(clause: Clause) -> bool:
    """Whether the verb of a clause speaks of a harm that is not done: "threatened", "to avoid"."""
    if clause.verb is None or clause.verb.base not in harms().words.unreal:
        return False
    # "called the shooting of a boy a tragedy" asks for nothing.
    return clause.verb.base != "call" or len(clause.objects) < 2


def answers(clause: Clause) -> bool:
    """Whether the verb answers to harm that was done: "gathered to mourn the death of two boys"."""
    verb = clause.verb
    return verb is not None and verb.modal is None and verb.base in harms().words.answering


def counted(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase says how many: a number, "several", "a", "no"; "the" and a bare noun do not."""
    inner = sentence.noun(phrase)
    if phrase.number is not None or inner.number is not None:
        return True
    return phrase.det not in {None, *_UNCOUNTED, *OWNED} and count_of(sentence, phrase) is not None


class Place(NamedTuple):
    """Where a phrase stands in its clause: its role is "subject", "object" or the preposition before it."""

    sentence: Sentence
    clause: Clause
    phrase: NounPhrase
    role: str
    lead: int

    @property
    def verb(self) -> str:
        return self.clause.verb.base if self.clause.verb is not None else ""


def told_at(place: Place, harm: Harm, event: str, phrase: NounPhrase, *, shared: bool) -> Told:
    """A harm that the head of a phrase tells."""
    at = phrase.words[-1] if phrase.words else phrase.first
    return Told(harm, event, at, at + 1, place.clause, shared)
