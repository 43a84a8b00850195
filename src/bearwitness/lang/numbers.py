"""Finds numbers with their bounds.

What the words say, no more:

* "six": low 6, best 6, high 6. "at least six": 6, 6, None. "more than six": 7, 7, None, as coders count it.
* "up to six", "as many as six": None, None, 6. "fewer than six": None, None, 5.
* "about six": None, 6, None. "nearly six": None, 6, 6. Whoever needs a low there takes best.
* "five to ten": 5, None, 10. "dozens": 24, None, None; the table says why.

"a" before a noun is left to the caller; "of" after "dozens", "a number" never belongs to the number.
"""

import re
from typing import NamedTuple

from bearwitness.lang.number_bounds import Bounds, ExactKind, all_bounds, qualifiers, suffix
from bearwitness.lang.number_context import Reason, cluster_end, links, refusal, unit_of
from bearwitness.lang.number_heads import Head, read_head
from bearwitness.lang.number_text import HYPHENS, Words, split, unquoted
from bearwitness.lang.number_words import number_words

_GATE = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_RANGE_WORDS = frozenset(("to", "or", "and"))
_DOUBT = frozenset(("even", "perhaps", "possibly", "maybe", "probably", "about", "nearly"))
_LOWER = frozenset(("at_least", "more_than"))
_CAP_REACH = 5
_CAP_LINKS = frozenset(("and", "but", "or", "to"))
_BETWEEN = frozenset(("between",))
# "between five to ten" is said as well.
_OPENERS = {"to": frozenset(("from", "between"))}
_CHANGE_REACH = 8
_LARGEST = 10**12


class Number(NamedTuple):
    """A number of a text: half-open offsets with and without its qualifiers, and what it may be.

    low <= best <= high wherever both are known. `unit` names a measure that follows ("km", "percent", "day"):
    such a number counts no people or things.
    """

    start: int
    end: int
    low: int | None
    best: int | None
    high: int | None
    exact_kind: ExactKind
    head_start: int
    head_end: int
    unit: str | None = None


class _Step(NamedTuple):
    """What one number-like place gave: a number or a reason against it, and where to go on."""

    number: Number | None
    last: int
    reason: Reason | None


def find_numbers(text: str) -> list[Number]:
    """Numbers of `text` in order, without overlaps."""
    if number_words().gate.isdisjoint(_GATE.findall(text.lower())) and not _DIGIT.search(text):
        return []
    words = split(unquoted(text))
    found: list[Number] = []
    last, reason = 0, None
    for index in _places(words):
        if index < last:
            continue
        chained = reason if reason and links(words, last, index) else None
        step = _read(words, index, last, chained)
        if step.number:
            found.append(step.number)
        if step.number or step.reason or step.last > index + 1:
            last, reason = step.last, step.reason
    return found


def _places(words: Words) -> list[int]:
    """Where a number may start."""
    starts = number_words().starts
    return [index for index, word in enumerate(words.low) if word in starts or word[0].isdecimal()]


def _read(words: Words, index: int, floor: int, chained: Reason | None) -> _Step:
    """The number, range or refused string that starts at `index`; words before `floor` are taken."""
    head = read_head(words, index)
    if head is None or head.low > _LARGEST:
        digits = words.low[index][0].isdecimal()
        return _Step(None, cluster_end(words, index) if digits else index + 1, None)
    if head.high == 0:
        return _zero(words, head)
    other = _capped(words, head, floor) or _other_end(words, head)
    reason = _range_refusal(words, head, other, chained) if other else refusal(words, head, chained)
    if reason:
        last = other.last if other else head.last
        return _Step(None, max(last, cluster_end(words, last - 1) if reason == "name" else last), reason)
    return _number(words, head, other, floor)


def _zero(words: Words, head: Head) -> _Step:
    if words.low[head.first][0].isdecimal() and refusal(words, head, None):
        return _Step(None, cluster_end(words, head.last - 1), None)
    # "no-fly", "zero-sum"
    if words.glued(head.last - 1) and words.at(head.last) in HYPHENS and words.glued(head.last):
        return _Step(None, head.last, None)
    start, end = words.start[head.first], words.end[head.last - 1]
    return _Step(Number(start, end, 0, 0, 0, "exact", start, end, unit_of(words, head)), head.last, None)


def _range_refusal(words: Words, head: Head, other: Head, chained: Reason | None) -> Reason | None:
    """Why a range counts nothing; its ends are judged apart, the hyphen between them aside."""
    left = head._replace(last=other.last, digits=head.digits)
    right = other._replace(first=head.first, low=head.low)
    for side in (left, right, other if other.digits else right):
        if side is other and words.low[other.first - 1] in HYPHENS:
            continue
        reason = refusal(words, side, chained)
        if reason:
            return reason
    return None


def _other_end(words: Words, head: Head) -> Head | None:
    """The upper end of a range that starts with `head`, or None."""
    if head.best is None:
        return None
    link = words.after_hyphen(head.last)
    glued = link > head.last
    place = link
    if words.at(link) in _RANGE_WORDS and not (words.at(link) == "and" and not _between(words, head)):
        place = words.after_hyphen(link + 1)
        place += words.at(place) in _DOUBT
        place = _behind_cap(words, place) or place
    elif not glued:
        return None
    if place >= len(words.low) or (words.at(link) == "to" and _changes(words, head)):
        return None
    other = read_head(words, place) if _may_start(words, place) else None
    if other is None or other.best is None or (glued and other.digits != head.digits):
        return None
    return _scaled(head, other)


def _capped(words: Words, head: Head, floor: int) -> Head | None:
    """ "at least five and up to nine", "at least 70, possibly as many as 90": the top of a lower bound."""
    if head.best is None or _LOWER.isdisjoint(qualifiers(words, head.first, floor)[0]):
        return None
    place = head.last + (words.at(head.last) == ",")
    place += words.at(place) in _CAP_LINKS
    place += words.at(place) in _DOUBT
    top = _behind_cap(words, place)
    other = read_head(words, top) if place > head.last and top is not None else None
    return _scaled(head, other) if other is not None and other.best is not None else None


def _behind_cap(words: Words, place: int) -> int | None:
    """Where the number behind an "up to" at `place` stands; None without such words."""
    reach = (at for at in range(place + 1, place + _CAP_REACH) if _may_start(words, at))
    for at in reach:
        kinds, first = qualifiers(words, at, place)
        if first == place and kinds[-1:] == ["at_most"]:
            return at
    return None


def _may_start(words: Words, place: int) -> bool:
    word = words.at(place)
    return word in number_words().starts or word[:1].isdecimal()


def _scaled(head: Head, other: Head) -> Head | None:
    """`other` when it is larger than `head`."""
    return other if _low(head, other) < (other.best or 0) else None


def _low(head: Head, other: Head) -> int:
    """The lower end; "two to three hundred" starts at two hundred."""
    shared = head.scale == 1 and other.scale > 1 and head.low * other.scale < (other.best or 0)
    return head.low * other.scale if shared else head.low


def _between(words: Words, head: Head) -> bool:
    first = qualifiers(words, head.first, 0)[1]
    return words.at(first - 1) == "between"


def _changes(words: Words, head: Head) -> bool:
    """True for "rose from five to ten"."""
    if words.at(head.first - 1) != "from":
        return False
    before = words.low[max(0, head.first - _CHANGE_REACH) : head.first]
    return not number_words().refuse.change.isdisjoint(before)


def _number(words: Words, head: Head, other: Head | None, floor: int) -> _Step:
    """The number with what stands around it; a decimal that measures nothing counts nothing."""
    tail = other or head
    kinds, first = qualifiers(words, head.first, floor)
    after, last = suffix(words, tail.last)
    unit = unit_of(words, tail) or (unit_of(words, tail._replace(last=last)) if after else None)
    if after:
        kinds.append(after)
    if tail.best is None and tail.high is not None and unit is None:
        return _Step(None, last, "part")
    if other and not _LOWER.isdisjoint(kinds):
        # "at least 70, and up to 90, people"
        head = head._replace(low=head.low + ("more_than" in kinds))
        kinds = [kind for kind in kinds if kind not in _LOWER]
        last += words.at(head.last) == words.at(last) == ","
    elif other:
        openers = _OPENERS.get(_link(words, head), _BETWEEN)
        first -= first > floor and words.at(first - 1) in openers
    bounds = all_bounds(_plain(head, other), kinds)
    start, end = words.start[first], words.end[last - 1]
    number = Number(start, end, *bounds, words.start[head.first], words.end[tail.last - 1], unit)
    return _Step(number, last, None)


def _plain(head: Head, other: Head | None) -> Bounds:
    """What the bare number or range says."""
    if other:
        return Bounds(_low(head, other), None, other.best, "range")
    if head.best is None:
        return Bounds(head.low, None, head.high, "vague" if head.high is None else "range")
    return Bounds(head.low, head.best, head.high, "exact")


def _link(words: Words, head: Head) -> str:
    return words.at(words.after_hyphen(head.last))
