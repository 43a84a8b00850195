"""Which event a weapon tells: aircraft that hit something made an airstrike."""

from collections.abc import Iterator

from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.tables.weapons import means

GENERIC = frozenset({"killing", "other", "infrastructure_damage", "ground_attack"})
"""Types that a verb says where nothing tells the means."""

_BY_MEANS = frozenset(["by", "with", "using", "from", "in"])


def event_by_means(sentence: Sentence, clause: Clause) -> str | None:
    """The type of event that the means named in a clause tells, or None."""
    for phrase in _phrases(clause):
        weapon = means(sentence.words(phrase.first, phrase.core_last))
        if weapon is not None and weapon.event is not None:
            return weapon.event
    return None


def _phrases(clause: Clause) -> Iterator[NounPhrase]:
    """Where a means may stand: the subject of an active verb, "by" or "with" something, what was fired."""
    assert clause.verb is not None
    if not clause.verb.passive:
        yield from clause.subjects
    for found in clause.adjuncts:
        if found.prep in _BY_MEANS:
            yield found.phrase
    if clause.verb.base in {"fire", "launch", "drop", "hurl", "throw", "lob", "rain", "lay", "plant"}:
        yield from clause.subjects if clause.verb.passive else clause.objects
