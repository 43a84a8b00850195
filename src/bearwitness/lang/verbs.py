"""Forms of English verbs by rule, by list where no rule holds."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from bearwitness.lang.irregular import IRREGULAR_VERBS
from bearwitness.lang.stems import DOUBLING, NOT_VERBS, PLAIN, SILENT_E

_VOWELS = "aeiou"
_HAS_VOWEL = re.compile(r"[aeiouy]")
_IE_VERBS = frozenset(("die", "lie", "tie", "untie", "vie", "belie"))
_S_VERBS = frozenset(("gas", "bus", "focus", "bias", "caucus", "canvas"))
_C_VERBS = frozenset(("panic", "traffic", "mimic", "picnic", "frolic"))
# Endings that come with a silent e: after one vowel letter in a word of one syllable ("hop"), after certain
# letters always ("arriv", "clos", "forc"), after certain pairs in longer words ("locat", "injur").
_E_RULES = tuple(
    re.compile(rule)
    for rule in (
        r"^(?:qu|[^aeiou])*[aeiouy][bdfgklmnprt]\Z",
        r"(?:[vuc]|[^z]z|[^s]s|dg|rg|lg|[aeiou]g)\Z",
        r"[^aeiourlwhy]l\Z",
        r"[^aeiourh]r\Z",
        r"(?:[^aeiou]|qu|[iu])at\Z",
        r"(?:[^aeiou]|qu|i)(?:[aeiou]d|ut|[aiu]m|[iu]n|ap|[aiu]r|[aiou]l|[aiou]k|[iu]b|if|yp|y[mnrtl])\Z",
    )
)
_SHORT = re.compile(r"(?:[^aeiou]|qu|^)+[aeiouy][^aeiouwxyh]\Z")


class VerbForms(NamedTuple):
    """The forms of one verb; where two are in use `past` and `participle` hold the first of each."""

    base: str
    s: str
    ing: str
    past: str
    participle: str


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Base to pasts and participles."""
    rows = (row.split("=") for row in IRREGULAR_VERBS.split())
    return {base: (tuple(past.split("/")), tuple(done.split("/"))) for base, past, done in rows}


@cache
def _bases() -> dict[str, str]:
    """Every irregular form, and every form of an irregular verb, to its base."""
    found: dict[str, str] = {}
    for base in _irregular():
        found.setdefault(base, base)
    for base, (pasts, participles) in _irregular().items():
        for form in (*pasts, *participles, _s(base), _ing(base)):
            found.setdefault(form, base)
    found.update({"am": "be", "is": "be", "are": "be", "has": "have", "lain": "lie"})
    return found


def _s(base: str) -> str:
    if base in ("be", "have"):
        return {"be": "is", "have": "has"}[base]
    if base.endswith("y") and base[-2:-1] not in tuple(_VOWELS):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _doubles(base: str) -> bool:
    """True where the last consonant is doubled before -ed, -ing."""
    return base in DOUBLING or (bool(_SHORT.match(base)) and base not in PLAIN)


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base not in ("be", "singe", "tinge"):
        return base[:-1] + "ing"
    if base.endswith("c") and base[-2:-1] in tuple(_VOWELS):
        return base + "king"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in tuple(_VOWELS):
        return base[:-1] + "ied"
    if base.endswith("c") and base[-2:-1] in tuple(_VOWELS):
        return base + "ked"
    return base + (base[-1] if _doubles(base) else "") + "ed"


@lru_cache(maxsize=4096)
def verb_forms(base: str) -> VerbForms:
    """The forms of a verb; of a verb with a particle ("blow up") the first word is inflected."""
    verb, space, particle = base.partition(" ")
    pasts, participles = _irregular().get(verb) or ((_ed(verb),), (_ed(verb),))
    forms = (verb, _s(verb), _ing(verb), pasts[0], participles[0])
    return VerbForms(*(form + space + particle for form in forms))


def all_forms(base: str) -> tuple[str, ...]:
    """Every form of a verb, rare ones too ("struck", "stricken"), without repeats, the base first."""
    verb, space, particle = base.partition(" ")
    pasts, participles = _irregular().get(verb) or ((_ed(verb),), (_ed(verb),))
    forms = (verb, _s(verb), _ing(verb), *pasts, *participles)
    return tuple(dict.fromkeys(form + space + particle for form in forms))


def _from_s(word: str) -> str:
    if word.endswith("ies"):
        return word[:-1] if word[:-1] in _IE_VERBS else word[:-3] + "y"
    if word[:-2] in _S_VERBS or word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _needs_e(stem: str) -> bool:
    """True where a stem that lost its ending is spelled with a silent e."""
    if stem in SILENT_E:
        return True
    if stem in PLAIN or stem in DOUBLING or len(stem) < 2:
        return False
    return any(rule.search(stem) for rule in _E_RULES)


def _whole(stem: str) -> str:
    """The base of a stem cut before -ed, -ing."""
    if stem in PLAIN or stem in DOUBLING:
        return stem
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[:-1] in DOUBLING:
        return stem[:-1]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
        return stem[:-1]
    if stem.endswith("ck") and stem[:-1] in _C_VERBS:
        return stem[:-1]
    return stem + "e" if _needs_e(stem) else stem


def _by_rule(word: str) -> str | None:
    """Base of a word in -ed, -ing or -s that is in no list."""
    if word.endswith("ied"):
        return word[:-1] if word[:-1] in _IE_VERBS else word[:-3] + "y"
    if word.endswith("ying") and word[:-4] + "ie" in _IE_VERBS:
        return word[:-4] + "ie"
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and _HAS_VOWEL.search(stem):
            # "freed", "agreed": the e before belongs to the verb.
            return word[:-1] if word.endswith("eed") else _whole(stem)
    return _from_s(word) if word.endswith("s") and len(word) > 3 else None


@lru_cache(maxsize=8192)
def base_form(word: str) -> str | None:
    """The base of a verb form ("struck", "strikes", "denied"); None for a word that shows no verb ending.

    A base is told from other words only where its verb is irregular; spelling says no more.
    """
    low = word.lower()
    if low in _bases():
        return _bases()[low]
    if low in NOT_VERBS:
        return None
    return _by_rule(low)


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """True for a past participle: "rigged", "hidden", "built"."""
    low = word.lower()
    if low in _participles():
        return True
    return low.endswith("ed") and low not in NOT_VERBS and _by_rule(low) is not None and low not in _bases()


@cache
def _participles() -> frozenset[str]:
    return frozenset(form for _, done in _irregular().values() for form in done)
