"""Reads the time expressions of a passage."""

from bearwitness.extract.when.anchored import count_from
from bearwitness.extract.when.find import find_times
from bearwitness.extract.when.records import Anchor, TimeMention
from bearwitness.extract.when.story import carry

__all__ = ["Anchor", "TimeMention", "carry", "count_from", "find_times"]
