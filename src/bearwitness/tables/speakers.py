"""Words for speakers, ranks, titles, verbs of saying, mediums."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.lang.verbs import verb_forms
from bearwitness.model.values import Medium, SpeakerKind
from bearwitness.tables.load import read_toml, unique
from bearwitness.tables.names import split_names

_FILE = "speakers.toml"

Service = Literal["army", "navy", "air", "police"]
SayingClass = Literal[
    "state",
    "tell",
    "claim",
    "deny",
    "confirm",
    "concede",
    "announce",
    "warn",
    "add",
    "answer",
    "ask",
    "accuse",
    "estimate",
    "post",
    "learn",
]


class SpeakerNoun(msgspec.Struct, frozen=True):
    """A word for people or bodies that speak; `forms`: singular first where it has one."""

    forms: tuple[str, ...]
    kind: SpeakerKind


class Rank(msgspec.Struct, frozen=True):
    """A rank of an armed or police service; `forms`: the full word first, then the short ones."""

    forms: tuple[str, ...]
    service: Service


class Title(msgspec.Struct, frozen=True):
    """A title before a name, with the kind of speaker it gives."""

    text: str
    kind: SpeakerKind


class SayingVerb(msgspec.Struct, frozen=True):
    """A verb of reported speech; `hearer`: its object may be the one who is told ("told Reuters").

    `forms`: base, third person, -ing, past, participle, each once, particle included.
    """

    base: str
    class_: SayingClass
    hearer: bool
    forms: tuple[str, ...]


class MediumCue(msgspec.Struct, frozen=True):
    """Words that say by what way something was told."""

    text: str
    medium: Medium


class SpeakerWords(msgspec.Struct, frozen=True):
    """The whole table. `bodies` follow a country's adjective; `anonymity` marks who asked for no name.

    `cue_phrases` open reported speech without a verb; `cue_nouns` are nouns of saying.
    """

    nouns: tuple[SpeakerNoun, ...]
    bodies: tuple[str, ...]
    anonymity: tuple[str, ...]
    ranks: tuple[Rank, ...]
    titles: tuple[Title, ...]
    verbs: tuple[SayingVerb, ...]
    cue_phrases: tuple[str, ...]
    cue_nouns: tuple[str, ...]
    mediums: tuple[MediumCue, ...]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    speakers: dict[SpeakerKind, str]
    bodies: dict[Literal["official"], str]
    anonymity: dict[Literal["phrases"], str]
    ranks: dict[Service, str]
    titles: dict[SpeakerKind, str]
    verbs: dict[SayingClass, str]
    hearer: dict[Literal["verbs"], str]
    cues: dict[Literal["phrases", "nouns"], str]
    mediums: dict[Medium, str]


@cache
def speaker_words() -> SpeakerWords:
    """The table `speakers.toml`; raises TableError when a word stands twice in one part or is empty."""
    table = read_toml(_FILE, _Table)
    return SpeakerWords(
        nouns=_nouns(table.speakers),
        bodies=_cells(table.bodies["official"]),
        anonymity=_lines(table.anonymity["phrases"]),
        ranks=_ranks(table.ranks),
        titles=tuple(Title(text, kind) for kind, cell in table.titles.items() for text in _cells(cell)),
        verbs=_verbs(table),
        cue_phrases=_cells(table.cues["phrases"]),
        cue_nouns=_cells(table.cues["nouns"]),
        mediums=_mediums(table.mediums),
    )


@cache
def saying_forms() -> Mapping[str, SayingVerb]:
    """Every form of every verb of saying ("told", "pointed out") → its verb."""
    return MappingProxyType({form: verb for verb in speaker_words().verbs for form in verb.forms})


def _nouns(parts: dict[SpeakerKind, str]) -> tuple[SpeakerNoun, ...]:
    found = tuple(
        SpeakerNoun(split_names(line), kind) for kind, cell in parts.items() for line in _lines(cell)
    )
    _check(form for noun in found for form in noun.forms)
    return found


def _ranks(parts: dict[Service, str]) -> tuple[Rank, ...]:
    found = tuple(
        Rank(split_names(line), service) for service, cell in parts.items() for line in _lines(cell)
    )
    _check(form for rank in found for form in rank.forms)
    return found


def _mediums(parts: dict[Medium, str]) -> tuple[MediumCue, ...]:
    found = tuple(MediumCue(text, medium) for medium, cell in parts.items() for text in _cells(cell))
    _check(cue.text for cue in found)
    return found


def _verbs(table: _Table) -> tuple[SayingVerb, ...]:
    hearer = set(_cells(table.hearer["verbs"]))
    found = tuple(
        SayingVerb(base, kind, base in hearer, _forms(base))
        for kind, cell in table.verbs.items()
        for base in _cells(cell)
    )
    _check(verb.base for verb in found)
    unknown = hearer - {verb.base for verb in found}
    if unknown:
        raise TableError(f"tables/{_FILE}: {sorted(unknown)} want a hearer but stand under no class of verbs")
    return found


def _forms(base: str) -> tuple[str, ...]:
    """The forms of a verb whose first word inflects: "point out" → "points out", "pointed out"."""
    head, _, tail = base.partition(" ")
    forms = verb_forms(head)
    words = (forms.base, forms.s, forms.ing, forms.past, forms.participle)
    return tuple(dict.fromkeys(f"{word} {tail}".strip() for word in words))


def _cells(cell: str) -> tuple[str, ...]:
    texts = split_names(cell)
    _check(texts)
    return texts


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in cell.splitlines() if line.strip())


def _check(texts: Iterable[str]) -> None:
    known = [*texts]
    if not all(known):
        raise TableError(f"tables/{_FILE}: an empty cell between two `|`; expected a word")
    unique(_FILE, known)
