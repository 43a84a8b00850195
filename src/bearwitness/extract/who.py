"""Who acted, who suffered: parties named or described."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.groups import Mention, NounPhrase
from bearwitness.lang.phrases import Joined, Match, PhraseIndex
from bearwitness.lang.tokens import Token, phrase_key
from bearwitness.model.values import Count, Party, PartyKind, PartyRole
from bearwitness.tables.countries import by_adjective, by_name
from bearwitness.tables.forces import descriptions, force_nouns
from bearwitness.tables.names import Name
from bearwitness.tables.parties import party, party_names, state_forces


class Known(NamedTuple):
    """A party as the table knows it; `id` is None for a description."""

    id: str | None
    name: str
    kind: PartyKind


class _Entry(NamedTuple):
    name: Name | None
    country: str | None
    force: bool


@cache
def _index() -> PhraseIndex[tuple[_Entry, ...]]:
    """Names of parties, countries' names and adjectives, nouns of forces, in one list."""
    entries: dict[str, list[_Entry]] = {}
    for name in party_names():
        entries.setdefault(" ".join(phrase_key(name.text)), []).append(_Entry(name, None, force=False))
    for word, iso2 in [*by_adjective().items(), *by_name().items()]:
        entries.setdefault(" ".join(phrase_key(word)), []).append(_Entry(Name(word, iso2), iso2, force=False))
    for noun in force_nouns():
        entries.setdefault(" ".join(phrase_key(noun.text)), []).append(_Entry(None, None, force=True))
    return PhraseIndex((text, tuple(found)) for text, found in entries.items())


@cache
def _descriptions() -> dict[tuple[str, ...], PartyKind]:
    return {phrase_key(form): row.kind for row in descriptions() for form in row.forms}


def find_parties(tokens: list[Token], joined: Joined, *, upper: bool) -> list[Mention]:
    """Mentions of kind `party` (value: Known), `nation` (value: country code), `maybe` (value: party ids).

    A country's adjective or name with a noun of forces after it is that state's forces. A `maybe` is a
    short form ("the coalition") that means a party only where the report supports it: see `settle`.
    `upper` tells that the text is in capitals throughout, where case says nothing.
    """
    matches = _index().find(tokens, joined)
    made: list[Mention] = []
    number = 0
    while number < len(matches):
        mention, used = _mention(tokens, matches, number, upper=upper)
        if mention is not None:
            made.append(mention)
        number += used
    return made


def _mention(
    tokens: list[Token], matches: list[Match[tuple[_Entry, ...]]], number: int, *, upper: bool
) -> tuple[Mention | None, int]:
    match = matches[number]
    maybe: list[str] = []
    for entry in match.value:
        if entry.name is None or not _case_fits(tokens, match, entry, upper=upper):
            continue
        if entry.country is not None:
            return _nation(matches, number, entry.country)
        if entry.name.context or (entry.name.exact and upper):
            maybe.append(entry.name.row)
            continue
        row = party(entry.name.row)
        if row is not None:
            return Mention(match.first, match.last, "party", Known(row.id, row.name, row.kind)), 1
    return (Mention(match.first, match.last, "maybe", tuple(maybe)), 1) if maybe else (None, 1)


def settle(mentions: list[Mention], countries: frozenset[str], named: frozenset[str]) -> list[Mention]:
    """Mentions with each `maybe` turned into the one party the report supports, or left out.

    Support is the party's full name elsewhere in the report (`named`: ids), else one of its countries.
    """
    made = []
    for mention in mentions:
        if mention.kind != "maybe":
            made.append(mention)
            continue
        rows = [row for row in map(party, mention.value) if row is not None]
        supported = [row for row in rows if row.id in named] or [
            row for row in rows if countries.intersection(row.countries)
        ]
        if len(supported) == 1:
            row = supported[0]
            made.append(Mention(mention.first, mention.last, "party", Known(row.id, row.name, row.kind)))
    return made


def _case_fits(tokens: list[Token], match: Match[tuple[_Entry, ...]], entry: _Entry, *, upper: bool) -> bool:
    assert entry.name is not None
    written = tokens[match.first].text
    if entry.country is not None and "." in entry.name.text:
        # "C.A.R." is no car, in capitals least of all.
        return "." in written or (not upper and written.isupper())
    if entry.country is not None:
        return upper or written[0].isupper()
    if not entry.name.exact or upper:
        return True
    if entry.name.context and not _is_acronym(entry.name.text):
        return True
    words = [token.text for token in tokens[match.first : match.last] if token.text[0].isalnum()]
    return words == entry.name.text.replace("-", " ").split() or written == entry.name.text


def _is_acronym(text: str) -> bool:
    """Case tells "SNA" from a word; "Coalition forces" is written either way."""
    return sum(letter.isupper() for letter in text) > 1 and " " not in text


def _nation(
    matches: list[Match[tuple[_Entry, ...]]], number: int, country: str
) -> tuple[Mention | None, int]:
    match = matches[number]
    following = matches[number + 1] if number + 1 < len(matches) else None
    if (
        following is not None
        and following.first == match.last
        and any(entry.force for entry in following.value)
    ):
        forces = state_forces(country)
        return Mention(match.first, following.last, "party", Known(forces.id, forces.name, forces.kind)), 2
    return Mention(match.first, match.last, "nation", country), 1


def party_of(sentence: Sentence, phrase: NounPhrase) -> tuple[Known, int, int] | None:
    """The party a phrase names or describes, with the tokens that do; None if it names none."""
    found = phrase.mention("party")
    if found is not None:
        return found.value, found.first, found.last
    nation = phrase.mention("nation")
    described = _described(sentence, phrase)
    if nation is not None and described is not None:
        forces = state_forces(nation.value)
        return Known(forces.id, forces.name, forces.kind), phrase.first, phrase.core_last
    if described is not None:
        return (
            Known(None, sentence.words(phrase.first, phrase.core_last), described),
            phrase.first,
            phrase.core_last,
        )
    if phrase.possessor is not None:
        return party_of(sentence, phrase.possessor)
    return None


def _described(sentence: Sentence, phrase: NounPhrase) -> PartyKind | None:
    words = [sentence.lower(at) for at in phrase.words if sentence.lower(at)[0].isalnum()]
    table = _descriptions()
    for size in range(min(4, len(words)), 0, -1):
        kind = table.get(tuple(words[-size:]))
        if kind is not None:
            return kind
    return None


def parties_of(sentence: Sentence, draft: Draft) -> tuple[Party, ...]:
    """The parties of a draft: who acted, against whom; each once a role."""
    made: list[Party] = []
    initiators = [*draft.agents, *([draft.phrase] if draft.phrase is not None else [])]
    for phrase in initiators:
        _add(made, _as_party(sentence, phrase, "initiator"))
        _add(made, _state_behind(sentence, phrase))
    for phrase, confidence in draft.blamed:
        blamed = _as_party(sentence, phrase, "initiator") or _state_behind(sentence, phrase)
        if blamed is not None:
            _add(made, msgspec.structs.replace(blamed, confidence=confidence))
    for phrase in _opponents(draft):
        _add(made, _as_party(sentence, phrase, "opponent"))
    for phrase in draft.sought:
        _add(made, _sought(sentence, phrase))
    for known in _harmed(sentence, draft):
        _add(made, known)
    for phrase, count in draft.affected:
        _add(made, _affected(sentence, phrase, count))
    return tuple(made)


def _opponents(draft: Draft) -> list[NounPhrase]:
    against = [found.phrase for found in draft.adjuncts if found.prep in {"against", "with", "from"}]
    return [*draft.against, *against, *draft.things]


def _as_party(sentence: Sentence, phrase: NounPhrase, role: PartyRole) -> Party | None:
    found = party_of(sentence, phrase)
    if found is None:
        return None
    known, first, last = found
    if role == "opponent" and known.id is None and phrase.owner is None:
        return None
    span = sentence.span(first, last)
    return Party(known.id, known.name, known.kind, role, span.exact, span.start, span.end)


def _harmed(sentence: Sentence, draft: Draft) -> Iterator[Party]:
    """The parties of fighters harmed: "the capture of a Taliban leader" was done to the Taliban."""
    ranges = [(harm.start, harm.end) for harm in draft.harm if harm.who in {"fighters", "leaders"}]
    for mention in sentence.mentions if ranges else ():
        if mention.kind != "party":
            continue
        span = sentence.span(mention.first, mention.last)
        if any(start <= span.start and span.end <= end for start, end in ranges):
            known: Known = mention.value
            yield Party(known.id, known.name, known.kind, "opponent", span.exact, span.start, span.end)


def _sought(sentence: Sentence, phrase: NounPhrase) -> Party | None:
    """Whom an operation is after, by the party's name or as described ("an insurgent leader")."""
    known, first, last = party_of(sentence, phrase) or (None, phrase.first, phrase.core_last)
    span = sentence.span(first, last)
    known = known or Known(None, thing(sentence, sentence.noun(phrase)).name or span.exact, "unknown")
    return Party(known.id, known.name, known.kind, "opponent", span.exact, span.start, span.end)


def _affected(sentence: Sentence, phrase: NounPhrase, count: Count | None) -> Party:
    span = sentence.span(phrase.first, phrase.last)
    name = thing(sentence, sentence.noun(phrase)).name or span.exact
    return Party(None, name, "civilians", "affected", span.exact, span.start, span.end, count)


def _state_behind(sentence: Sentence, phrase: NounPhrase) -> Party | None:
    """ "an Israeli strike", "Israel bombed": the country before an event, or as its actor, is its forces."""
    nation = phrase.mention("nation") or _country_alone(phrase)
    if nation is None or phrase.mention("party") is not None or _described(sentence, phrase) is not None:
        return None
    code = nation.value if nation.kind == "nation" else by_name().get(nation.value.name)
    if code is None:
        return None
    forces = state_forces(code)
    span = sentence.span(nation.first, nation.last)
    return Party(forces.id, forces.name, forces.kind, "initiator", span.exact, span.start, span.end)


def _country_alone(phrase: NounPhrase) -> Mention | None:
    """The place mention that a phrase consists of, where it acts as the subject of a deed."""
    place = phrase.mention("place")
    whole = place is not None and (place.first, place.last) == (phrase.first, phrase.core_last)
    return place if whole else None


def _add(made: list[Party], found: Party | None) -> None:
    if found is None:
        return
    for n, old in enumerate(made):
        if (found.id or found.name) == (old.id or old.name):
            if old.confidence is None and old.role == found.role:
                made[n] = msgspec.structs.replace(old, confidence=found.confidence)
            return
    made.append(found)
