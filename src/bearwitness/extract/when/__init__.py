"""Reads the time expressions of a passage."""

from bearwitness.extract.when.find import find_steps, find_times
from bearwitness.extract.when.narrative import Step, years_of
from bearwitness.extract.when.records import Anchor, TimeMention
from bearwitness.extract.when.story import carry

__all__ = ["Anchor", "Step", "TimeMention", "carry", "find_steps", "find_times", "years_of"]
