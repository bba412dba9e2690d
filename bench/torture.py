"""`python -m bench.torture [--short]`: kill writers at random, and see that nothing is lost.

Every act a killed writer had acknowledged must be there, once, and the log must verify. Run it
with a PostgreSQL through `scripts/with_postgres.py`.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from bench.store import AT, installed

ROOT = Path(__file__).resolve().parent.parent
KILLS, SHORT = 200, 8
SEED = 20_261_125
AUDIT_EACH = 20


def main(arguments: list[str]) -> int:
    """Kill so many writers; 1 with the first thing that was lost, doubled or does not verify."""
    unknown = set(arguments) - {"--short"}
    if unknown:
        print(f"torture: {', '.join(sorted(unknown))} is not known; use --short")
        return 2
    kills = SHORT if "--short" in arguments else KILLS
    dice = random.Random(SEED)
    with installed():
        from django.db import connection, connections  # noqa: PLC0415

        from ringfence.records.accounts.services import add_controller  # noqa: PLC0415

        add_controller("Example Ltd", country="DE", at=AT)
        # SQLite has one writer at a time; on PostgreSQL any number write at once.
        writers = 1 if connection.vendor == "sqlite" else 2
        told: Counter[tuple[str, str]] = Counter()
        started = time.perf_counter()
        for turn in range(kills):
            connections.close_all()
            told.update(killed(turn, dice.uniform(0.05, 1.2), writers=writers))
            faults = missing(told)
            if turn % AUDIT_EACH == AUDIT_EACH - 1 or turn == kills - 1:
                faults += audited()
            if faults:
                print(f"torture: after kill {turn + 1}: {faults[0]}")
                return 1
        acts = Counter(act for act, _ in told)
        counts = ", ".join(f"{count:,} {act}s" for act, count in sorted(acts.items()))
        print(
            f"torture, {connection.vendor}: {kills} times {writers} writers killed in "
            f"{time.perf_counter() - started:.0f} s, seed {SEED}; acknowledged and found once: "
            f"{counts}; the log verifies"
        )
    return 0


def killed(turn: int, seconds: float, *, writers: int) -> list[tuple[str, str]]:
    """What writers acknowledged before all were killed, so long after the first act of each."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "bench.torture_writer", str(SEED), str(turn * writers + one)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ,
        )
        for one in range(writers)
    ]
    firsts = [writer.stdout.readline() for writer in running if writer.stdout]
    if not all(firsts):
        raise RuntimeError("a writer ended before its first act")
    time.sleep(seconds)
    for writer in running:
        writer.send_signal(signal.SIGKILL)
    told: list[tuple[str, str]] = []
    for writer, first in zip(running, firsts, strict=True):
        assert writer.stdout is not None
        lines = (first + writer.stdout.read()).split("\n")[:-1]
        writer.wait()
        told += [
            (line.split(" ")[0], line.split(" ")[1]) for line in lines if line.count(" ") == 1
        ]
    return told


def missing(told: Counter[tuple[str, str]]) -> list[str]:
    """What was acknowledged and is not there, or is there twice."""
    from ringfence.records.consents.models import ConsentEvent, ConsentRecord  # noqa: PLC0415
    from ringfence.records.evidence.models import Entry  # noqa: PLC0415
    from ringfence.records.objections.models import Objection  # noqa: PLC0415

    there = {
        "objection": Counter(map(str, Objection.objects.values_list("pk", flat=True))),
        "consent": Counter(map(str, ConsentRecord.objects.values_list("ref", flat=True))),
        "withdrawal": Counter(ConsentEvent.objects.values_list("consent__ref", flat=True)),
        "decision": Counter(map(str, Entry.objects.values_list("seq", flat=True))),
    }
    faults = [
        f"{act} {name} is there {there[act][name]} times"
        for act, name in told
        if there[act][name] != 1
    ]
    entries = Counter(Objection.objects.values_list("entry", flat=True))
    faults += [f"entry {seq} stands for {count} objections" for seq, count in entries.items()
               if count > 1]  # fmt: skip
    return faults


def audited() -> list[str]:
    """What does not fit in the log, and on the second path."""
    from ringfence.records.evidence.tree import audit, integrate  # noqa: PLC0415
    from ringfence.records.journal.lines import read_all  # noqa: PLC0415

    integrate(at=AT)
    for _ in read_all():
        pass
    return list(audit())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
