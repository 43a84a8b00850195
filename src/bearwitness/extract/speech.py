"""Who says it: reported speech in a sentence, with the chain of tellers."""

import msgspec

from bearwitness.extract.context import Context
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.groups import Mention
from bearwitness.model.values import Attribution, Quote, When


class Speech(msgspec.Struct, frozen=True):
    """Quotes of a sentence; `scopes` are ranges of tokens with the tellers of what stands in them."""

    quotes: tuple[Quote, ...] = ()
    scopes: tuple[tuple[int, int, tuple[Attribution, ...]], ...] = ()

    def said_by(self, at: int) -> tuple[Attribution, ...]:
        """The tellers of what stands at token `at`, outermost last; empty for the author's own words."""
        for first, last, tellers in self.scopes:
            if first <= at < last:
                return tellers
        return ()


def read_speech(sentence: Sentence, times: list[tuple[Mention, When]], context: Context) -> Speech:
    """The reported speech of a sentence."""
    return Speech()
