"""The founding case: what a careful reader takes from one news story."""

import pytest
from shared import shared

from bearwitness import pipeline
from bearwitness.model.records import Annotation, Claim, Report


@pytest.fixture(scope="module")
def told() -> Annotation:
    text = shared("founding_case/article.txt").read_text(encoding="utf-8")
    return pipeline.annotate(Report("story", text, published="2017-02-09"), settle=True)


def claims_of(told: Annotation, event_type: str) -> list[Claim]:
    return [claim for claim in told.claims if claim.event.type == event_type]


def objects(claim: Claim) -> list[tuple[str, str, int | None]]:
    return [(e.action, e.object, e.count.best if e.count else None) for e in claim.effects]


def near_rutbah(told: Annotation) -> list[Claim]:
    found = [c for c in claims_of(told, "airstrike") if c.where and c.where.name == "Ar Rutbah"]
    assert len(found) == 3
    return found


def test_row_1_the_story_knocks_out_a_vehicle(told: Annotation) -> None:
    claim = near_rutbah(told)[0]
    assert claim.when is not None
    assert claim.where is not None
    assert (claim.when.earliest, claim.when.latest) == ("2017-01-21", "2017-01-21")
    assert (claim.where.relation, claim.where.country, claim.where.admin1) == ("near", "IQ", "Al Anbar")
    assert {(p.role, p.id) for p in claim.parties} >= {
        ("initiator", "us-led-coalition"),
        ("opponent", "islamic-state"),
    }
    assert objects(claim) == [("knock out", "vehicle", 1)]
    assert claim.said_by == ()


def test_row_2_the_page_says_car_bomb(told: Annotation) -> None:
    claim = near_rutbah(told)[1]
    assert [e.class_ for e in claim.effects] == ["vbied"]
    assert claim.when is not None
    assert claim.when.basis == "inherited"
    assert [(a.speaker, a.medium) for a in claim.said_by] == [("Operation Inherent Resolve", "social_media")]


def test_row_3_the_release_says_tactical_vehicle(told: Annotation) -> None:
    claim = near_rutbah(told)[2]
    assert objects(claim) == [
        ("destroy", "tactical vehicle", 1),
        ("destroy", "weapons cache", 2),
        ("destroy", "mortar", 1),
    ]
    (teller,) = claim.said_by
    assert (teller.speaker, teller.speaker_kind, teller.medium) == (
        "US military officials",
        "official",
        "release",
    )
    assert teller.when is not None
    assert teller.when.earliest == "2017-01-22"
    assert claim.when is not None
    assert claim.when.earliest == "2017-01-21"


def test_row_4_the_total_is_six_in_iraq(told: Annotation) -> None:
    (claim,) = claims_of(told, "total")
    assert claim.event.count is not None
    assert (claim.event.count.best, claim.event.of) == (6, "airstrike")
    assert claim.where is not None
    assert claim.where.country == "IQ"
    assert claim.when is not None
    assert claim.when.earliest == "2017-01-21"


def test_row_5_two_strikes_near_mosul(told: Annotation) -> None:
    (claim,) = [c for c in claims_of(told, "airstrike") if c.event.count and c.event.count.best == 2]
    assert claim.where is not None
    assert claim.where.name == "Mosul"
    assert claim.when is not None
    assert claim.when.earliest == "2017-01-21"
    assert objects(claim) == [
        ("engage", "tactical unit", 2),
        ("destroy", "VBIED factory", 1),
        ("destroy", "VBIED", 1),
        ("destroy", "tank", 1),
        ("destroy", "fighting position", 3),
        ("destroy", "vehicle", 1),
    ]


def test_row_6_half_of_mosul_is_retaken(told: Annotation) -> None:
    (claim,) = claims_of(told, "territory_taken")
    assert claim.where is not None
    assert claim.where.name == "eastern half of Mosul"
    assert claim.where.country == "IQ"
    assert claim.when is not None
    assert (claim.when.earliest, claim.when.latest) == ("2017-01-21", "2017-01-31")
    assert {(p.role, p.id) for p in claim.parties} == {
        ("initiator", "iraq-forces"),
        ("opponent", "islamic-state"),
    }


def test_row_7_civilians_at_risk_are_not_harmed(told: Annotation) -> None:
    (claim,) = [c for c in told.claims if any(p.role == "affected" for p in c.parties)]
    (party,) = claim.parties
    assert party.count is not None
    assert (party.count.low, party.count.best) == (2000, None)
    assert claim.harm == ()


def test_row_8_a_toll_has_no_kind_and_no_number(told: Annotation) -> None:
    (harm,) = [h for c in told.claims for h in c.harm if h.kind is None]
    assert (harm.who, harm.count.low, harm.count.best) == ("civilians", 1, None)


def test_row_9_most_of_five_bridges(told: Annotation) -> None:
    (claim,) = claims_of(told, "infrastructure_damage")
    (effect,) = claim.effects
    assert (effect.action, effect.object) == ("destroy", "bridge")
    assert effect.count is not None
    assert (effect.count.low, effect.count.best, effect.count.high) == (3, None, 5)
    assert claim.modality == "historical"
    assert claim.where is not None
    assert "Mosul" in claim.where.name


def test_row_10_the_commander_told_the_agency(told: Annotation) -> None:
    spoken = [a for c in told.claims for a in c.said_by if a.speaker and "Martin" in a.speaker]
    assert spoken
    assert {a.outlet for a in spoken} == {"Associated Press"}
    assert {a.when.earliest for a in spoken if a.when} == {"2017-01-01"}


def test_row_11_a_forecast_is_predicted(told: Annotation) -> None:
    forecast = [c for c in told.claims if c.modality == "predicted" and "six months" in c.exact]
    assert forecast
    assert all(claim.said_by and claim.said_by[0].outlet == "Associated Press" for claim in forecast)


def test_row_12_operations_are_yet_to_start(told: Annotation) -> None:
    (claim,) = [c for c in claims_of(told, "ground_attack") if c.modality in {"planned", "predicted"}]
    assert claim.where is not None
    assert claim.where.name == "western Mosul"


def test_row_13_a_tweet_is_a_statement(told: Annotation) -> None:
    (claim,) = [c for c in claims_of(told, "statement") if "tweeted" in c.exact]
    assert claim.when is not None
    assert claim.when.earliest == "2017-02-08"
    assert claim.said_by[0].medium == "social_media"


def test_row_14_aid_workers_are_killed_in_northern_afghanistan(told: Annotation) -> None:
    (claim,) = [c for c in told.claims if any(h.who == "aid_workers" for h in c.harm)]
    assert claim.event.type == "killing"
    assert claim.certainty == "hedged"
    assert claim.hedge is not None
    assert claim.hedge.exact == "suspected"
    assert claim.harm[0].count.best == 6
    assert claim.when is not None
    assert claim.when.earliest == "2017-02-08"
    assert claim.where is not None
    assert claim.where.country == "AF"
    assert claim.where.ged_precision in {4, 5}


def test_three_tellings_are_one_incident(told: Annotation) -> None:
    rutbah = {claim.id for claim in near_rutbah(told)}
    incidents = [i for i in told.incidents or () if rutbah & set(i.claims)]
    assert len(incidents) == 1
    (incident,) = incidents
    assert set(incident.claims) == rutbah
    finding = next(f for f in incident.findings if f.field == "effects.object")
    assert finding.status == "disputed"
    (total,) = incident.totals
    assert (total.stated, total.listed, total.unaccounted) == (6, 3, 3)


def test_what_must_never_be(told: Annotation) -> None:
    by_id = {claim.id: claim for claim in told.claims}
    for incident in told.incidents or ():
        members = [by_id[claim] for claim in incident.claims]
        assert all(c.modality not in {"predicted", "planned", "hypothetical"} for c in members)
        assert all(c.event.type not in {"total", "statement"} for c in members)
        kinds = {any(h.who == "aid_workers" for h in c.harm) for c in members}
        assert len(kinds) == 1
