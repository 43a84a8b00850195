"""Tests of how well an incident is known."""

from bearwitness.incidents.fields import findings_of
from bearwitness.incidents.grade import grade_of
from bearwitness.model.records import Claim, Grade
from incidents.made import COALITION, claim, members, party, said

OWN = said("a coalition spokesman")


def graded(*claims: Claim) -> Grade:
    """The grade of an incident of these claims."""
    found = members(*claims)
    return grade_of(found, findings_of(found))


def both(*claims: Claim) -> tuple[str | None, str | None]:
    """Occurrence, attribution."""
    grade = graded(*claims)
    return grade.occurrence, grade.attribution


def test_one_source_is_weak_two_are_fair() -> None:
    assert both(claim()) == ("weak", None)
    assert both(claim(), claim("r2")) == ("fair", None)
    assert both(claim(parties=[COALITION]), claim("r2")) == ("fair", "weak")
    assert both(claim(parties=[COALITION]), claim("r2", parties=[COALITION])) == ("fair", "fair")


def test_the_party_itself_confirms() -> None:
    assert both(claim(parties=[COALITION], said_by=[OWN])) == ("confirmed", "confirmed")
    assert both(claim(parties=[COALITION]), claim("r2", said_by=[OWN])) == ("confirmed", "weak")


def test_a_party_that_concedes_confirms() -> None:
    import msgspec

    conceded = msgspec.structs.replace(claim(), parties=(party("qasr-front", "the Front", "conceder"),))
    assert both(conceded, claim("r2", parties=[("qasr-front", "the Front", "initiator")])) == (
        "confirmed",
        "confirmed",
    )


def test_who_did_it_is_contested_where_accounts_name_others() -> None:
    front = claim("r2", parties=[("qasr-front", "the Front", "initiator")])
    assert both(claim(parties=[COALITION]), front) == ("fair", "contested")


def test_a_denial_contests() -> None:
    denial = claim("r2", modality="denied", said_by=[OWN])
    assert both(claim(parties=[COALITION]), denial) == ("contested", "contested")
    assert both(denial) == ("discounted", None)


def test_reasons_are_plain_words() -> None:
    assert graded(claim(certainty="hedged")).why == (
        "it happened: one independent source tells of it",
        "who did it: nobody is named",
        "every telling is hedged",
    )
    assert graded(claim(parties=[COALITION]), claim("r2", parties=[COALITION])).why == (
        "it happened: 2 independent sources tell of it",
        "who did it: 2 independent sources name the party",
    )
