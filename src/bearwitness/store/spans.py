"""Every span in a value, held against the text it points into."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec


class Pointer(NamedTuple):
    """A stretch that a value claims to rest on; `path` says where in the value it stands."""

    path: str
    start: int
    end: int
    exact: str


def pointers(value: object, path: str = "") -> Iterator[Pointer]:
    """All stretches in a record or value, and in all that it holds."""
    if isinstance(value, (tuple, list)):
        for number, each in enumerate(value):
            yield from pointers(each, f"{path}[{number}]")
    elif isinstance(value, msgspec.Struct):
        fields = value.__struct_fields__
        if "exact" in fields:
            yield Pointer(path or "itself", *(getattr(value, name) for name in ("start", "end", "exact")))
        for name in fields:
            held = getattr(value, name)
            # Plain fields hold no stretch; passing them by makes the walk three times as fast.
            if isinstance(held, (msgspec.Struct, tuple)):
                yield from pointers(held, f"{path}.{name}" if path else name)


def holds(pointer: Pointer, text: str) -> bool:
    """True where the stretch lies in the text, with these very words."""
    within = 0 <= pointer.start <= pointer.end <= len(text)
    return within and text[pointer.start : pointer.end] == pointer.exact


def misfits(value: object, text: str) -> Iterator[str]:
    """What is wrong with the stretches of a value, in words; nothing where all hold."""
    for pointer in pointers(value):
        if not holds(pointer, text):
            found = text[max(pointer.start, 0) : max(pointer.end, 0)]
            yield (
                f"{pointer.path} says {pointer.exact!r:.80} at {pointer.start}:{pointer.end}, "
                f"the text has {found!r:.80}"
            )
