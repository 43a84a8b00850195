"""Finds the tellings of a sentence by its verbs of saying: cue, speaker, hearer, content."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_frames import TAG_ENDS, Frame, Frames, Range
from bearwitness.extract.speech_subject import (
    Subject,
    is_clause_subject,
    phrase_subject,
    shared_subject,
    subject_after,
    subject_before,
)
from bearwitness.extract.speech_units import Unit
from bearwitness.tables.speakers import SayingVerb


class Telling(msgspec.Struct, frozen=True):
    """One act of telling; all ranges are of tokens, half-open.

    `zone`: where the words about the telling itself stand (when, by what way). `at`: the token of the verb or
    noun that tells. `outer`: `at` of the telling that passes this one on where its content is the same.
    """

    cue: Range
    verb: SayingVerb | None
    subject: Subject | None
    hearer: Range | None
    content: Range
    direct: bool
    zone: tuple[Range, ...]
    at: int
    outer: int | None = None


class VerbTellings:
    """The tellings of one sentence by verbs; `aside` holds tokens of words that are read otherwise."""

    def __init__(self, units: Sequence[Unit], contents: Contents, aside: frozenset[int]) -> None:
        self.units = units
        self.contents = contents
        self.aside = aside
        self.frames = Frames(units)
        self.boundary = 0
        self.found: list[Telling] = []

    def find(self) -> list[Telling]:
        """The tellings in text order."""
        for at, unit in enumerate(self.units):
            if unit.saying is None or unit.inside >= 0 or unit.verb.at in self.aside:
                continue
            telling = self._passive(at) if unit.verb.passive else self._active(at)
            if telling is not None:
                self.found.append(telling)
        return self.found

    def _active(self, at: int) -> Telling | None:
        verb = self.units[at].verb
        frame = self.frames.read(at)
        if verb.infinitive or verb.form == "ing":
            return self._nonfinite(at, frame)
        before = subject_before(self.units, at)
        inverted = self._inverted(at, before)
        if inverted is not None:
            return self._tag(at, inverted, first=at, last=inverted.last, hearer=None)
        before = before or self._shared(at)
        if before is None:
            return self._asked(at, frame)
        if frame.opener in TAG_ENDS or self._ends_quotation(before.first - 1, frame):
            return self._tag(at, before, first=before.first, last=frame.end, hearer=frame.hearer)
        return self._front(at, before, frame)

    def _ends_quotation(self, at: int, frame: Frame) -> bool:
        """Whether a quotation stands right before the subject: what follows the verb is no content then."""
        if self.frames.kind(at) != "close":
            return False
        quote = self.contents.quote_ending(self.units[at].last)
        begins = quote is not None and (quote.first <= self.boundary or not quote.opened)
        return begins or frame.opener not in {"clause", "s", "open", ":"}

    def _asked(self, at: int, frame: Frame) -> Telling | None:
        """ "Asked whether they fled, he said …": nobody is named who asked."""
        opens = self.frames.kind(at - 1) in {"end", "s", ","} and self.frames.verb(at).hearer
        found = self._front(at, self._agent(at, frame.end), frame) if opens else None
        if found is None:
            return None
        content = (found.content[0], self.contents.clause_end(*found.content, inserted=True))
        return msgspec.structs.replace(found, content=content)

    def _shared(self, at: int) -> Subject | None:
        """After "X left and said": who spoke before, else the subject of the verb before."""
        return self._speaker_before(at) if self.frames.kind(at - 1) in {"c", ",", "a", "v"} else None

    def _speaker_before(self, at: int) -> Subject | None:
        if self.found and self.found[-1].subject is not None:
            return self.found[-1].subject
        return shared_subject(self.units, at)

    def _inverted(self, at: int, before: Subject | None) -> Subject | None:
        """ "..., said Ali": the subject behind the verb, with nothing more to say."""
        left = self.frames.kind(at - 1)
        if left not in {",", "close", "-"} or self.units[at].verb.form == "base":
            return None
        if before is not None or self.frames.verb(at).hearer:
            return None
        after = subject_after(self.units, at)
        if after is None or is_clause_subject(self.units, at + 1):
            return None
        closes = self.frames.opener(self.frames.circumstances(after.last))
        # Behind a quotation the rest tells of the telling: "said Ali when asked".
        return after if left == "close" or closes in TAG_ENDS or closes == "open" else None

    def _front(self, at: int, subject: Subject | None, frame: Frame) -> Telling | None:
        """The content follows the verb."""
        if not self.frames.tells(at, frame):
            return None
        content, direct = self._content(at, frame)
        if content[0] >= content[1]:
            return self._ahead(at, subject, frame)
        if subject is not None and subject.relative:
            content = (content[0], self.contents.clause_end(*content, inserted=subject.inserted))
        self.boundary = content[1]
        zone = self._front_zone(at, subject, content[0])
        return self._telling(at, subject, frame.hearer, content, direct, zone)

    def _ahead(self, at: int, subject: Subject | None, frame: Frame) -> Telling | None:
        """ "The ministry wrote:": the next passage holds what is said; the content is empty, at the end."""
        end = self.units[-1].last
        if frame.opener != ":":
            return None
        zone = self._front_zone(at, subject, end)
        return self._telling(at, subject, frame.hearer, (end, end), True, zone)

    def _telling(
        self,
        at: int,
        subject: Subject | None,
        hearer: Range | None,
        content: Range,
        direct: bool,
        zone: tuple[Range, ...],
    ) -> Telling:
        unit = self.units[at]
        verb = unit.verb
        return Telling(
            (verb.at, unit.last), self.frames.verb(at), subject, hearer, content, direct, zone, verb.at
        )

    def _content(self, at: int, frame: Frame) -> tuple[Range, bool]:
        if frame.opener == "tail":
            first = self.units[at].verb.at + 1
            last = self.contents.forward(frame.end)[0][1]
            return (first, max(last, self.units[at].last)), False
        skip = self.frames.kind(frame.end) in {",", ":"}
        return self.contents.forward(frame.end + skip)

    def _front_zone(self, at: int, subject: Subject | None, content: int) -> tuple[Range, ...]:
        """Before the subject up to the clause before, and between verb and content."""
        if subject is None or subject.first > at:
            return ((self.units[at].first, content),)
        start = subject.first
        while start > 0 and not self._parts(start - 1):
            start -= 1
        if start > 0:
            start = next((n for n in range(start, subject.first) if self.units[n].kind == ","), subject.first)
        return (self.units[start].first, subject.name[1]), (subject.whole[1], content)

    def _parts(self, at: int) -> bool:
        """Whether what stands before unit `at` is a clause apart; "posted on Telegram" is none."""
        unit = self.units[at]
        if unit.kind != "v":
            return unit.kind in {";", "open", "close"}
        hangs = self.frames.kind(at - 1) == "n" and self.frames.kind(at + 1) == "p" and not unit.verb.passive
        return not (hangs and unit.verb.form in {"past_participle", "participle"})

    def _tag(
        self, at: int, subject: Subject, *, first: int, last: int, hearer: Range | None
    ) -> Telling | None:
        """The verb and its subject stand behind what is said, or in its middle."""
        end = self.frames.circumstances(last)
        cut = first - 1
        if self.frames.kind(cut) not in {",", "close", "-", ".", "!", "?", ")"}:
            return None
        content, direct = self.contents.around(self.boundary, cut, end)
        if content is None:
            return None
        self.boundary = content[1]
        stop = self.units[end].first if end < len(self.units) else self.units[-1].last
        return self._telling(at, subject, hearer, content, direct, ((self.units[first].first, stop),))

    def _nonfinite(self, at: int, frame: Frame) -> Telling | None:
        """ ", adding that": the speaker is that of the telling before, or the noun it stands on."""
        if frame.opener in TAG_ENDS:
            return None
        second_hand = self._second_hand(at, frame)
        if second_hand is not None:
            return second_hand
        if self.frames.kind(at - 1) == "n" and self.units[at].verb.form == "ing":
            return self._front(at, phrase_subject(self.units, at - 1), frame)
        return self._front(at, self._speaker_before(at) or self._speaker_behind(at), frame)

    def _speaker_behind(self, at: int) -> Subject | None:
        """ "In stating that they fled, the mayor admitted": the subject of the verb behind."""
        comma = next(
            (n for n in range(at + 1, len(self.units)) if self.units[n].kind == ","), len(self.units)
        )
        verb = next((n for n in range(comma, len(self.units)) if self.units[n].finite), None)
        return subject_before(self.units, verb) if verb is not None else None

    def _second_hand(self, at: int, frame: Frame) -> Telling | None:
        """ "AP quoted Ali as saying", "Ali was quoted by AP as saying": Ali tells, AP passes it on."""
        if self.frames.kind(at - 1) != "p" or self.units[at - 1].lower != "as":
            return None
        quoting = next((n for n in range(at - 2, -1, -1) if self.units[n].saying is not None), None)
        if quoting is None:
            return None
        before = subject_before(self.units, quoting)
        if self.units[quoting].verb.passive:
            inner, outer = before, self._agent(quoting, at - 1)
        else:
            inner, outer = subject_after(self.units, quoting), before
        telling = self._front(at, inner, frame)
        if telling is None or outer is None:
            return telling
        passing = self._telling(quoting, outer, None, telling.content, telling.direct, ())
        self.found = [*(one for one in self.found if one.at != passing.at), passing]
        return msgspec.structs.replace(telling, outer=passing.at)

    def _passive(self, at: int) -> Telling | None:
        """ "was told by X that", "it was reported that"."""
        frame = self.frames.read(at)
        if frame.opener not in {"s", "open", ":", "clause"} and not self.frames.verb(at).hearer:
            return None
        return self._front(at, self._agent(at, frame.end), frame)

    def _agent(self, at: int, end: int) -> Subject | None:
        for number in range(at + 1, end):
            unit = self.units[number]
            if unit.kind == "p" and unit.lower == "by" and self.frames.kind(number + 1) == "n":
                return phrase_subject(self.units, number + 1)
        return None
