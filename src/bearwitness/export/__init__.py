"""One file a format."""

from bearwitness.export.bundle import Bundle, Writer
from bearwitness.export.csv import write_csv
from bearwitness.export.files import formats, write, write_each
from bearwitness.export.geojson import write_geojson
from bearwitness.export.json import write_json

__all__ = [
    "Bundle",
    "Writer",
    "formats",
    "write",
    "write_csv",
    "write_each",
    "write_geojson",
    "write_json",
]
