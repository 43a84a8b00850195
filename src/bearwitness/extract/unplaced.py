"""What around a name says that it is no place: "Department of Health", "Highway 12", "Holt said"."""

from collections.abc import Sequence
from functools import cache

from bearwitness.lang.tokens import Token
from bearwitness.lang.verbs import verb_forms
from bearwitness.tables.placewords import place_words

_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
_SPEAKING = ("say", "tell", "add", "ask", "explain", "recall", "testify", "reply", "admit", "think")
_DUE = frozenset(["according", "thanks", "due", "owing"])


def is_charge(tokens: Sequence[Token], at: int) -> bool:
    """ "Department of Health", "Minister of Defence": what a public body or officer is in charge of."""
    return at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].text[0].isupper()


def is_charge_of_body(tokens: Sequence[Token], at: int) -> bool:
    """ "Department of Homeland Security", not "University of Nebraska-Lincoln"."""
    return is_charge(tokens, at) and tokens[at - 2].lower in place_words().charged


def is_numbered(tokens: Sequence[Token], last: int) -> bool:
    """ "Highway 12", "Exits 1 and 6": a number goes on with the name."""
    return last < len(tokens) and tokens[last].text[0].isdigit()


def is_era(tokens: Sequence[Token], at: int) -> bool:
    """ "in 300 B.C.", "the third century BC": years before Christ, not British Columbia."""
    if tokens[at].lower.replace(".", "") != "bc" or not at:
        return False
    before = tokens[at - 1]
    return before.text[-1].isdigit() or before.lower in {"century", "centuries", "millennium"}


def is_somebody(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ "Bell's back", "according to Davis", "the Hospital": an everyday word, a given name is no place."""
    before = tokens[at - 1].lower if at else ""
    if last < len(tokens) and tokens[last].text in _POSSESSIVE:
        return True
    if before == "the" and not (last < len(tokens) and tokens[last].lower in place_words().kinds):
        return True
    if last == at + 1 and tokens[at].lower in place_words().bodies:
        return True
    return is_credited(tokens, at)


def is_credited(tokens: Sequence[Token], at: int) -> bool:
    """ "according to Davis", "thanks to Moore"."""
    return at > 1 and tokens[at - 1].lower == "to" and tokens[at - 2].lower in _DUE


def is_speaking(tokens: Sequence[Token], last: int) -> bool:
    """ "Holt said": towns do not speak."""
    return last < len(tokens) and tokens[last].lower in _spoken()


@cache
def _spoken() -> frozenset[str]:
    return frozenset(form for verb in _SPEAKING for form in verb_forms(verb))


def is_by(tokens: Sequence[Token], at: int) -> bool:
    """ "arrested by Holt", "a report by the Holt": whoever did it more often than what lies near."""
    before = at - 1 - (at > 1 and tokens[at - 1].lower == "the")
    return before >= 0 and tokens[before].lower == "by"
