"""Exports as files: each written beside its target, then renamed, so that none is ever half there."""

import contextlib
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from bearwitness.errors import UsageError
from bearwitness.export.bundle import Bundle, Writer
from bearwitness.export.csv import write_csv
from bearwitness.export.geojson import write_geojson
from bearwitness.export.json import write_json


def formats() -> dict[str, Writer]:
    """The writers by the name of their format."""
    return {"csv": write_csv, "geojson": write_geojson, "json": write_json}


def write(bundle: Bundle, format: str, path: Path) -> None:  # noqa: A002 - the word of the command
    """Writes one format to `path`; what stood there stays until the new file is whole. UsageError."""
    write_each(bundle, {format: path})


def write_each(bundle: Bundle, targets: Mapping[str, Path]) -> None:
    """Writes several formats of the same bundle; where one fails, none of the targets changes."""
    writers = {name: _writer(name) for name in targets}
    with contextlib.ExitStack() as files:
        # The first file entered is renamed last, and none before all are whole.
        for name, path in targets.items():
            writers[name](bundle, files.enter_context(_beside(path)))


def _writer(name: str) -> Writer:
    known = formats()
    if name not in known:
        raise UsageError(f"unknown format {name!r}; expected one of {', '.join(known)}")
    return known[name]


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[BinaryIO]:
    """A stream to a new file beside `path`, which takes its place at the end; straight to a device."""
    target = path.resolve()
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                yield stream
            return
        part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        with contextlib.ExitStack() as undo:
            undo.callback(part.unlink, missing_ok=True)
            with part.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(
            f"{path}: cannot be written ({reason}); expected a file in a folder that exists"
        ) from error
