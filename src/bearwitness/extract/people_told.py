"""One group of people as a phrase tells it, before it becomes harm."""

from typing import Literal

import msgspec

from bearwitness.extract.people_count import people_count
from bearwitness.extract.people_reference import reference_of
from bearwitness.extract.people_words import ADULT, AGED, PersonWords, person_words
from bearwitness.extract.persons import is_ordinal, is_people, looks_like_name, may_be_harmed, sentence_words
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import lower_words, thing
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import singular
from bearwitness.model.values import Count, Harm, HarmGroup, HarmKind, HarmReference
from bearwitness.tables.people import group

Standing = Literal["whole", "part", "beside"]
_GROWN: dict[str, HarmGroup] = {"boy": "men", "girl": "women"}


class Told(msgspec.Struct):
    """People of one phrase over tokens `first` to `last`; `whole` holds those they are part of."""

    phrase: NounPhrase
    first: int
    last: int
    words: PersonWords
    count: Count
    who: HarmGroup
    noun: str | None
    reference: HarmReference
    ages: tuple[int, ...]
    link: str = ""
    apposed: bool = False
    listed: bool = False
    standing: Standing = "whole"
    whole: "Told | None" = None

    @property
    def named(self) -> bool:
        """Whether the words hold a person's name."""
        return bool(self.words.name)

    @property
    def one(self) -> bool:
        """Whether it is exactly one person."""
        return self.count.low == self.count.high == 1


def people_told(
    sentence: Sentence, phrase: NounPhrase, *, lone_names: bool = False, told_by_relative: bool = False
) -> Told | None:
    """The people a phrase names, or None; `lone_names`: also those with a name of one word.

    `told_by_relative`: the harm is told in a relative clause of the phrase.
    """
    if not may_be_harmed(sentence, phrase, lone_names=lone_names):
        return None
    lone = not is_people(sentence, phrase) and bool(phrase.words) and not is_ordinal(sentence, phrase)
    inner = sentence.noun(phrase)
    words = PersonWords((), inner.words, ()) if lone else person_words(sentence, inner)
    count = people_count(sentence, phrase, inner, words)
    return Told(
        phrase=phrase,
        first=phrase.first,
        last=phrase.last,
        words=words,
        count=count,
        who=who_is(sentence, inner, words, words.ages),
        noun=_noun(sentence, inner, words, lone=lone),
        reference=reference_of(sentence, phrase, words, told_by_relative=told_by_relative),
        ages=words.ages,
    )


def spelled_out(sentence: Sentence, told: Told) -> list[Told]:
    """ "their two sons Hadi and …": a counted noun and the first name behind it, else `told` alone."""
    words = told.words
    if told.one or not words.noun or not words.name or told.count.best == 0:
        return [told]
    span = sentence.span(words.name[0], words.name[-1] + 1)
    one = Count(1, 1, 1, span.exact, span.start, span.end)
    name = PersonWords((), words.name, ())
    counted = msgspec.structs.replace(told, words=PersonWords(words.noun, (), ()), last=words.name[0])
    first = msgspec.structs.replace(told, words=name, first=words.name[0], count=one, noun=None, link=",")
    first.who, first.reference = aged("unknown", None, told.ages), "new"
    return [counted, first]


def harm_of_told(sentence: Sentence, told: Told, kind: HarmKind | None) -> Harm:
    """The harm of people told; the span holds what stands in apposition."""
    span = sentence.span(told.first, told.last)
    part_of = sentence.span(told.whole.first, told.whole.last).start if told.whole is not None else None
    who, count = aged(told.who, told.noun, told.ages), told.count
    return Harm(
        kind, who, told.noun, count, span.exact, span.start, span.end, part_of, told.reference, told.named
    )


def aged(who: HarmGroup, noun: str | None, ages: tuple[int, ...]) -> HarmGroup:
    """The group by age: under eighteen a child whatever the noun, from eighteen on no child."""
    if not ages:
        return who
    if max(ages) < ADULT:
        return "children"
    if who == "children" and min(ages) >= ADULT:
        return _GROWN.get((noun or "").rpartition(" ")[2], "unknown")
    return who


def who_is(sentence: Sentence, inner: NounPhrase, words: PersonWords, ages: tuple[int, ...]) -> HarmGroup:
    """The group of a phrase by its noun and its ages."""
    if words.name:
        found = group(sentence_words(sentence, words.noun)) if words.noun else None
    else:
        found = group(_whole_name(sentence, inner)) or group(thing(sentence, inner).name)
        found = found or group(sentence_words(sentence, words.noun))
    return aged(found or "unknown", sentence_words(sentence, words.noun).lower(), ages)


def _whole_name(sentence: Sentence, phrase: NounPhrase) -> str:
    """The words of a phrase with its owner: "Red Cross workers" are aid workers, "workers" are not."""
    first = phrase.owner.first if phrase.owner is not None else None
    starts = [at for at in (first, *phrase.words[:1]) if at is not None]
    return singular(sentence.words(min(starts), phrase.core_last)) if starts else ""


def _noun(sentence: Sentence, inner: NounPhrase, words: PersonWords, *, lone: bool) -> str | None:
    """The noun without the name, in the singular; None for a name or a number alone."""
    if lone or (words.name and not words.noun) or looks_like_name(sentence, inner):
        return None
    if not words.noun and words.ages:
        return None
    if words.name or AGED & {sentence.lower(at) for at in inner.words}:
        return lower_words(singular(sentence_words(sentence, words.noun)))
    return thing(sentence, inner).name or None
