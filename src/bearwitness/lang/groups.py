"""The groups a sentence is made of: noun phrases, verb groups, prepositions, marks."""

from typing import Any, NamedTuple

import msgspec


class Mention(NamedTuple):
    """Tokens (half-open) that are known as a whole: a party, place, time, number, event or thing."""

    first: int
    last: int
    kind: str
    value: Any


class NounPhrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase over tokens `first` to `last`, half-open.

    `words` are the tokens that name the thing: without determiner, number and owner; empty when the
    phrase is only a number ("and wounded five"). `core_last` ends the phrase before its "of" phrase.
    """

    first: int
    last: int
    core_last: int
    words: tuple[int, ...]
    det: str | None
    number: Mention | None
    owner: Mention | None
    mentions: tuple[Mention, ...]
    possessor: "NounPhrase | None"
    of: "NounPhrase | None"
    tail: tuple[int, int] | None
    pronoun: bool
    headless: bool

    def mention(self, kind: str) -> Mention | None:
        """The last mention of this kind inside the phrase itself, or None."""
        matching = [found for found in self.mentions if found.kind == kind]
        return matching[-1] if matching else None


class VerbGroup(msgspec.Struct, frozen=True, gc=False):
    """A verb with its auxiliaries over tokens `first` to `last`, half-open; `at` is the verb itself.

    `form`: past, present, base, ing, progressive, participle, past_participle. The last is a past form
    without auxiliary that may be a finite verb or a participle: the clause decides.
    """

    first: int
    last: int
    at: int
    base: str
    form: str
    passive: bool
    perfect: bool
    modal: str | None
    negated: bool
    infinitive: bool
    habitual: bool = False


class Mark(NamedTuple):
    """Anything else: a preposition, conjunction, subordinator, adverb or punctuation mark."""

    first: int
    last: int
    kind: str
    lower: str


Group = NounPhrase | VerbGroup | Mark
