"""What a noun phrase takes in of the words known as a whole: numbers, times, parties, places."""

from typing import TYPE_CHECKING

from bearwitness.lang.groups import Mention, NounPhrase

if TYPE_CHECKING:
    from bearwitness.lang.nouns import NounReader


class KnownNoun:
    """A noun phrase while it is read, with what it has taken in so far."""

    def __init__(self, reader: "NounReader", at: int, depth: int) -> None:
        self.reader = reader
        self.depth = depth
        self.tokens, self.tags = reader.tokens, reader.tags
        self.first = self.at = at
        self.words: list[int] = []
        self.det: str | None = None
        self.number: Mention | None = None
        self.owner: Mention | None = None
        self.mentions: list[Mention] = []
        self.possessor: NounPhrase | None = None
        self.pronoun = False

    def _take_mention(self, mention: Mention) -> int:
        if self.pronoun:
            return 0
        size = mention.last - self.at
        if mention.kind == "number":
            return self._take_number(mention, size)
        if mention.kind == "time":
            if not self.reader.modifies(mention) and not (self.possessor or (self.det and not self.words)):
                return 0
            self.mentions.append(mention)
            return size
        if mention.kind == "party":
            return self._take_party(mention, size)
        self.mentions.append(mention)
        self.words.extend(range(self.at, mention.last))
        return size

    def _take_number(self, mention: Mention, size: int) -> int:
        if self.words or self.number is not None:
            return 0
        self.number = mention
        self.mentions.append(mention)
        return size

    def _take_party(self, mention: Mention, size: int) -> int:
        after = mention.last
        hyphen = after + 1 < len(self.tokens) and self.tags[after] == "H"
        goes_on = self._named_on(after) or hyphen or self._number_or_adverb(after)
        self.mentions.append(mention)
        if goes_on and self.owner is None:
            self.owner = mention
            return size
        self.words.extend(range(self.at, mention.last))
        return size

    def _named_on(self, after: int) -> bool:
        """A past form after a party is its verb, save in "an ISIL towed gun", "two ISIL armored trucks"."""
        if after < len(self.tokens) and self.tags[after] == "V" and after not in self.reader.mentions:
            return (self.det in {"a", "an"} or self.number is not None) and self.reader.is_nounish(after)
        return self.reader.is_nounish(after)

    def _number_or_adverb(self, at: int) -> bool:
        if at + 1 >= len(self.tokens):
            return False
        if self.tags[at] == "A" and self.tokens[at].lower.endswith("ly"):
            return self.reader.is_nounish(at + 1)
        return False
