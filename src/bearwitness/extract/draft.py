"""A claim while the clauses of its sentence are read."""

from bearwitness.lang.clauses import Adjunct, Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Count, Effect, Harm, PartyConfidence


class Draft:
    """What one event of a sentence is known to be so far.

    `own` tells that the words name the event by a noun or an event verb; without it the type is only
    what a verb of harm or damage says by itself, and a better word in the sentence replaces it.
    """

    def __init__(self, event_type: str, first: int, last: int, *, own: bool) -> None:
        self.type = event_type
        self.first = first
        self.last = last
        self.own = own
        self.count: Count | None = None
        self.definite = False
        self.of: str | None = None
        self.phrase: NounPhrase | None = None
        self.target: NounPhrase | None = None
        self.effects: list[Effect] = []
        self.harm: list[Harm] = []
        self.things: list[NounPhrase] = []
        self.agents: list[NounPhrase] = []
        self.against: list[NounPhrase] = []
        self.adjuncts: list[Adjunct] = []
        self.places: list[NounPhrase] = []
        self.times: list[int] = []
        self.clauses: list[Clause] = []
        self.voice_at: int | None = None
        self.sought: list[NounPhrase] = []
        self.affected: list[tuple[NounPhrase, Count | None]] = []
        self.blamed: list[tuple[NounPhrase, PartyConfidence]] = []

    @property
    def empty(self) -> bool:
        """True when no effect and no harm has been found."""
        return not (self.effects or self.harm)

    @property
    def told_at(self) -> int:
        """The token that tells the event, which its naming word may stand far from: its verb, its target."""
        if self.voice_at is not None:
            return self.voice_at
        if self.target is not None:
            return self.target.first
        verb = self.clauses[0].verb if self.clauses else None
        return verb.at if verb is not None else self.first

    def name(self, event_type: str, first: int, last: int, phrase: NounPhrase | None) -> None:
        """Takes the event's own word in place of what the verb said."""
        self.type, self.first, self.last, self.own = event_type, first, last, True
        self.phrase = phrase

    def add_clause(self, clause: Clause) -> None:
        """Adds the adjuncts and times of a clause."""
        if clause in self.clauses:
            return
        self.clauses.append(clause)
        self.adjuncts.extend(clause.adjuncts)
        self.times.extend(clause.times)

    def absorb(self, other: "Draft") -> None:
        """Takes over all that `other` found; the own word of either names the event."""
        if other.own and not self.own:
            self.name(other.type, other.first, other.last, other.phrase)
            self.count, self.definite, self.of = other.count, other.definite, other.of
        self.count = self.count or other.count
        self.effects += other.effects
        self.harm += other.harm
        self.things += other.things
        self.agents += [phrase for phrase in other.agents if phrase not in self.agents]
        self.against += other.against
        self.places += other.places
        self.sought += other.sought
        self.affected += other.affected
        self.blamed += other.blamed
        for clause in other.clauses:
            self.add_clause(clause)
