"""Every setting once: name, default, what it does."""

import msgspec

# The names of the rules; what they do stands in `incidents/rules.py`, which commands load late.
RULES = ("range", "lowest", "ucdp", "acled-style")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of one run; callers pass those they want otherwise by name."""

    max_input_bytes: int = 64 * 1024 * 1024
    """A single input larger than this many bytes is refused."""

    max_line_chars: int = 1_000_000
    """A line of running text longer than this many characters is refused: it is no report."""

    day_window: int = 3
    """Claims whose days lie further apart than this are never compared."""

    rule: str | None = None
    """How numbers of people are settled, one of RULES; None for that by which a record was settled last,
    and for the first of RULES where there is no such record."""


DEFAULTS = Settings()
