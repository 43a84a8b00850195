"""The public names of the package; each is imported when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bearwitness.config import Settings as Settings
    from bearwitness.errors import BearwitnessError as BearwitnessError
    from bearwitness.errors import InputRefused as InputRefused
    from bearwitness.errors import NotARecord as NotARecord
    from bearwitness.errors import RecordDamaged as RecordDamaged
    from bearwitness.errors import RecordUnwritable as RecordUnwritable
    from bearwitness.errors import TableError as TableError
    from bearwitness.errors import UsageError as UsageError
    from bearwitness.model.records import Annotation as Annotation
    from bearwitness.model.records import Claim as Claim
    from bearwitness.model.records import GazetteerUse as GazetteerUse
    from bearwitness.model.records import Incident as Incident
    from bearwitness.model.records import Judgement as Judgement
    from bearwitness.model.records import Methodology as Methodology
    from bearwitness.model.records import Report as Report
    from bearwitness.pipeline import AddResult as AddResult
    from bearwitness.pipeline import annotate as annotate
    from bearwitness.pipeline import link as link
    from bearwitness.pipeline import read as read
    from bearwitness.record import Record as Record
    from bearwitness.record import Shown as Shown

_HOME = {
    "AddResult": "pipeline",
    "Annotation": "model.records",
    "BearwitnessError": "errors",
    "Claim": "model.records",
    "GazetteerUse": "model.records",
    "Incident": "model.records",
    "InputRefused": "errors",
    "Judgement": "model.records",
    "Methodology": "model.records",
    "NotARecord": "errors",
    "Record": "record",
    "RecordDamaged": "errors",
    "RecordUnwritable": "errors",
    "Report": "model.records",
    "Settings": "config",
    "Shown": "record",
    "TableError": "errors",
    "UsageError": "errors",
    "annotate": "pipeline",
    "link": "pipeline",
    "read": "pipeline",
}

__all__ = [*_HOME]


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("bearwitness")
    if name not in _HOME:
        raise AttributeError(f"module 'bearwitness' has no attribute {name!r}")
    return getattr(import_module(f"bearwitness.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME, "__version__"})
