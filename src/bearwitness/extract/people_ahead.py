"""Looks at what follows a phrase in a list of people."""

from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.extract.people_told import people_told
from bearwitness.extract.people_words import is_age
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.asides import is_mark
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup

# So many groups a note in brackets may have.
_NOTE = 16


class Ahead(NamedTuple):
    """Whether the verb or the end follows, so that a list would be over; whether a further person does."""

    closes: bool
    listed: bool


def look_ahead(sentence: Sentence, groups: Sequence[Group], at: int) -> Ahead:
    """What follows from group `at` on, past ages and one comma."""
    following = _past_ages(sentence, groups, at)
    joined = is_mark(groups, following, "conj")
    listed = joined and not _bare_noun(sentence, groups, following + 1)
    comma = is_mark(groups, following, ",")
    following += comma
    noun = following < len(groups) and isinstance(groups[following], NounPhrase)
    closes = not noun and not listed and not (comma and is_mark(groups, following, "conj"))
    return Ahead(closes, listed)


def _bare_noun(sentence: Sentence, groups: Sequence[Group], at: int) -> bool:
    """ "a teacher and father of two": a noun without article or number goes on with the same person."""
    phrase = groups[at] if at < len(groups) else None
    if not isinstance(phrase, NounPhrase) or phrase.det is not None or phrase.number is not None:
        return False
    told = people_told(sentence, phrase)
    return told is not None and told.one and not told.named


def _past_ages(sentence: Sentence, groups: Sequence[Group], at: int) -> int:
    """Past ", 34" and "(34)"."""
    while at + 1 < len(groups):
        inside = groups[at + 1]
        opens = is_mark(groups, at, ",") or is_mark(groups, at, "(")
        if not (opens and isinstance(inside, NounPhrase) and is_age(sentence, inside)):
            break
        at += 3 if is_mark(groups, at, "(") else 2
    return at


def past_note(groups: Sequence[Group], at: int) -> int | None:
    """Behind a note in brackets that has a verb of its own ("(also known as Abu Sami)"); None elsewhere."""
    if not is_mark(groups, at, "("):
        return None
    for after in range(at + 1, min(at + _NOTE, len(groups))):
        if is_mark(groups, after, ")"):
            told = any(isinstance(group, VerbGroup) for group in groups[at + 1 : after])
            return after + 1 if told else None
    return None


def lists_on(groups: Sequence[Group], mark: Mark) -> bool:
    """Whether a semicolon only parts the members of a list: no verb follows before the sentence ends."""
    following = [group for group in groups if group.first >= mark.last]
    return bool(following) and not any(isinstance(group, VerbGroup) for group in following)


def conjunct(sentence: Sentence, groups: Sequence[Group], at: int) -> str | None:
    """The group of the people behind an "and" at group `at`, where no number counts them apart."""
    phrase = groups[at + 1] if at + 1 < len(groups) else None
    if not is_mark(groups, at, "conj") or not isinstance(phrase, NounPhrase) or phrase.number is not None:
        return None
    told = people_told(sentence, phrase)
    return told.who if told is not None else None
