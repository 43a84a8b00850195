"""Ids made from content, so that a second run gives the same id."""

import hashlib
from collections.abc import Iterable

_SEPARATOR = "\x1f"
_LENGTH = 16


def digest(data: bytes) -> str:
    """SHA-256 of bytes as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def content_id(prefix: str, parts: Iterable[object]) -> str:
    """`prefix` followed by 16 hexadecimal digits that depend on `parts` and their order alone."""
    joined = _SEPARATOR.join(str(part) for part in parts)
    return prefix + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def report_id(text: str, *, published: str | None, source: str | None, url: str | None) -> str:
    """Id of a report that brings none of its own."""
    return content_id("r", (url or "", source or "", published or "", text))


def claim_id(report: str, start: int, end: int, event_type: str, event_start: int, origin: str) -> str:
    """Id of a claim: report, span, event type, place of the event's word, origin."""
    return content_id("c", (report, start, end, event_type, event_start, origin))


def incident_id(claims: Iterable[str]) -> str:
    """Id of an incident: that of its claims, in any order."""
    return content_id("i", sorted(claims))
