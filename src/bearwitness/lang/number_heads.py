"""Reads the bare number that starts at a word: digits, number words, words for an unsaid number."""

import re
from typing import NamedTuple

from bearwitness.lang.number_text import Words, plural_soon
from bearwitness.lang.number_words import SCALES, TEENS, TENS, UNITS, ZEROS, number_words

_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+\Z|\d+\Z")
_DECIMAL = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)\.(\d+)\Z")
_LONGEST = 15


class Head(NamedTuple):
    """A bare number over words `first` to `last` (half-open).

    `best` is None for a vague number (no `high`) and for a broken one (2.5: 2 to 3); `scale`: last factor.
    """

    first: int
    last: int
    low: int
    best: int | None
    high: int | None
    digits: bool = False
    scale: int = 1


def read_head(words: Words, index: int) -> Head | None:
    """The number that starts at `index`, without its qualifiers."""
    head = _head(words, index)
    if head is None or not head.best or words.at(head.last) != "and":
        return head
    return _and_a_half(words, head) or head


def _and_a_half(words: Words, head: Head) -> Head | None:
    """ "two and a half", times a scale that follows."""
    last = words.match(head.last, ("and", "a", "half"))
    if last is None:
        return None
    scale, after = _scale(words, last)
    if scale == 1:
        return head._replace(last=last, best=None, high=head.low + 1)
    value = head.low * scale + scale // 2
    return Head(head.first, after, value, value, value, head.digits, scale)


def _head(words: Words, index: int) -> Head | None:
    word = words.low[index]
    if word[0].isdecimal():
        return _digits(words, index)
    if word in ("a", "an", "half"):
        return _half(words, index) or _article(words, index) or _vague(words, index)
    if word in ZEROS:
        return _zero(words, index)
    if word == "some":
        return _some(words, index)
    return _cardinal(words, index) or _vague(words, index)


def _digits(words: Words, index: int) -> Head | None:
    word = words.low[index]
    if len(word) > _LONGEST:
        return None
    scale, last = _scale(words, index + 1)
    if _WHOLE.match(word):
        value = int(word.replace(",", "")) * scale
        return Head(index, last, value, value, value, True, scale)
    decimal = _DECIMAL.match(word)
    if not decimal:
        return None
    whole, part = int(decimal[1].replace(",", "")), decimal[2]
    value, rest = divmod(int(part) * scale, 10 ** len(part))
    value += whole * scale
    if scale > 1 and not rest:
        return Head(index, last, value, value, value, True, scale)
    return Head(index, last, value, None, value + 1, True, scale)


def _scale(words: Words, index: int) -> tuple[int, int]:
    """Product of the scale words at `index` ("hundred thousand") and the index after them."""
    scale, last = 1, index
    while True:
        place = words.after_hyphen(last)
        factor = SCALES.get(words.at(place))
        if factor is None or (scale > 1 and factor <= scale):
            return scale, last
        scale, last = scale * factor, place + 1


def _small(words: Words, index: int) -> tuple[int, int] | None:
    """A number below a hundred and the index after it."""
    word = words.at(index)
    if word in UNITS or word in TEENS:
        return UNITS.get(word) or TEENS[word], index + 1
    if word not in TENS:
        return None
    place = words.after_hyphen(index + 1)
    unit = UNITS.get(words.at(place))
    return (TENS[word] + unit, place + 1) if unit else (TENS[word], index + 1)


def _group(words: Words, index: int) -> tuple[int, int] | None:
    """A number built on a hundred or below one, and the index after it."""
    small = _small(words, index)
    if small is None and words.at(index) != "hundred":
        return None
    value, last = small or (1, index)
    place = words.after_hyphen(last)
    if words.at(place) != "hundred":
        return value, last
    value, last = value * 100, place + 1
    rest = _small(words, _past_and(words, last))
    return (value + rest[0], rest[1]) if rest else (value, last)


def _past_and(words: Words, index: int) -> int:
    index = words.after_hyphen(index)
    return words.after_hyphen(index + 1) if words.at(index) == "and" else index


def _spelled(words: Words, index: int) -> tuple[int, int, int] | None:
    """A spelled number, the index after it, and its last factor."""
    total, limit, last = 0, 10**12, index
    while True:
        place = _past_and(words, last) if total else last
        bare = words.at(place) if not total else ""
        group = _group(words, place) or (
            (1, place) if bare in ("thousand", "million", "billion", "dozen") else None
        )
        if group is None:
            return (total, last, limit) if total else None
        scale_at = words.after_hyphen(group[1])
        scale = SCALES.get(words.at(scale_at), 1)
        if scale >= limit:
            return total, last, limit
        total, last = total + group[0] * scale, scale_at + 1 if scale > 1 else group[1]
        if scale in (1, 12):
            return total, last, scale
        limit = scale


def _cardinal(words: Words, index: int, first: int | None = None) -> Head | None:
    found = _spelled(words, index)
    if found is None:
        return None
    value, last, scale = found
    if scale == 1 and value % 100 == 0 and value < 1000:
        scale = 100
    return Head(index if first is None else first, last, value, value, value, False, scale)


def _article(words: Words, index: int) -> Head | None:
    """A number that opens with an article: "a hundred", "a dozen", "a couple"."""
    word = words.at(index + 1)
    if word in ("couple", "pair"):
        after = index + 3 if words.at(index + 2) == "of" else index + 2
        scale, last = _scale(words, after)
        return Head(index, last if scale > 1 else index + 2, 2 * scale, 2 * scale, 2 * scale, False, scale)
    return _cardinal(words, index + 1, index) if word in SCALES else None


def _half(words: Words, index: int) -> Head | None:
    """ "half a dozen", "a half-dozen", "half a million"."""
    place = index + 1 if words.at(index) in ("a", "an") else index
    if words.at(place) != "half":
        return None
    place = words.after_hyphen(place + 1)
    place += words.at(place) in ("a", "an")
    scale = SCALES.get(words.at(place))
    if scale is None:
        return None
    return Head(index, place + 1, scale // 2, scale // 2, scale // 2, False, scale)


def _vague(words: Words, index: int) -> Head | None:
    """A word for an unsaid number, times the scale after it ("several hundred", "tens of thousands")."""
    after = words.at(index + 1)
    for phrase in number_words().vague.get(words.low[index], ()):
        if len(phrase.words) > 1 and phrase.words[1] != after:
            continue
        last = words.match(index, phrase.words)
        if last is None or words.at(last) in phrase.not_before or words.at(index - 1) in phrase.not_after:
            continue
        # "of" belongs to the noun phrase that follows.
        last -= phrase.words[-1] == "of"
        low, last = _times(words, phrase.low, last)
        return Head(index, last, low, None, None)
    return None


def _times(words: Words, low: int, last: int) -> tuple[int, int]:
    place = last + 1 if words.at(last) == "of" else last
    word = words.at(place)
    factor = SCALES.get(word) or SCALES.get(word.removesuffix("s"))
    if factor is None:
        return low, last
    more, after = _scale(words, place + 1)
    return low * factor * more, after if more > 1 else place + 1


def _zero(words: Words, index: int) -> Head | None:
    """ "no", "zero", "none", "nobody", "no one": 0, unless the word says nothing of a number."""
    word, after = words.low[index], words.at(index + 1)
    if word == "no":
        one = words.match(index, ("no", "one"))
        if one is not None:
            return Head(index, one, 0, 0, 0)
        if not after or not after[0].isalpha() or after in number_words().refuse.no_before:
            return None
    return Head(index, index + 1, 0, 0, 0)


def _some(words: Words, index: int) -> Head | None:
    """ "some" before a plural noun: two or more."""
    after = words.at(index + 1)
    if after == "of" and words.at(index + 2) in (
        "the",
        "these",
        "those",
        "them",
        "its",
        "their",
        "our",
        "his",
    ):
        return Head(index, index + 1, 2, None, None)
    starts = number_words().starts - {"no"}
    if after in starts or after[:1].isdecimal() or not plural_soon(words, index + 1):
        return None
    return Head(index, index + 1, 2, None, None)
