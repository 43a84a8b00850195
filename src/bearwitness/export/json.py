"""Incidents as JSON: each with its claims, each claim with the report that holds its words."""

from typing import BinaryIO

import msgspec

from bearwitness.export.bundle import Bundle, Told

_SCHEMA = 1


def write_json(bundle: Bundle, out: BinaryIO) -> None:
    """Writes {"schema": 1, "incidents": […]}, one incident a line, as the contract has it.

    Beside the keys of the contract an incident has `tellings`: [{"claim": Claim, "report": {id, title,
    source, url, published, sha256, text_sha256}}], by report and place in the text; `stating` likewise
    holds claims that state its totals without being its own. `made_at`, `head`, `methodology` stand at
    the top where the bundle has them.
    """
    out.write(msgspec.json.encode({"schema": _SCHEMA, **bundle.preamble()})[:-1])
    out.write(b',"incidents":[')
    for number, told in enumerate(bundle.told):
        out.write(b",\n" if number else b"\n")
        out.write(_incident(told))
    out.write(b"\n]}\n")


def _incident(told: Told) -> bytes:
    joined = {"tellings": told.tellings, "stating": told.stating}
    return msgspec.json.encode({**msgspec.structs.asdict(told.incident), **joined})
