"""Tests of the command as a whole: errors, exit codes, pipes, start."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from bearwitness.cli import main as main_module
from bearwitness.errors import (
    BearwitnessError,
    InputRefused,
    NotARecord,
    RecordDamaged,
    RecordUnwritable,
    TableError,
    UsageError,
)
from cli.made import claim, run

COMMAND = [sys.executable, "-m", "bearwitness"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputRefused("a.txt", "expected text"), 1),
        (UsageError("expected a day"), 2),
        (NotARecord("no record"), 2),
        (RecordUnwritable("disk full"), 2),
        (TableError("row 3"), 2),
        (RecordDamaged("log broken"), 3),
    ],
)
def test_errors_of_the_package_end_as_a_message_with_their_code(
    error: BearwitnessError, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(main_module, "_run", fail)
    assert run(["check", "x"]) == (code, "", f"bearwitness: {error}\n")


def test_no_command_is_wrong_usage_and_shows_help_as_a_message() -> None:
    ran = run([])
    assert (ran.code, ran.out) == (2, "")
    assert "start here" in ran.err


@pytest.mark.parametrize(
    "argv",
    [["nonsense"], ["add"], ["incidents", "x", "--harm", "sadness"], ["add", "a", "b", "--published", "x"]],
)
def test_wrong_usage_is_code_2_with_a_message(argv: list[str]) -> None:
    ran = run(argv)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: ")


def test_an_option_cut_short_is_not_guessed() -> None:
    assert run(["incidents", "x", "--dis"]).code == 2


def test_version_is_a_result() -> None:
    ran = run(["--version"])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("bearwitness 0.")


def test_module_runs_as_the_command() -> None:
    done = subprocess.run([*COMMAND, "nonsense"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    # More ids than a pipe holds, so that the writer surely meets the closed end.
    claims = tmp_path / "claims.jsonl"
    claims.write_bytes(b"".join(msgspec.json.encode(claim(f"c{n}", f"r{n}")) + b"\n" for n in range(300)))
    with subprocess.Popen(
        [*COMMAND, "link", claims], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait(60) == 141
        assert process.stderr.read() == b""


def test_annotate_reads_stdin_of_a_process() -> None:
    line = json.dumps({"id": "a", "text": "An airstrike near Mosul killed two civilians."}) + "\n"
    done = subprocess.run(
        [*COMMAND, "annotate", "-"], input=line + "{\n", capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    (claim,) = json.loads(done.stdout)["claims"]
    assert claim["where"]["name"] == "Mosul"
    assert done.stderr.startswith("stdin: line 2: expected a JSON object")


def test_importing_the_package_loads_no_stage() -> None:
    code = "import bearwitness, sys, json; print(json.dumps([m for m in sys.modules if 'bearwitness' in m]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == ["bearwitness"]


def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(main_module, "main", stopped)
    with pytest.raises(SystemExit) as end:
        main_module.run()
    assert end.value.code == 130
    assert capfd.readouterr() == ("", "")
