"""Which tellings are independent: one release or wire story told twice counts once.

The rule. Every claim has one original teller:

* the innermost speaker (`said_by[0]`) where that is an official, a party, an organisation or another
  outlet: who merely relays adds nothing;
* else, for the author's own voice and for speakers nobody can tell apart (witnesses, residents,
  unnamed people), the source of the report; a report of no known source stands for itself.

Names that the table of parties knows are one teller with all arms of that party ("CJTF-OIR" is the
coalition). Two tellers become one where claims of theirs from different reports share nearly all
words (copies of one text), or where one relays the other: "in a release the day after, officials
said" is the release of that day that the record holds, when both tell of the same thing hit or the
same number of people. The tellers left are the independent sources.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from bearwitness.incidents.groups import Groups
from bearwitness.incidents.known import Known
from bearwitness.lang.tokens import phrase_key
from bearwitness.model.records import Claim, Report
from bearwitness.model.values import When
from bearwitness.tables.names import key

# Share of common shingles (Jaccard) from which two texts are copies, the words in a shingle, and the
# words below which two texts may be alike by chance ("two people were killed in the attack").
COPIED = 0.8
SHINGLE = 2
FEWEST_WORDS = 8
_NAMED = frozenset(["official", "party", "ngo", "media"])

Shingles = frozenset[tuple[str, ...]]


class Sources(msgspec.Struct, frozen=True):
    """The independent source behind each claim, by claim id; sources are numbers."""

    of: Mapping[str, int]

    def count(self, claims: Iterable[str]) -> int:
        """How many independent sources stand behind claims, given by id."""
        return len({self.of[claim] for claim in claims})


def sources_of(claims: Sequence[Claim], reports: Mapping[str, Report], known: Known) -> Sources:
    """The independent sources behind the claims of one incident."""
    tellers = [teller(claim, reports.get(claim.report), known) for claim in claims]
    number = {name: place for place, name in enumerate(sorted(set(tellers)))}
    groups = Groups(len(number))
    if len(number) > 1:
        for a, b in (*copied(claims), *relayed(claims, reports)):
            groups.join(number[tellers[a]], number[tellers[b]])
    return Sources({claim.id: groups.find(number[name]) for claim, name in zip(claims, tellers, strict=True)})


def teller(claim: Claim, report: Report | None, known: Known) -> str:
    """The original teller of a claim as a key: a party, a folded name, or the report itself."""
    name = named_teller(claim, report)
    if name is None:
        return f"report {claim.report}"
    party = known.party_of(name)
    return f"party {(known.lineage(party) or (party,))[-1]}" if party else f"name {key(name)}"


def named_teller(claim: Claim, report: Report | None) -> str | None:
    """The original teller's name: a named speaker, else the report's source; None where neither is known."""
    if claim.said_by and claim.said_by[0].speaker_kind in _NAMED:
        name = claim.said_by[0].speaker or claim.said_by[0].outlet
        if name:
            return name
    return report.source if report is not None else None


def copied(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes of claims from different reports that share nearly all words.

    Texts with few enough shared shingles are never compared: each text is filed under its rarest
    shingles only, as many as a copy cannot miss.
    """
    texts: dict[tuple[str, ...], list[int]] = {}
    for index, claim in enumerate(claims):
        words = phrase_key(claim.exact)
        if len(words) >= FEWEST_WORDS:
            texts.setdefault(words, []).append(index)
    for same in texts.values():
        yield from _across(claims, same[0], same[1:])
    found = [(_shingles(words), members) for words, members in texts.items()]
    for one, other in _alike([shingles for shingles, _ in found]):
        for index in found[one][1]:
            yield from _across(claims, index, found[other][1])


def relayed(claims: Sequence[Claim], reports: Mapping[str, Report]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes: a claim told from a release, post or statement, and the claim of that very report."""
    own = [
        (index, claim, report)
        for index, claim in enumerate(claims)
        if (report := reports.get(claim.report)) is not None
        and report.medium is not None
        and not claim.said_by
    ]
    for index, claim in enumerate(claims):
        told = claim.said_by[0] if claim.said_by else None
        if told is None or told.medium is None or told.speaker_kind not in {"official", "party"}:
            continue
        for other, first, report in own:
            same = report.medium == told.medium and report.id != claim.report
            if same and _told_on(told.when, report.published) and _shares(claim, first):
                yield index, other


def _told_on(when: When | None, published: str | None) -> bool:
    """Whether the day of a telling, where it is said, is the day of a report."""
    if when is None or when.earliest is None or when.latest is None:
        return True
    return published is not None and when.earliest <= published <= when.latest


def _shares(claim: Claim, other: Claim) -> bool:
    """A thing hit or a number of people that both tell."""
    things = {key(effect.object) for effect in claim.effects} & {
        key(effect.object) for effect in other.effects
    }
    tolls = {(h.kind, h.count.best) for h in claim.harm} & {(h.kind, h.count.best) for h in other.harm}
    return bool(things or tolls)


def _across(claims: Sequence[Claim], one: int, others: Iterable[int]) -> Iterator[tuple[int, int]]:
    for other in others:
        if claims[one].report != claims[other].report:
            yield one, other


def _shingles(words: tuple[str, ...]) -> Shingles:
    return frozenset(words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1))


def _alike(texts: Sequence[Shingles]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes of texts with enough common shingles."""
    rarity = Counter(shingle for text in texts for shingle in text)
    filed: dict[tuple[str, ...], list[int]] = {}
    for index, text in enumerate(texts):
        order = sorted(text, key=lambda shingle: (rarity[shingle], shingle))
        rarest = order[: len(order) - math.ceil(COPIED * len(order)) + 1]
        for other in sorted({other for shingle in rarest for other in filed.get(shingle, ())}):
            if len(text & texts[other]) >= COPIED * len(text | texts[other]):
                yield other, index
        for shingle in rarest:
            filed.setdefault(shingle, []).append(index)
