"""Words that show who speaks, put together once from the tables."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from bearwitness.extract.lexicon import lexicon
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import VerbGroup
from bearwitness.lang.inflect import plurals
from bearwitness.lang.phrases import PhraseIndex
from bearwitness.lang.tags import VerbReading, VerbTable
from bearwitness.lang.tokens import Token, phrase_key
from bearwitness.lang.verbs import verb_forms
from bearwitness.model.values import Medium, SpeakerKind
from bearwitness.tables.outlets import OutletRow, outlet, outlet_names
from bearwitness.tables.speakers import SayingVerb, saying_forms, speaker_words


class Saying(NamedTuple):
    """A verb of saying at work: its row, the token after its last word."""

    verb: SayingVerb
    last: int


class CueWords(msgspec.Struct, frozen=True):
    """What shows speech: `single` one-word forms, `tails` the further words after a first form.

    `gate` holds every word without which a sentence reports no speech. `readings` are the verbs of the
    lexicon with those of saying, `plain` their forms without -ed, -ing.
    """

    single: dict[str, SayingVerb]
    tails: dict[str, tuple[tuple[tuple[str, ...], SayingVerb], ...]]
    nouns: frozenset[str]
    phrases: PhraseIndex[str]
    gate: frozenset[str]
    plain: frozenset[str]
    readings: VerbTable

    def saying(self, tokens: Sequence[Token], group: VerbGroup) -> Saying | None:
        """The verb of saying of a verb group; None where it says nothing."""
        lower = tokens[group.at].lower
        for tail, verb in self.tails.get(lower, ()):
            last = group.at + 1 + len(tail)
            if tuple(token.lower for token in tokens[group.at + 1 : last]) == tail:
                return Saying(verb, max(last, group.last))
        found = self.single.get(lower)
        return Saying(found, group.last) if found is not None and group.last == group.at + 1 else None


@cache
def cue_words() -> CueWords:
    """The cue words of the tables that ship with the package."""
    single, tails = _verbs()
    table = speaker_words()
    nouns = frozenset(form for noun in table.cue_nouns for form in (noun, *plurals(noun)))
    firsts = {phrase_key(phrase)[0] for phrase in table.cue_phrases}
    return CueWords(
        single=single,
        tails=tails,
        nouns=nouns,
        phrases=PhraseIndex((phrase, phrase) for phrase in table.cue_phrases),
        gate=frozenset((set(single) | set(tails) | nouns | firsts | {'"', "'"}) - _EVERYDAY),
        readings=VerbTable(_readings(single, tails)),
        plain=frozenset(form for form, verb in single.items() if form in verb_forms(verb.base)[:2]),
    )


# Words that open a phrase of saying and far more often stand alone.
_EVERYDAY = frozenset(["a", "an", "the", "in", "as", "on", "by", "is", "was", "were"])


def _verbs() -> tuple[dict[str, SayingVerb], dict[str, tuple[tuple[tuple[str, ...], SayingVerb], ...]]]:
    single: dict[str, SayingVerb] = {}
    tails: dict[str, list[tuple[tuple[str, ...], SayingVerb]]] = {}
    for form, verb in saying_forms().items():
        first, _, tail = form.partition(" ")
        if tail:
            tails.setdefault(first, []).append((tuple(tail.split()), verb))
        else:
            single[form] = verb
    for verb in _naming():
        for form in verb.forms:
            single.setdefault(form, verb)
    return single, {
        first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in tails.items()
    }


def _naming() -> list[SayingVerb]:
    """Verbs that say what a thing is ("identified the target as a truck")."""
    bases = [base for base, rows in lexicon().senses.items() if any(row.frame == "identify" for row in rows)]
    return [
        SayingVerb(base, "state", hearer=False, forms=tuple(verb_forms(base)))
        for base in bases
        if " " not in base
    ]


def _readings(
    single: dict[str, SayingVerb], tails: dict[str, tuple[tuple[tuple[str, ...], SayingVerb], ...]]
) -> dict[str, VerbReading]:
    found = dict(lexicon().verbs)
    bases = {verb.base for verb in single.values()} | {
        verb.base.split()[0] for rows in tails.values() for _, verb in rows
    }
    for base in sorted(bases):
        forms = verb_forms(base)
        past = "past_participle" if forms.past == forms.participle else "past"
        for form, name in (
            (forms.base, "base"),
            (forms.s, "s"),
            (forms.ing, "ing"),
            (forms.past, past),
            (forms.participle, "participle"),
        ):
            found.setdefault(form, VerbReading(base, name))
    return found


@cache
def medium_index() -> PhraseIndex[Medium]:
    """Words that say by what way something was told."""
    return PhraseIndex((cue.text, cue.medium) for cue in speaker_words().mediums)


@cache
def anonymity_index() -> PhraseIndex[bool]:
    """Words by which a speaker asks for no name."""
    return PhraseIndex((phrase, True) for phrase in speaker_words().anonymity)


@cache
def speaker_index() -> PhraseIndex[SpeakerKind]:
    """Nouns, ranks, titles of speakers; where a word is noun and rank the noun decides."""
    table = speaker_words()
    rows: list[tuple[str, SpeakerKind]] = [(form, noun.kind) for noun in table.nouns for form in noun.forms]
    rows += [(form, "official") for rank in table.ranks for form in rank.forms]
    rows += [(title.text, title.kind) for title in table.titles]
    return PhraseIndex(rows)


@cache
def _outlet_index() -> PhraseIndex[tuple[str, bool, str]]:
    return PhraseIndex((name.text, (name.row, name.exact, name.text)) for name in outlet_names())


def find_outlets(sentence: Sentence) -> list[tuple[int, int, OutletRow]]:
    """Outlets named in a sentence: token ranges (half-open) with the row."""
    found = []
    tokens = sentence.tokens
    for match in _outlet_index().find(tokens, sentence.joined):
        row_id, exact, text = match.value
        written = [token.text for token in tokens[match.first : match.last]]
        row = outlet(row_id)
        if row is not None and (not exact or _same_case(written, text)):
            found.append((match.first, match.last, row))
    return found


def _same_case(written: Sequence[str], text: str) -> bool:
    return "".join(written).replace(".", "") == text.replace(" ", "").replace(".", "")
