"""Commands of an installation run as programs, each in a home of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
PROGRAM = (sys.executable, "-m", "ringfence.interfaces.cli.main")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the installation lies."""
    return tmp_path / "home"


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Run:
    """Runs a command; `ok=False` where it is to fail."""

    def command(*arguments: str, ok: bool = True, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "RINGFENCE_HOME": str(home),
            "RINGFENCE_JOURNAL": str(tmp_path / "second-path"),
            "RINGFENCE_PASSWORD": "a long enough one",
            "RINGFENCE_PASSPHRASE": "a longer passphrase than most",
            "DATABASE_URL": "",
            **more,
        }
        done = subprocess.run(
            [*PROGRAM, *arguments],
            capture_output=True, text=True, check=False, timeout=60, env=environment,
            cwd=tmp_path,
        )  # fmt: skip
        assert "Traceback" not in done.stderr, done.stderr
        assert (done.returncode == 0) == ok, done.stderr + done.stdout
        return done

    return command


@pytest.fixture
def installed(run: Run) -> Run:
    """The same, once `ringfence init` was run."""
    run("init", "--controller", "Example Ltd", "--country", "DE", "--owner", "alex",
        "--origin", "example.com/log")  # fmt: skip
    return run
