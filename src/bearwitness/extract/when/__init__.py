"""Reads the time expressions of a passage."""

from bearwitness.extract.when.find import carry, find_times
from bearwitness.extract.when.records import Anchor, TimeMention

__all__ = ["Anchor", "TimeMention", "carry", "find_times"]
