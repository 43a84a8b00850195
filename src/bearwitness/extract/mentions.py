"""Collects what is known of the words of a passage: times, parties, places, numbers, things."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from bearwitness.extract.familiar import Familiar
from bearwitness.extract.toponyms import ToponymFinder
from bearwitness.extract.when import Anchor, TimeMention, find_times
from bearwitness.extract.where_coordinates import coordinate_mentions
from bearwitness.lang.groups import Mention
from bearwitness.lang.inflect import plurals
from bearwitness.lang.numbers import Number, find_numbers
from bearwitness.lang.phrases import Joined, PhraseIndex
from bearwitness.lang.tokens import Token
from bearwitness.model.records import Passage
from bearwitness.tables.targets import targets

_OPENING = frozenset(["“", '"', "«", "¨"])
_CLOSING = frozenset(["”", '"', "»", "¨"])


@cache
def _joined_things() -> PhraseIndex[str]:
    """Names of things that hold "and" or "of", which would otherwise fall apart."""
    found: list[tuple[str, str]] = []
    for row in targets().classes.values():
        for word in row.words:
            if " and " in word or " of " in word:
                found += [(form, row.code) for form in (word, *plurals(word))]
                head = word.rsplit(" ", 1)[0]
                if " and " in head:
                    found.append((head, row.code))
    return PhraseIndex(found)


def find_mentions(
    passage: Passage,
    tokens: list[Token],
    joined: Joined,
    parties: Sequence[Mention],
    anchor: Anchor,
    places: ToponymFinder,
    given: Sequence[tuple[int, int]] | None,
    *,
    counted: bool,
    told: Familiar,
) -> tuple[Mention, ...]:
    """Mentions that do not overlap, in text order.

    What is taken first: coordinates, then times, parties, places, numbers, things.

    `parties`: the mentions of parties and nations in these tokens. `given`: ranges of the passage's text
    that are exactly the place names in it; None to look for them.
    `counted`: whether numbers and things are wanted as well. `told`: names of places, people of the report.
    """
    text = passage.text
    made: list[Mention] = []
    taken: set[int] = set()
    if given is None:
        _take(made, taken, coordinate_mentions(text, tokens, places))
    _take(made, taken, _ranged(find_times(text, anchor), "time", tokens))
    _take(made, taken, parties)
    if given is None:
        # The name of a country is a place unless a party's words stand around it.
        blocked = {
            at for mention in made if mention.kind != "nation" for at in range(mention.first, mention.last)
        }
        found_places = places.find(text, tokens, blocked, told)
    else:
        found_places = places.given(text, tokens, given)
    made = [old for old in made if old.kind != "nation" or not _overlaps(old, found_places)]
    taken = {at for mention in made for at in range(mention.first, mention.last)}
    _take(made, taken, found_places)
    if counted:
        _take(made, taken, _ranged(find_numbers(text), "number", tokens))
        things = _joined_things().find(tokens, joined)
        _take(made, taken, (Mention(found.first, found.last, "thing", found.value) for found in things))
    return tuple(sorted(made))


def _take(made: list[Mention], taken: set[int], found: Iterable[Mention]) -> None:
    for mention in found:
        tokens = range(mention.first, mention.last)
        if not any(at in taken for at in tokens):
            made.append(mention)
            taken.update(tokens)


def _overlaps(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(mention.first < other.last and other.first < mention.last for other in others)


def _ranged(
    found: Sequence[TimeMention] | Sequence[Number], kind: str, tokens: Sequence[Token]
) -> Iterator[Mention]:
    """Mentions from ranges of characters; those that do not fall on whole tokens are left out."""
    if not found:
        return
    starts = {token.start: number for number, token in enumerate(tokens)}
    ends = {token.end: number + 1 for number, token in enumerate(tokens)}
    for each in found:
        first, last = starts.get(each.start), ends.get(each.end)
        if first is None or last is None:
            continue
        if kind == "number":
            first, last = _with_quotes(tokens, first, last)
        yield Mention(first, last, kind, each)


def _with_quotes(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A number in quotation marks with its marks, so that they part it from no noun: “dozens” of people."""
    if not first or tokens[first - 1].text not in _OPENING:
        return first, last
    close = last + (last < len(tokens) and tokens[last].lower == "of")
    closed = close < len(tokens) and tokens[close].text in _CLOSING
    return (first - 1, close + 1) if closed else (first, last)
