"""Gives each token its word class."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bearwitness.lang import english, verb_classes
from bearwitness.lang.inflect import is_plural
from bearwitness.lang.tokens import Token

# D determiner, O possessive, R pronoun, P preposition, C conjunction, S subordinator, X auxiliary, M modal,
# T "to", A adverb, V past form or participle, G form in -ing, B base or -s form that may be a noun,
# W base or -s form that is a verb, N noun or adjective, H hyphen inside a compound, Q possessive mark;
# marks stand for themselves.
_CLOSED: dict[str, str] = {}
for _words, _class in (
    (english.CONJUNCTIONS, "C"),
    (english.PREPOSITIONS, "P"),
    (english.RELATIVES - {"that"}, "S"),
    (["because", "although", "though", "if", "unless", "whereas", "whether", "while", "when", "once"], "S"),
    (english.PRONOUNS - english.RELATIVES, "R"),
    (english.ADVERBS - {"at least", "dead", "fire"}, "A"),
    (english.DETERMINERS - {"which", "what"}, "D"),
    (english.POSSESSIVES, "O"),
    (english.BE | english.HAVE | english.DO, "X"),
    (english.MODALS - {"need", "may"}, "M"),
    (["to"], "T"),
    (["'s"], "Q"),
    (["not", "never", "n't"], "A"),
):
    _CLOSED.update(dict.fromkeys(_words, _class))
_MARKS = frozenset(",;:.!?()[]\"'")


class VerbReading(NamedTuple):
    """A verb form: its base and whether it is base, s, ing, past, participle or both ("past_participle")."""

    base: str
    form: str


class VerbTable(dict[str, VerbReading]):
    """Forms of verbs; it remembers the class of every word that it was asked for inside a sentence."""

    def __init__(self, forms: Mapping[str, VerbReading]) -> None:
        super().__init__(forms)
        self._seen: dict[str, str] = {}

    def tag(self, token: Token) -> str:
        """The class of a word that does not open its sentence."""
        found = self._seen.get(token.text)
        if found is None:
            found = _tag(token, self, first=False)
            if len(self._seen) < _REMEMBERED:
                self._seen[token.text] = found
        return found


_REMEMBERED = 50_000
_TELLS_SEVERAL = frozenset(["they", "we"])
# Prepositions that end a compound before its noun: "drive-by shooting", "walk-in killing".
_GLUED = frozenset(["by", "in", "up", "off", "over", "on", "out"])


def tag_tokens(tokens: Sequence[Token], verbs: VerbTable) -> list[str]:
    """One tag a token."""
    if not tokens:
        return []
    tags = [_tag(tokens[0], verbs, first=True), *map(verbs.tag, tokens[1:])]
    for number, token in enumerate(tokens):
        if token.lower in english.NAMES_AND_VERBS and _is_name(tokens, number):
            tags[number] = "N"
        elif tags[number] in "BWVG":
            tags[number] = _in_context(tokens, tags, number)
        elif token.lower in english.AFTER_NOUNS and tags[number] == "N" and _is_behind(tokens, tags, number):
            tags[number] = "A"
        elif token.lower in _SPECIAL:
            tags[number] = _special(tokens, tags, number)
        elif token.lower in {"all", "both"} and number and tokens[number - 1].lower in _TELLS_SEVERAL:
            # "they all suffered injuries", "they are both in hospital"
            tags[number] = "A"
        elif tags[number] == "P" and number and tags[number - 1] == "H":
            # "a drive-by", "a break-in": a preposition glued behind a hyphen ends a noun.
            tags[number] = "N"
    return tags


def _is_behind(tokens: Sequence[Token], tags: list[str], number: int) -> bool:
    """Whether an adjective stands behind its noun, with a preposition after it."""
    following = tokens[number + 1].lower if number + 1 < len(tokens) else ""
    return number > 0 and tags[number - 1] in "NB" and following in {"for", "of", "in", "by"}


_SPECIAL = frozenset(["-", "that", "may", "us", "far", "well", "late", "early", "'s"]) | english.WINDS


def _is_name(tokens: Sequence[Token], number: int) -> bool:
    """ "Said Hassan", "Mark Rose": a capital inside a sentence, before or behind another one."""
    text = tokens[number].text
    if not text[0].isupper() or text.isupper() or number == 0:
        return False
    beside = [tokens[at].text for at in (number - 1, number + 1) if 0 < at < len(tokens)]
    return any(word[0].isupper() and not word.isupper() for word in beside)


def _special(tokens: Sequence[Token], tags: list[str], number: int) -> str:
    """Single words and the hyphen whose class hangs on what stands beside them."""
    token, tag = tokens[number], tags[number]
    before = tags[number - 1] if number else ""
    if token.lower in english.WINDS:
        following = tokens[number + 1].lower if number + 1 < len(tokens) else ""
        return "P" if following == "of" and before not in ("D", "H", "-") else tag
    if token.lower == "'s":
        return "X" if before == "R" else tag
    if token.lower == "-":
        return "H" if _joins(tokens, number) else tag
    if token.lower == "that":
        return "S" if (before and before in "VNBWG,") or _opens_clause(tokens, tags, number) else tag
    if token.lower in {"late", "early"}:
        # "Late at night", "early in the morning"
        return "A" if number + 1 < len(tags) and tags[number + 1] == "P" and before in ("", ",") else tag
    if token.lower == "may":
        return "M" if token.text == "may" else tag
    noun = {
        "us": token.text == "US",
        "far": before == "D",
        "well": number + 1 < len(tags) and (tags[number + 1] in "NBW" or tokens[number + 1].text == "-"),
    }
    return "N" if noun[token.lower] else tag


def _opens_clause(tokens: Sequence[Token], tags: list[str], number: int) -> bool:
    """ "denied today that guerrillas attacked", "that the army": no pointing word before these."""
    if number + 1 >= len(tokens):
        return False
    following = tokens[number + 1]
    return tags[number + 1] in {"D", "O"} or (tags[number + 1] == "N" and is_plural(following.lower))


def _in_context(tokens: Sequence[Token], tags: list[str], number: int) -> str:
    """Tells verbs from the nouns and adjectives that look like them by what stands beside them."""
    token, tag = tokens[number], tags[number]
    before = tags[number - 1] if number else ""
    after = tags[number + 1] if number + 1 < len(tags) else "."
    following = tokens[number + 1].lower if number + 1 < len(tokens) else ""
    if token.lower in english.PARTICIPIAL_ADJECTIVES and after in "NBVGH" and (before, after) != ("X", "V"):
        return tag if tag == "V" and _follows_plural(tokens, before, number) else "N"
    if tag == "V" and token.lower in english.HARMED and _names_people(tokens, tags, number):
        return "N"
    if tag == "V" and following == "-" and _joins(tokens, number + 1):
        # "fixed-wing aircraft": a participle glued to what follows is an adjective.
        return "N"
    if tag in "BW":
        # "Red Cross", "Rights Watch": a name goes on; headlines in capitals tell nothing.
        name = number > 0 and token.text[:1].isupper() and not token.text.isupper()
        return "N" if name and before in "NB" and tokens[number - 1].text[:1].isupper() else tag
    if tag == "G":
        if before == "N" and number > 1 and tags[number - 2] == "H" and tokens[number - 1].lower in _GLUED:
            # "a drive-by shooting three days earlier"
            return "N"
        return _gerund(before, after, following, tokens, number)
    # "without firing a shot": no noun follows that the participle could belong to.
    single = before == "D" or tokens[number - 1].lower in {"single", "one", "warning"}
    lone = token.lower in english.PARTICIPLES_AS_NOUNS and single and after not in "NBWGV"
    return "N" if tag == "V" and lone else tag


def _names_people(tokens: Sequence[Token], tags: list[str], number: int) -> bool:
    """ "dozens of wounded", "the dead and injured": a participle that stands for people."""
    if number + 1 < len(tags) and tags[number + 1] in "NBDOR":
        return False
    if number and tags[number - 1] == "P":
        return tokens[number - 1].lower == "of"
    goes_on = number > 1 and tags[number - 2] == "N" and tokens[number - 2].lower in english.HARMED_BEFORE
    return goes_on and tokens[number - 1].lower == "and"


def _follows_plural(tokens: Sequence[Token], before: str, number: int) -> bool:
    """ "coalition forces targeted four leaders": behind a plural noun a participle is the verb."""
    noun = before in ("N", "B") and tokens[number - 1].text.islower()
    return tokens[number - 1].lower == "others" or (noun and is_plural(tokens[number - 1].lower))


def _gerund(before: str, after: str, following: str, tokens: Sequence[Token], number: int) -> str:
    """A form in -ing is a noun before "of", after a determiner, at the end of a compound."""
    if following in {"early", "late"}:
        # "a shooting early Monday": a time follows.
        after = "A"
    if tokens[number].lower in english.TAKES_OF or (
        before == "N" and tokens[number].lower in verb_classes.DOING
    ):
        return "G"
    if tokens[number].lower == "missing" and after not in "DOR":
        return "N"
    if following == "of" or (number == 0 and after in "PVX"):
        return "N"
    if before in {"D", "O"} and following in {"that", "which"}:
        # "the shooting that killed six"
        return "N"
    if before in "DO" and before and after not in "DORNBVG":
        return "N"
    if before in {"N", "B"} and tokens[number].lower in english.EVENT_ING and after not in "DORNBVG":
        return "N"
    if before == "D" and after == "V" and tokens[number].lower in english.DEEDS:
        return "N"
    singular = before in {"N", "B"} and not tokens[number - 1].lower.endswith("s")
    if singular and after in "PXMC.,;:V" and tokens[number - 1].text.islower():
        return "N"
    return "G"


def _joins(tokens: Sequence[Token], number: int) -> bool:
    if not 0 < number < len(tokens) - 1:
        return False
    return tokens[number - 1].end == tokens[number].start and tokens[number].end == tokens[number + 1].start


def _tag(token: Token, verbs: Mapping[str, VerbReading], *, first: bool) -> str:
    lower = token.lower
    closed = _CLOSED.get(lower)
    if closed:
        return closed
    if not lower[0].isalnum():
        return lower if lower in _MARKS else "-" if lower in {"-", "--", "–", "—"} else "."
    reading = verbs.get(lower)
    if reading is None:
        return _by_ending(token, first=first)
    if reading.form in {"past", "participle", "past_participle"}:
        return "V"
    if reading.form == "ing":
        return "N" if lower in english.ING_NOUNS else "G"
    return "B" if lower in english.VERBS_FIRST_AS_NOUNS else "W"


def _by_ending(token: Token, *, first: bool) -> str:
    """The class of a word no list knows."""
    lower = token.lower
    if len(lower) < 5 or (token.text[0].isupper() and not first) or token.text.isupper():
        return "N"
    if lower.endswith("ly"):
        return "N" if lower in english.LY_NOUNS else "A"
    if lower.endswith("ed") and lower not in english.NOT_VERBS:
        return "V"
    return "G" if lower.endswith("ing") and lower not in english.ING_NOUNS else "N"
