"""Ruff keeps the clock, the environment and files out of the core, and only out of the core."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BANNED = [
    "import datetime\n\nnow = datetime.datetime.now(datetime.UTC)\n",
    "from datetime import date\n\nday = date.today()\n",
    "from datetime import datetime as moment\n\nnow = moment.utcnow()\n",
    "import time\n\nnow = time.time()\n",
    "import os\n\nhome = os.environ\n",
    'import os\n\nhome = os.getenv("HOME")\n',
    "from pathlib import Path\n\nhere = Path()\n",
]


def lint(source: str, *, as_file: str) -> str:
    """Return what ruff, under the house's settings, says of `source` if it lay in `as_file`."""
    return subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--stdin-filename", as_file, "-"],
        input=source, cwd=ROOT, capture_output=True, text=True, check=False, timeout=30,
    ).stdout  # fmt: skip


@pytest.mark.parametrize("source", BANNED)
def test_the_core_asks_nobody_but_its_arguments(source: str) -> None:
    assert "TID251" in lint(source, as_file="src/ringfence/core/law/sample.py")


@pytest.mark.parametrize("source", BANNED)
def test_entry_points_may_ask(source: str) -> None:
    assert "All checks passed" in lint(source, as_file="src/ringfence/interfaces/cli/sample.py")
