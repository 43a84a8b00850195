"""The tokens of a passage with their offsets."""

import re
from typing import NamedTuple

# Accents, vowel signs of Arabic, Hebrew, Devanagari: they belong to the letter before them.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f"
)
_LETTERS = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"

# A word keeps inner apostrophes, dots of acronyms ("U.S.") and nothing else; hyphenated compounds fall
# into their words with the hyphen between, because "ISIL-held" is an owner and a participle.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b)?"
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?=[A-Z][a-z]{1,4}\.)(?:Mrs?|Ms|Dr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Pvt|Brig|Adm|Cmdr|Sen|Rep|Gov|Amb|Supt|Insp)\.(?=\s)"
    rf"|{_LETTERS}(?:['’](?!s\b|S\b){_LETTERS})*"
    r"|['’][sS]\b"
    r"|--+|\.{3}|\S"
)


class Token(NamedTuple):
    """One word or mark: half-open offsets into the passage, the text, and its lower case."""

    start: int
    end: int
    text: str
    lower: str


def tokenize(text: str) -> list[Token]:
    """Tokens of `text` in order; every character that is not white space belongs to exactly one."""
    made = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        made.append(Token(*match.span(), word, word.lower()))
    return made


def phrase_key(phrase: str) -> tuple[str, ...]:
    """The lower-case words of a phrase without its marks: how phrase lists and texts meet."""
    return tuple(undotted(token.lower) for token in tokenize(phrase) if is_word(token.lower))


def undotted(lower: str) -> str:
    """An acronym without its dots ("u.s." is "us"); a number keeps its own ("5.56")."""
    return lower.replace(".", "") if "." in lower and not lower[0].isdigit() else lower


def is_word(lower: str) -> bool:
    """True for words and numbers, False for marks."""
    return lower[0].isalnum() or lower == "'s"
