"""Who says it: reported speech in a sentence, with the chain of tellers."""

import msgspec

from bearwitness.extract.context import Context
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech_content import Contents
from bearwitness.extract.speech_marks import Quotation, quotations
from bearwitness.extract.speech_phrases import noun_tellings, phrase_tellings
from bearwitness.extract.speech_tellings import Telling, verb_tellings
from bearwitness.extract.speech_units import units_of
from bearwitness.extract.speech_words import cue_words
from bearwitness.extract.lexicon import lexicon
from bearwitness.lang.chunks import chunk
from bearwitness.lang.groups import Mention
from bearwitness.model.values import Attribution, Quote, When


class Speech(msgspec.Struct, frozen=True):
    """Quotes of a sentence; `scopes` are ranges of tokens with the tellers of what stands in them."""

    quotes: tuple[Quote, ...] = ()
    scopes: tuple[tuple[int, int, tuple[Attribution, ...]], ...] = ()
    open_quote: bool = False

    def said_by(self, at: int) -> tuple[Attribution, ...]:
        """The tellers of what stands at token `at`, outermost last; empty for the author's own words."""
        for first, last, tellers in self.scopes:
            if first <= at < last:
                return tellers
        return ()


def read_speech(
    sentence: Sentence, times: list[tuple[Mention, When]], context: Context, previous: Speech | None = None
) -> Speech:
    """The reported speech of a sentence."""
    words = cue_words()
    opened = previous is not None and previous.open_quote
    if not opened and words.gate.isdisjoint([token.lower for token in sentence.tokens]):
        return Speech()
    quotes = quotations(sentence, opened=opened)
    groups = sentence.groups or chunk(sentence.tokens, sentence.mentions, words.readings, lexicon().phrasal)
    units = units_of(sentence.tokens, groups, quotes)
    phrases = words.phrases.find(sentence.tokens)
    contents = Contents(units, quotes, frozenset(match.first for match in phrases))
    tellings = [
        *verb_tellings(units, contents),
        *phrase_tellings(units, contents, phrases),
        *noun_tellings(units, contents),
    ]
    open_quote = bool(quotes) and not quotes[-1].closed
    return Speech(quotes=tuple(_quote(sentence, telling) for telling in tellings), open_quote=open_quote)


def _quote(sentence: Sentence, telling: Telling) -> Quote:
    speaker = telling.subject.whole if telling.subject else None
    return Quote(
        content=sentence.span(*telling.content),
        cue=sentence.span(*telling.cue),
        speaker=sentence.span(*speaker) if speaker else None,
        kind="direct" if telling.direct else "indirect",
    )
