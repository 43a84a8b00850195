"""Folds names of places so that spellings of one name meet.

`fold_name` drops what typesetting varies (case, diacritics, apostrophes, hyphens); `loose_key`
drops what transliteration varies as well (article, doubled letters, e for a, o for u, q for k).
Standard library alone: the build of the package uses it too.
"""

import re
import unicodedata
from functools import lru_cache

_DROPPED = dict.fromkeys(map(ord, "'’‘`´ʿʾʼʻʹʺ′″“”\"."))
_SPACED = dict.fromkeys(map(ord, "-–—‐‑/,;:()[]_"), " ")
_LETTERS = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ə": "a",
}
_TABLE = {**_DROPPED, **_SPACED, **{ord(old): new for old, new in _LETTERS.items()}, ord("&"): " and "}

_ARTICLES = frozenset({"al", "el", "ul", "il"})
# Before a sun letter the article takes its sound: "ar Rutbah", "ez-Zor", "ash Shaddadi".
_ASSIMILATED = frozenset(vowel + sun for vowel in "aeiu" for sun in "d dh n r s sh t th z".split())
_EZAFE = frozenset({"e", "i", "ye", "yi", "y"})
_INNER_MARK = re.compile(r"[^\W\d_]{2}['’‘ʿʾ`](?![sS]\b)[^\W\d_]")
# Words that transliteration schemes spell in several ways.
_WORDS = {
    "albu": "abu",
    "sheik": "shaykh",
    "sheikh": "shaykh",
    "shaikh": "shaykh",
    "shekh": "shaykh",
    "cheikh": "shaykh",
    "char": "chahar",
    "tell": "tal",
    "djebel": "jabal",
    "gebel": "jabal",
    "oued": "wadi",
    "ouadi": "wadi",
}
_RULES = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"dj|dzh", "j"),
        (r"ee|ie", "i"),
        (r"oo|ou|ow|au|aw|ao", "u"),
        (r"[ae][iy]+", "ay"),
        (r"q", "k"),
        (r"v", "w"),
        (r"e", "a"),
        (r"o", "u"),
        (r"(?<=[^aiu])y(?=[au])", "iy"),
        (r"i(?=[au])", "iy"),
        (r"(?<=[^aiu])y\b", "i"),
        (r"(?<=a)h\b", ""),
        (r"(kh|sh|th|dh|gh)\1", r"\1"),
        (r"([a-z])\1+", r"\1"),
    )
)


@lru_cache(1 << 15)
def fold_name(name: str) -> str:
    """`name` in small letters, without diacritics and apostrophes, hyphens as blanks."""
    text = name.casefold()
    if not text.isascii():
        # Some letters have their capital inside: case goes once more after they are taken apart.
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(text.translate(_TABLE).split())


def is_marked(name: str) -> bool:
    """Whether a mark for a letter of Arabic and its like stands inside a name: "Mar'a", no "O'Fallon"."""
    return _INNER_MARK.search(name) is not None


def written_key(name: str) -> str:
    """The key of a name that means its place only as it is written: "L.A.", "ACT"; no folded name has it."""
    return f"={name}"


def without_marks(name: str) -> str:
    """`name` without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def loose_key(folded: str) -> str:
    """The key that all transliterations of a folded name share; "" where too little is left to tell."""
    words = [_WORDS.get(word, word) for word in _without_articles(folded.split())]
    text = " ".join(words)
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    joined = text.replace(" ", "")
    return joined if len(joined) > 2 else ""


def _without_articles(words: list[str]) -> list[str]:
    """`words` without articles and the linking vowels of Persian names; never without all words."""
    kept: list[str] = []
    for at, word in enumerate(words):
        last = at == len(words) - 1
        if not last and (word in _ARTICLES or _assimilated(word, words[at + 1])):
            continue
        if kept and not last and word in _EZAFE:
            continue
        kept.append(word)
    return kept


def _assimilated(word: str, following: str) -> bool:
    return word in _ASSIMILATED and following.startswith(word[1:])
