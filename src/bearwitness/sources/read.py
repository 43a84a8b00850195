"""Paths to a stream of reports with their bytes; what cannot be read is refused, the others go on."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from bearwitness.config import DEFAULTS, Settings
from bearwitness.errors import InputRefused, UsageError
from bearwitness.model.ids import digest
from bearwitness.model.records import Capture, Intake, Refusal
from bearwitness.sources import jsonl
from bearwitness.sources.draft import Draft, iso_day, report
from bearwitness.sources.guard import check_file, read_bytes, shown, unreadable
from bearwitness.sources.html import read_html
from bearwitness.sources.jsonl import read_lines
from bearwitness.sources.text import read_text

__all__ = ["accepted", "read_lines", "read_paths"]

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".jsonl": "application/json",
    ".ndjson": "application/json",
}
_LINES = (".jsonl", ".ndjson")
_PAGES = (".html", ".htm", ".xhtml")


class _Desk(msgspec.Struct, frozen=True):
    """What holds for every input of one call."""

    published: str | None
    settings: Settings
    now: Callable[[], str]
    tool: str

    def intake(self, draft: Draft, data: bytes, *, address: str, media_type: str) -> Intake:
        capture = Capture(
            sha256=digest(data),
            size=len(data),
            media_type=media_type,
            address=address,
            captured_at=self.now(),
            tool=self.tool,
            charset=draft.charset,
        )
        return Intake(report(draft, published=self.published, capture=capture.sha256), capture, data)


def accepted() -> tuple[str, ...]:
    """The suffixes of the files that are read."""
    return tuple(_MEDIA_TYPES)


def read_paths(
    paths: Iterable[Path],
    *,
    published: str | None = None,
    settings: Settings = DEFAULTS,
    now: Callable[[], str],
) -> Iterator[Intake | Refusal]:
    """One Intake or Refusal for each file, in the order given; for JSON lines, for each line.

    Folders are read in order of names, with the folders inside; hidden files in them are passed over.
    `published` (an ISO day) holds where the input itself does not say its day; `now` gives the time of
    capture. Raises UsageError at once when `published` is no day; nothing else is raised for any input.
    """
    try:
        day = iso_day(published) if published is not None else None
    except ValueError as error:
        raise UsageError(f"published: {error}") from error
    desk = _Desk(day, settings, now, _tool())
    return (found for path in paths for found in _read(Path(path), desk))


def _tool() -> str:
    """Name with version, as captures state it."""
    from importlib import metadata  # slow to import

    try:
        return f"bearwitness {metadata.version('bearwitness')}"
    except metadata.PackageNotFoundError:
        return "bearwitness (not installed)"


def _read(path: Path, desk: _Desk) -> Iterator[Intake | Refusal]:
    for item in _files(path):
        if isinstance(item, Refusal):
            yield item
            continue
        try:
            yield from _read_file(item, desk)
        except InputRefused as error:
            yield Refusal(error.name, error.reason)


def _files(path: Path) -> Iterator[Path | Refusal]:
    """The files of a path, its own or those of the folder, in order of names, each folder once."""
    waiting = [path]
    met: set[tuple[int, int]] = set()
    while waiting:
        here = waiting.pop()
        if not _is_folder(here):
            yield here
            continue
        try:
            names = _names(here, met)
        except InputRefused as error:
            yield Refusal(error.name, error.reason)
            continue
        if not names and here == path:
            yield Refusal(shown(here), "expected files in this folder, found none that is not hidden")
        waiting += [here / name for name in reversed(names)]


def _names(folder: Path, met: set[tuple[int, int]]) -> list[str]:
    """Names in a folder that are not hidden, sorted; refuses a folder met before, for links may go round."""
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in met:
            raise InputRefused(shown(folder), "expected each folder once, found a link to one already read")
        met.add((status.st_dev, status.st_ino))
        return sorted(entry.name for entry in os.scandir(folder) if not entry.name.startswith("."))
    except OSError as error:
        raise unreadable(folder, error) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _read_file(path: Path, desk: _Desk) -> Iterator[Intake | Refusal]:
    """What one file holds; raises InputRefused where it cannot be read at all."""
    suffix = path.suffix.lower()
    name = shown(path)
    if suffix in _LINES:
        yield from _read_json_lines(path, desk)
    elif suffix not in _MEDIA_TYPES:
        check_file(path, limit=None)
        raise InputRefused(name, f"expected a file that ends in {', '.join(accepted())}")
    else:
        data = read_bytes(path, limit=desk.settings.max_input_bytes)
        reader = read_html if suffix in _PAGES else read_text
        draft = reader(data, name=name, settings=desk.settings)
        yield desk.intake(draft, data, address=name, media_type=_MEDIA_TYPES[suffix])


def _read_json_lines(path: Path, desk: _Desk) -> Iterator[Intake | Refusal]:
    """One Intake or Refusal a line; the size limit holds for each line, not for the file."""
    name = shown(path)
    seen: dict[str, int] = {}
    found = False
    check_file(path, limit=None)
    try:
        with path.open("rb") as stream:
            for line in jsonl.lines(stream, name=name, settings=desk.settings):
                found = True
                yield _line(line, desk, seen, path=path)
    except OSError as error:
        raise unreadable(path, error) from error
    if not found:
        raise InputRefused(name, "expected JSON lines, found none in this file")


def _line(line: jsonl.Line, desk: _Desk, seen: dict[str, int], *, path: Path) -> Intake | Refusal:
    if isinstance(line.found, Refusal):
        return line.found
    name = shown(path)
    made = desk.intake(
        line.found,
        line.data,
        address=f"{name}#{line.number}",
        media_type=_MEDIA_TYPES[path.suffix.lower()],
    )
    return jsonl.again(made.report.id, line.number, seen, name=name) or made
