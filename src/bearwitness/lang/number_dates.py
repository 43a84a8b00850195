"""Tells days, years, hours from counts."""

from bearwitness.lang.number_heads import Head
from bearwitness.lang.number_text import HYPHENS, Words, plural_soon
from bearwitness.lang.number_words import number_words

ORDINALS = frozenset("st nd rd th first second third fourth fifth sixth seventh eighth ninth tenth".split())
LINKS = frozenset((",", "and", "or", "to", "&", *HYPHENS))
_WILL = frozenset("have has be been not also still yet had".split())
_NEAR = frozenset("about approximately around exactly roughly".split())
_COUNTING = frozenset("than least most some nearly almost approximately roughly estimated over".split())
YEARS = range(1800, 2100)


def is_month(words: Words, index: int) -> bool:
    """True for the name of a month written with a capital; "may have" is none."""
    word = words.at(index)
    if word not in number_words().refuse.months or not words.capital(index):
        return False
    return word != "may" or words.at(index + 1) not in _WILL


def is_time(words: Words, index: int) -> bool:
    """True where a word at `index` makes a clock time of the number before it."""
    if words.matches(index, number_words().times):
        return True
    return words.at(index) in ("a", "p") and words.at(index + 1) == "." and words.at(index + 2) == "m"


def is_clock(words: Words, head: Head) -> bool:
    """True for a time of day: "6 a.m.", "1430 hours", "at about 1915"."""
    if is_time(words, head.last):
        return True
    clock = words.low[head.first]
    if not head.digits or len(clock) != 4 or not clock.isdecimal() or head.low > 2400 or head.low % 100 > 59:
        return False
    at = head.first - 1 - (words.at(head.first - 1) in _NEAR)
    if words.at(head.last) in ("hours", "hrs", "h"):
        return True
    return words.at(at) == "at" and not plural_soon(words, head.last)


def is_date(words: Words, head: Head) -> bool:
    """True for a day of a month or a year, in figures."""
    value = head.low
    if head.scale > 1 or not head.digits or "," in words.low[head.first]:
        return False
    if value <= 31 and _before_month(words, head.last):
        return True
    if value < YEARS.stop and _after_month(words, head):
        return True
    return value in YEARS and _is_year(words, head)


def _before_month(words: Words, index: int) -> bool:
    """True before a month, other days of it between: "20, 21 and 22 January", "the 21 of March"."""
    for _ in range(8):
        word = words.at(index)
        if is_month(words, index):
            return True
        if word not in LINKS and word != "of" and word not in ORDINALS and not _is_day(word):
            return False
        index += 1
    return False


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) < 3


def _after_month(words: Words, head: Head) -> bool:
    """True after a month: "Jan. 21", "3 JAN 90"; not in "in March 20 people", "on 3 March 20 people"."""
    at = head.first - 1
    if words.at(at) in (".", ","):
        # "Jan. 21", "March, 2017"; "3 January, 20 people" is a count.
        if words.at(at) == "," and head.low <= 31:
            return False
        at -= 1
    if not is_month(words, at):
        return False
    day_before = _is_day(words.at(at - 1)) or words.at(at - 1) in ORDINALS
    opened = day_before or words.at(at - 1) in ("in", "of", "last", "this", "during", "early", "late")
    return not (opened and head.low <= 99 and plural_soon(words, head.last))


def _is_year(words: Words, head: Head) -> bool:
    """A bare four-digit number: a year, unless a plural follows a round one or it opens a count."""
    if len(words.low[head.first]) != 4:
        return False
    before = words.at(head.first - 1)
    if before in _COUNTING:
        return not plural_soon(words, head.last)
    if before in number_words().refuse.year_after or not plural_soon(words, head.last):
        return True
    return head.low % 50 != 0 or is_month(words, head.first - 1)
