"""A clause: a verb with its subjects, objects, adjuncts."""

from typing import Literal, NamedTuple

import msgspec

from bearwitness.lang.groups import NounPhrase, VerbGroup

ClauseKind = Literal["main", "relative", "reduced", "participle", "infinitive", "verbless"]


class Adjunct(NamedTuple):
    """A prepositional phrase: "near Mosul"; `lead` is the preposition's token, `prep` its words."""

    prep: str
    lead: int
    phrase: NounPhrase


class Clause(msgspec.Struct, frozen=True, gc=False):
    """A verb and what belongs to it; `parent` is the number of the clause it hangs on.

    A `reduced` clause is a participle on a noun ("vehicles destroyed by fire"): the noun is its object.
    `opener` is the word that opens a clause of its own ("when", "which", "after").
    """

    kind: ClauseKind
    verb: VerbGroup | None
    subjects: tuple[NounPhrase, ...]
    objects: tuple[NounPhrase, ...]
    adjuncts: tuple[Adjunct, ...]
    times: tuple[int, ...]
    opener: str | None
    parent: int | None
    first: int
    last: int


class ClauseDraft:
    """A clause while it is built."""

    def __init__(self, kind: ClauseKind, verb: VerbGroup | None, parent: int | None) -> None:
        self.kind: ClauseKind = kind
        self.verb = verb
        self.parent = parent
        self.subjects: list[NounPhrase] = []
        self.objects: list[NounPhrase] = []
        self.adjuncts: list[Adjunct] = []
        self.times: list[int] = []
        self.opener: str | None = None
        self.first = 0
        self.last = 0

    def freeze(self) -> Clause:
        return Clause(
            kind=self.kind,
            verb=self.verb,
            subjects=tuple(self.subjects),
            objects=tuple(self.objects),
            adjuncts=tuple(self.adjuncts),
            times=tuple(self.times),
            opener=self.opener,
            parent=self.parent,
            first=self.first,
            last=self.last,
        )
