"""Finding incidents, and what people decided about them."""

import msgspec
import pytest

from bearwitness.errors import UsageError
from bearwitness.model.records import IncidentHarm, IncidentWhen, Judgement
from store.made import NOW, incident, intake, opened, reading, report, shelling


@pytest.fixture
def record(tmp_path):
    """Three incidents: one dated and disputed, one undated without a place, one with nobody killed."""
    claims = []
    with opened(tmp_path / "r.db") as made:
        for number in range(3):
            new = report(f"r{number}")
            claims.append(shelling(new))
            made.add(intake(new), reading(new))
        dated = incident(claims[0], title="dated")
        undated = incident(
            claims[1],
            title="undated",
            when=IncidentWhen(None, None, None),
            where=None,
            findings=(),
            parties=(),
            harm=(IncidentHarm("injured", "civilians", 2, None, None, None, "one telling", ()),),
        )
        early = incident(
            claims[2],
            title="early",
            event_type="raid",
            findings=(),
            when=IncidentWhen("2019-04-01", "2019-04-30", 4),
            harm=(IncidentHarm("killed", "civilians", 0, 0, 0, None, "one telling", ()),),
        )
        made.put_incidents([undated, dated, early])
        yield made


def titles(found):
    return [each.title for each in found]


def test_all_incidents_come_by_day_undated_last(record):
    assert titles(record.incidents()) == ["early", "dated", "undated"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"since": "2019-05-01"}, ["dated"]),
        ({"since": "2019-04-30"}, ["early", "dated"]),
        ({"until": "2019-04-01"}, ["early"]),
        ({"until": "2019-03-31"}, []),
        ({"since": "2019-05-04", "until": "2019-05-04"}, ["dated"]),
        ({"place": "MARQ"}, ["early", "dated"]),
        ({"place": "xx"}, ["early", "dated"]),
        ({"place": "north"}, ["early", "dated"]),
        ({"place": "test:1"}, ["early", "dated"]),
        ({"place": "nor"}, []),
        ({"type": "Raid"}, ["early"]),
        ({"party": "NORTH"}, ["early", "dated"]),
        ({"party": "northern"}, ["early", "dated"]),
        ({"party": "southern"}, []),
        ({"harm": "killed"}, ["dated"]),
        ({"harm": "civilians"}, ["undated"]),
        ({"disputed": True}, ["dated"]),
        ({"harm": "injured", "disputed": True}, []),
    ],
)
def test_filters_pass_what_they_say(record, filters, expected):
    assert titles(record.incidents(**filters)) == expected


def test_a_day_known_on_one_side_stands_for_both(record):
    claim = next(record.claims())
    record.put_incidents([incident(claim, when=IncidentWhen(None, "2020-01-05", None))])
    assert len(record.incidents(since="2020-01-05", until="2020-01-05")) == 1
    assert record.incidents(until="2020-01-04") == []


@pytest.mark.parametrize("filters", [{"since": "May 2019"}, {"until": "2019-02-30"}, {"harm": "hurt"}])
def test_filters_that_cannot_be_are_a_wrong_call(record, filters):
    with pytest.raises(UsageError, match="expected"):
        record.incidents(**filters)


def test_an_incident_by_the_beginning_of_its_id(record):
    wanted = record.incidents()[0]
    assert record.incident(wanted.id) == wanted
    assert record.incident(wanted.id[:12]) == wanted
    with pytest.raises(UsageError, match="no incident's id begins with 'zz'"):
        record.incident("zz")
    with pytest.raises(UsageError, match="several incidents' ids begin with 'i'") as several:
        record.incident("i")
    assert all(each.id in str(several.value) for each in record.incidents())


def test_an_id_that_begins_another_is_found_whole(record):
    claim = next(record.claims())
    record.put_incidents([incident(claim, id="i1"), incident(claim, id="i12", title="longer")])
    assert record.incident("i1").id == "i1"
    with pytest.raises(UsageError, match="no incident"):
        record.incident("i%")


def test_judgements_are_kept_in_order_with_who_decided(record):
    claim, wanted = next(record.claims()), record.incidents()[0]
    given = [
        Judgement((wanted.id,), "accept", "A. Reviewer", NOW, why="two hospitals"),
        Judgement((claim.id,), "correct", "B. Reviewer", NOW, field="where.name", value="Marqab"),
        Judgement((wanted.id,), "reject", "A. Reviewer", NOW),
    ]
    for each in given:
        record.judge(each)
    assert record.judgements() == given
    last = list(record.log())[-1]
    assert (last.action, last.subject, last.who) == ("judge", wanted.id, "A. Reviewer")
    assert record.counts()["judgements"] == 3
    assert record.check() == []


def test_a_judgement_about_a_former_incident_is_kept(record):
    former = record.incidents()[0]
    record.put_incidents([])
    record.judge(Judgement((former.id,), "reject", "A. Reviewer", NOW))
    assert len(record.judgements()) == 1


def test_a_judgement_about_nothing_known_is_a_wrong_call(record):
    claim = next(record.claims())
    for subject in ((), ("c0",), (claim.id, "i0")):
        with pytest.raises(UsageError, match=r"expected ids|no claim or incident"):
            record.judge(Judgement(subject, "same", "A. Reviewer", NOW))
    with pytest.raises(UsageError, match="surrogate"):
        record.judge(Judgement((claim.id,), "accept", "\udcff", NOW))
    assert record.judgements() == []
    assert record.check() == []


def test_counts_tell_what_stands(record):
    assert record.counts() == {
        "reports": 3,
        "claims": 3,
        "incidents": 3,
        "unread": 3,
        "refusals": 0,
        "judgements": 0,
    }


def test_records_are_msgspec_structs_as_they_went_in(record):
    one = record.incidents()[0]
    assert msgspec.json.decode(msgspec.json.encode(one), type=type(one)) == one
