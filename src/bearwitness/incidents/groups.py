"""Sets of numbers that grow together (union-find)."""


class Groups:
    """The numbers below `size`, each in a set of its own at first. A set is named by its smallest member."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def find(self, item: int) -> int:
        """The smallest member of the set of `item`."""
        above = self._above
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    def join(self, a: int, b: int) -> int:
        """Makes one set of two; gives its smallest member."""
        first, second = sorted((self.find(a), self.find(b)))
        self._above[second] = first
        return first

    def members(self) -> dict[int, list[int]]:
        """Name of each set, its members in order; the sets in the order of their names."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._above)):
            found.setdefault(self.find(item), []).append(item)
        return found
