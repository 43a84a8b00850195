"""Puts the tellings of a sentence together: who tells what stands where, outermost teller last."""

from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech_frames import Range
from bearwitness.extract.speech_records import Chain
from bearwitness.extract.speech_tellings import Telling
from bearwitness.extract.speech_voices import Voice, Voices
from bearwitness.lang.groups import Mention
from bearwitness.model.values import Attribution, When

Times = Sequence[tuple[Mention, When]]


class Told(NamedTuple):
    """A telling with its teller and the first tokens of the times that date it."""

    telling: Telling
    teller: Attribution
    times: frozenset[int]


def tell(sentence: Sentence, tellings: Sequence[Telling], times: Times, known: Chain) -> list[Told]:
    """The tellers of these tellings; a pronoun takes a speaker named before it or in `known`."""
    voices = Voices(sentence, known)
    found = []
    for telling in sorted(tellings, key=lambda one: one.cue):
        dates = _dates(telling, times)
        teller = _attribution(sentence, telling, voices.voice(telling), _nearest(telling, dates))
        if teller.speaker is not None:
            voices.known = (*voices.known, teller)
        found.append(Told(telling, teller, frozenset(mention.first for mention, _ in dates)))
    return found


def scopes(told: Sequence[Told]) -> tuple[tuple[int, int, Chain], ...]:
    """For the content of each telling, narrowest first, its tellers and those of all that it stands in."""
    ordered = sorted(told, key=lambda one: (_size(one.telling.content), one.telling.outer is None))
    return tuple(
        (*one.telling.content, tuple(dict.fromkeys([one.teller, *_outer(one, ordered)]))) for one in ordered
    )


def _outer(inner: Told, ordered: Sequence[Told]) -> list[Attribution]:
    """The tellers of the tellings that this one stands in, the nearest first."""
    return [other.teller for other in ordered if other is not inner and _holds(other.telling, inner.telling)]


def _holds(outer: Telling, inner: Telling) -> bool:
    if inner.outer is not None and inner.content == outer.content:
        return inner.outer == outer.at
    first, last = outer.content
    # Where content stands on both sides of its cue, the cue is no part of it.
    around = first <= outer.cue[0] < last and inner.content == outer.content
    return not around and first <= inner.cue[0] < last and _size(inner.content) < _size(outer.content)


def _size(content: Range) -> int:
    return content[1] - content[0]


def _dates(telling: Telling, times: Times) -> list[tuple[Mention, When]]:
    first, last = telling.content
    return [
        (mention, when)
        for mention, when in times
        if any(zone[0] <= mention.first < zone[1] for zone in telling.zone)
        and (not first <= mention.first < last or first <= telling.cue[0] < last)
    ]


def _nearest(telling: Telling, dates: Sequence[tuple[Mention, When]]) -> When | None:
    if not dates:
        return None
    return min(dates, key=lambda found: abs(found[0].first - telling.cue[0]))[1]


def _attribution(sentence: Sentence, telling: Telling, voice: Voice, when: When | None) -> Attribution:
    said = sentence.span(*voice.said)
    return Attribution(
        speaker=voice.speaker,
        speaker_kind=voice.kind,
        outlet=voice.outlet,
        medium=voice.medium,
        when=when,
        cue=sentence.span(*telling.cue).exact if telling.cue[1] else None,
        exact=said.exact,
        start=said.start,
        end=said.end,
    )
