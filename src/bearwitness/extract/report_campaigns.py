"""The campaigns that a report names anywhere, looked for when first asked for."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from bearwitness.extract.event_words import EventName, is_certain, names_in
from bearwitness.extract.roster import ReportParties
from bearwitness.model.records import Passage
from bearwitness.tables.campaigns import Campaign, one_of


class _Told(NamedTuple):
    """A name or noun in the report with its words; `certain`: the words beside it name a certain one."""

    name: EventName
    words: frozenset[str]
    certain: bool


class ReportCampaigns:
    """Campaigns named in full in the passages of a report, and nouns that it gives to others."""

    def __init__(self, parties: ReportParties, passages: Sequence[Passage]) -> None:
        self._parties = parties
        self._passages = passages

    def named(self, noun: tuple[str, ...], writing: date | None) -> tuple[Campaign, ...]:
        """The campaigns that a bare noun may stand for in a report written on a day, each once."""
        found: dict[Campaign, None] = {}
        for told in self._found:
            row = one_of(told.name.rows, writing)
            if (
                row is not None
                and noun in row.kind.nouns
                and (not row.kind.called or told.words.issuperset(noun))
            ):
                found[row] = None
        return tuple(found)

    def others(self, noun: tuple[str, ...]) -> bool:
        """Whether the report names something else by a noun ("the battle of …") that a bare one may mean."""
        return any(told.certain and told.name.noun == noun for told in self._found)

    def countries(self) -> tuple[str, ...]:
        """The countries whose people or forces the report names."""
        return self._parties.countries()

    @cached_property
    def _found(self) -> list[_Told]:
        return list(self._look())

    def _look(self) -> Iterator[_Told]:
        for passage in self._passages:
            tokens, capitals = self._parties.tokens(passage), passage.text.isupper()
            for found in names_in(tokens, self._parties.joined(passage)):
                words = frozenset(token.lower for token in tokens[found.first : found.last])
                yield _Told(found.value, words, not capitals and is_certain(tokens, found.first, found.last))
