"""Reads on from a verb of saying: who is told, when or where, then what opens there."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.speech_subject import is_clause_subject
from bearwitness.extract.speech_units import Unit
from bearwitness.tables.harms import harms
from bearwitness.tables.speakers import SayingVerb

Range = tuple[int, int]

TAG_ENDS = frozenset([".", "!", "?", "end", ",", "close", "-", ";", "c", ")"])
"""What stands behind a verb of saying whose content stands before it."""

_WH = frozenset(["that", "whether", "how", "why", "what", "where", "who", "which"])
# After these a verb of saying goes on with its circumstances, not with what is said.
_CIRCUMSTANCES = frozenset(
    ["in", "on", "at", "during", "by", "via", "through", "after", "before", "to", "from", "with", "outside"]
    + ["inside"]
)
_TOPICS = frozenset(["about", "of", "against", "for", "over", "on", "to"])
# Classes of verbs whose object may be what is said ("reported five deaths"); verbs of them that act on it.
_OBJECT_CLASSES = frozenset(
    ["state", "tell", "claim", "deny", "confirm", "concede", "announce", "warn", "ask", "accuse", "answer"]
    + ["estimate", "post"]
)
_ACTING = frozenset(["find", "put", "read", "speak", "talk", "register"])
_CLAUSE_CLASSES = frozenset(["state", "add", "tell", "claim", "ask"])
_TO_CLASSES = frozenset(["warn", "ask", "claim", "deny", "announce", "answer", "tell"])
_TOPIC_CLASSES = frozenset(["warn", "ask", "accuse", "state", "tell", "claim", "concede"])
_NOUN_CLASSES = frozenset(["claim", "concede", "accuse"])
_INSERTION_MAX = 9


class Frame(msgspec.Struct, frozen=True):
    """What follows a verb: `end` is the unit where what is said would open, `opener` says what stands there.

    Openers: open (quotation), clause (subject and verb), s (subordinator), to, ing, v, n, p, tail (a noun of
    the verb itself), or the mark that stands there.
    """

    end: int
    hearer: Range | None
    opener: str


class Frames:
    """Reads the frames of the verbs of one sentence."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units

    def kind(self, at: int) -> str:
        """The kind of unit `at`; "end" past the last."""
        return self.units[at].kind if 0 <= at < len(self.units) else "end"

    def verb(self, at: int) -> SayingVerb:
        """The row of the verb of saying at unit `at`."""
        saying = self.units[at].saying
        assert saying is not None
        return saying.verb

    def read(self, at: int) -> Frame:
        """The frame of the verb at unit `at`."""
        verb = self.verb(at)
        if " " in verb.base and verb.class_ in _NOUN_CLASSES and not self.says(at + 1):
            return Frame(at + 1, None, "tail")
        end, hearer = self.circumstances(at + 1), None
        if verb.hearer and self.kind(end) == "n" and not is_clause_subject(self.units, end):
            hearer = (self.units[end].first, self.units[end].last)
            end = self.circumstances(end + 1)
        end = self._past_insertion(end)
        return Frame(end, hearer, self.opener(end))

    def says(self, at: int) -> bool:
        """Whether "that" stands at unit `at`."""
        return self.kind(at) == "s" and self.units[at].lower == "that"

    def circumstances(self, at: int) -> int:
        """Past adverbs, times and prepositional phrases of circumstance from unit `at`."""
        units = self.units
        while at < len(units) and units[at].inside < 0:
            if units[at].kind in "at":
                at += 1
            elif self._is_circumstance(at):
                at += 2
            else:
                break
        return at

    def _is_circumstance(self, at: int) -> bool:
        unit = self.units[at]
        return unit.kind == "p" and unit.lower in _CIRCUMSTANCES and self.kind(at + 1) in {"n", "t"}

    def _past_insertion(self, at: int) -> int:
        """Past ", however," where "that" or a quotation follows."""
        if self.kind(at) != ",":
            return at
        for number in range(at + 1, min(at + _INSERTION_MAX, len(self.units))):
            if self.kind(number) == ",":
                goes_on = self.says(number + 1) or self.kind(number + 1) == "open"
                return number + 1 if goes_on else at
        return at

    def opener(self, at: int) -> str:
        """What stands at unit `at`, as far as it tells whether something said follows."""
        kind = self.kind(at)
        if kind == "," and self.kind(at + 1) == "open":
            return "open"
        if kind == "R" or (kind == "n" and is_clause_subject(self.units, at)):
            return "clause"
        if kind == "v":
            verb = self.units[at].verb
            if self.units[at].there:
                return "clause"
            return "to" if verb.infinitive else "ing" if verb.form == "ing" else "v"
        return kind

    def tells(self, at: int, frame: Frame) -> bool:
        """Whether what opens behind the verb at unit `at` can be what is said."""
        opener, said = frame.opener, self.verb(at).class_
        if opener in {"open", ":", "clause", "tail"}:
            return True
        if opener == "s":
            return self.units[frame.end].lower in _WH or said in _CLAUSE_CLASSES
        if opener == "n":
            acting = self.verb(at).base in _ACTING and not self._counts(frame.end)
            return (said in _OBJECT_CLASSES and not acting) or self._names(frame.end + 1)
        if opener == "to":
            return said in _TO_CLASSES
        if opener == "p":
            if said == "state" and self.verb(at).base not in _ACTING and self._verb_follows(frame.end):
                return True
            return said in _TOPIC_CLASSES and self.units[frame.end].lower in _TOPICS
        return opener in {"ing", "v"} and said in {"deny", "concede", "state"}

    def _verb_follows(self, at: int) -> bool:
        """ "said despite the truce shells fell": a clause that opens with its circumstances."""
        return any(unit.kind == "v" and unit.finite and unit.inside < 0 for unit in self.units[at:])

    def _counts(self, at: int) -> bool:
        """ "put the death toll at 22": the noun phrase holds a word for a toll."""
        return self.kind(at) == "n" and self.units[at].lower in harms().toll.words

    def _names(self, at: int) -> bool:
        """ "identified the target as a truck"."""
        return self.kind(at) == "p" and self.units[at].lower == "as"
