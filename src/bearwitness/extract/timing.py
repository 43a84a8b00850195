"""Turns a time mention into a When, counting from events told before."""

from bearwitness.extract.context import Context
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.when import TimeMention, count_from
from bearwitness.lang.groups import Mention
from bearwitness.lang.tokens import phrase_key
from bearwitness.model.values import When
from bearwitness.tables.events import event_nouns


def when_of(sentence: Sentence, mention: Mention, context: Context) -> When:
    """The When of a mention. "The day after the strike" counts from the last strike told with its day."""
    found: TimeMention = mention.value
    if found.anchor is not None and found.earliest is None:
        day = context.day_of(_event_type(sentence, found.anchor))
        found = found if day is None else count_from(found, day)
    span = sentence.chars(found.start, found.end)
    return When(
        earliest=found.earliest,
        latest=found.latest,
        timex=found.timex,
        type=found.type,
        basis=found.basis,
        exact=span.exact,
        start=span.start,
        end=span.end,
    )


def told_times(sentence: Sentence, mention: Mention, when: When, context: Context) -> tuple[When, ...]:
    """The times that a mention is listed as: a stretch as its ends, anything else as itself."""
    ends: tuple[TimeMention, ...] = mention.value.ends
    return tuple(when_of(sentence, mention._replace(value=end), context) for end in ends) or (when,)


def _event_type(sentence: Sentence, anchor: tuple[int, int]) -> str | None:
    """The type of event that the anchoring words end in ("the strike"), or None."""
    words = phrase_key(sentence.passage.text[anchor[0] : anchor[1]])
    nouns = event_nouns()
    keys = (words[start:] for start in range(len(words)))
    return next((nouns[key] for key in keys if key in nouns), None)
