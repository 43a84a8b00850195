"""How far a run of capitalised words goes that may be a name: "Pul-e 'Alam", "Deir ez-Zor"."""

from collections.abc import Sequence

from bearwitness.lang.tokens import Token

_APOSTROPHES = frozenset("'`\u2018\u2019\u02bf\u02be")


def run_end(
    tokens: Sequence[Token], at: int, taken: set[int], particles: frozenset[str], *, upper: bool
) -> int:
    """The end of the run from `at`, with the small words (`particles`) between its capitals.

    It ends before tokens in `taken`; in a passage in capitals (`upper`) any word goes on with it.
    """
    last = at + 1
    while last < len(tokens) and last not in taken:
        size = _goes_on(tokens, last, taken, particles, upper=upper)
        if not size:
            break
        last += size
    return last


def _goes_on(
    tokens: Sequence[Token], at: int, taken: set[int], particles: frozenset[str], *, upper: bool
) -> int:
    """How many tokens from `at` a run takes in: a capital, a hyphen, a small word with its name."""
    token, before = tokens[at], tokens[at - 1]
    if upper:
        return int(token.text[0].isalpha() or token.text == "-")
    if token.text[0].isupper() or (before.text == "-" and token.text[0].isalnum()):
        return 1
    if at + 1 >= len(tokens):
        return 0
    if token.text == "-":
        return int(before.end == token.start)
    if token.text in _APOSTROPHES:
        # "Nad 'Ali", "Pul-e 'Alam": the mark stands for a letter.
        return 2 if token.end == tokens[at + 1].start and tokens[at + 1].text[0].isupper() else 0
    if token.lower not in particles:
        return 0
    after = tokens[at + 1]
    named = after.text[0].isupper() and at + 1 not in taken
    return 2 if named or after.text == "-" else 0
