"""Two names that a dash joins before a road or a border: "Damascus-Daraa highway"."""

from collections.abc import Callable, Sequence

from bearwitness.lang.tokens import Token
from bearwitness.tables.placeshapes import place_shapes

DASHES = frozenset("-–—")
_JOINTS = DASHES | {"to"}
# A name in a pair has no more words than this, with its hyphens.
_LONGEST = 5


def pair_end(
    text: str, tokens: Sequence[Token], at: int, known: Callable[[str], bool], *, second: bool
) -> int | None:
    """The end of the name at `at` where it is one of a pair; None where it is none.

    Both names are known, together they are no longer name ("Salah al-Din road"). `second`: whether a name
    was read right before the joint in front of `at`.
    """
    end = _way_after(tokens, at)
    if end is None or tokens[end - 1].text in _JOINTS:
        return None
    if second and tokens[at - 1].text in _JOINTS and known(_words(text, tokens, at, end)):
        return end
    for joint in range(at + 1, end - 1):
        if tokens[joint].text in _JOINTS and not known(_words(text, tokens, at, end)):
            one, other = _words(text, tokens, at, joint), _words(text, tokens, joint + 1, end)
            if known(one) and known(other):
                return joint
    return None


def _way_after(tokens: Sequence[Token], at: int) -> int | None:
    """Where the names from `at` end before the word for a way or a border."""
    shapes = place_shapes()
    for end in range(at + 1, min(len(tokens), at + 2 * _LONGEST + 2)):
        word = tokens[end].lower
        if word in shapes.ways or word in shapes.borders:
            while end > at + 1 and tokens[end - 1].lower in shapes.way_kinds:
                end -= 1
            return end
        if not (tokens[end].text[0].isupper() or _may_join(tokens, end)):
            return None
    return None


def _may_join(tokens: Sequence[Token], at: int) -> bool:
    """A joint, an article with its hyphen ("al-Qaim"), a word for a kind of way."""
    token = tokens[at]
    if token.text in _JOINTS or token.lower in place_shapes().way_kinds:
        return True
    return len(token.text) < 4 and at + 1 < len(tokens) and tokens[at + 1].text == "-"


def _words(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return text[tokens[first].start : tokens[last - 1].end]
