"""What a passage takes from its heading, its lead-in, the telling before."""

from extract.told import claims, parties

RELEASE = """BAGDAD, May 2, 2024 -- On May 1, coalition military forces conducted four strikes against ISIL in Syria and Iraq.

Syria

- Near Manbij, one strike destroyed a boat.

Iraq

- Near Hit, two strikes destroyed three boats.
- Near Jamsat al Rih, one strike destroyed a tunnel.
"""


def test_items_take_the_day_and_the_actor_of_the_lead_in() -> None:
    items = [claim for claim in claims(RELEASE) if claim.event.type == "airstrike"]
    assert len(items) == 3
    for claim in items:
        assert claim.when is not None
        assert (claim.when.earliest, claim.when.basis) == ("2024-05-01", "inherited")
        assert ("initiator", "us-led-coalition") in parties(claim)


def test_a_heading_gives_the_country_of_an_unknown_place() -> None:
    last = claims(RELEASE)[-1]
    assert last.where is not None
    assert (last.where.name, last.where.place_id, last.where.country) == ("Jamsat al Rih", None, "IQ")


def test_a_total_over_two_countries_has_no_single_place() -> None:
    total = claims(RELEASE)[0]
    assert total.event.type == "total"
    assert total.where is None


def test_the_dateline_dates_the_report() -> None:
    told = claims(
        "KABUL, Afghanistan (May 2, 2024) -- Gunmen killed two men in Herat on Monday.", published=None
    )
    assert [claim.when.earliest for claim in told if claim.when] == ["2024-04-29"]


def test_without_a_day_of_publication_a_weekday_stays_open() -> None:
    (claim,) = claims("Gunmen killed two men in Herat on Monday.", published=None)
    assert claim.when is not None
    assert (claim.when.earliest, claim.when.latest) == (None, None)


def test_the_same_day_is_the_day_of_the_event_told_before() -> None:
    told = claims(
        "A strike near Hit on April 21 destroyed a tank. In a release the day after the strike, officials said so.\n\n"
        "That same day, two strikes near Mosul destroyed a bunker."
    )
    assert [claim.when.earliest for claim in told if claim.event.type == "airstrike" and claim.when] == [
        "2024-04-21",
        "2024-04-21",
    ]


def test_a_place_to_lean_on_must_not_be_another_list_item() -> None:
    told = claims("- Near Hit, one strike destroyed a boat.\n- One strike destroyed a tunnel.")
    assert [claim.where.name if claim.where else None for claim in told] == ["Hit", None]


def test_a_short_form_means_the_party_the_report_supports() -> None:
    iraq = claims("ISIS lost the city of Mosul. Coalition aircraft hit a bridge in Mosul, Iraq.")
    yemen = claims("Coalition aircraft hit a bridge in Sanaa, Yemen, Saudi Arabia said.")
    assert ("initiator", "us-led-coalition") in parties(iraq[-1])
    assert ("initiator", "saudi-led-coalition") in parties(yemen[-1])
