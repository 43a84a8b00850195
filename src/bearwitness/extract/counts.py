"""How many a noun phrase says there are, with the words that say it."""

from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import Thing
from bearwitness.lang.groups import Mention, NounPhrase
from bearwitness.lang.inflect import is_plural
from bearwitness.model.values import Count

_ONE = frozenset(["a", "an", "another", "each", "one"])
_NONE = frozenset(["no", "neither"])
_VAGUE = {"several": 3, "multiple": 3, "many": 3, "numerous": 3, "few": 3, "various": 2, "some": 2, "both": 2}
_THE = frozenset(["the", "this", "that", "his", "her", "its", "their", "our", "my"])
_MASS = frozenset(
    """
    equipment infrastructure terrain access ammunition ammo fire weaponry material materiel personnel
    artillery oil fuel livestock housing machinery property food aid furniture explosives supplies
    movement money cash electricity water aircraft communications resistance advantage freedom support
    maneuver traffic land combat gunfire shellfire crossfire violence unrest features weapons arms
    munitions headway damage power production grain medicine
    """.split()
)


def count_of(sentence: Sentence, phrase: NounPhrase, named: Thing | None = None) -> Count | None:
    """Count of a phrase: its number, its article, a bare singular as one; None for plural or mass."""
    if phrase.number is not None:
        return number_count(sentence, phrase.number)
    det = phrase.det
    if det in _VAGUE or det in _NONE or det in _ONE:
        return _determined(sentence, phrase, det)
    return _bare(sentence, phrase, named)


def number_count(sentence: Sentence, mention: Mention) -> Count:
    """The count of a number mention."""
    span = sentence.span(mention.first, mention.last)
    found = mention.value
    return Count(found.low, found.best, found.high, span.exact, span.start, span.end)


def _determined(sentence: Sentence, phrase: NounPhrase, det: str) -> Count:
    at = next(at for at in range(phrase.first, phrase.last) if sentence.lower(at) == det)
    span = sentence.span(at, at + 1)
    if det in _VAGUE:
        return Count(_VAGUE[det], None, None, span.exact, span.start, span.end)
    value = 0 if det in _NONE else 1
    return Count(value, value, value, span.exact, span.start, span.end)


def _bare(sentence: Sentence, phrase: NounPhrase, named: Thing | None) -> Count | None:
    if not phrase.words:
        return None
    head = sentence.head(phrase)
    if phrase.det is None and head.endswith("ing"):
        return None
    plural = named.plural if named is not None else is_plural(head)
    if plural or head in _MASS or is_plural(head):
        return None
    span = sentence.span(phrase.first, phrase.core_last)
    return Count(1, 1, 1, span.exact, span.start, span.end)


def plural_count(sentence: Sentence, phrase: NounPhrase) -> Count:
    """People in the plural without a number: at least two, no best."""
    span = sentence.span(phrase.first, phrase.core_last)
    return Count(2, None, None, span.exact, span.start, span.end)
