"""Compiles the gazetteer when the package is built or installed."""

import importlib
import sys
import types
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface[Any]):
    """Runs before the wheel, editable or not, is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Makes places.sqlite unless it is up to date."""
        compiler = _load_compiler(Path(self.root) / "src" / "bearwitness")
        compiler.compile_places(compiler.TARGET)


def _load_compiler(package: Path) -> Any:
    """The compiling module alone: the package itself cannot be imported before its dependencies are there."""
    bare = types.ModuleType("bearwitness")
    bare.__path__ = [str(package)]
    sys.modules["bearwitness"] = bare
    try:
        return importlib.import_module("bearwitness.gazetteer.compile")
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == "bearwitness"]:
            del sys.modules[name]
