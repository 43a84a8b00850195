"""Incidents as GeoJSON (RFC 7946): one feature each, also for those without a place."""

from typing import BinaryIO

import msgspec

from bearwitness.export.bundle import Bundle, Told
from bearwitness.export.rows import row

_METRES = 1000


def write_geojson(bundle: Bundle, out: BinaryIO) -> None:
    """Writes a FeatureCollection, one feature a line; positions are [longitude, latitude], WGS 84.

    An incident that cannot be placed has a null geometry. The properties are the columns of the CSV
    export, with `uncertainty_m`, how far the event may lie from the point, and `claim_ids`.
    """
    out.write(msgspec.json.encode({"type": "FeatureCollection", **bundle.preamble()})[:-1])
    out.write(b',"features":[')
    for number, told in enumerate(bundle.told):
        out.write(b",\n" if number else b"\n")
        out.write(msgspec.json.encode(_feature(told)))
    out.write(b"\n]}\n")


def _feature(told: Told) -> dict[str, object]:
    incident, where = told.incident, told.incident.where
    uncertainty = where.radius_km * _METRES if where and where.radius_km is not None else None
    properties = {
        **row(told),
        "uncertainty_m": uncertainty,
        "claim_ids": [telling.claim.id for telling in told.tellings],
    }
    return {"type": "Feature", "id": incident.id, "geometry": _geometry(told), "properties": properties}


def _geometry(told: Told) -> dict[str, object] | None:
    where = told.incident.where
    if where is None or where.lat is None or where.lon is None:
        return None
    return {"type": "Point", "coordinates": [where.lon, where.lat]}
