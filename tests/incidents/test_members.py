"""Tests of the claims of one incident in their order."""

from incidents.made import claim, members, report


def test_claims_stand_in_the_order_they_were_told() -> None:
    a, b, c = claim("r1", 200), claim("r1", 100), claim("r2")
    reports = {"r1": report("r1", published="2017-01-23"), "r2": report("r2", published="2017-01-22")}
    assert [each.claim for each in members(a, b, c, reports=reports).all] == [c, b, a]
    assert [each.claim for each in members(a, b, c).all] == [b, a, c]


def test_denials_tell_only_where_nothing_else_does() -> None:
    told, denied = claim(), claim("r2", modality="denied")
    assert [each.claim for each in members(told, denied).telling] == [told]
    assert [each.claim for each in members(denied).telling] == [denied]
    assert members(denied).denied
