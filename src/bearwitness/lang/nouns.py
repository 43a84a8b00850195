"""Reads noun phrases: what goes on naming a thing, what ends its name."""

from collections.abc import Mapping, Sequence

from bearwitness.lang import english
from bearwitness.lang.groups import Mention, NounPhrase
from bearwitness.lang.open_noun import OpenNoun
from bearwitness.lang.tokens import Token

_NOUNISH = "NB"
_GOES_ON = "NBW"
_KNOWN = frozenset({"thing", "event", "person", "weapon"})


class NounReader:
    """Reads noun phrases of one sentence; holds no state between phrases."""

    def __init__(self, tokens: Sequence[Token], tags: Sequence[str], mentions: Mapping[int, Mention]) -> None:
        self.tokens = tokens
        self.tags = tags
        self.mentions = mentions

    def modifies(self, mention: Mention) -> bool:
        """Whether a time stands inside a noun phrase ("a January 21 strike"): a noun follows at once."""
        after = mention.last
        if after < len(self.tokens) and self.tokens[after].lower in {"'s", "'"}:
            after += 1
        if after >= len(self.tokens) or (mention.first == 0 and after == mention.last):
            return False
        before = self.tags[mention.first - 1] if mention.first else "."
        known = self.mentions.get(after)
        nounish = self.tags[after] in _NOUNISH if known is None else known.kind in _KNOWN
        return nounish and (before in "DOQ" or after != mention.last)

    def read(self, at: int, depth: int = 0) -> NounPhrase | None:
        """The noun phrase that starts at token `at`, or None; `depth` counts the phrases it stands inside."""
        state = OpenNoun(self, at, depth)
        state.run()
        return state.close()

    def is_nounish(self, at: int) -> bool:
        """Whether the token may go on naming the thing of an open phrase."""
        if at >= len(self.tokens):
            return False
        mention = self.mentions.get(at)
        if mention is not None:
            return mention.kind in _KNOWN
        tag = self.tags[at]
        if tag in "BW":
            return not self.verb_like(at)
        if tag in _NOUNISH:
            return True
        return tag in "VG" and at + 1 < len(self.tokens) and self.is_plain_noun(at + 1)

    def verb_like(self, at: int) -> bool:
        """Whether a base or -s form is followed by what a verb takes: an object or a clause."""
        after = at + 1
        if after >= len(self.tokens):
            return False
        mention = self.mentions.get(after)
        if mention is not None:
            return mention.kind in {"number", "party", "nation"}
        return self.tags[after] in "DORS"

    def is_plain_noun(self, at: int) -> bool:
        """A noun by its class or a known thing, no participle."""
        if at >= len(self.tokens):
            return False
        mention = self.mentions.get(at)
        if mention is not None:
            return mention.kind in _KNOWN
        return self.tags[at] in _GOES_ON and self.tokens[at].lower not in english.NEVER_NOUNS
