"""Claims and reports made for tests; their words are ours."""

from collections.abc import Sequence

from bearwitness.incidents.facts import Amount, amount_of, facts_of
from bearwitness.incidents.known import Known
from bearwitness.incidents.members import Member, Members, members_of
from bearwitness.incidents.tellings import Telling
from bearwitness.model.ids import claim_id
from bearwitness.model.records import Claim, Judgement, Report, Standing
from bearwitness.model.values import Attribution, Count, Effect, Event, Harm, Party, When, Where

# Name → id, latitude, longitude, radius in km, kind, country, admin1, GED precision.
PLACES = {
    "Ar Rutbah": ("g:1", 33.04, 40.28, 10.0, "town", "IQ", "Al Anbar", 2),
    "Mosul": ("g:2", 36.34, 43.13, 15.0, "city", "IQ", "Ninawa", 1),
    "Tal Afar": ("g:3", 36.37, 42.45, 10.0, "town", "IQ", "Ninawa", 1),
    "Bayji": ("g:4", 34.93, 43.49, 10.0, "town", "IQ", "Salah ad Din", 1),
    "Kisik": ("g:5", 36.47, 42.76, 5.0, "town", "IQ", "Ninawa", 1),
    "Raqqa": ("g:6", 35.95, 39.01, 10.0, "city", "SY", "Ar Raqqah", 1),
    "Iraq": ("g:7", 33.0, 44.0, 500.0, "country", "IQ", None, 6),
    "Syria": ("g:8", 35.0, 38.0, 400.0, "country", "SY", None, 6),
    "Ninawa": ("g:9", 36.2, 42.5, 120.0, "province", "IQ", "Ninawa", 4),
    "Nowhere Farm": (None, None, None, None, None, None, None, None),
}
COALITION = ("us-led-coalition", "US-led coalition", "initiator")
ISLAMIC_STATE = ("islamic-state", "ISIS", "opponent")
_CLASSES = {
    "vbied": ("vbied", "vehicle"),
    "car bomb": ("vbied", "vehicle"),
    "tactical vehicle": ("tactical_vehicle", "vehicle"),
    "vehicle": ("vehicle", None),
    "tank": ("tank", "vehicle"),
    "mortar": ("mortar", None),
    "weapons cache": ("weapons_cache", None),
}
_ABOVE = dict(_CLASSES.values())
_PARTIES = {
    "coalition": "us-led-coalition",
    "inherent resolve": "us-led-coalition",
    "qasr brigade": "qasr-brigade",
}

KNOWN = Known(
    classify=lambda thing: _CLASSES.get(thing.casefold(), (None, None))[0],
    is_coarser=lambda a, b: _ABOVE.get(b) == a,
    lineage=lambda party: (party, "qasr-front") if party == "qasr-brigade" else (party,),
    party_of=lambda name: next((id_ for word, id_ in _PARTIES.items() if word in name.casefold()), None),
    country={"IQ": "Iraq", "SY": "Syria"}.get,
)


def number(value: int | None, low: int | None = None, high: int | None = None) -> Count:
    """A count; only `value` means exactly that many."""
    exact = value is not None and low is None and high is None
    return Count(value if exact else low, value, value if exact else high, str(value), 0, 1)


def amount(best: int | None, low: int | None = None, high: int | None = None) -> Amount:
    """What the matcher makes of `number` with the same values."""
    found = amount_of(number(best, low, high))
    assert found is not None
    return found


def telling(
    told: Amount,
    source: int = 0,
    *,
    kind: str = "killed",
    day: str | None = None,
    standing: Standing = "counts",
    vague: str | None = None,
) -> Telling:
    """One number that one source tells."""
    return Telling(
        claim=f"c{source}",
        source=source,
        voice=f"r{source}",
        kind=kind,
        who="civilians",
        amount=told,
        exact=vague or "people",
        start=0,
        end=1,
        day=day,
        standing=standing,
        vague=vague,
    )


def day(first: str | None, last: str | None = None, start: int = 0) -> When:
    """The days from `first` to `last`, or one day."""
    return When(first, last or first, first, "DATE", "stated", first or "some day", start, start + 1)


def where(
    name: str, relation: str = "near", start: int = 0, basis: str = "stated", **changed: object
) -> Where:
    """A place of PLACES, or one that nothing is known of."""
    known = PLACES.get(name, PLACES["Nowhere Farm"])
    fields = dict(
        zip(
            ("place_id", "lat", "lon", "radius_km", "kind", "country", "admin1", "ged_precision"),
            known,
            strict=True,
        )
    )
    fields |= changed
    return Where(name, relation, **fields, basis=basis, exact=name, start=start, end=start + len(name))  # type: ignore[arg-type]


def said(
    speaker: str | None, kind: str = "official", medium: str | None = None, outlet: str | None = None
) -> Attribution:
    """One teller."""
    return Attribution(speaker, kind, outlet, medium, None, "said", speaker or outlet or "", 0, 1)  # type: ignore[arg-type]


def harm(
    kind: str | None,
    count: Count | int,
    who: str = "unknown",
    start: int = 0,
    end: int = 1,
    part_of: int | None = None,
    *,
    exact: str = "people",
    named: bool = False,
) -> Harm:
    """People harmed."""
    told = number(count) if isinstance(count, int) else count
    return Harm(kind, who, None, told, exact, start, end, part_of, named=named)  # type: ignore[arg-type]


def hit(thing: str, count: int | None = 1, action: str = "destroy") -> Effect:
    """A thing that was hit."""
    told = None if count is None else number(count)
    return Effect(action, thing, None, None, told, thing, 0, 1)


def party(id_: str | None, name: str, role: str) -> Party:
    """One who acted or suffered."""
    return Party(id_, name, "unknown", role, name, 0, 1)  # type: ignore[arg-type]


def claim(
    report: str = "r1",
    start: int = 0,
    *,
    kind: str = "airstrike",
    of: str | None = None,
    count: Count | int | None = None,
    when: When | str | None = "2017-01-21",
    place: Where | str | None = "Ar Rutbah",
    parties: Sequence[tuple[str | None, str, str]] = (),
    effects: Sequence[Effect] = (),
    harms: Sequence[Harm] = (),
    said_by: Sequence[Attribution] = (),
    modality: str = "asserted",
    certainty: str = "stated",
    exact: str = "Some words of a report.",
    event_at: int | None = None,
    origin: str = "rules",
) -> Claim:
    """A claim that begins at `start` of its report; strings and numbers stand for full values."""
    at = start if event_at is None else event_at
    end = start + len(exact)
    return Claim(
        schema=1,
        id=claim_id(report, start, end, kind, at, origin),
        report=report,
        start=start,
        end=end,
        exact=exact,
        event=Event(kind, number(count) if isinstance(count, int) else count, kind, at, at + 1, of),
        modality=modality,  # type: ignore[arg-type]
        certainty=certainty,  # type: ignore[arg-type]
        hedge=None,
        parties=tuple(party(*each) for each in parties),
        effects=tuple(effects),
        harm=tuple(harms),
        when=day(when) if isinstance(when, str) else when,
        where=where(place, start=start + 40) if isinstance(place, str) else place,
        said_by=tuple(said_by),
        origin=origin,
    )


def report(id_: str, *, source: str | None = None, text: str = "", published: str | None = None) -> Report:
    """A report by a source."""
    return Report(id=id_, text=text, source=source, published=published)


def members(*claims: Claim, reports: dict[str, Report] | None = None) -> Members:
    """The claims of one incident as the settling takes them."""
    held = reports or {}
    return members_of(
        [Member(each, facts_of(each, held.get(each.report), KNOWN)) for each in claims], held, KNOWN
    )


def judgement(verdict: str, *claims: Claim | str) -> Judgement:
    """A decision about claims, or about ids."""
    subject = tuple(each if isinstance(each, str) else each.id for each in claims)
    return Judgement(subject, verdict, "reviewer", "2024-05-01T12:00:00+00:00")  # type: ignore[arg-type]
