"""Finds the tellings of a sentence by its verbs of saying: cue, speaker, hearer, content."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_subject import (
    Subject,
    is_clause_subject,
    shared_subject,
    subject_after,
    subject_before,
)
from bearwitness.extract.speech_units import Unit
from bearwitness.tables.speakers import SayingVerb

Range = tuple[int, int]

_FINAL = frozenset([".", "!", "?", "end"])
_TAGGED = _FINAL | {",", "close", "-", ";", "c", ")"}
_WH = frozenset(["that", "whether", "how", "why", "what", "where", "who", "which"])
# After these a verb of saying goes on with its circumstances, not with what is said.
_ADJUNCT_PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "at",
        "during",
        "by",
        "via",
        "through",
        "after",
        "before",
        "to",
        "from",
        "with",
        "outside",
        "inside",
    ]
)
_TOPIC_PREPOSITIONS = frozenset(["about", "of", "against", "for", "over", "on", "to"])
_OBJECT_CLASSES = frozenset(["deny", "confirm", "concede", "announce", "claim", "accuse", "warn", "ask"])
_TO_CLASSES = frozenset(["warn", "ask", "claim", "deny", "announce", "answer", "tell"])
_TOPIC_CLASSES = frozenset(["warn", "ask", "accuse", "state", "tell", "claim"])


class Telling(msgspec.Struct, frozen=True):
    """One act of telling; all ranges are of tokens, half-open.

    `zone`: where the words about the telling itself stand (when, by what way); `at`: the verb's token.
    """

    cue: Range
    verb: SayingVerb | None
    subject: Subject | None
    hearer: Range | None
    content: Range
    direct: bool
    zone: tuple[Range, ...]
    at: int


class _After(msgspec.Struct, frozen=True):
    """What follows a verb of saying: the unit where its own phrase ends, the hearer, what opens there."""

    end: int
    hearer: Range | None
    opener: str


def verb_tellings(units: Sequence[Unit], contents: Contents) -> list[Telling]:
    """The tellings by verbs, in text order."""
    return _Finder(units, contents).find()


class _Finder:
    def __init__(self, units: Sequence[Unit], contents: Contents) -> None:
        self.units = units
        self.contents = contents
        self.boundary = 0
        self.found: list[Telling] = []

    def find(self) -> list[Telling]:
        for at, unit in enumerate(self.units):
            if unit.saying is None or unit.inside >= 0:
                continue
            telling = self._passive(at) if unit.verb.passive else self._active(at)
            if telling is not None:
                self.found.append(telling)
        return self.found

    def _active(self, at: int) -> Telling | None:
        verb = self.units[at].verb
        after = self._after(at)
        if verb.infinitive or verb.form == "ing":
            return self._nonfinite(at, after)
        before = subject_before(self.units, at)
        inverted = self._inverted(at, before)
        if inverted is not None:
            return self._tag(at, inverted, first=at, last=inverted.last)
        before = before or self._shared(at)
        if before is None:
            return None
        if after.opener in _TAGGED:
            return self._tag(at, before, first=before.first, last=after.end, hearer=after.hearer)
        return self._front(at, before, after)

    def _shared(self, at: int) -> Subject | None:
        """After "X left and said": the subject of the verb before."""
        before = self.units[at - 1].kind if at else ""
        return shared_subject(self.units, at) if before in {"c", ",", "a", "v"} else None

    def _inverted(self, at: int, before: Subject | None) -> Subject | None:
        """ "..., said Ali": the subject behind the verb, with nothing more to say."""
        left = self.units[at - 1].kind if at else ""
        if left not in {",", "close", "-"} or self.units[at].verb.form == "base":
            return None
        if before is not None and before.first == 0 and left != "close":
            return None
        after = subject_after(self.units, at)
        if after is None or is_clause_subject(self.units, at + 1):
            return None
        closes = self._opener(self._circumstances(after.last))
        return after if closes in _TAGGED or closes == "open" else None

    def _circumstances(self, at: int) -> int:
        """Past adverbs, times and prepositional phrases of circumstance from unit `at`."""
        units = self.units
        while at < len(units) and units[at].inside < 0:
            if units[at].kind in "at":
                at += 1
            elif (
                units[at].kind == "p"
                and units[at].lower in _ADJUNCT_PREPOSITIONS
                and self._kind(at + 1) in {"n", "t"}
            ):
                at += 2
            else:
                break
        return at

    def _kind(self, at: int) -> str:
        return self.units[at].kind if 0 <= at < len(self.units) else "end"

    def _after(self, at: int) -> _After:
        """Reads on from a verb: hearer, circumstances, then what opens."""
        end, hearer = at + 1, None
        saying = self.units[at].saying
        while True:
            end = self._circumstances(end)
            takes = saying is not None and saying.verb.hearer and hearer is None
            if takes and self._kind(end) == "n" and not is_clause_subject(self.units, end):
                hearer = (self.units[end].first, self.units[end].last)
                end += 1
            else:
                return _After(self._past_insertion(end), hearer, self._opener(self._past_insertion(end)))

    def _past_insertion(self, at: int) -> int:
        """Past ", however," where "that" or a quotation follows."""
        if self._kind(at) != ",":
            return at
        for number in range(at + 1, min(at + 9, len(self.units))):
            if self._kind(number) == ",":
                follows = self._kind(number + 1)
                said = follows == "s" and self.units[number + 1].lower == "that"
                return number + 1 if said else at
        return at

    def _opener(self, at: int) -> str:
        """What stands at unit `at`, as far as it tells whether something said follows."""
        kind = self._kind(at)
        if kind == "," and self._kind(at + 1) == "open":
            return "open"
        if kind == "n" and is_clause_subject(self.units, at):
            return "clause"
        if kind == "R":
            return "clause"
        if kind == "v":
            verb = self.units[at].verb
            return "to" if verb.infinitive else "ing" if verb.form == "ing" else "v"
        return kind

    def _front(self, at: int, subject: Subject | None, after: _After) -> Telling | None:
        """The content follows the verb."""
        if not self._opens(at, after):
            return None
        start = after.end
        if self._kind(start) in {",", ":"}:
            start += 1
        content, direct = self.contents.forward(start, at)
        if content[0] >= content[1]:
            return None
        self.boundary = content[1]
        return Telling(
            cue=self._cue(at),
            verb=self._verb(at),
            subject=subject,
            hearer=after.hearer,
            content=content,
            direct=direct,
            zone=self._front_zone(at, subject, content[0]),
            at=self.units[at].verb.at,
        )

    def _opens(self, at: int, after: _After) -> bool:
        """Whether what opens behind the verb can be what is said."""
        opener = after.opener
        said = self._verb(at).class_
        if opener in {"open", ":", "clause"}:
            return True
        if opener == "s":
            return self.units[after.end].lower in _WH or said in {"state", "add", "tell", "claim"}
        if opener == "n":
            return said in _OBJECT_CLASSES
        if opener == "to":
            return said in _TO_CLASSES
        if opener == "p":
            return said in _TOPIC_CLASSES and self.units[after.end].lower in _TOPIC_PREPOSITIONS
        return opener == "ing" and said in {"deny", "concede"}

    def _verb(self, at: int) -> SayingVerb:
        saying = self.units[at].saying
        assert saying is not None
        return saying.verb

    def _cue(self, at: int) -> Range:
        unit = self.units[at]
        return unit.verb.at, unit.last

    def _front_zone(self, at: int, subject: Subject | None, content: int) -> tuple[Range, ...]:
        """Before the subject up to the clause before, and between verb and content."""
        behind = (self.units[at].first, content)
        if subject is None:
            return (behind,)
        start = subject.first
        while start > 0 and self.units[start - 1].kind not in {"v", ";", "open", "close"}:
            start -= 1
        if start > 0:
            start = next((n for n in range(start, subject.first) if self.units[n].kind == ","), subject.first)
        between = (subject.whole[0], subject.name[1]) if subject.last <= at else behind
        return (self.units[start].first, subject.whole[0]), between, (subject.whole[1], content)

    def _tag(
        self, at: int, subject: Subject, *, first: int, last: int, hearer: Range | None = None
    ) -> Telling | None:
        """The verb and its subject stand behind what is said, or in its middle."""
        end = self._circumstances(last)
        cut = first - 1
        if cut < 0 or self._kind(cut) not in {",", "close", "-", ".", "!", "?", ")"}:
            return None
        content, direct = self.contents.around(self.boundary, cut, end)
        if content is None:
            return None
        self.boundary = content[1]
        stop = self.units[end].first if end < len(self.units) else self.units[-1].last
        return Telling(
            cue=self._cue(at),
            verb=self._verb(at),
            subject=subject,
            hearer=hearer,
            content=content,
            direct=direct,
            zone=((self.units[first].first, stop),),
            at=self.units[at].verb.at,
        )

    def _nonfinite(self, at: int, after: _After) -> Telling | None:
        """ ", adding that": the subject is that of the verb before, or the noun it stands on."""
        if after.opener in _TAGGED:
            return None
        before = self.units[at - 1] if at else None
        subject = None
        if before is not None and before.kind == "n" and self.units[at].verb.form == "ing":
            subject = Subject((before.first, before.last), (before.first, before.last), at - 1, at)
        return self._front(at, subject or shared_subject(self.units, at), after)

    def _passive(self, at: int) -> Telling | None:
        """ "was told by X that", "it was reported that"."""
        after = self._after(at)
        if after.opener not in {"s", "open", ":"}:
            return None
        return self._front(at, self._agent(at, after.end), after)

    def _agent(self, at: int, end: int) -> Subject | None:
        for number in range(at + 1, end - 1):
            unit = self.units[number]
            if unit.kind == "p" and unit.lower == "by" and self._kind(number + 1) == "n":
                phrase = self.units[number + 1]
                return Subject(
                    (phrase.first, phrase.last), (phrase.first, phrase.last), number + 1, number + 2
                )
        return None
