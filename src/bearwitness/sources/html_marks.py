"""Stand-ins for characters that the extractor would drop because they cannot be seen.

Joiners and marks of direction belong to the words of Persian, Arabic, Hebrew or Hindi text. While the article
is sought, a sign of a script dead for three thousand years stands for each of them.
"""

from itertools import chain

import msgspec

# Linear A, then cuneiform: printable, no white space, in no report.
_SIGNS = tuple(map(chr, chain(range(0x10600, 0x10737), range(0x12000, 0x1239A))))


class Marks(msgspec.Struct, frozen=True):
    """Which sign stands for which character, by code point, in both directions."""

    hidden: dict[int, str]
    shown: dict[int, str]

    def hide(self, text: str) -> str:
        """The text with stand-ins."""
        return text.translate(self.hidden) if self.hidden else text

    def show(self, text: str) -> str:
        """The text with the characters themselves."""
        return text.translate(self.shown) if self.shown else text


def marks(text: str) -> Marks:
    """Stand-ins for all characters of `text` without a visible form that are no white space.

    Signs that the text itself uses stand for nothing. Beyond some 1200 different characters U+FFFD stands in.
    """
    used = set(text)
    unseen = sorted(sign for sign in used if not sign.isprintable() and not sign.isspace())
    free = [sign for sign in _SIGNS if sign not in used]
    pairs = dict(zip(unseen, free, strict=False))
    hidden = {ord(mark): pairs.get(mark, "\ufffd") for mark in unseen}
    return Marks(hidden, {ord(sign): mark for mark, sign in pairs.items()})
