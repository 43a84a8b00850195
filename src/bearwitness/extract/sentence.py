"""One passage taken apart, with ranges of tokens turned into spans of the kept text."""

import msgspec

from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import Group, Mention, NounPhrase
from bearwitness.lang.phrases import Joined
from bearwitness.lang.tokens import Token
from bearwitness.model.records import Passage
from bearwitness.model.values import Span


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A passage with its tokens, mentions, groups and clauses; `kept` is the report's kept text.

    `joined`: its tokens in the form that lists of phrases are looked for in.
    """

    passage: Passage
    kept: str
    tokens: list[Token]
    mentions: tuple[Mention, ...]
    groups: list[Group]
    clauses: list[Clause]
    joined: Joined

    def span(self, first: int, last: int) -> Span:
        """The span of tokens `first` to `last`, half-open, in the kept text."""
        return self.chars(self.tokens[first].start, self.tokens[last - 1].end)

    def chars(self, start: int, end: int) -> Span:
        """The span of a range of the passage's own text."""
        start, end = self.passage.kept(start, end)
        return Span(start, end, self.kept[start:end])

    def words(self, first: int, last: int) -> str:
        """The read text of tokens `first` to `last`."""
        if last <= first:
            return ""
        return self.passage.text[self.tokens[first].start : self.tokens[last - 1].end]

    def lower(self, at: int) -> str:
        """The lower case of token `at`; empty past the end."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def head(self, phrase: NounPhrase) -> str:
        """The last word of a phrase before any short form in brackets, in lower case."""
        tokens = self.tokens
        for at in reversed(phrase.words):
            lower = tokens[at].lower
            if lower[0].isalpha() and (at == 0 or tokens[at - 1].lower != "("):
                return lower
        return ""

    def noun(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase that names the thing: inside "dozens of civilians" that of the civilians."""
        while phrase.of is not None and (not phrase.words or self.head(phrase) in QUANTITIES):
            phrase = phrase.of
        return phrase


QUANTITIES = frozenset(
    """
    number group series wave string spate pair couple set handful majority rest total dozen dozens
    hundreds thousands scores tens half most some all many lot round succession flurry both several
    bodies body remains lives life toll
    """.split()
)
"""Head nouns that only say how many; the noun after their "of" is the thing."""
