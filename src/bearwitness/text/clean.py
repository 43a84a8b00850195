"""Kept text to text that can be read, with a map back to its offsets."""

import re
from typing import NamedTuple

_QUOTES = dict.fromkeys(map(ord, "“”„‟«»″〝〞"), '"') | dict.fromkeys(map(ord, "‘’‚‛′`´ʼ"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-") | {ord("–"): "–", ord("—"): "—", ord("―"): "—"}
_BLANKS = dict.fromkeys(
    [*range(0x00, 0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0xA0, 0x1680, *range(0x2000, 0x200B)]
    + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFFFC, 0xFFFD],
    " ",
)
_FOLD = str.maketrans(_QUOTES | _DASHES | _BLANKS)

# Soft hyphen, joiners, marks of direction, byte-order mark, variation selectors: they take no room.
_WIDTHLESS = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]+")


class Cleaned(NamedTuple):
    """Text to read; `offsets[i]` is the place of its code point i in the kept text, None if the same."""

    text: str
    offsets: tuple[int, ...] | None


def clean(kept: str) -> Cleaned:
    """Folds quotes, dashes and blanks one for one and takes out marks without width."""
    folded = kept.translate(_FOLD)
    if not _WIDTHLESS.search(folded):
        return Cleaned(folded, None)
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _WIDTHLESS.finditer(folded):
        pieces.append(folded[last : match.start()])
        offsets.extend(range(last, match.start()))
        last = match.end()
    pieces.append(folded[last:])
    offsets.extend(range(last, len(folded)))
    return Cleaned("".join(pieces), (*offsets, len(kept)))
