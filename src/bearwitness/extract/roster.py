"""The parties of a whole report, found before it is read: what a short form means depends on them."""

from collections.abc import Sequence
from functools import cache

from bearwitness.extract.who import find_parties, settle
from bearwitness.lang.groups import Mention
from bearwitness.lang.phrases import Joined, join
from bearwitness.lang.tokens import Token, tokenize
from bearwitness.model.records import Passage
from bearwitness.tables.countries import countries
from bearwitness.tables.parties import forces_id, party


class ReportParties:
    """Tokens and party mentions of each passage, short forms settled by the whole report."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._tokens = {passage.start: tokenize(passage.text) for passage in passages}
        self._joined = {start: join(tokens) for start, tokens in self._tokens.items()}
        found = {
            passage.start: find_parties(
                self._tokens[passage.start], self._joined[passage.start], upper=passage.text.isupper()
            )
            for passage in passages
        }
        every = [mention for mentions in found.values() for mention in mentions]
        named = frozenset(m.value.id for m in every if m.kind == "party" and m.value.id)
        self._countries = _countries(every)
        self._mentions = {
            start: settle(mentions, frozenset(self._countries), named) for start, mentions in found.items()
        }

    def tokens(self, passage: Passage) -> list[Token]:
        """The tokens of a passage."""
        return self._tokens[passage.start]

    def joined(self, passage: Passage) -> Joined:
        """The tokens of a passage as lists of phrases look for them."""
        return self._joined[passage.start]

    def mentions(self, passage: Passage) -> list[Mention]:
        """Mentions of parties and nations in a passage."""
        return self._mentions[passage.start]

    def countries(self) -> tuple[str, ...]:
        """Codes of the countries that the report names, the most named first."""
        return self._countries


def _countries(mentions: Sequence[Mention]) -> tuple[str, ...]:
    codes: dict[str, int] = {}
    for mention in mentions:
        code = mention.value if mention.kind == "nation" else _state(mention)
        if code is not None:
            codes[code] = codes.get(code, 0) + 1
    return tuple(sorted(codes, key=lambda code: -codes[code]))


def _state(mention: Mention) -> str | None:
    """The country whose forces a mention names ("Iraqi army"), or in which alone a party is ("ISAF")."""
    if mention.kind != "party":
        return None
    code = _forces().get(mention.value.id)
    row = party(mention.value.id) if code is None and mention.value.id else None
    return row.countries[0] if row is not None and len(row.countries) == 1 else code


@cache
def _forces() -> dict[str, str]:
    """Ids of state forces to the codes of their countries."""
    return {forces_id(country): country.iso2 for country in countries()}
