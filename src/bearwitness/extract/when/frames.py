"""Whether the words around a date let it stand.

"may" is a verb, "2014 people" are no year.
"""

from bearwitness.extract.when.rule import Match

_MONTH_FRAME = (
    "in since until by during of from through to between and before after for within last next this past "
    "early into on the over at a"
)


_COUNT_FRAME = "currency about than least most up over some no hundred"


_YEAR_FRAME = (
    "in since until by during of from through to between before after early into "
    "fiscal season the and or open dash comma"
)


def month_stands(match: Match) -> bool:
    """A month without day or year: capital letter, no person's name.

    "May" and "March" also need a word before them.
    """
    word = match.written(0)
    if match.before("a") and not match.has("month"):
        return False
    if match.has("capital_month") or match.has("month_short"):
        framed = match.before(_MONTH_FRAME) and (word[:1].isupper())
        return framed and not (match.tape.capitals and match.has("may") and match.follows("be word"))
    following = match.tape.word(match.last)
    name = following[:1].isupper() and not match.tape.capitals and match.follows("word")
    return word[:1].isupper() and (match.before(_MONTH_FRAME) or not name)


def date_stands(match: Match) -> bool:
    """A day of "may" or "march" in small letters needs a year.

    A number that counts what follows is no day.
    """
    if match.has("capital_month") and match.has("year4") is False:
        month = match.places("capital_month")[0]
        if not match.tape.word(month)[:1].isupper():
            return False
        if match.tape.capitals and match.follows("be"):
            return False
    return not match.follows("percent") and not (
        match.follows("colon") and match.follows("integer", ahead=1) and _month_first(match)
    )


def _month_first(match: Match) -> bool:
    """Whether the month stands before the day: "May 7:30" then names an hour."""
    return match.places("any_month")[:1] < match.places("day_number")[:1]


def short_year_stands(match: Match) -> bool:
    """Two digits are a year after a short month or in capitals, and where they count nothing."""
    apostrophe = match.has("apos")
    if match.has("capital_month") and not match.tape.capitals and not apostrophe:
        return False
    return apostrophe or not match.follows("word counted percent colon units unit")


def year_stands(match: Match) -> bool:
    """A bare number is a year after a word of time, or where it counts nothing."""
    year = match.number("year4") or 0
    if _heads(match):
        return True
    if match.follows(
        "counted percent unit_any currency hundred thousand dozen hrs zone ampm colon slash"
    ) or match.before("currency slash dot colon"):
        return False
    if match.follows("dash") and match.follows("small tens2 word", ahead=1) and _joins_on(match):
        return False
    if match.before("at") or (match.before("about") and match.before("at", back=2)):
        return False
    if match.before("dash") and not match.before("year4", back=2):
        return match.tape.kind(match.first - 2) == "" or not match.tape.joined(match.first - 2, match.last)
    if not 1400 <= year <= 2099:
        return match.before("in since until by during") and year >= 1000
    if match.before(_YEAR_FRAME):
        return True
    return not match.before(_COUNT_FRAME) and not _plural_follows(match) and not _numbered(match)


def _heads(match: Match) -> bool:
    """A year that opens a heading ("2003: The first raids"), one of two that a dash joins ("1961-1963")."""
    if match.first == 0 and match.follows("colon") and not match.follows("integer", ahead=1):
        return True
    spans = match.follows("dash") and match.follows("year4", ahead=1)
    first, last = match.number("year4") or 0, match.tape.values[match.last + 1] if spans else 0
    return isinstance(last, int) and 1400 <= first < last and _joins_on(match)


def _joins_on(match: Match) -> bool:
    """Whether a dash without spaces ties what follows to the core."""
    return match.tape.joined(match.last - 1, match.last + 2)


def _plural_follows(match: Match) -> bool:
    word = match.tape.word(match.last)
    return match.follows("word") and word.endswith("s") and word.islower()


def _numbered(match: Match) -> bool:
    """Names of things carry numbers: "Resolution 1973", "Route 1950"."""
    before = match.tape.word(match.first - 1)
    return match.before("word") and before[:1].isupper() and not match.tape.capitals


def decade_stands(match: Match) -> bool:
    """Two figures are a decade after "the" or an apostrophe; "in his 30s" is an age."""
    if (match.number("year4") or 0) % 10:
        return False
    return len(match.code("decade4") or "1990") > 2 or match.has("the") or match.has("apos")


def unbroken(match: Match) -> bool:
    """Whether no space parts the words."""
    return match.tape.joined(match.first, match.last)


def apostrophe_year(match: Match) -> bool:
    """ "in '89"."""
    return match.tape.joined(match.first, match.last) and match.before("in since of until by from early the")
