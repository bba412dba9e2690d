"""How long the commands take to start, as whole processes."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.limits import MOST
from bench.questions import QUESTIONS

RINGFENCE = Path(sys.executable).parent / "ringfence"


def measure(*, short: bool) -> Iterator[Figure]:
    """Median milliseconds of `ringfence --help` and `ask`, and ratios to an empty Python."""
    runs = 7
    empty = _median([sys.executable, "-c", "pass"], runs)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "question.json"
        path.write_text(json.dumps(QUESTIONS["Germany, consent"]), encoding="utf-8")
        help_ms = _median([str(RINGFENCE), "--help"], runs)
        ask_ms = _median([str(RINGFENCE), "ask", str(path), "--test-numbers"], runs)
    yield Figure(subject="start", what="python -c pass", value=empty, unit="ms")
    yield Figure(subject="start", what="ringfence --help", value=help_ms, unit="ms", aim="150 ms")
    yield Figure(subject="start", what="ringfence ask", value=ask_ms, unit="ms", aim="400 ms")
    for what, value in (("--help", help_ms), ("ask", ask_ms)):
        yield Figure(
            subject="start",
            what=f"{what} in empty Pythons",
            value=value / empty,
            unit="×",
            most=MOST[f"start {what}"],
        )


def _median(command: list[str], runs: int) -> float:
    figures = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        figures.append((time.perf_counter() - started) * 1000)
    return statistics.median(figures[1:])
