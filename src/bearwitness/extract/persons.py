"""Tells which noun phrases name people."""

from bearwitness.extract.people_words import PersonWords, person_words
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.groups import Mention, NounPhrase, VerbGroup
from bearwitness.lang.inflect import is_plural
from bearwitness.tables.people import group
from bearwitness.tables.personwords import person_cues
from bearwitness.tables.targets import classify

SINGULAR = frozenset(
    ["he", "she", "him", "her", "himself", "herself", "someone", "somebody", "anyone", "everyone"]
)
PLURAL = frozenset(["they", "them", "themselves"])
_PRONOUNS = SINGULAR | PLURAL | {"who"}
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
"""Words for one more of those told before, in order."""
_FEWEST_WORDS = 2
_MOST_WORDS = 5
_CONTAINING = frozenset(
    ["convoy", "column", "queue", "line", "gathering", "crowd", "party", "delegation", "bus"]
)
_ALONE = frozenset(["another", "several", "many", "some", "both", "all", "few", "others"])


def is_people(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names people: a person noun, a bare number, "others", an age, a person's name."""
    inner = sentence.noun(phrase)
    if not inner.words:
        return inner.number is not None or (inner.pronoun and _personal(sentence, inner))
    if sentence.head(inner) in {"others", "other"}:
        return True
    name = thing(sentence, inner).name
    words = person_words(sentence, inner)
    if words.ages and sentence.head(inner) in {"old", "olds"}:
        # "an unarmed 13-year-old"
        return True
    if _is_title_of_paper(sentence, inner, words):
        return False
    if group(name) is not None and (inner.of is None or not words.noun or words.name):
        return True
    if group(name) is not None:
        # "the home of a family" is no person, "the crew of a bus" is.
        return _holds_people(sentence, words)
    if not words.noun and not words.name:
        return bool(words.ages)
    if words.noun and not words.name:
        return group(sentence_words(sentence, words.noun)) is not None
    return classify(name) is None and _is_named(sentence, inner, words)


def may_be_harmed(sentence: Sentence, phrase: NounPhrase, *, lone_names: bool) -> bool:
    """Whether a phrase names people where one is harmed: "another" and "several" alone do there."""
    if _is_the_police(sentence, phrase):
        return False
    if is_people(sentence, phrase):
        return True
    if lone_names and (is_one_name(sentence, phrase) or is_name_in_capitals(sentence, phrase)):
        return True
    if is_ordinal(sentence, phrase):
        return True
    if phrase.words or phrase.of is not None:
        return False
    return phrase.det in _ALONE or (phrase.det == "those" and _done_to(sentence, phrase))


def _is_the_police(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "Springfield police", "authorities": the body, which reports harm and suffers none."""
    bare = phrase.number is None and phrase.det is None and phrase.of is None and bool(phrase.words)
    return bare and sentence.head(phrase) in {"police", "authorities"}


def is_ordinal(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "a fifth died", "the third was wounded": one more of those told before."""
    if len(phrase.words) != 1 or phrase.det not in {"a", "the"} or phrase.of is not None or phrase.number:
        return False
    return sentence.lower(phrase.words[0]) in ORDINALS


def _done_to(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "those killed in the raid", but not "those who do not surrender"."""
    after = next((group for group in sentence.groups if group.first >= phrase.last), None)
    return isinstance(after, VerbGroup) and after.form == "past_participle"


def is_one_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is one capitalised word that can be nothing but a person's name where one is harmed.

    A word that opens its sentence is one only where it stands in the singular: "Karim was killed".
    """
    if not _may_be_name(phrase) or phrase.mentions or len(phrase.words) != 1 or phrase.of is not None:
        return False
    token = sentence.tokens[phrase.words[0]]
    if not token.text[0].isupper() or token.text.isupper() or group(token.text) is not None:
        return False
    if (
        classify(token.lower) is not None
        or opens_no_name(token.lower)
        or token.lower in person_cues().bodies
        or sentence.lower(phrase.last) == "'s"
        or sentence.passage.text.isupper()
    ):
        return False
    return phrase.first > 0 or not is_plural(token.lower)


def opens_no_name(word: str) -> bool:
    """Whether a word in lower case opens a caption or a sentence, never a name: "photo", "i've"."""
    return word.replace("’", "'") in person_cues().openers


def is_name_in_capitals(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether two to five words that no table knows can be a person's name in a text of capitals."""
    if not sentence.passage.text.isupper() or not _may_be_name(phrase) or phrase.mentions or phrase.of:
        return False
    words = [sentence.lower(at) for at in phrase.words]
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or not all(word.isalpha() for word in words):
        return False
    name = " ".join(words)
    return classify(name) is None and group(name) is None and not is_plural(words[-1])


def _is_title_of_paper(sentence: Sentence, phrase: NounPhrase, words: PersonWords) -> bool:
    """ "The Riverside Daily Courier": an article before three capitalised words names no single person."""
    texts = [sentence.tokens[at].text for at in words.noun]
    capital = all(text[0].isupper() and not text.isupper() for text in texts)
    return phrase.det == "the" and len(texts) > _FEWEST_WORDS and capital and not is_plural(texts[-1].lower())


def _holds_people(sentence: Sentence, words: PersonWords) -> bool:
    return (
        group(sentence_words(sentence, words.noun)) is not None
        or sentence.lower(words.noun[-1]) in _CONTAINING
    )


def _personal(sentence: Sentence, phrase: NounPhrase) -> bool:
    return sentence.lower(phrase.first) in _PRONOUNS


def sentence_words(sentence: Sentence, words: tuple[int, ...]) -> str:
    """The tokens of a part of a phrase as running text."""
    return " ".join(sentence.tokens[at].text for at in words if sentence.tokens[at].text != "-")


def looks_like_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is a person's name alone, of two capitalised words or more."""
    words = person_words(sentence, phrase)
    return bool(words.name) and not words.noun and _is_named(sentence, phrase, words)


def _is_named(sentence: Sentence, phrase: NounPhrase, words: PersonWords) -> bool:
    """Whether the words taken for a name are one: neither a party nor a place."""
    if words.noun:
        return not any(
            _ends_in(words, found.first, found.last) for found in phrase.mentions if found.kind == "party"
        )
    if (
        not _may_be_name(phrase)
        or sentence.passage.text.isupper()
        or opens_no_name(sentence.lower(words.name[0]))
    ):
        return False
    texts = [sentence.tokens[at].text for at in words.name if sentence.tokens[at].text[0].isupper()]
    if sentence.lower(words.name[-1]) in person_cues().bodies:
        return False
    if len(texts) < _FEWEST_WORDS and not words.ages:
        return False
    if any(not _is_surname(sentence, words, found, len(texts)) for found in phrase.mentions):
        return False
    return not any(text.isupper() and len(text) > _FEWEST_WORDS for text in texts[-2:])


def _is_surname(sentence: Sentence, words: PersonWords, found: Mention, count: int) -> bool:
    """Whether a known word inside a name is a part of it: "Omar Aleppo" is a person, "North Aleppo" none."""
    if found.kind not in {"place", "party"} or words.ages:
        return True
    behind = found.first > words.name[0] and found.last - found.first == 1
    directed = sentence.lower(words.name[0]) in person_cues().opening_places
    return (
        behind and not directed and count >= (_FEWEST_WORDS if found.kind == "place" else _FEWEST_WORDS + 1)
    )


def _may_be_name(phrase: NounPhrase) -> bool:
    return phrase.det is None and phrase.number is None and phrase.possessor is None


def _ends_in(words: PersonWords, first: int, last: int) -> bool:
    """Whether a mention reaches to the end of the name."""
    return first <= words.name[-1] < last
