"""Words of a text as the number reader walks them."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bearwitness.lang.inflect import is_plural

HYPHENS = frozenset("-‐‑–")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")
# A few words without a mark between them, as somebody put a number: “dozens”, “more than 27”.
_QUOTED = re.compile(r"[“\"«¨]((?:[^\W_]+(?:,\d+)*[ -]?){1,5})[”\"»¨]")
_STOPS = frozenset(
    "of in on at from near by to and or was were is are has have had with for who that which as".split()
)


class Words(NamedTuple):
    """A text in words and marks: lower case, offsets."""

    text: str
    low: list[str]
    start: list[int]
    end: list[int]

    def at(self, index: int) -> str:
        """The word in lower case; empty outside the text."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def glued(self, index: int) -> bool:
        """True when no space stands between the word at `index` and the one after it."""
        return 0 <= index < len(self.low) - 1 and self.end[index] == self.start[index + 1]

    def capital(self, index: int) -> bool:
        """True when the word at `index` opens with a capital."""
        return 0 <= index < len(self.low) and self.text[self.start[index]].isupper()

    def after_hyphen(self, index: int) -> int:
        """`index`, or the one after it where a hyphen joins the words on both sides."""
        if index >= len(self.low) or self.low[index] not in HYPHENS:
            return index
        return index + 1 if self.glued(index - 1) and self.glued(index) else index

    def matches(self, index: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
        """True when a phrase stands at `index`; `phrases` holds them by first word."""
        index = self.after_hyphen(index)
        return any(self.match(index, phrase) is not None for phrase in phrases.get(self.at(index), ()))

    def match(self, index: int, phrase: tuple[str, ...]) -> int | None:
        """Index after `phrase` when it stands at `index`, hyphens between its words allowed."""
        for word in phrase:
            index = self.after_hyphen(index) if index else index
            if self.at(index) != word:
                return None
            index += 1
        return index


def unquoted(text: str) -> str:
    """`text` with blanks for the quotation marks around a few words ("a number" of people): offsets stay."""
    return _QUOTED.sub(lambda found: f" {found[1]} ", text)


def split(text: str) -> Words:
    """The words and marks of `text`."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    return Words(text, [text[a:b].lower() for a, b in spans], [a for a, _ in spans], [b for _, b in spans])


def next_words(words: Words, index: int, count: int) -> Iterator[str]:
    """Up to `count` words from `index` on, until a mark or a word that ends a noun phrase."""
    for place in range(index, min(index + count, len(words.low))):
        word = words.low[place]
        if word in _STOPS or not (word[0].isalpha() or word in HYPHENS):
            return
        yield word


def plural_soon(words: Words, index: int, *, count: int = 3) -> bool:
    """True when a plural noun stands among the next words."""
    return any(is_plural(word) for word in next_words(words, index, count))
