"""The words the reader knows, put together once from the tables."""

from functools import cache

import msgspec

from bearwitness.lang.english import VERBS
from bearwitness.lang.inflect import verb_forms
from bearwitness.lang.tags import VerbReading, VerbTable
from bearwitness.tables.events import event_nouns
from bearwitness.tables.harms import harm_verbs
from bearwitness.tables.speakers import saying_forms
from bearwitness.tables.verbs import VerbRow, verb_senses


class Lexicon(msgspec.Struct, frozen=True):
    """Verb forms, verbs with particles, what verbs say, nouns of events."""

    verbs: VerbTable
    phrasal: frozenset[str]
    senses: dict[str, tuple[VerbRow, ...]]
    events: dict[tuple[str, ...], str]
    longest_event: int


@cache
def lexicon() -> Lexicon:
    """The lexicon of the tables that ship with the package."""
    senses = verb_senses()
    events = event_nouns()
    return Lexicon(
        verbs=VerbTable(_forms([verb.split()[0] for verb in senses] + list(VERBS) + _saying() + _harming())),
        phrasal=frozenset(verb for verb in (*senses, *harm_verbs()) if " " in verb),
        senses=senses,
        events=events,
        longest_event=max(len(key) for key in events),
    )


def _saying() -> list[str]:
    """Verbs of saying, which open what somebody else tells."""
    return [verb.base.split()[0] for verb in saying_forms().values()]


def _harming() -> list[str]:
    """Verbs that tell harm with a noun or a state."""
    return sorted(verb.split()[0] for verb in harm_verbs() if verb != "be")


def _forms(bases: list[str]) -> dict[str, VerbReading]:
    """Every form of every verb; a form of two verbs keeps the first."""
    found: dict[str, VerbReading] = {}
    for base in dict.fromkeys(bases):
        forms = verb_forms(base)
        # "hit", "cut", "put": the base is the past form as well.
        found.setdefault(forms.base, VerbReading(base, "base" if forms.past != base else "past_participle"))
        found.setdefault(forms.s, VerbReading(base, "s"))
        found.setdefault(forms.ing, VerbReading(base, "ing"))
        if forms.past == forms.participle:
            found.setdefault(forms.past, VerbReading(base, "past_participle"))
        else:
            found.setdefault(forms.past, VerbReading(base, "past"))
            found.setdefault(forms.participle, VerbReading(base, "participle"))
    return found
