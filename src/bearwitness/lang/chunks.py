"""Groups the tokens of a sentence: noun phrases, verb groups, marks."""

from collections.abc import Sequence

from bearwitness.lang import english, verb_classes
from bearwitness.lang.groups import Group, Mark, Mention, NounPhrase, VerbGroup
from bearwitness.lang.inflect import base_form, is_plural
from bearwitness.lang.nouns import NounReader
from bearwitness.lang.tags import VerbTable, tag_tokens
from bearwitness.lang.tokens import Token

_NOTE_MAX = 24
# "had not always been fully able to be": more words before a verb are no verb group.
_LONGEST_VERB = 12
_COUNTER = 5
_PICTURES = frozenset(["image", "photo", "picture", "slide", "caption", "video", "gallery", "page", "figure"])
_FLOATING = frozenset(["all", "both", "each", "likely"]) | verb_classes.VOUCHING
_BE_OR_GET = english.BE | english.GET
_NOT = frozenset(["not", "never", "n't", "cannot"])
_PARTICIPLES = frozenset(["past", "participle", "past_participle"])
# passive, perfect, modal, negated, infinitive of a verb that stands alone
_PLAIN = (False, False, None, False, False)
_MARK_KINDS = {"P": "prep", "T": "prep", "C": "conj", "S": "sub", "A": "adverb", "-": "dash"}


def chunk(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    verbs: VerbTable,
    phrasal: frozenset[str] = frozenset(),
) -> list[Group]:
    """Groups in order; every token stands in exactly one.

    `mentions` must not overlap. `phrasal` holds verbs with a particle ("knock out").
    """
    return _Chunker(tokens, mentions, verbs, phrasal).groups()


class _Chunker:
    def __init__(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        verbs: VerbTable,
        phrasal: frozenset[str],
    ) -> None:
        self.tokens = tokens
        self.tags = tag_tokens(tokens, verbs)
        self.verbs = verbs
        self.phrasal = phrasal
        self.starts = {mention.first: mention for mention in mentions}
        self.nouns = NounReader(tokens, self.tags, self.starts)
        self.made: list[Group] = []

    def groups(self) -> list[Group]:
        at, count = 0, len(self.tokens)
        while at < count:
            at = self._next(at)
        return self.made

    def _next(self, at: int) -> int:
        mention = self.starts.get(at)
        if mention is not None and mention.kind == "time" and not self.nouns.modifies(mention):
            self.made.append(Mark(at, mention.last, "time", ""))
            return mention.last
        tag = self.tags[at]
        if (end := self._counter(at)) is not None:
            self.made.append(Mark(at, end, ";", "|"))
            return end
        if tag == "[":
            return self._note(at)
        if (end := self._placed(at)) is not None:
            self.made.append(Mark(at, end, "note", "("))
            return end
        if mention is None and tag in "XMTAVGBW":
            verb = self._verb_group(at)
            if verb is not None:
                self.made.append(verb)
                return verb.last
        phrase = None if self._pairs(at) else self.nouns.read(at)
        if phrase is not None:
            self.made.append(phrase)
            return phrase.last
        self.made.append(Mark(at, at + 1, self._mark_kind(tag), self.tokens[at].lower))
        return at + 1

    def _counter(self, at: int) -> int | None:
        """The end of what numbers a picture of a page: "Image 3 of 44", "Photo 2 / 7"."""
        words = [token.lower for token in self.tokens[at : at + _COUNTER]]
        if words[0] not in _PICTURES or len(words) < _COUNTER - 1 or not words[1].isdecimal():
            return None
        links = 2 if words[2] == "of" and words[3:4] == ["/"] else 1
        if not {"of", "/"}.issuperset(words[2 : 2 + links]) or len(words) < links + 3:
            return None
        return at + links + 3 if words[2 + links].isdecimal() else None

    def _pairs(self, at: int) -> bool:
        """ "Both Ali and Sami": a word of its own ahead of two phrases, no determiner of the first."""
        phrase = (
            self.nouns.read(at + 1) if self.tokens[at].lower == "both" and at + 1 < len(self.tokens) else None
        )
        if phrase is None or phrase.last >= len(self.tokens) or self.tokens[phrase.last].lower != "and":
            return False
        return not is_plural(self.tokens[phrase.last - 1].lower)

    def _note(self, at: int) -> int:
        """An editor's note in square brackets stands outside the sentence."""
        close = next((n for n in range(at, min(at + _NOTE_MAX, len(self.tags))) if self.tags[n] == "]"), at)
        self.made.append(Mark(at, close + 1, "note", "["))
        return close + 1

    def _placed(self, at: int) -> int | None:
        """The end of brackets that hold a place and nothing else: "a clinic in Hit (Anbar)"."""
        inside = self.starts.get(at + 1) if self.tokens[at].lower == "(" and self.made else None
        if inside is None or inside.kind != "place" or inside.last >= len(self.tokens):
            return None
        return inside.last + 1 if self.tokens[inside.last].lower == ")" else None

    def _mark_kind(self, tag: str) -> str:
        return _MARK_KINDS.get(tag, tag)

    def _verb_group(self, at: int) -> VerbGroup | None:
        """The verb group at `at`, or None where the words there are no verb."""
        first, count = at, min(len(self.tokens), at + _LONGEST_VERB)
        auxiliaries: list[int] = []
        while (
            at < count
            and (self.tags[at] in "XMTA" or self._floats(at, auxiliaries))
            and not (at != first and at in self.starts)
        ):
            if self.tags[at] in "XMT":
                auxiliaries.append(at)
            at += 1
        main = at if at < count and self._may_be_main(at, auxiliaries, first) else None
        if main is None:
            return self._bare_auxiliary(first, auxiliaries)
        return self._build(first, auxiliaries, main)

    def _floats(self, at: int, auxiliaries: list[int]) -> bool:
        """ "were also all killed", "was confirmed killed": what stands between auxiliary and participle."""
        after = self.tags[at + 1] if at + 1 < len(self.tokens) else "."
        return bool(auxiliaries) and after in "VG" and self.tokens[at].lower in _FLOATING

    def _may_be_main(self, at: int, auxiliaries: list[int], first: int) -> bool:
        tag = self.tags[at]
        if at in self.starts and not auxiliaries:
            return False
        if tag not in "VGBW":
            return False
        if auxiliaries:
            return self._fits(at, self.tags[auxiliaries[-1]])
        if tag in "VG":
            return not self._is_modifier(at)
        return self._is_finite(at, first)

    def _fits(self, at: int, auxiliary: str) -> bool:
        """After "to" or a modal stands a base form, after be or have a participle."""
        if auxiliary in "MT":
            return self.tags[at] in "BWV" and self._reading(at)[1] in {"base", "past", "past_participle"}
        return self.tags[at] in "VGBW"

    def _is_modifier(self, at: int) -> bool:
        """A participle that opens a noun phrase ("wounded soldiers", "fighting positions were hit")."""
        if at + 1 >= len(self.tokens) or self.tags[at + 1] not in "NB":
            return False
        before = self.made[-1] if self.made else None
        if self.tags[at] == "G":
            if self._is_deed(at):
                return False
            counted = self.starts.get(at + 1)
            if counted is not None and counted.kind == "number" and before is not None:
                # "accused of killing six people": a number opens a phrase of its own.
                return False
            return before is None or (isinstance(before, Mark) and before.kind == "prep")
        return before is None or (isinstance(before, Mark) and before.kind in {"prep", "("})

    def _is_deed(self, at: int) -> bool:
        """ "accused of killing 30-year-old Ali", "of shooting Ali": an age or a name tells who was harmed."""
        after = self.tokens[at + 1].text
        named = after[0].isupper() and at + 1 not in self.starts
        return self._reading(at)[0] in verb_classes.HARMING and (after[0].isdigit() or named)

    def _is_finite(self, at: int, first: int) -> bool:
        """A base or -s form is a verb after its subject and before an object or a preposition."""
        before = self.made[-1] if self.made else None
        after = self.tags[at + 1] if at + 1 < len(self.tokens) else "."
        follows_subject = isinstance(before, NounPhrase) or (
            isinstance(before, Mark) and before.kind in {"sub", "conj", "adverb"}
        )
        if self.tags[at] == "W":
            apposed = (
                isinstance(before, Mark) and before.kind in {",", "time", ")", '"'} and after in "DORSNBT"
            )
            return follows_subject or apposed or first != at or before is None
        return isinstance(before, NounPhrase) and (after in "DOPRST" or at + 1 in self.starts)

    def _bare_auxiliary(self, first: int, auxiliaries: list[int]) -> VerbGroup | None:
        """be, have or do as the verb itself."""
        real = [at for at in auxiliaries if self.tags[at] == "X"]
        if not real:
            return None
        main = real[-1]
        rest = [at for at in auxiliaries if at < main]
        return self._build(first, rest, main)

    def _build(self, first: int, auxiliaries: list[int], main: int) -> VerbGroup:
        base, form = self._reading(main)
        last, base = self._particle(main, base)
        if first == main:
            return VerbGroup(first, last, main, base, _form(form), *_PLAIN)
        words = [self.tokens[at].lower for at in auxiliaries]
        be = not _BE_OR_GET.isdisjoint(words)
        have = not english.HAVE.isdisjoint(words)
        inner = [self.tokens[at].lower for at in range(first, main)]
        modal = next((word for word in words if word in english.MODALS), None)
        return VerbGroup(
            first=first,
            last=last,
            at=main,
            base=base,
            form="ing" if words[:1] == ["being"] and first in auxiliaries else _form(form, be=be, have=have),
            passive=be and form in _PARTICIPLES,
            perfect=have,
            modal=modal,
            negated=any(word in _NOT or word.endswith("n't") for word in inner),
            infinitive="to" in words and modal is None,
            habitual=not english.HABITUAL.isdisjoint(inner),
        )

    def _reading(self, main: int) -> tuple[str, str]:
        lower = self.tokens[main].lower
        reading = self.verbs.get(lower)
        if reading is not None:
            return reading
        if self.tags[main] in "VG":
            return base_form(lower) or lower, "ing" if self.tags[main] == "G" else "past_participle"
        return _auxiliary_reading(lower)

    def _particle(self, main: int, base: str) -> tuple[int, str]:
        if main + 1 < len(self.tokens):
            pair = f"{base} {self.tokens[main + 1].lower}"
            if pair in self.phrasal:
                return main + 2, pair
        return main + 1, base


def _form(form: str, *, be: bool = False, have: bool = False) -> str:
    if be or have:
        return "participle" if form != "ing" else "progressive"
    return "present" if form == "s" else form


def _auxiliary_reading(lower: str) -> tuple[str, str]:
    if lower in english.BE:
        return "be", {"being": "ing", "been": "participle"}.get(
            lower, "past" if lower.startswith("w") else "s"
        )
    base = "have" if lower in english.HAVE else "do"
    return base, {"having": "ing"}.get(lower, "past" if lower.startswith(("had", "did")) else "s")
