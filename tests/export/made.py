"""A bundle made for tests; its sentences are ours."""

import io

import msgspec
from store.made import incident, report, shelling

from bearwitness.export import Bundle, Writer
from bearwitness.model.records import Incident, IncidentHarm, IncidentWhen, Total
from bearwitness.model.values import Party

FIRST = report("r1", title="Shelling", url="https://example.org/1")
SECOND = report("r2", source="Other Wire")
CLAIMS = (shelling(FIRST), shelling(SECOND))


def told(**changed: object) -> Incident:
    """An incident of both reports."""
    return incident(*CLAIMS, **changed)


def undated() -> Incident:
    """An incident of one report, without day or place."""
    return incident(CLAIMS[1], title="Undated", when=IncidentWhen(None, None, None), where=None, parties=())


def full() -> Incident:
    """An incident with a value in every column."""
    parties = tuple(
        Party(None, name, "unknown", role, "northern brigade", 0, 0)  # type: ignore[arg-type]
        for name, role in (("b", "opponent"), ("a", "opponent"), ("c", "affected"), ("d", "conceder"))
    )
    harm = (
        IncidentHarm("killed", "civilians", 3, 4, 5, None, "range", ()),
        IncidentHarm("killed", "children", 1, 1, 1, "civilians", "range", ()),
        IncidentHarm("killed", "fighters", 2, None, None, None, "range", ()),
        IncidentHarm("injured", "unknown", 10, None, 20, None, "range", ()),
    )
    totals = (Total(6, 3, 3, CLAIMS[0].id), Total(9, 8, 1, CLAIMS[1].id))
    return told(parties=parties, harm=harm, totals=totals)


def bundle(*incidents: Incident, **given: object) -> Bundle:
    """These incidents with the claims and reports of both."""
    return Bundle(
        incidents, {claim.id: claim for claim in CLAIMS}, {each.id: each for each in (FIRST, SECOND)}, **given
    )


def written(writer: Writer, made: Bundle) -> bytes:
    """What a writer gives."""
    out = io.BytesIO()
    writer(made, out)
    return out.getvalue()


def plain(data: bytes) -> dict[str, object]:
    """A JSON document."""
    found: dict[str, object] = msgspec.json.decode(data)
    return found
