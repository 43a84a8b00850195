"""Says which passages are worth taking apart: those with a word of events or harm."""

from collections.abc import Sequence
from functools import cache

from bearwitness.extract.lexicon import Lexicon, lexicon
from bearwitness.lang.tokens import Token

_HARM_FRAMES = frozenset({"harm", "effect", "harm_or_effect"})
_STATES = frozenset(
    [
        "dead",
        "casualties",
        "casualty",
        "fatalities",
        "bodies",
        "corpses",
        "victims",
        "wounded",
        "injuries",
        "deaths",
        "toll",
        "martyrs",
    ]
)


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """Words that may tell an event; of these, the words of harm and attack."""
    words: Lexicon = lexicon()
    heads = {key[-1] for key in words.events}
    light = {
        "use",
        "lead",
        "do",
        "make",
        "include",
        "take",
        "call",
        "name",
        "bring",
        "result",
        "continue",
        "begin",
        "start",
        "end",
        "last",
    }
    firsts = {verb.split()[0] for verb in words.senses}
    verbs = {form for form, reading in words.verbs.items() if reading.base in firsts - light}
    harming = {
        verb.split()[0]
        for verb, rows in words.senses.items()
        if any(row.frame in _HARM_FRAMES for row in rows)
    } - {"stick", "down", "block", "fire", "blow", "level", "rock", "claim", "take", "go", "cut", "set"}
    harm = {form for form, reading in words.verbs.items() if reading.base in harming}
    return frozenset(heads | verbs | _STATES), frozenset(harm | heads | _STATES)


def is_worth_parsing(tokens: Sequence[Token]) -> bool:
    """Whether any word of the passage may tell an event."""
    known = _words()[0]
    return any(token.lower in known for token in tokens)


def has_harm_word(tokens: Sequence[Token]) -> bool:
    """Whether any word of the passage tells of harm or attack."""
    known = _words()[1]
    return any(token.lower in known for token in tokens)
