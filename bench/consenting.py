"""How many consent records a second `consent check` answers, beside only reading their JSON."""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.limits import MOST
from bench.questions import CONTROLLER, PURPOSE, consent

LONG, SHORT = 60_000, 10_000
COMMAND = (sys.executable, "-m", "ringfence.interfaces.cli.main", "consent", "check")
READING = "import json,sys\nfor line in open(sys.argv[1], encoding='utf-8'): json.loads(line)"


def measure(*, short: bool) -> Iterator[Figure]:
    """Records a second of one core, start-up taken off, and the ratio to reading the JSON."""
    count = SHORT if short else LONG
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, many = folder / "one.jsonl", folder / "many.jsonl"
        one.write_text(_line(0), "utf-8")
        many.write_text("".join(_line(number) for number in range(count)), "utf-8")
        checking = min(_seconds(*COMMAND, str(many)) for _ in range(3))
        starting = min(_seconds(*COMMAND, str(one)) for _ in range(3))
        reading = _seconds(sys.executable, "-c", READING, str(many))
        empty = _seconds(sys.executable, "-c", "pass")
    spent = checking - starting
    yield _figure("records a second on one core, start-up taken off", count / spent, aim="20,000")
    yield _figure("records a second, start-up included", count / checking)
    yield _figure("a record", spent / count * 1e6, "µs", aim="50 µs")
    yield _figure(
        "checking to only reading the JSON",
        spent / max(reading - empty, 1e-6),
        "×",
        most=MOST["consent check"],
    )


def _line(number: int) -> str:
    """One of five kinds: sound, withdrawn, old, for another caller, without its words."""
    record = {**consent(), "id": f"c-{number}"}
    kind = number % 5
    if kind == 1:
        record["withdrawn_at"] = "2026-11-01T10:00:00+01:00"
    elif kind == 2:
        record["given_at"] = "2023-10-01T10:00:00+02:00"
    elif kind == 3:
        record["controllers"] = ["Example Others Ltd"]
    elif kind == 4:
        record["notice"] = None
    use = {
        "controller": CONTROLLER,
        "purpose": PURPOSE,
        "channel": "live_call",
        "country": ("DE", "FR", "ES", "NL")[number % 4],
    }
    return json.dumps({"consent": record, "for": use, "at": "2026-11-25T11:00:00+01:00"}) + "\n"


def _seconds(*command: str) -> float:
    """Processor seconds of one run: one core, whatever else the machine does."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _figure(
    what: str, value: float, unit: str = "", *, most: float | None = None, aim: str = ""
) -> Figure:
    return Figure(subject="consent check", what=what, value=value, unit=unit, most=most, aim=aim)
