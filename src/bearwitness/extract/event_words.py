"""Finds the words of a sentence that tell a time by an event: "since the start of the Mosul offensive"."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from bearwitness.extract.when.words import load_words
from bearwitness.lang.phrases import Joined, Match, PhraseIndex
from bearwitness.lang.tokens import Token, phrase_key
from bearwitness.tables.campaigns import Campaign, campaign_names, campaign_nouns
from bearwitness.tables.countries import countries
from bearwitness.tables.eventlinks import Phrases, event_links
from bearwitness.tables.events import event_nouns

PartKind = Literal["eve", "approach", "whole", "nth", "first", "last", "anniversary"]

_OWNER = 3
"""Words that an owner may have: "President Bashar al-Assad's offensive"."""

_LONGEST = 4
"""Words of the longest phrase of `eventlinks.toml`."""


class EventName(NamedTuple):
    """What words may stand for: the campaigns of a name, or the keys of a bare noun."""

    rows: tuple[Campaign, ...]
    noun: tuple[str, ...]


class Part(NamedTuple):
    """The part of an event that is meant: "the third day of" is ("nth", 3, "D"); None where unsaid."""

    kind: PartKind
    amount: int | None = None
    unit: str | None = None


class EventWords(msgspec.Struct, frozen=True):
    """Words that tell a time by an event, in tokens, ranges half-open.

    `event`: the words that name it, with what stands before its noun. `definite`: with "the" or an owner.
    `narrowed`: words behind its noun make it a certain one. `year`: one said with it. `edge`: its start or
    end alone. `span`: all words but `relation`, the preposition, which starts at `link`.
    """

    event: tuple[int, int]
    name: EventName
    definite: bool
    narrowed: bool
    year: int | None
    edge: str | None
    part: Part | None
    relation: str | None
    link: int
    span: tuple[int, int]


def event_words(tokens: Sequence[Token], joined: Joined) -> Iterator[EventWords]:
    """All that a sentence tells by an event, in text order."""
    matches = _names().find(tokens, joined)
    if not matches:
        return
    linked = not _linking().isdisjoint([token.lower for token in tokens])
    for found in matches:
        # A bare noun tells a time only with a word that links it; most tell none.
        if not linked and not found.value.rows:
            continue
        words = _read(tokens, found.first, found.last, found.value)
        if words is not None:
            yield words


@cache
def _linking() -> frozenset[str]:
    """The words one of which stands in every frame of a bare noun."""
    links = event_links()
    relations = {
        word for phrase, code in links.relations.items() if code not in {"in", "at"} for word in phrase
    }
    shared = {"in", "of", "the", "at", "to", "for", "up", "over"}
    edges = {word for phrase in links.edges for word in phrase}
    words = load_words()
    kinds = {words.kinds[name] for name in ("unit", "units", "clock_units", "part", "weekend")}
    units = {word for word, (kind, _) in words.entries.items() if kind in kinds}
    approach = {word for phrase in links.approach for word in phrase.split()}
    return frozenset((relations | edges | units | approach | links.eve | links.anniversary) - shared | {"up"})


def names_in(tokens: Sequence[Token], joined: Joined) -> list[Match[EventName]]:
    """Names of campaigns and nouns of events in a passage."""
    return _names().find(tokens, joined)


def is_certain(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words beside a noun make it a certain one: "the Wadi battle", "Operation Dawn"."""
    before, after = first - 1, last
    if _lower(tokens, after) in event_links().narrowing:
        after += 1
        after += _lower(tokens, after) in event_links().determiners
        return _is_name(tokens, after)
    own = tokens[first].text[:1].isupper() and _is_name(tokens, after)
    return own or (before > 0 and _is_name(tokens, before) and _lower(tokens, before) not in _nations())


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    return (
        at < len(tokens) and tokens[at].text[:1].isupper() and _lower(tokens, at) not in event_links().loose
    )


@cache
def _names() -> PhraseIndex[EventName]:
    """Names of campaigns, nouns of campaigns and of events."""
    found = [(name, EventName(rows, ())) for name, rows in campaign_names().items()]
    nouns = [*campaign_nouns(), *(" ".join(key) for key, kind in event_nouns().items() if kind != "none")]
    plain = [(noun, EventName((), phrase_key(noun))) for noun in nouns]
    other = [(" ".join(key), EventName((), ())) for key, kind in event_nouns().items() if kind == "none"]
    return PhraseIndex([*found, *plain, *other])


def _read(tokens: Sequence[Token], first: int, last: int, name: EventName) -> EventWords | None:
    """The frame around a name or noun at tokens `first` to `last`; None where no time is told by it."""
    if not name.rows and not name.noun:
        return None
    start, definite, year = _opening(tokens, first)
    verb_edge, end = _behind(tokens, last)
    if verb_edge is None and _lower(tokens, last) == "in" and _year(tokens, last + 1):
        year, end = _year(tokens, last + 1), last + 2
    edge, part, opened = _before(tokens, start)
    relation, link = _ending(tokens, opened, event_links().relations)
    if relation is None and part is None:
        return None
    narrowed = end == last and _lower(tokens, last) in event_links().narrowing
    return EventWords(
        (start, last), name, definite, narrowed, year, verb_edge or edge, part, relation, link, (opened, end)
    )


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _year(tokens: Sequence[Token], at: int) -> int | None:
    lower = _lower(tokens, at)
    return int(lower) if len(lower) == 4 and lower.isdecimal() and lower[:2] in {"19", "20"} else None


def _opening(tokens: Sequence[Token], first: int) -> tuple[int, bool, int | None]:
    """Where the noun phrase starts, whether it is definite, the year said in it."""
    links, at, year = event_links(), first, None
    while (lower := _lower(tokens, at - 1)) and (
        lower in "-\"'" or lower in links.loose or lower in _nations() or _year(tokens, at - 1)
    ):
        at -= 1
        year = year or _year(tokens, at)
    if lower in links.determiners:
        return at - 1, True, year
    if lower != "'s":
        return at, False, year
    at -= 1
    for _ in range(_OWNER):
        if at and tokens[at - 1].text[:1].isupper() and (_lower(tokens, at - 1),) not in links.relations:
            at -= 1
    return (at - 1 if _lower(tokens, at - 1) in links.determiners else at), True, year


@cache
def _nations() -> frozenset[str]:
    """Adjectives of nations: "the Turkish offensive"."""
    return frozenset(
        word.lower() for country in countries() for word in country.adjectives if " " not in word
    )


def _behind(tokens: Sequence[Token], last: int) -> tuple[str | None, int]:
    """The edge that a verb behind the event says ("was launched"), and where its words end."""
    links, at = event_links(), last
    while _lower(tokens, at) in links.helping:
        at += 1
    for size in range(3, 0, -1):
        key = tuple(_lower(tokens, at + step) for step in range(size))
        if key in links.verbs:
            return links.verbs[key], at + size
    return None, last


def _before(tokens: Sequence[Token], start: int) -> tuple[str | None, Part | None, int]:
    """Edge or part that the words before the event say, and where they start."""
    if _lower(tokens, start - 1) == "to":
        approach, opened = _ending(tokens, start - 1, _approaches())
        return (None, Part("approach"), _unled(tokens, opened)) if approach else (None, None, start)
    if _lower(tokens, start - 1) != "of":
        return None, None, start
    edge, opened = _ending(tokens, start - 1, event_links().edges)
    if edge:
        return edge, None, _unled(tokens, opened)
    part, opened = _part(tokens, start - 2)
    return (None, part, _unled(tokens, opened)) if part else (None, None, start)


@cache
def _approaches() -> Phrases:
    return {tuple(phrase.split()): "approach" for phrase in event_links().approach}


def _ending(tokens: Sequence[Token], end: int, phrases: Phrases) -> tuple[str | None, int]:
    """What the longest of some phrases that ends before a token stands for, and its first token."""
    places: list[int] = []
    at = end - 1
    while at >= 0 and len(places) < _LONGEST:
        if tokens[at].lower != "-":
            places.insert(0, at)
        at -= 1
    for skipped in range(len(places)):
        key = tuple(tokens[place].lower for place in places[skipped:])
        if key in phrases:
            return phrases[key], places[skipped]
    return None, end


def _unled(tokens: Sequence[Token], at: int) -> int:
    """The place before "the very", "the" of a part or edge."""
    at -= _lower(tokens, at - 1) == "very"
    return at - (_lower(tokens, at - 1) == "the")


def _part(tokens: Sequence[Token], at: int) -> tuple[Part | None, int]:
    """The part named by words that end with token `at`: "the third day", "the first two weeks", "the eve"."""
    links, lower = event_links(), _lower(tokens, at)
    if lower in links.eve:
        return Part("eve"), at
    ordinal = _number(tokens, at - 1, "ordinal second nth")
    if lower in links.anniversary:
        return (Part("anniversary", ordinal, "Y"), at - 1) if ordinal else (None, at)
    unit, many = _unit(lower)
    if unit is None:
        return None, at
    if many:
        return _first_or_last(tokens, at, unit)
    if ordinal:
        return Part("nth", ordinal, unit), at - 1
    before = _lower(tokens, at - 1)
    if before in links.first or before in links.last:
        return Part("nth" if before in links.first else "last", 1, unit), at - 1
    return (Part("whole", None, unit), at) if before in {"the", "very", "in", "on"} else (None, at)


def _first_or_last(tokens: Sequence[Token], at: int, unit: str) -> tuple[Part | None, int]:
    """ "the first two weeks", "the final days"."""
    amount = _number(tokens, at - 1, "ones teens tens small tens2")
    place = at - 2 if amount else at - 1
    lower, links = _lower(tokens, place), event_links()
    if lower in links.first:
        return Part("first", amount, unit), place
    return (Part("last", amount, unit), place) if lower in links.last else (None, at)


def _number(tokens: Sequence[Token], at: int, kinds: str) -> int | None:
    """The number of a word or figure of some kinds of `times.toml`."""
    lower, words = _lower(tokens, at), load_words()
    if lower.isdecimal() and len(lower) < 4:
        return int(lower) if "small" in kinds else None
    if lower[:1].isdecimal():
        return int(lower[:-2]) if "nth" in kinds and lower[:-2].isdecimal() else None
    kind, value = words.entries.get(lower, ("", None))
    named = {words.kinds[name] for name in kinds.split()}
    return value if kind in named and isinstance(value, int) else None


def _unit(lower: str) -> tuple[str | None, bool]:
    """The unit of time that a word names, as TIMEX3 writes it, and whether the word is a plural."""
    words = load_words()
    kind, value = words.entries.get(lower, ("", None))
    one, many = (
        {words.kinds[name] for name in names}
        for names in (("unit", "part", "weekend"), ("units", "clock_units"))
    )
    return (str(value), kind in many) if kind in one | many else (None, False)
