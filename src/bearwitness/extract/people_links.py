"""Words that tie people to those told before them: as a part of them, or harmed beside them."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from bearwitness.extract.counts import number_count
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup
from bearwitness.model.values import Count

_AMONG = frozenset(["among", "of", "amongst"])
_WHOM = frozenset(["whom", "which"])
_THEM = frozenset(["them", "these", "those", "whom"])
_MOSTLY = frozenset(["mostly", "mainly", "largely", "chiefly", "predominantly", "primarily"])
_PHRASES: tuple[tuple[tuple[str, ...], Literal["part", "beside"]], ...] = (
    (("including",), "part"),
    (("along", "with"), "beside"),
    (("together", "with"), "beside"),
    (("alongside",), "beside"),
    (("besides",), "beside"),
    (("in", "addition", "to"), "beside"),
    (("as", "well", "as"), "beside"),
    (("plus",), "beside"),
)
_MOST = frozenset(["most", "majority", "half"])
_ALL = frozenset(["all", "both"])


class Link(NamedTuple):
    """How those told from group `next` on stand to those before; `first` is the token of the share.

    `share` is the count of a part; `most` tells a part of more than half, `all` one that is the whole.
    """

    standing: Literal["part", "beside"]
    next: int
    first: int | None = None
    share: Count | None = None
    most: bool = False
    all: bool = False


def link_at(sentence: Sentence, groups: Sequence[Group], at: int) -> Link | None:
    """The link that begins at group `at`, or None."""
    group = groups[at]
    if isinstance(group, NounPhrase):
        return _share(sentence, groups, at, group)
    if isinstance(group, VerbGroup):
        return None
    if group.kind == "adverb" and group.lower in _MOSTLY:
        return Link("part", at + 1, group.first, most=True)
    return (
        _phrase(sentence, groups, at, group)
        or _among(sentence, groups, at, group)
        or _as_were(groups, at, group)
    )


def _phrase(sentence: Sentence, groups: Sequence[Group], at: int, mark: Mark) -> Link | None:
    for words, standing in _PHRASES:
        if tuple(sentence.lower(mark.first + n) for n in range(len(words))) != words:
            continue
        last = mark.first + len(words)
        following = next((n for n in range(at, len(groups)) if groups[n].first >= last), None)
        if following is not None:
            return Link(standing, following)
    return None


def _among(sentence: Sentence, groups: Sequence[Group], at: int, mark: Mark) -> Link | None:
    """ "among them a child", "of them four children", "among whom were two women"."""
    after = groups[at + 1] if at + 1 < len(groups) else None
    if mark.lower not in _AMONG or after is None:
        return None
    if isinstance(after, NounPhrase) and after.pronoun and sentence.lower(after.first) in _THEM:
        return _open(groups, at + 2)
    return _open(groups, at + 2) if isinstance(after, Mark) and after.lower in _WHOM else None


def _as_were(groups: Sequence[Group], at: int, mark: Mark) -> Link | None:
    """ "Omar was killed, as were his two sons"."""
    after = groups[at + 1] if at + 1 < len(groups) else None
    bare = isinstance(after, VerbGroup) and after.base in {"be", "do"} and after.first + 1 == after.last
    return Link("beside", at + 2) if mark.lower == "as" and bare and at + 2 < len(groups) else None


def _open(groups: Sequence[Group], at: int) -> Link | None:
    """A part begins behind the verb "be", if one stands there."""
    at = _past_be(groups, at)
    return Link("part", at) if at < len(groups) and isinstance(groups[at], NounPhrase) else None


def _past_be(groups: Sequence[Group], at: int) -> int:
    verb = groups[at] if at < len(groups) else None
    return at + 1 if isinstance(verb, VerbGroup) and verb.base == "be" and not verb.passive else at


def _share(sentence: Sentence, groups: Sequence[Group], at: int, phrase: NounPhrase) -> Link | None:
    """ "one of them a child", "four of whom were children", "most of them civilians"."""
    after = _behind_share(sentence, groups, at, phrase)
    if after is None or _excepted(groups, at):
        return None
    after = _past_be(groups, after)
    if after >= len(groups) or not isinstance(groups[after], NounPhrase):
        return None
    count = number_count(sentence, phrase.number) if phrase.number is not None else None
    words = {sentence.lower(n) for n in range(phrase.first, phrase.core_last)}
    return Link("part", after, phrase.first, count, most=bool(words & _MOST), all=bool(words & _ALL))


def _excepted(groups: Sequence[Group], at: int) -> bool:
    """ "all but one of them"."""
    before = groups[at - 1] if at else None
    return isinstance(before, Mark) and before.lower in {"but", "except"}


def _behind_share(sentence: Sentence, groups: Sequence[Group], at: int, phrase: NounPhrase) -> int | None:
    """The group behind "two of them" or "two of whom"; None where the phrase is no such share."""
    shared = not phrase.words or sentence.head(phrase) in _MOST
    if not shared or phrase.pronoun:
        return None
    if phrase.of is not None:
        return at + 1 if sentence.lower(phrase.of.first) in _THEM else None
    of, whom = (groups[n] if n < len(groups) else None for n in (at + 1, at + 2))
    if isinstance(of, Mark) and of.lower == "of" and isinstance(whom, Mark) and whom.lower in _WHOM:
        return at + 3
    return None
