"""Everyday words that are names of places too."""

from functools import cache

from bearwitness.gazetteer.fold import fold_name
from bearwitness.tables.load import read_bytes


@cache
def common_words() -> frozenset[str]:
    """The folded words of `tables/common_words.txt`; a line that begins with # is a comment."""
    lines = read_bytes("common_words.txt").decode("utf-8").splitlines()
    return frozenset(fold_name(word) for line in lines if line[:1] != "#" for word in line.split())
