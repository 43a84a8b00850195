"""A rule: a pattern over words with what it means.

`guard` sees only the words; `read` also sees the clock. A rule that cannot say gives None.
"""

from collections.abc import Callable

import msgspec

from bearwitness.extract.when.clock import Clock
from bearwitness.extract.when.grammar import Kinds
from bearwitness.extract.when.records import Value
from bearwitness.extract.when.tape import Tape
from bearwitness.extract.when.words import Code


class Match(msgspec.Struct, frozen=True):
    """Tokens `first` to `last` (half-open) of a tape that a rule's core covers."""

    tape: Tape
    kinds: Kinds
    first: int
    last: int

    @property
    def offset(self) -> int:
        """Where the expression starts in the passage."""
        return self.tape.starts[self.first]

    def places(self, name: str) -> list[int]:
        """Token indices of a kind or group inside the core."""
        chars = self.kinds.chars(name)
        return [i for i in range(self.first, self.last) if self.tape.kinds[i] in chars]

    def has(self, name: str) -> bool:
        """Whether the core holds a token of a kind or group."""
        return bool(self.places(name))

    def codes(self, name: str) -> list[Code]:
        """Values of the tokens of a kind or group inside the core."""
        return [self.tape.values[i] for i in self.places(name)]

    def number(self, name: str) -> int | None:
        """First whole number of a kind or group inside the core."""
        return next((code for code in self.codes(name) if isinstance(code, int)), None)

    def numbers(self, name: str) -> list[int]:
        """Whole numbers of a kind or group inside the core."""
        return [code for code in self.codes(name) if isinstance(code, int)]

    def code(self, name: str) -> str | None:
        """First code of a kind or group inside the core."""
        return next((code for code in self.codes(name) if isinstance(code, str)), None)

    def before(self, names: str, *, back: int = 1) -> bool:
        """Whether the token `back` places before the core is one of some kinds."""
        return self._is(self.first - back, names)

    def follows(self, names: str, *, ahead: int = 0) -> bool:
        """Whether the token after the core (`ahead` further on) is one of some kinds."""
        return self._is(self.last + ahead, names)

    def _is(self, index: int, names: str) -> bool:
        kind = self.tape.kind(index)
        return kind != "" and any(kind in self.kinds.chars(name) for name in names.split())

    def written(self, index: int) -> str:
        """Token as written, counted from the core's first."""
        return self.tape.word(self.first + index)


class Rule(msgspec.Struct, frozen=True):
    """`key`: kinds of which one must stand in the passage before the pattern is tried at all."""

    id: str
    key: str
    pattern: str
    read: Callable[[Match, Clock], Value | None]
    guard: Callable[[Match], bool] | None = None
