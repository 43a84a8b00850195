"""Which event a weapon tells: aircraft that hit something made an airstrike."""

from collections.abc import Iterator

from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.tables.weapons import means

GENERIC = frozenset({"killing", "other", "infrastructure_damage", "ground_attack"})
"""Types that a verb says where nothing tells the means."""

# What is fired without a word for the arm: "no shots were fired", "did not fire their weapons".
_FIRED = frozenset(
    ["shot", "shots", "round", "rounds", "weapon", "weapons", "gun", "guns", "firearm", "firearms"]
)
_BY_MEANS = frozenset(["by", "with", "using", "from", "in"])


def event_by_means(sentence: Sentence, clause: Clause) -> str | None:
    """The type of event that the means named in a clause tells, or None."""
    for phrase in phrases_of_means(clause):
        weapon = means(sentence.words(phrase.first, phrase.core_last))
        if weapon is not None and weapon.event is not None:
            return weapon.event
    return "shooting" if _fires(sentence, clause) else None


def _fires(sentence: Sentence, clause: Clause) -> bool:
    assert clause.verb is not None
    fired = clause.subjects if clause.verb.passive else clause.objects
    return clause.verb.base in {"fire", "discharge"} and any(
        sentence.head(sentence.noun(phrase)) in _FIRED for phrase in fired
    )


def phrases_of_means(clause: Clause) -> Iterator[NounPhrase]:
    """Where a means may stand: the subject of an active verb, "by" or "with" something, what was fired."""
    assert clause.verb is not None
    if not clause.verb.passive:
        yield from clause.subjects
    for found in clause.adjuncts:
        if found.prep in _BY_MEANS:
            yield found.phrase
    if clause.verb.base in {
        "fire",
        "launch",
        "drop",
        "hurl",
        "throw",
        "lob",
        "rain",
        "lay",
        "plant",
        "discharge",
    }:
        yield from clause.subjects if clause.verb.passive else clause.objects
