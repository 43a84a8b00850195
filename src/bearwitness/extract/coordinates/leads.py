"""Words right before a number that say that it is a coordinate."""

from bearwitness.extract.coordinates.marks import LEAD, LINK

# Such words stand within so many characters before it.
_REACH = 48


def is_led(text: str, start: int) -> bool:
    """Whether words right before a number say what it is: "grid", "the coordinates are"."""
    before = LINK.sub("", text[max(0, start - _REACH) : start])
    return LEAD.search(before) is not None


def lead_start(text: str, start: int) -> int:
    """Where such words begin if nothing but blanks stands between; else `start`."""
    first = max(0, start - _REACH)
    lead = LEAD.search(text[first:start])
    return first + lead.start() if lead is not None else start
