"""The marks that coordinates are written with, as regular expressions.

Every repetition is bounded, so that no text makes a pattern slow.
"""

import re

# Without one of these no coordinate stands in a text: the only pattern that plain prose pays for.
MAY_HOLD = re.compile(
    r"\d(?:\s?(?:[°º˚]|deg|[C-HJ-NP-X](?![a-z]))|\.\d(?:\d|,?\s(?:and\s)?[Ll]on)|[\s:-]\d\d[\s:.-]\d"
    r"|\d{5}\D{1,6}\d{6})"
)

_DEGREE = r"\s?(?:[°º˚]|deg(?:rees?|\.)?)"
_MINUTE = r"\s?(?:['′’‘ʹ](?!['′’])|min(?:utes?|\.)?)"
_SECOND = r"\s?(?:[\"″”“ʺ]|''|′′|’’|sec(?:onds?|\.)?)"
_LAT, _LON = "(?i:lat(?:itude)?)", "(?i:lon(?:g(?:itude)?)?)"
# "lat 33.03", "Longitude: 40.28"; "lat, long: 33.03, 40.28" names both at once
_LABEL = (
    rf"(?:(?P<both>{_LAT}\.?\s?[,/&-]?\s?(?:and\s)?{_LON})|(?P<label>{_LAT}|{_LON}))\b"
    r"\.?\s{0,2}(?:[:=]|of\b|is\b|are\b)?\s{0,2}"
)
_LETTER = r"[NSEW](?!\w)"
# The minus of typographers is a sign as well; a dash behind a number or a word is none.
_SIGN = r"(?P<sign>(?<![\w)])[-−–])?"
_HEAD = rf"(?<![\w.$€£#+/])(?:{_LABEL})?(?:(?P<before>[NSEW])[.:]?\s?)?{_SIGN}"

# 33°02'04", 33° 02.5', 33 deg 02 min
_MARKED_MINUTES = (
    rf"(?P<deg>\d{{1,3}}){_DEGREE}\s?(?P<min>\d{{1,2}}(?:\.\d{{1,6}})?)(?!\d|\.\d|\s?[°º˚])(?:{_MINUTE})?"
    rf"(?:\s?(?P<sec>\d{{1,2}}(?:\.\d{{1,6}})?)(?!\d|\.\d|\s?[°º˚])(?:{_SECOND})?)?"
)
# 33.0345°, 33 degrees
_MARKED = rf"(?P<marked>\d{{1,3}}(?:\.\d{{1,12}})?){_DEGREE}"
# 33 02 04 N, 13:05.2N, N 33-02-04: without marks, so with a letter
_SPACED = (
    r"(?P<deg2>\d{1,3})[\s:-](?P<min2>\d{2}(?:\.\d{1,6})?)(?!\d|\.\d)"
    r"(?:[\s:-](?P<sec2>\d{2}(?:\.\d{1,6})?)(?!\d|\.\d))?['′’\"″”]?"
    rf"(?(before)|(?=\s?{_LETTER}))"
)
# 330204N, 04017E: the groups run together, so with a letter
_RUN = rf"(?P<run>\d{{4,7}})(?(before)|(?={_LETTER}))"
_PLAIN = r"(?P<plain>\d{1,3}(?:\.\d{1,12})?)(?!:)"
_TAIL = rf"(?!\d|\.\d)(?(before)|(?:\s?(?P<after>{_LETTER}|(?i:north|south|east|west)(?!\w)))?)"

ANGLE = re.compile(rf"{_HEAD}(?:{_MARKED_MINUTES}|{_MARKED}|{_SPACED}|{_RUN}|{_PLAIN}){_TAIL}")
"""One angle with what says which it is: a label, a letter, a sign."""

BETWEEN = re.compile(r"\s{0,3}(?:[,;/|–-]|and\b|by\b)?\s{0,3}(?:and\b\s{0,3})?")
"""What may stand between the two angles of a pair."""

_ZONE = r"(?P<zone>0?[1-9]|[1-5]\d|60)"
_BAND = "[C-HJ-NP-X]"
_SQUARE = "[A-HJ-NP-Z][A-HJ-NP-V]"

GRID = re.compile(
    rf"(?<![\w.,-]){_ZONE}(?P<gap>\s?)(?P<band>{_BAND})\s?(?P<square>{_SQUARE})"
    r"\s?(?P<digits>\d{5}\s\d{5}|\d{4}\s\d{4}|\d{3}\s\d{3}|\d\d\s\d\d|\d\s\d|\d{2,10})(?!\w|[.,]\d)"
)
"""A reference in the military grid: "38S MB 44 66", "38SMB4466"."""

UTM = re.compile(
    rf"(?<![\w.,-])(?:(?P<told>(?i:UTM|zone)):?\s{{1,2}}(?:(?i:zone)\s{{1,2}})?)?{_ZONE}\s?"
    rf"(?P<band>{_BAND}(?!\w)|(?i:north|south)\b)[,:;]?\s{{1,2}}"
    r"(?P<east>\d{6}(?:\.\d{1,3})?)(?P<metres>\s?(?:m\s?E|E|m)(?!\w))?[,;]?\s{1,2}"
    r"(?P<north>\d{6,8}(?:\.\d{1,3})?)(?:\s?(?:m\s?N|N|m)(?!\w))?(?!\w|[.,]\d)"
)
"""Metres east, metres north behind a zone: "UTM zone 38N 443000 3655000"."""

LEAD = re.compile(
    r"(?:\b(?:MGRS|UTM|GPS|WGS[\s-]?84|map|grids?|ref(?:erences?|\.)?|co-?ord(?:inate)?s?|"
    r"positions?)\b[\s.:=]{0,3}){1,4}$",
    re.IGNORECASE,
)
"""Words right before a coordinate that say that it is one."""

LINK = re.compile(r"(?:\b(?:are|is|were|was|of|at)\s{1,2}|\(\s?)$", re.IGNORECASE)
"""Between such words and the coordinate: "the coordinates are 33.03, 40.28"."""

LISTED_BEHIND = re.compile(r"\s{0,2}[,;]\s{0,2}[-−–]?\d+\.\d|\s?(?:%|per\s?cent\b|percentage\b|[$€£°º˚])")
"""Behind a bare pair: a third number or a unit, which make it a list or an amount."""

LISTED_BEFORE = re.compile(r"(?:\d[.,]\d+\s{0,2}[,;]\s{0,2}|\d,|[$€£]\s{0,2})$")
"""Before a bare pair: a number it goes on from, a currency."""
