"""Joins what is quoted over several passages, gives its first passages the speaker named later."""

from collections.abc import Iterable, Sequence

import msgspec

from bearwitness.extract.speech_records import Chain, Speech
from bearwitness.model.values import Quote, Span


def join_quotes(speeches: Iterable[Speech], kept: str) -> tuple[Quote, ...]:
    """The quotes of a report, each whole: pieces in passages that follow one another are one quote.

    `speeches`: one for each passage that is read, in order; `kept`: the report's kept text. A quotation that
    nobody is said to speak right after another takes its speaker.
    """
    made: list[Quote] = []
    after: list[bool] = []
    previous = Speech()
    for speech in speeches:
        quotes = list(speech.quotes)
        if speech.tag is not None and made:
            made[-1] = _spoken_by(made[-1], speech.tag)
        if speech.joins and made and quotes:
            made[-1] = _joined(made[-1], quotes.pop(0), kept)
        elif speech.led and previous.ahead is not None and quotes:
            quotes[0] = _spoken_by(quotes[0], previous.ahead)
        made.extend(quotes)
        after.extend([previous.carried.quoting] + [True] * (len(quotes) - 1) if quotes else [])
        previous = speech
    return _with_speakers(made, after)


def _with_speakers(quotes: Sequence[Quote], after: Sequence[bool]) -> tuple[Quote, ...]:
    """Gives a quotation without words of saying the speaker of the one that it stands right `after`."""
    made: list[Quote] = []
    for quote, follows in zip(quotes, after, strict=True):
        bare = quote.speaker is None and quote.cue is None
        speaker = made[-1].speaker if made and bare and follows else quote.speaker
        made.append(msgspec.structs.replace(quote, speaker=speaker) if bare else quote)
    return tuple(made)


def _spoken_by(quote: Quote, teller: Quote) -> Quote:
    return msgspec.structs.replace(quote, cue=teller.cue, speaker=teller.speaker)


def late_tellers(speeches: Sequence[Speech]) -> list[Speech]:
    """The same speeches; a quotation whose speaker a later passage names has its tellers from the start."""
    made: list[Speech] = []
    behind: Chain = ()
    for speech in reversed(speeches):
        if behind:
            speech = _told_by(speech, behind)
        behind = speech.behind or (behind if speech.joins else ())
        made.append(speech)
    return made[::-1]


def _told_by(speech: Speech, tellers: Chain) -> Speech:
    """Gives tellers to what is quoted here without any."""
    scopes = tuple((first, last, chain or tellers) for first, last, chain in speech.scopes)
    return msgspec.structs.replace(speech, scopes=scopes) if scopes != speech.scopes else speech


def _joined(first: Quote, second: Quote, kept: str) -> Quote:
    start, end = first.content.start, max(first.content.end, second.content.end)
    return Quote(
        content=Span(start, end, kept[start:end]),
        cue=first.cue or second.cue,
        speaker=first.speaker or second.speaker,
        kind=first.kind,
    )
