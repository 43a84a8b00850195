"""What reading the speech of a passage gives, with what the next passage leans on."""

import msgspec

from bearwitness.model.values import Attribution, Quote

Chain = tuple[Attribution, ...]
Scopes = tuple[tuple[int, int, Chain], ...]


class Statement(msgspec.Struct, frozen=True):
    """A sentence that only reports: the clause of its verb of saying, the tokens said, who says it.

    `clause` is the number of the clause in the sentence; None where the sentence came without clauses.
    """

    clause: int | None
    first: int
    last: int
    said_by: Chain


class Carried(msgspec.Struct, frozen=True):
    """What the next passage may lean on.

    `paragraph` of the passage; `open_quote`: a quotation stands open at its end; `quoting`: it ends in a
    quotation or with the words that say whose it was; `untagged`: it ends in a quotation whose speaker is
    not known yet; `awaits`: it ends in a colon; `tellers` of what was quoted last; `speakers` named so far,
    the last one last.
    """

    paragraph: int = -1
    open_quote: bool = False
    quoting: bool = False
    untagged: bool = False
    awaits: bool = False
    tellers: Chain = ()
    speakers: Chain = ()


class Speech(msgspec.Struct, frozen=True):
    """Reported speech of one passage.

    `scopes`: ranges of tokens (half-open) with the tellers of what stands in them, the narrowest first.
    `told_times`: first tokens of the time mentions that date the telling, not what is told.
    `joins`: the first quote goes on with the last one of the passage before. `tag`: the cue and the speaker
    of that last one stand in this passage; its content is empty. `behind`: who told that last one, where only
    this passage says so. `ahead`: the cue and the speaker of what the next passage quotes; its content is
    empty. `led`: the first quote is what the passage before announced with a colon.
    """

    quotes: tuple[Quote, ...] = ()
    scopes: Scopes = ()
    told_times: frozenset[int] = frozenset()
    statement: Statement | None = None
    joins: bool = False
    tag: Quote | None = None
    behind: Chain = ()
    ahead: Quote | None = None
    led: bool = False
    carried: Carried = Carried()

    def said_by(self, at: int) -> Chain:
        """The tellers of what stands at token `at`, outermost last; empty for the author's own words."""
        for first, last, tellers in self.scopes:
            if first <= at < last:
                return tellers
        return ()
