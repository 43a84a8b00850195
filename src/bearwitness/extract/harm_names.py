"""Harm to people, also to one whom a bare name tells where the words around it speak of a person."""

from bearwitness.extract.harming import person_harm
from bearwitness.extract.persons import is_people, opens_no_name
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Count, Harm, HarmKind
from bearwitness.tables.people import group
from bearwitness.tables.targets import classify


def harm_to(sentence: Sentence, phrase: NounPhrase, kind: HarmKind) -> Harm | None:
    """Harm to the people that a noun of harm speaks of."""
    if is_people(sentence, phrase):
        return person_harm(sentence, phrase, kind)
    return named_harm(sentence, phrase, kind)


def named_harm(sentence: Sentence, phrase: NounPhrase, kind: HarmKind) -> Harm | None:
    """ "the death of Umar": one person; None where the words are no bare name."""
    if not _is_name(sentence, phrase):
        return None
    span = sentence.span(phrase.first, phrase.core_last)
    count = Count(1, 1, 1, span.exact, span.start, span.end)
    return Harm(
        kind, group(span.exact) or "unknown", None, count, span.exact, span.start, span.end, named=True
    )


def _is_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Capitalised words, no article, no number, neither place nor party nor thing."""
    if not phrase.words or phrase.det is not None or phrase.number is not None or phrase.owner is not None:
        return False
    if phrase.of is not None or phrase.mention("party") or phrase.mention("place"):
        return False
    if opens_no_name(sentence.lower(phrase.words[0])):
        return False
    words = [sentence.tokens[at].text for at in phrase.words]
    if sentence.passage.text.isupper() or classify(" ".join(words)) is not None:
        return False
    return all(word[0].isupper() or not word[0].isalpha() for word in words)
