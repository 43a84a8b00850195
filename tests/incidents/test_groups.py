"""Tests of sets that grow together."""

from bearwitness.incidents.groups import Groups


def test_a_set_is_named_by_its_smallest_member() -> None:
    groups = Groups(5)
    assert groups.join(4, 2) == 2
    assert groups.join(4, 1) == 1
    assert groups.find(2) == 1
    assert groups.members() == {0: [0], 1: [1, 2, 4], 3: [3]}
