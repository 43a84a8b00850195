"""Further people of one list behind a noun of harm: "the deaths of a woman, her son and two guards"."""

from bearwitness.extract.harm_words import Place, head
from bearwitness.extract.persons import is_people, looks_like_name
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural
from bearwitness.tables.harms import deeds, tallies


def listed(place: Place, phrase: NounPhrase) -> list[NounPhrase]:
    """The people that go on the list which the "of" phrase of `phrase` opens; none without an "and"."""
    sentence, last, joined = place.sentence, phrase.last, False
    made: list[NounPhrase] = []
    for group in sentence.groups:
        if not isinstance(group, NounPhrase) or group.first < last:
            continue
        between = [sentence.lower(at) for at in range(last, group.first)]
        if (
            not between
            or set(between) - {",", "and"}
            or not is_people(sentence, group)
            or _tells(sentence, group)
        ):
            break
        joined = joined or "and" in between
        if not _goes_with(sentence, made[-1] if made else phrase.of, group, between):
            made.append(group)
        last = group.last
    return made if joined else []


def _goes_with(sentence: Sentence, before: NounPhrase | None, group: NounPhrase, between: list[str]) -> bool:
    """ "his friend and neighbour, Ali Marell": further words for the person before."""
    name = looks_like_name(sentence, group)
    if name:
        return "and" not in between and before is not None and not looks_like_name(sentence, before)
    return group.det is None and group.number is None and not is_plural(sentence.head(group))


def _tells(sentence: Sentence, phrase: NounPhrase) -> bool:
    noun = head(sentence, phrase)
    return noun in deeds() or noun in tallies()
