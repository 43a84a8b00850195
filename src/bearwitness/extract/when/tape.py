"""A passage as a row of tokens, each with its kind.

Kinds are single characters, so that a pattern over tokens is a short regular expression over `kinds`.
"""

import re

import msgspec

from bearwitness.extract.when.words import Code, Words

_TOKEN = re.compile(
    r"(?P<numdate>\d{1,2}([/.])\d{1,2}\2(?:\d{4}|\d\d)(?!\w)|\d{4}/\d{1,2}/\d{1,2}(?!\w))"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+\.\d+"
    r"|\d+(?:st|nd|rd|th|s)?(?![^\W_])"
    r"|\d+"
    r"|[ap]\.\s?m\b\.?"
    r"|b\.\s?c\.(?:\s?e\b\.?)?|b\.c\b"
    r"|[^\W\d_]+"
    r"|[^\w\s]|_"
)
_PLAIN_LOWER = {ord(upper): upper.lower() for upper in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


class Tape(msgspec.Struct, frozen=True):
    """Tokens of a passage: `kinds[i]` is the kind of the token at `starts[i]:ends[i]`.

    `values[i]` its number or code.
    """

    text: str
    lower: str
    kinds: str
    starts: list[int]
    ends: list[int]
    values: list[Code]
    capitals: bool

    def word(self, index: int) -> str:
        """Token as written; empty outside the passage."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def kind(self, index: int) -> str:
        """Kind of a token; empty outside the passage."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""

    def joined(self, first: int, last: int) -> bool:
        """Whether no space parts the tokens of a range."""
        return all(self.ends[i] == self.starts[i + 1] for i in range(first, last - 1))


def lower(text: str) -> str:
    """Lower case of the same length, so that offsets hold."""
    low = text.lower()
    return low if len(low) == len(text) else text.translate(_PLAIN_LOWER)


def read_tape(text: str, low: str, words: Words) -> Tape:
    """Splits a passage into tokens with kinds and values."""
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[Code] = []
    entries, other, mark = words.entries, (words.kinds["word"], None), (words.kinds["mark"], None)
    for match in _TOKEN.finditer(low):
        token = match[0]
        first = token[0]
        if first.isdigit():
            kind, value = _number(token, match.lastgroup is not None, words)
        elif len(token) > 1 and "." in token:
            kind, value = (words.kinds["bc"], None) if first == "b" else (words.kinds["ampm"], first)
        else:
            kind, value = entries.get(token) or (other if first.isalpha() else mark)
        kinds.append(kind)
        starts.append(match.start())
        ends.append(match.end())
        values.append(value)
    return Tape(text, low, "".join(kinds), starts, ends, values, text.isupper())


def _number(token: str, is_date: bool, words: Words) -> tuple[str, Code]:
    """Kind and value of a token that starts with a digit."""
    kinds = words.kinds
    if is_date:
        return kinds["slashdate"], token
    if not token.isascii():
        return kinds["mark"], None
    if token[-1] == "s":
        return (kinds["decade4"], token[:-1]) if len(token) in (3, 5) else (kinds["mark"], None)
    if token[-1].isalpha():
        return (kinds["nth"], int(token[:-2])) if len(token) <= 4 else (kinds["mark"], None)
    if not token.isdigit():
        return kinds["decimal" if "." in token else "bignum"], token.replace(",", "")[:12]
    return _integer(token, words)


def _integer(token: str, words: Words) -> tuple[str, Code]:
    kinds, value = words.kinds, int(token[:9])
    if len(token) == 4 and 1000 <= value < 2200:
        return kinds["year4"], value
    if len(token) <= 2:
        return kinds["small" if value <= 31 else "tens2"], value
    return kinds["hundreds3" if len(token) == 3 else "bignum"], token[:9] if len(token) > 3 else value
