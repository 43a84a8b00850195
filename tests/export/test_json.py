"""JSON: every value opens its words without the record."""

import msgspec
import pytest
from store.made import incident

from bearwitness.errors import UsageError
from bearwitness.export import Bundle
from bearwitness.export.geojson import write_geojson
from bearwitness.export.json import write_json
from bearwitness.model.ids import digest
from bearwitness.model.records import Claim, GazetteerUse, Incident, Methodology, Total
from export.made import CLAIMS, FIRST, bundle, plain, told, undated, written


def test_an_incident_is_that_of_the_contract_with_its_tellings():
    found = plain(written(write_json, bundle(told())))
    assert list(found) == ["schema", "incidents"]
    assert found["schema"] == 1
    (only,) = found["incidents"]
    tellings = only.pop("tellings")
    assert only.pop("stating") == []
    assert msgspec.convert(only, Incident) == told()
    assert [msgspec.convert(each["claim"], Claim) for each in tellings] == sorted(
        CLAIMS, key=lambda claim: claim.report
    )
    assert tellings[0]["report"] == {
        "id": "r1",
        "title": "Shelling",
        "source": "Example Wire",
        "url": "https://example.org/1",
        "published": "2019-05-05",
        "sha256": None,
        "text_sha256": digest(FIRST.text.encode()),
    }


def test_every_claim_that_an_incident_names_is_there():
    for each in plain(written(write_json, bundle(undated(), told())))["incidents"]:
        assert sorted(telling["claim"]["id"] for telling in each["tellings"]) == sorted(each["claims"])


def test_a_claim_that_states_a_total_is_there_beside_the_tellings():
    totals = (Total(6, 3, 3, CLAIMS[1].id),)
    (found,) = plain(written(write_json, bundle(incident(CLAIMS[0], totals=totals))))["incidents"]
    assert [each["claim"]["id"] for each in found["tellings"]] == [CLAIMS[0].id]
    assert [each["claim"]["id"] for each in found["stating"]] == [CLAIMS[1].id]
    assert found["stating"][0]["report"]["id"] == "r2"


def test_one_incident_a_line():
    lines = written(write_json, bundle(told(), undated())).decode().splitlines()
    assert lines[0] == '{"schema":1,"incidents":['
    assert len(lines) == 4
    assert lines[-1] == "]}"
    assert msgspec.json.decode(lines[1].removesuffix(","))["id"] == told().id


def test_no_incidents_are_an_empty_list():
    assert plain(written(write_json, bundle())) == {"schema": 1, "incidents": []}


def test_the_same_bundle_gives_the_same_bytes_unless_dated():
    assert written(write_json, bundle(told(), undated())) == written(write_json, bundle(undated(), told()))
    dated = plain(written(write_json, bundle(made_at="2024-05-01", head="ab")))
    assert (dated["made_at"], dated["head"]) == ("2024-05-01", "ab")


def test_the_methodology_stands_at_the_top():
    used = GazetteerUse("world", 3, "places.tsv.xz", "a" * 64, "2026-11-23")
    made = bundle(told(), methodology=Methodology(("bearwitness 1.2",), "range", (used,)))
    for writer in (write_json, write_geojson):
        method = plain(written(writer, made))["methodology"]
        assert method["tools"] == ["bearwitness 1.2"]
        assert method["gazetteers"][0]["made"] == "2026-11-23"


def test_a_claim_or_report_that_is_missing_is_a_wrong_call():
    made = bundle(told())
    without = Bundle(made.incidents, {}, made.reports)
    with pytest.raises(UsageError, match=f"rests on {CLAIMS[0].id}, which the export was not given"):
        written(write_json, without)
    with pytest.raises(UsageError, match="rests on r2"):
        written(write_json, Bundle(made.incidents, made.claims, {"r1": FIRST}))


def test_a_bundle_takes_incidents_that_come_once():
    made = bundle(told())
    once = Bundle(iter([told()]), made.claims, made.reports)
    assert written(write_json, once) == written(write_json, once) == written(write_json, made)
