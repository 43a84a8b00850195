"""Whether a phrase brings new people, takes up those told before, or names others beside them."""

from bearwitness.extract.people_words import PersonWords
from bearwitness.extract.persons import ORDINALS
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import Mark, NounPhrase
from bearwitness.model.values import HarmReference

_BESIDE = frozenset(["other", "others", "another", "additional", "further", "more", "else", "extra"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "both"])
_OWNING = frozenset(["his", "her", "their", "its"])
_REMAINS = frozenset(["body", "bodies", "remains", "corpse", "corpses", "life", "lives"])
_RELATIVE = frozenset(["who", "whom", "whose", "that", "which"])


def reference_of(
    sentence: Sentence, phrase: NounPhrase, words: PersonWords, *, told_by_relative: bool = False
) -> HarmReference:
    """The reference of a phrase for people, told by its own words alone.

    "others": it holds a word for more of the same ("two others", "another three") or is the doer
    ("himself"). "known": a personal pronoun or "those", a part of definite people ("two of the victims"), or
    a definite phrase that nothing describes further ("the insurgents", "both men") outside the first words
    of its report. A definite phrase with a name, an "of" phrase or a relative clause may bring somebody in,
    so it is "new", save where the relative clause is the one that tells the harm (`told_by_relative`: "the
    man who died").
    """
    inner = sentence.noun(phrase)
    if _beside(sentence, phrase) or (inner is not phrase and _beside(sentence, inner)):
        return "others"
    if phrase.pronoun and sentence.lower(phrase.first).endswith(("self", "selves")):
        # "killed four people and himself"
        return "others"
    if phrase.pronoun or inner.pronoun or _remains_of_known(sentence, phrase):
        return "known"
    if phrase.det in {"those", "these"} and not phrase.words:
        return "known"
    if inner is not phrase:
        return "known" if inner.det in _DEFINITE and _bare(sentence, inner) else "new"
    if words.name or not _definite(phrase):
        return "new"
    if not _bare(sentence, phrase, relative=told_by_relative):
        return "new"
    return "new" if _opens_report(sentence) else "known"


def _beside(sentence: Sentence, phrase: NounPhrase) -> bool:
    if phrase.det == "a" and phrase.words and sentence.lower(phrase.words[0]) in ORDINALS:
        # "a fifth victim": four were told before.
        return True
    number = range(phrase.number.first, phrase.number.last) if phrase.number is not None else range(0)
    return any(
        sentence.lower(at) in _BESIDE for at in range(phrase.first, phrase.core_last) if at not in number
    )


def _definite(phrase: NounPhrase) -> bool:
    """An article or "both"; "all five passengers" is as definite."""
    return phrase.det in _DEFINITE or (phrase.det == "all" and phrase.number is not None)


def _remains_of_known(sentence: Sentence, phrase: NounPhrase) -> bool:
    return phrase.det in _OWNING and sentence.head(phrase) in _REMAINS


def _bare(sentence: Sentence, phrase: NounPhrase, *, relative: bool = False) -> bool:
    if phrase.of is not None or phrase.possessor is not None:
        return False
    if relative:
        return True
    after = next((group for group in sentence.groups if group.first >= phrase.last), None)
    return not (isinstance(after, Mark) and after.lower in _RELATIVE)


def _opens_report(sentence: Sentence) -> bool:
    return not sentence.kept[: sentence.passage.start].strip()
