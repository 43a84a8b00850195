"""Who says it: reported speech in a sentence, with the chain of tellers."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.context import Context
from bearwitness.extract.lexicon import lexicon
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_late import late_tag
from bearwitness.extract.speech_layouts import layout_tellings, signature
from bearwitness.extract.speech_marks import Quotation, quotations
from bearwitness.extract.speech_phrases import PhraseTellings
from bearwitness.extract.speech_records import Carried, Chain, Scopes, Speech, Statement
from bearwitness.extract.speech_scopes import scopes, tell
from bearwitness.extract.speech_tellings import Telling, VerbTellings
from bearwitness.extract.speech_units import Unit, units_of
from bearwitness.extract.speech_words import anonymity_index, cue_words
from bearwitness.lang.chunks import chunk
from bearwitness.lang.groups import Mention
from bearwitness.lang.phrases import Match
from bearwitness.lang.verb_classes import NAMING_NOTES
from bearwitness.model.values import Quote, Span, When

__all__ = ["Speech", "Statement", "read_speech"]

# A passage of more tokens is no sentence: a table, a list of words, a text without any full stop.
_LONGEST = 1200
# How many speakers back a pronoun may reach.
_REMEMBERED = 8


def read_speech(
    sentence: Sentence,
    times: list[tuple[Mention, When]],
    context: Context,  # noqa: ARG001 - the seam passes it; nothing here leans on it yet
    previous: Speech | None = None,
) -> Speech:
    """The reported speech of a passage.

    `times`: its time mentions with what they mean. `previous`: what this function gave for the passage
    before; with it quotations go on over passages and pronouns find their speaker.
    """
    before = previous.carried if previous is not None else Carried()
    if len(sentence.tokens) > _LONGEST:
        return _quiet(sentence, before)
    same = before.paragraph == sentence.passage.scope.paragraph
    opened = before.open_quote and same
    gate = cue_words().gate
    waits = opened or (before.untagged and same)
    if not waits and gate.isdisjoint([token.lower for token in sentence.tokens]):
        return _quiet(sentence, before)
    return _Reading(sentence, times, before, opened=opened).speech()


def _quiet(sentence: Sentence, before: Carried) -> Speech:
    """A passage in which nobody speaks."""
    return Speech(carried=Carried(paragraph=sentence.passage.scope.paragraph, speakers=before.speakers))


class _Reading:
    """One passage while its speech is read."""

    def __init__(
        self, sentence: Sentence, times: list[tuple[Mention, When]], before: Carried, *, opened: bool
    ) -> None:
        self.sentence = sentence
        self.times = times
        self.before = before
        self.quotations = quotations(sentence, opened=opened)
        self.tellings = self._tellings()
        self.told = tell(sentence, self.tellings, times, before.speakers) if self.tellings else []

    def _tellings(self) -> list[Telling]:
        sentence, words = self.sentence, cue_words()
        groups = sentence.groups or chunk(
            sentence.tokens, sentence.mentions, words.readings, lexicon().phrasal
        )
        self.units: list[Unit] = units_of(sentence.tokens, groups, self.quotations)
        phrases = words.phrases.find(sentence.tokens, sentence.joined)
        contents = Contents(self.units, self.quotations, frozenset(match.first for match in phrases))
        by_verbs = VerbTellings(self.units, contents, self._aside(phrases)).find()
        others = PhraseTellings(self.units, contents, by_verbs)
        tag = None
        if self.before.untagged and self._same_paragraph():
            tag = late_tag(self.units) or signature(sentence, self.units)
        if tag is not None:
            by_verbs = [tag, *(telling for telling in by_verbs if telling.at != tag.at)]
        by_verbs = by_verbs or layout_tellings(sentence, self.units, contents)
        return [*by_verbs, *others.by_phrases(phrases), *others.by_nouns()]

    def _same_paragraph(self) -> bool:
        return self.before.paragraph == self.sentence.passage.scope.paragraph

    def _aside(self, phrases: Sequence[Match[str]]) -> frozenset[int]:
        """Tokens of words that only say a speaker asked for no name, that open a phrase ("citing"), that name
        the noun before them ("a man named Omar", "a woman identified as his wife")."""
        found = anonymity_index().find(self.sentence.tokens, self.sentence.joined)
        single = [match.first for match in phrases if match.last == match.first + 1]
        single += [
            clause.verb.at
            for clause in self.sentence.clauses
            if clause.kind == "reduced" and clause.verb is not None and clause.verb.base in NAMING_NOTES
        ]
        return frozenset([*single, *(at for match in found for at in range(match.first, match.last))])

    def speech(self) -> Speech:
        """All that the passage reports."""
        loose = self._loose()
        quotes = [_quote(self.sentence, one) for one in self.tellings if one.content[0] < one.content[1]]
        quotes += [self._bare(quotation) for quotation in loose]
        joins = self._joins(loose)
        told = scopes(self.told)
        after = joins or self.before.quoting or self.before.awaits
        tellers = self.before.tellers if after else ()
        told = (*told, *((one.first, one.last, tellers) for one in loose))
        return Speech(
            quotes=tuple(sorted(quotes, key=lambda quote: quote.content.start)),
            scopes=told,
            told_times=frozenset().union(*(one.times for one in self.told)),
            statement=self._statement(told),
            joins=joins,
            tag=self._beside(ahead=False),
            ahead=self._beside(ahead=True),
            led=bool(loose) and loose[0].first == 0 and self.before.awaits,
            behind=self._tellers_at(told, 0, joins=joins),
            carried=self._carried(loose, tellers, joins=joins),
        )

    def _beside(self, *, ahead: bool) -> Quote | None:
        """The cue and speaker of a quotation that stands in the next passage, or in the one before."""
        empty = (one for one in self.tellings if one.content[0] == one.content[1])
        found = next((one for one in empty if bool(one.content[1]) == ahead), None)
        if found is None:
            return None
        passage = self.sentence.passage
        edge = passage.end if ahead else passage.start
        quote = _quote(self.sentence, msgspec.structs.replace(found, content=(0, 1)))
        return msgspec.structs.replace(quote, content=Span(edge, edge, ""))

    def _loose(self) -> list[Quotation]:
        """Quotations that no word of saying claims and that are whole sentences or go over passages."""
        count = len(self.sentence.tokens)
        return [
            one
            for one in self.quotations
            if not any(t.content[0] < one.last and one.first < t.content[1] for t in self.tellings)
            and (not one.opened or not one.closed or (one.first == 0 and one.last >= count - 1))
        ]

    def _bare(self, quotation: Quotation) -> Quote:
        content = self.sentence.span(quotation.first, quotation.last)
        return Quote(content=content, cue=None, speaker=None, kind="direct")

    def _joins(self, loose: Sequence[Quotation]) -> bool:
        """Whether what is quoted first goes on with what the passage before quoted."""
        quotations = self.quotations
        if not quotations or quotations[0].first > 0:
            return False
        before = self.before
        if not quotations[0].opened:
            return True
        going_on = before.open_quote or (before.quoting and self._same_paragraph())
        return going_on and bool(loose) and loose[0] is quotations[0]

    def _statement(self, told: Scopes) -> Statement | None:
        """The telling that holds all the rest of the sentence, told by no other."""
        if not self.told:
            return None
        widest = max(self.told, key=lambda one: one.telling.content[1] - one.telling.content[0])
        telling = widest.telling
        if not any(verb.verb.at == telling.at for verb in self.units if verb.kind == "v"):
            return None
        first, last = telling.content
        if first >= last:
            return None
        start, end = telling.subject.whole if telling.subject else (0, 0)
        outside = [
            unit
            for unit in self.units
            if (unit.last <= first or unit.first >= last) and not start <= unit.first < end
        ]
        others = [unit for unit in outside if unit.kind == "v" and unit.finite and unit.verb.at != telling.at]
        if others:
            return None
        said_by = next((chain for start, end, chain in told if (start, end) == (first, last)), ())
        return Statement(self._clause(telling.at), first, last, said_by)

    def _clause(self, at: int) -> int | None:
        found = (
            n for n, one in enumerate(self.sentence.clauses) if one.verb is not None and one.verb.at == at
        )
        return next(found, None)

    def _tellers_at(self, told: Scopes, at: int, *, joins: bool) -> Chain:
        """The tellers of what the passage before quotes, where this one names them."""
        tag = next((chain for first, last, chain in told if first == last == 0), ())
        if tag or not joins:
            return tag
        return next((chain for first, last, chain in told if first <= at < last), ())

    def _carried(self, loose: Sequence[Quotation], before: Chain, *, joins: bool) -> Carried:
        sentence = self.sentence
        last = self.quotations[-1] if self.quotations else None
        tellers = self._last_tellers() or (before if loose else ())
        speakers = (*self.before.speakers, *(one.teller for one in self.told if one.teller.speaker))
        return Carried(
            paragraph=sentence.passage.scope.paragraph,
            open_quote=last is not None and not last.closed,
            quoting=bool(self.quotations) or any(telling.direct for telling in self.tellings),
            untagged=bool(loose) and not (joins and before),
            awaits=sentence.lower(len(sentence.tokens) - 1) == ":",
            tellers=tellers,
            speakers=tuple(speakers[-_REMEMBERED:]),
        )

    def _last_tellers(self) -> Chain:
        """Those who told what stands last."""
        return scopes(self.told[-1:])[0][2] if self.told else ()


def _quote(sentence: Sentence, telling: Telling) -> Quote:
    speaker = telling.subject.whole if telling.subject else None
    return Quote(
        content=sentence.span(*telling.content),
        cue=sentence.span(*telling.cue) if telling.cue[1] else None,
        speaker=sentence.span(*speaker) if speaker else None,
        kind="direct" if telling.direct else "indirect",
    )
