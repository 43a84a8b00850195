"""Tests of stated totals beside what is listed of them."""

from bearwitness.incidents.reconcile import reconcile
from bearwitness.model.records import Claim, Report, Total
from bearwitness.model.values import Where
from incidents.made import COALITION, KNOWN, claim, judgement, report


def total(report_id: str, stated: int, place: str | Where | None = "Iraq", **given: object) -> Claim:
    """A claim that sums up so many strikes."""
    return claim(report_id, 900, kind="total", of="airstrike", count=stated, place=place, **given)  # type: ignore[arg-type]


RUTBAH = claim("story", 0)
MOSUL = claim("story", 300, count=2, place="Mosul")
SIX = total("release", 6)


def totals(*claims: Claim, reports: dict[str, Report] | None = None) -> list[tuple[Total, ...]]:
    """The totals of each incident."""
    return [each.totals for each in reconcile(claims, reports=reports or {}, known=KNOWN)]


def test_what_a_total_leaves_unaccounted_is_said_at_each_part() -> None:
    assert totals(RUTBAH, MOSUL, SIX) == [(Total(6, 3, 3, SIX.id),)] * 2


def test_a_further_report_closes_the_total() -> None:
    later = [
        claim("later", 300 * at, count=1, place=name)
        for at, name in enumerate(("Bayji", "Kisik", "Tal Afar"))
    ]
    assert totals(RUTBAH, MOSUL, SIX, *later) == [(Total(6, 6, 0, SIX.id),)] * 5


def test_an_incident_told_twice_counts_once() -> None:
    assert totals(RUTBAH, MOSUL, SIX, claim("later", 0))[0] == (Total(6, 3, 3, SIX.id),)


def test_equal_totals_are_one_and_the_first_told_stands_for_it() -> None:
    again = total("again", 6)
    reports = {
        "again": report("again", published="2017-01-22"),
        "release": report("release", published="2017-01-23"),
    }
    assert totals(RUTBAH, SIX, again, reports=reports) == [(Total(6, 1, 5, again.id),)]


def test_other_totals_stand_beside_each_other() -> None:
    seven = total("again", 7)
    [entries] = totals(RUTBAH, SIX, seven)
    assert {(each.stated, each.claim) for each in entries} == {(6, SIX.id), (7, seven.id)}


def test_a_list_longer_than_its_total_shows_it() -> None:
    two = total("release", 2)
    assert totals(RUTBAH, MOSUL, two)[0] == (Total(2, 3, 0, two.id),)


def test_other_days_places_types_parties_are_no_parts() -> None:
    others = (
        claim("a", when="2017-01-22"),
        claim("b", place="Raqqa"),
        claim("c", kind="arrest", place="Bayji"),
        claim("d", place=None),
        claim("e", when=None, place="Kisik"),
        claim("f", modality="denied", place="Tal Afar"),
    )
    assert totals(*others, SIX) == [()] * 6
    front = claim("g", parties=[("qasr-front", "the Front", "initiator")])
    assert totals(front, total("release", 6, parties=[COALITION])) == [()]
    assert totals(front, total("release", 6)) == [(Total(6, 1, 5, SIX.id),)]


def test_a_telling_as_coarse_as_the_total_is_no_part() -> None:
    assert totals(claim("a", place="Iraq"), SIX) == [()]


def test_forecasts_of_totals_are_no_totals() -> None:
    assert totals(RUTBAH, total("release", 6, modality="planned")) == [()]


def test_rejected_incidents_are_not_listed() -> None:
    [plain] = reconcile([RUTBAH], known=KNOWN)
    found = reconcile([RUTBAH, MOSUL, SIX], judgements=[judgement("reject", plain.id)], known=KNOWN)
    assert {each.title[:1]: each.totals for each in found} == {"A": (), "2": (Total(6, 2, 4, SIX.id),)}


def test_a_total_of_a_month_holds_its_days() -> None:
    from incidents.made import day

    january = total("release", 9, when=day("2017-01-01", "2017-01-31"))
    assert (
        totals(RUTBAH, claim("b", when="2017-01-30", place="Mosul"), january)
        == [(Total(9, 2, 7, january.id),)] * 2
    )
