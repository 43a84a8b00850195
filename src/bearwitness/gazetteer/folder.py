"""Where packs of places lie."""

import os
from pathlib import Path

_FOLDER = "BEARWITNESS_PACKS"


def packs_folder() -> Path:
    """Where packs lie: the folder named by BEARWITNESS_PACKS, else that of the user's data."""
    told = os.environ.get(_FOLDER)
    if told:
        return Path(told)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "bearwitness" / "packs"


def pack_files(folder: Path | None = None) -> list[Path]:
    """The files of all packs in use, by name."""
    folder = packs_folder() if folder is None else folder
    return sorted(folder.glob("*.sqlite")) if folder.is_dir() else []
