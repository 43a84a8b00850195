"""Joins what is quoted over several passages, gives its first passages the speaker named later."""

from collections.abc import Iterable

import msgspec

from bearwitness.extract.speech_records import Speech
from bearwitness.model.values import Quote, Span


def join_quotes(speeches: Iterable[Speech], kept: str) -> tuple[Quote, ...]:
    """The quotes of a report, each whole: pieces in passages that follow one another are one quote.

    `speeches`: one for each passage in order; `kept`: the report's kept text.
    """
    made: list[Quote] = []
    for speech in speeches:
        quotes = list(speech.quotes)
        if speech.tag is not None and made:
            made[-1] = msgspec.structs.replace(made[-1], cue=speech.tag.cue, speaker=speech.tag.speaker)
        if speech.joins and made and quotes:
            made[-1] = _joined(made[-1], quotes.pop(0), kept)
        made.extend(quotes)
    return tuple(made)


def _joined(first: Quote, second: Quote, kept: str) -> Quote:
    start, end = first.content.start, max(first.content.end, second.content.end)
    return Quote(
        content=Span(start, end, kept[start:end]),
        cue=first.cue or second.cue,
        speaker=first.speaker or second.speaker,
        kind=first.kind,
    )
