"""Says which passages are worth taking apart: those with a word of events or harm."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from bearwitness.extract.lexicon import lexicon
from bearwitness.lang.tokens import Token
from bearwitness.tables.harms import harm_nouns, harms
from bearwitness.tables.verbs import VerbRow

# Verbs of these frames tell an event by themselves; light, occurring and naming verbs need a noun for it.
_TELLING = frozenset(
    {"harm", "effect", "harm_or_effect", "take", "take_or_seize", "move", "clash", "free", "volley", "seek"}
)
_HARMING = frozenset({"harm", "effect", "harm_or_effect"})
# Of the verbs of people in danger those that say so alone; many people live and stay.
_AT_RISK = frozenset(["remain", "trap", "strand", "besiege", "shelter"])
# Verbs said of everything: they tell an event only beside one of the other words.
_EVERYDAY = frozenset(
    ["take", "fall", "recover", "clear", "secure", "rock", "level", "claim", "fire", "drop", "launch"]
)
_NOUNS = frozenset(["toll", "target", "targets", "hostages", "captives", "shots", "gunshots"])
# Nouns and verbs of set phrases of harm: worth a look, too common to be missed where nothing is read.
_COMMON = frozenset(
    [
        "life",
        "lives",
        "custody",
        "prisoner",
        "prisoners",
        "wounds",
        "wound",
        "condition",
        "homes",
        "hospital",
        "alive",
    ]
)
# Verbs said of everything that tell an event before these words: "fired their weapons", "fired at".
_BEFORE = {"fire": ["a", "any", "at", "back", "on", "shots", "their", "upon", "weapons"]}


class Triggers(NamedTuple):
    """Words that tell; of these the words of harm; particles that make a telling verb of a common one."""

    telling: frozenset[str]
    harming: frozenset[str]
    particles: dict[str, frozenset[str]]


@cache
def _triggers() -> Triggers:
    words = lexicon()
    heads = frozenset(key[-1] for key in words.events)
    single = {verb for verb, rows in words.senses.items() if " " not in verb and _frames(rows) & _TELLING}
    telling = (single - _EVERYDAY) | _AT_RISK
    harming = {verb for verb in single - _EVERYDAY if _frames(words.senses[verb]) & _HARMING}
    pairs: dict[str, set[str]] = {}
    for verb in words.phrasal:
        base, particle = verb.split(" ", 1)
        for form in _forms({base}):
            pairs.setdefault(form, set()).add(particle)
    for base, following in _BEFORE.items():
        for form in _forms({base}):
            pairs.setdefault(form, set()).update(following)
    nouns = heads | _NOUNS | harm_nouns()
    bare = {verb for row in harms().bare for verb in row.verbs}
    return Triggers(
        _forms(telling | bare) | nouns | _COMMON,
        _forms(harming | bare) | nouns,
        {form: frozenset(found) for form, found in pairs.items()},
    )


def _frames(rows: Sequence[VerbRow]) -> set[str]:
    return {row.frame for row in rows}


def _forms(bases: set[str]) -> frozenset[str]:
    return frozenset(form for form, reading in lexicon().verbs.items() if reading.base in bases)


def is_worth_parsing(tokens: Sequence[Token]) -> bool:
    """Whether any word of the passage may tell an event."""
    triggers = _triggers()
    words = {token.lower for token in tokens}
    if not triggers.telling.isdisjoint(words):
        return True
    if triggers.particles.keys().isdisjoint(words):
        return False
    return any(
        _follows(tokens, number, triggers.particles[token.lower])
        for number, token in enumerate(tokens)
        if token.lower in triggers.particles
    )


def _follows(tokens: Sequence[Token], number: int, particles: frozenset[str]) -> bool:
    return number + 1 < len(tokens) and tokens[number + 1].lower in particles


def has_harm_word(tokens: Sequence[Token]) -> bool:
    """Whether any word of the passage tells of harm or attack."""
    harming = _triggers().harming
    return any(token.lower in harming for token in tokens)
