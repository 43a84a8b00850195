"""Tells numbers that count nothing: dates, times, ages, names, money, references."""

from typing import Literal

from bearwitness.lang.inflect import is_plural
from bearwitness.lang.number_dates import LINKS, ORDINALS, YEARS, is_clock, is_date, is_month, is_time
from bearwitness.lang.number_heads import Head
from bearwitness.lang.number_text import HYPHENS, Words, plural_soon
from bearwitness.lang.number_words import number_words

Reason = Literal["date", "time", "age", "money", "name", "part", "pronoun"]

_OPENERS = frozenset("([{\"'“”‘’«»–—…~≈><=:;,.|*•·!?")
_OLDEST = 115


def refusal(words: Words, head: Head, before: Reason | None) -> Reason | None:
    """Why `head` is no count, or None. `before` is the reason why the number linked to it was refused."""
    reason = _stuck(words, head) or _named(words, head) or _money(words, head)
    if reason:
        return reason
    if head.digits and _in_row(words, head.first):
        return "name"
    if is_clock(words, head):
        return "time"
    if is_date(words, head):
        return "date"
    return (
        _age(words, head)
        or _fraction(words, head)
        or _pronoun(words, head)
        or (_chained(words, head, before) if before else None)
    )


def cluster_end(words: Words, index: int) -> int:
    """Index after the run of words without a space that holds `index`."""
    while words.glued(index) and words.at(index + 1) not in (",", ";", ")", "]"):
        index += 1
    return index + 1


def unit_of(words: Words, head: Head) -> str | None:
    """Code of the measure that follows ("km", "percent", "year"), or None."""
    last = head.last
    place = last + 1 if head.high is None and words.at(last) == "of" else last
    units = number_words().units
    for size in (2, 1):
        at = words.after_hyphen(place)
        code = units.get(tuple(words.low[at : at + size]))
        if code is None:
            continue
        word = words.low[at]
        if len(word) < 4 and word.isalpha() and not head.digits:
            return None
        # "two night raids": a bare unit that stands before a plural is no measure.
        bare = size == 1 and at == place and len(word) > 3 and not word.endswith("s")
        if bare and head.best != 1 and plural_soon(words, at + 1, count=1):
            return None
        return code
    return None


def _stuck(words: Words, head: Head) -> Reason | None:
    """Part of a longer string: "AK-47", "M4", "2:30", "7/10/2023", "15th", "1990s", "two-way"."""
    first, last = head.first, head.last
    text = words.low[first]
    if head.digits and text[0] == "0" and text.isdecimal() and len(text) > 1:
        return "name"
    if words.glued(first - 1) and not _opens(words, first - 1, head):
        return "name"
    if head.digits and words.at(first - 1) == "[" and words.at(last) == "]":
        return "name"
    if head.digits and words.at(last) in (".", ")") and _opens_line(words, first):
        return "name"
    return _stuck_right(words, head) if words.glued(last - 1) else None


def _opens(words: Words, index: int, head: Head) -> bool:
    """True when the mark at `index` may stand before a number without a space."""
    mark = words.low[index]
    if mark in HYPHENS:
        return not words.glued(index - 1) or mark == "–" or not words.at(index - 1)[-1:].isalnum()
    if mark in ".:,":
        return not (head.digits and words.glued(index - 1))
    if mark == "/":
        return len(words.at(index - 1)) > 3 and words.at(index - 1).isalpha()
    return mark in _OPENERS or mark in number_words().refuse.money


def _opens_line(words: Words, first: int) -> bool:
    """True at the start of the text or of a paragraph."""
    if first == 0:
        return True
    return "\n\n" in words.text[words.end[first - 1] : words.start[first]]


def _stuck_right(words: Words, head: Head) -> Reason | None:
    mark = words.at(head.last)
    after = words.at(head.last + 1)
    if mark in HYPHENS and words.glued(head.last):
        return _hyphened(words, head)
    if mark[0].isalpha() or mark == "_":
        if not head.digits:
            return "part"
        if mark in ORDINALS and (is_month(words, head.last + 1) or is_month(words, head.first - 1)):
            return "date"
        return None if unit_of(words, head) or is_time(words, head.last) else "name"
    if mark in "/:'’." and words.glued(head.last) and (mark in "/:" or after[0].isalnum()):
        return "time" if mark == ":" and after[:1].isdecimal() else "name"
    return "name" if mark in "@#&\\=^" else None


def _hyphened(words: Words, head: Head) -> Reason | None:
    """What a hyphen and a word after a number make of it."""
    after = words.at(head.last + 1)
    if after[:1].isdecimal():
        return "name"
    if words.matches(head.last, number_words().ages):
        return "age"
    if after in ("plus", "odd", "or", "to") or unit_of(words, head) is not None:
        return None
    return "part" if after[:1].isalpha() else None


def _named(words: Words, head: Head) -> Reason | None:
    """After a word that numbers things: "Highway 1", "No. 4", "Boeing 737", "Phase Two"."""
    refuse = number_words().refuse
    at = head.first - 1
    if words.at(at) == "." and words.glued(at - 1):
        at -= 1
    word = words.at(at)
    if word in refuse.always and head.digits:
        return "name"
    if not words.capital(at) or not (head.digits or words.capital(head.first)):
        return None
    if word in refuse.models and head.digits:
        return "name"
    if word in refuse.designators and not plural_soon(words, head.last, count=2):
        return "name"
    return None


def _in_row(words: Words, first: int) -> bool:
    """True inside a row of three or more long figures with nothing but commas between: reference numbers."""
    if len(words.low[first]) < 3 or "," not in (words.at(first - 1), words.at(first + 1)):
        return False
    left, right = _row_length(words, first, -2), _row_length(words, first, 2)
    return left + right >= 2


def _row_length(words: Words, first: int, step: int) -> int:
    """How many figures follow in one direction, two at most."""
    found = 0
    for place in (first + step, first + 2 * step):
        number = words.at(place)
        if words.at(place - step // 2) != "," or len(number) < 3 or not number.isdecimal():
            break
        found += 1
    return found


def _money(words: Words, head: Head) -> Reason | None:
    money = number_words().refuse.money
    after = head.last + (words.at(head.last) == "of")
    at = words.after_hyphen(after)
    if words.at(head.first - 1) in money or words.at(at) in money:
        return "money"
    return "money" if words.at(at) in ("us", "u") and words.at(at + 1) in money else None


def _age(words: Words, head: Head) -> Reason | None:
    refuse = number_words().refuse
    before = words.at(head.first - 1)
    if words.matches(head.last, number_words().ages) or before in refuse.age_before:
        return "age"
    if before in ("of", "between", "from", "about") and words.at(head.first - 2) in refuse.age_before:
        return "age"
    if before == "under" and is_plural(words.at(head.first - 2)) and not plural_soon(words, head.last):
        return "age"
    if not head.digits or head.low > _OLDEST or head.scale > 1:
        return None
    # "Name Surname, 34, ..." and "Name (34)".
    name = words.capital(head.first - 2) and words.at(head.first - 2)[0].isalpha()
    if not name or is_month(words, head.first - 2):
        return None
    after = words.at(head.last)
    bracket = before == "(" and after in (")", ",")
    return "age" if bracket or (before == "," and after in (",", ")", ";")) else None


def _fraction(words: Words, head: Head) -> Reason | None:
    """ "one third", "three-quarters", "twenty-first"."""
    at = words.after_hyphen(head.last)
    word = words.at(at)
    split = word in number_words().refuse.fractions or (at > head.last and word in ORDINALS)
    return "part" if split else None


def _pronoun(words: Words, head: Head) -> Reason | None:
    if words.low[head.first] != "one" or head.last != head.first + 1:
        return None
    refuse = number_words().refuse
    before, after = words.at(head.first - 1), words.at(head.last)
    return "pronoun" if before in refuse.one_after or after in refuse.one_before else None


def _chained(words: Words, head: Head, before: Reason) -> Reason | None:
    """The next day or age of a row: "Jan. 21, 22 and 23", "aged 5, 7 and 9", "Jan. 21, 2017"."""
    if before == "name" and head.digits and words.at(head.first - 1)[:1].isdecimal():
        return before
    if before not in ("date", "age", "time") or head.low > 2100 or head.scale > 1:
        return None
    link = words.at(head.first - 1)
    if link not in LINKS:
        return None
    if link == "," and before == "date" and head.digits and head.low in YEARS:
        return before
    if link == ",":
        return before if words.at(head.last) in (",", "and", "or", "&") and head.low <= _OLDEST else None
    return None if plural_soon(words, head.last, count=2) else before


def links(words: Words, start: int, end: int) -> bool:
    """True when only links, or nothing, stand between two numbers."""
    between = [word for word in words.low[start:end] if word not in ORDINALS and word != "the"]
    return len(between) <= 2 and all(word in LINKS for word in between)
