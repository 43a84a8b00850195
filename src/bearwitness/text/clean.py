"""Kept text to text that can be read, with a map back to its offsets."""

import re
from typing import NamedTuple

_QUOTES = dict.fromkeys(map(ord, "“”„‟«»″〝〞"), '"') | dict.fromkeys(map(ord, "‘’‚‛′`´ʼ"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-") | {ord("–"): "–", ord("—"): "—", ord("―"): "—"}
_BLANKS = dict.fromkeys(
    [*range(0x0A), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA1), 0x1680]
    + [*range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0xFFFC, 0xFFFD],
    " ",
)
# Vertical tab, form feed, next line, line and paragraph separator.
_BREAKS = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], "\n")
_FOLD = str.maketrans(_QUOTES | _DASHES | _BLANKS | _BREAKS)

_RETURN = re.compile(r"\r(?!\n)")
# Signs of mark-up that say how a text looks: bold, and a quoted line's ">" or ">>".
_BOLD = re.compile(r"\*{2,3}|(?<![\w_])_{2,3}(?=\w)|(?<=\w)_{2,3}(?![\w_])")
_QUOTED = re.compile(r"^(?:[^\S\n]*>(?=[\s>]))+", re.MULTILINE)
# Soft hyphen, joiners, marks of direction, byte-order mark, variation selectors take no room; nor does an
# asterisk that hides a word from filters ("wo*nded").
_WIDTHLESS = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+"
    "|(?<=[a-zA-Z])\\*(?=[a-zA-Z])"
)


class Cleaned(NamedTuple):
    """Text to read; `offsets[i]` is the place of its code point i in the kept text, None if the same."""

    text: str
    offsets: tuple[int, ...] | None


def clean(kept: str) -> Cleaned:
    """Folds quotes, dashes, blanks and mark-up one for one and takes out marks without width."""
    folded = _fold(kept)
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


def _fold(kept: str) -> str:
    """The text with every character in place."""
    if "\r" in kept:
        kept = _RETURN.sub("\n", kept).replace("\r", " ")
    folded = kept.translate(_FOLD)
    if "**" in folded or "__" in folded:
        folded = _BOLD.sub(_blanks, folded)
    return _QUOTED.sub(_blanks, folded) if ">" in folded else folded


def _blanks(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())
