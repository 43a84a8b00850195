"""Bytes to text: byte order mark, declared charset, UTF-8, then detection; never a lost character.

Every decoder here is strict. What cannot be decoded whole is refused, and the charset that was used is
returned beside the text so that it can be said.
"""

import codecs
import re
from typing import TYPE_CHECKING

import msgspec

from bearwitness.errors import InputRefused

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatches

# Longest mark first: that of UTF-16 opens that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# The commonest first: it wins where the bytes fit several charsets equally well.
_DETECTED = (
    "cp1252",
    "cp1251",
    "cp1256",
    "cp1250",
    "cp1254",
    "gb18030",
    "shift_jis",
    "euc_kr",
    "big5",
    "cp1255",
    "cp1253",
    "cp1257",
    "euc_jp",
    "koi8_r",
    "iso8859_5",
    "iso8859_6",
)

_MULTI_BYTE = frozenset({"gb2312", "gbk", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "iso2022_jp"})
_SINGLE_BYTE = frozenset(
    {f"cp{n}" for n in (866, 874, *range(1250, 1259))}
    | {f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
    | {"koi8-r", "koi8-u", "mac-roman", "mac-cyrillic"}
)
# As browsers do: these labels stand for the Windows charset that contains them.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_SAMPLE = 65_536
# A text with ten good UTF-8 characters to a bad one is damaged UTF-8, not another charset.
_DAMAGED = 10
# Tried on sentences in 14 languages under every label of one byte a character: no right label of 428 is
# worse by more, 1241 of the 1642 wrong ones are; the rest differ in too few letters.
_CLEARLY_WORSE = 0.05


class Decoded(msgspec.Struct, frozen=True):
    """A text and the charset that it was read with (Python's name, "utf-8")."""

    text: str
    charset: str


def decode(data: bytes, *, name: str, declared: str | None = None) -> Decoded:
    """The text of `data` without its byte order mark.

    `declared` is the label that the input gives itself; one that is unknown or does not fit is passed over.
    Raises InputRefused when no charset fits every byte.
    """
    marked = _by_mark(data, name=name)
    if marked is not None:
        return marked
    return _by_label(data, declared) or _by_utf8(data) or _by_detection(data, name=name)


def has_wide_mark(data: bytes) -> bool:
    """Whether a byte order mark says UTF-16 or UTF-32, where zero bytes are ordinary."""
    return any(data.startswith(mark) for mark, charset in _MARKS if charset != "utf-8")


def _by_mark(data: bytes, *, name: str) -> Decoded | None:
    """The text when a byte order mark opens it; a mark that lies is refused."""
    for mark, charset in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(charset), charset)
            except UnicodeDecodeError as error:
                place = error.start + len(mark)
                reason = f"expected {charset} as its byte order mark says, found other bytes at {place}"
                raise InputRefused(name, reason) from error
    return None


def _by_label(data: bytes, label: str | None) -> Decoded | None:
    """The text by its declared charset, where that charset is known and fits."""
    charset = _charset(label)
    if charset is None:
        return None
    # Any bytes pass as a charset of one byte a character, so that a wrong label must be found out otherwise.
    if charset in _SINGLE_BYTE and not data.isascii() and (_by_utf8(data) or _garbles(charset, data)):
        return None
    try:
        return Decoded(data.decode(charset), charset)
    except UnicodeDecodeError:
        return None


def _garbles(charset: str, data: bytes) -> bool:
    """Whether another charset makes text of the bytes and this one a clear mess, or none at all."""
    matches = _matches(_sample(data), also=charset)
    best = matches.best()
    if best is None:
        return False
    same = charset.replace("-", "_")
    mess = [match.chaos for match in matches if same in match.could_be_from_charset]
    return not mess or min(mess) - best.chaos > _CLEARLY_WORSE


def _charset(label: str | None) -> str | None:
    """Python's name of a declared charset; None for one that is not a charset of texts."""
    try:
        charset = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    charset = _WIDER.get(charset, charset)
    return charset if charset == "utf-8" or charset in _MULTI_BYTE or charset in _SINGLE_BYTE else None


def _by_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _by_detection(data: bytes, *, name: str) -> Decoded:
    """The text by the commonest of the charsets that fit best."""
    _refuse_damaged(data, name=name)
    for charset in _candidates(_sample(data)):
        try:
            return Decoded(data.decode(charset), charset)
        except UnicodeDecodeError:
            continue
    raise InputRefused(name, "expected text, found bytes that fit no known charset; save it as UTF-8")


def _refuse_damaged(data: bytes, *, name: str) -> None:
    """Refuses UTF-8 with a few bad bytes: another charset would garble all the rest of it."""
    loose = data.decode("utf-8", "replace")
    bad = loose.count("\ufffd")
    good = sum(1 for _ in re.finditer(r"[^\x00-\x7f\ufffd]", loose))
    if good < bad * _DAMAGED:
        return
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"expected UTF-8 as in the rest of it, found byte 0x{data[error.start]:02X} at {error.start}"
        raise InputRefused(name, reason) from error


def _matches(sample: bytes, *, also: str = "utf-8") -> "CharsetMatches":
    """The charsets that make text of the sample, out of those that are detected and `also`."""
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    return from_bytes(sample, cp_isolation=[*_DETECTED, also.replace("-", "_")])


def _candidates(sample: bytes) -> list[str]:
    """Charsets that fit the sample best, the commonest first."""
    matches = _matches(sample)
    best = matches.best()
    if best is None:
        return []
    level = [match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    found = {charset for match in level for charset in match.could_be_from_charset}
    return [charset for charset in _DETECTED if charset in found]


def _sample(data: bytes) -> bytes:
    """A stretch from the first line with a byte beyond ASCII, cut where no character is cut."""
    beyond = re.search(rb"[\x80-\xff]", data)
    at = beyond.start() if beyond else 0
    start = max(data.rfind(b"\n", 0, at) + 1, at - 4096)
    piece = data[start : start + _SAMPLE]
    if start + len(piece) == len(data):
        return piece
    end = max(piece.rfind(b"\n"), piece.rfind(b" "))
    return piece[:end] if end > 0 else piece
