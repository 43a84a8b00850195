"""Names who speaks: the words for a speaker, the kind, the way it was told."""

from typing import NamedTuple

from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech_frames import Range
from bearwitness.extract.speech_records import Chain
from bearwitness.extract.speech_tellings import Telling
from bearwitness.extract.speech_words import (
    anonymity_index,
    cue_words,
    find_outlets,
    medium_index,
    speaker_index,
)
from bearwitness.lang.english import PRONOUNS
from bearwitness.lang.phrases import Match
from bearwitness.model.values import Medium, PartyKind, SpeakerKind
from bearwitness.tables.outlets import OutletRow

_ARTICLES = frozenset(["a", "an", "the"])
_SOURCE_PREPOSITIONS = frozenset(["by", "from", "of"])
_LETTERS = frozenset(["write", "message", "text", "email", "e-mail"])
_ONE = frozenset(["he", "she"])
_OF_STATES: frozenset[PartyKind] = frozenset(
    {"state_forces", "external_forces", "international_organisation"}
)


class Voice(NamedTuple):
    """Who speaks as far as the words say; `said` holds the tokens of all words about the speaker."""

    speaker: str | None
    kind: SpeakerKind
    outlet: str | None
    medium: Medium | None
    said: Range


class Voices:
    """The speakers of one sentence; `known` are those named before, the last one last."""

    def __init__(self, sentence: Sentence, known: Chain) -> None:
        self.sentence = sentence
        self.known = known
        self.nouns = speaker_index().find(sentence.tokens, sentence.joined)
        self.outlets = find_outlets(sentence)
        self.mediums = medium_index().find(sentence.tokens, sentence.joined)
        self.unnamed = anonymity_index().find(sentence.tokens, sentence.joined)

    def voice(self, telling: Telling) -> Voice:
        """Who speaks in this telling."""
        if telling.subject is None:
            return Voice(None, "unknown", None, self.medium(telling, telling.cue), telling.cue)
        whole = telling.subject.whole
        medium = self.medium(telling, whole)
        if self._is_pronoun(telling.subject.name):
            return self._resolved(telling.subject.name, medium)
        name = self._bare(telling.subject.name)
        if name is None:
            return self._resolved(telling.subject.name, medium)
        name = self._proper(name, whole)
        kind = self._kind(name, whole, telling)
        text = self.sentence.words(*name)
        if kind == "unknown":
            kind = self._known_kind(text)
        return Voice(text, kind, self._outlet(telling, name, kind), medium, whole)

    def _lower(self, at: int) -> str:
        return self.sentence.lower(at)

    def _is_pronoun(self, name: Range) -> bool:
        return name[1] - name[0] == 1 and self._lower(name[0]) in PRONOUNS

    def _resolved(self, name: Range, medium: Medium | None) -> Voice:
        """A pronoun, or "the statement", stands for a speaker named before."""
        lower = self._lower(name[0])
        known = [one for one in self.known if one.speaker is not None]
        if lower in _ONE:
            known = [one for one in known if not _is_many(one.speaker or "")]
        if not known or lower in {"i", "we", "you"}:
            return Voice(None, "unknown", None, medium, name)
        return Voice(known[-1].speaker, known[-1].speaker_kind, known[-1].outlet, medium, name)

    def _bare(self, name: Range) -> Range | None:
        """The name without article and words for what it was said in; None where nothing is left."""
        first, last = name
        first += self._lower(first) in _ARTICLES and last - first > 1
        nouns = cue_words().nouns
        for at in range(first + 1, last - 1):
            if self._lower(at) in _SOURCE_PREPOSITIONS and self._lower(at - 1) in nouns:
                return self._bare((at + 1, last))
            if self._lower(at) == "'s" and self._names_medium(at + 1, last):
                return first, at
        for match in self.mediums:
            if first < match.first < last and match.last >= last and not self._is_speaker(first, last):
                return first, match.first - (self._lower(match.first - 1) in {"'s", "'"})
        alone = last - first == 1 and self._lower(first) in nouns
        return None if alone and not self._is_speaker(first, last) else (first, last)

    def _names_medium(self, first: int, last: int) -> bool:
        ends = self._lower(last - 1) in cue_words().nouns
        return ends or any(match.first >= first and match.last == last for match in self.mediums)

    def _is_speaker(self, first: int, last: int) -> bool:
        """Whether a word for speakers ends here ("state television", "reports")."""
        return any(match.last == last and match.first >= first for match in self.nouns)

    def _proper(self, name: Range, whole: Range) -> Range:
        """The proper name in ", Col. John Dorrian," behind a description."""
        tokens = self.sentence.tokens
        if tokens[name[1] - 1].text[:1].isupper() or name[1] >= whole[1] or self._lower(name[1]) != ",":
            return name
        first = last = name[1] + 1
        while last < whole[1] and (tokens[last].text[:1].isupper() or tokens[last].lower in {".", "-"}):
            last += 1
        return (first, last) if last - first > 1 else name

    def _kind(self, name: Range, whole: Range, telling: Telling) -> SpeakerKind:
        if any(_touches(match, telling) for match in self.unnamed):
            return "anonymous"
        noun = self._noun(name, whole)
        if noun in {None, "official", "unknown"}:
            return self._body(name, whole) or noun or "unknown"
        return noun or "unknown"

    def _noun(self, name: Range, whole: Range) -> SpeakerKind | None:
        """The kind of the word that ends the name, else of any word in it, else of what is said of it."""
        inside = [match for match in self.nouns if name[0] <= match.first and match.last <= name[1]]
        if inside:
            core = self._core_end(name)
            at_head = [match for match in inside if match.last == core]
            return (at_head or inside)[-1].value
        return next((m.value for m in self.nouns if whole[0] <= m.first and m.last <= whole[1]), None)

    def _core_end(self, name: Range) -> int:
        """The token where the phrase ends before its first preposition."""
        preps = (
            at
            for at in range(name[0] + 1, name[1])
            if self._lower(at) in {"of", "for", "in", "from", "at", "with"}
        )
        return next(preps, name[1])

    def _body(self, name: Range, whole: Range) -> SpeakerKind | None:
        """The kind of the outlet, party or nation that the words name."""
        for first, last, row in self.outlets:
            # Whom a speaker talked to may stand beside the name: "Ali, who spoke to Reuters".
            own = name[0] <= first and last <= name[1]
            if own or (whole[0] <= first and last <= whole[1] and row.kind != "media"):
                return row.kind
        for mention in self.sentence.mentions:
            if whole[0] <= mention.first and mention.last <= whole[1]:
                if mention.kind == "party":
                    return "official" if mention.value.kind in _OF_STATES else "party"
                if mention.kind == "nation":
                    return "official"
        return None

    def _known_kind(self, text: str) -> SpeakerKind:
        """The kind of the same person named in full before."""
        last = text.rsplit(" ", 1)[-1]
        for one in reversed(self.known):
            if one.speaker is not None and one.speaker.rsplit(" ", 1)[-1] == last:
                return one.speaker_kind
        return "unknown"

    def _outlet(self, telling: Telling, name: Range, kind: SpeakerKind) -> str | None:
        """The outlet that is told, that is named beside the telling, or that itself speaks."""
        if telling.hearer is not None:
            found = self._row_in(telling.hearer)
            if found is not None:
                return found.name
        for zone in telling.zone:
            row = self._row_in(zone, beside=name)
            if row is not None and row.kind == "media":
                return row.name
        own = self._row_in(name)
        return own.name if own is not None and kind == "media" else None

    def _row_in(self, within: Range, beside: Range = (0, 0)) -> OutletRow | None:
        for first, last, row in self.outlets:
            if within[0] <= first and last <= within[1] and not (beside[0] <= first < beside[1]):
                return row
        return None

    def medium(self, telling: Telling, whole: Range) -> Medium | None:
        """By what way it was told: as the words say, else by the verb, else by who was told."""
        found = [match for match in self.mediums if _touches(match, telling) or _within(match, whole)]
        if found:
            return min(found, key=lambda match: abs(match.first - telling.cue[0])).value
        if telling.verb is not None and telling.verb.class_ == "post" and telling.verb.base not in _LETTERS:
            return "social_media"
        if telling.hearer is not None and self._is_media(telling.hearer):
            return "interview"
        return None

    def _is_media(self, hearer: Range) -> bool:
        row = self._row_in(hearer)
        if row is not None:
            return row.kind == "media"
        return any(match.value == "media" and _within(match, hearer) for match in self.nouns)


def _touches(match: Match[Medium] | Match[bool], telling: Telling) -> bool:
    """Whether a match stands with the words of the telling, not in what is told."""
    first, last = telling.content
    if telling.subject is not None and _within(match, telling.subject.whole):
        return True
    if first <= match.first < last and not (first <= telling.cue[0] < last):
        return False
    return any(zone[0] < match.last and match.first < zone[1] for zone in telling.zone)


def _within(match: Match[Medium] | Match[bool] | Match[SpeakerKind], span: Range) -> bool:
    return span[0] <= match.first and match.last <= span[1]


def _is_many(speaker: str) -> bool:
    last = speaker.split()[-1]
    return last.islower() and last.endswith("s")
