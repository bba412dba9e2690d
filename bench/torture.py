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
        told: Counter[tuple[str, str]] = Counter()
        started = time.perf_counter()
        for turn in range(kills):
            connections.close_all()
            told.update(killed(turn, dice.uniform(0.05, 1.2)))
            faults = missing(told)
            if turn % AUDIT_EACH == AUDIT_EACH - 1 or turn == kills - 1:
                faults += audited()
            if faults:
                print(f"torture: after kill {turn + 1}: {faults[0]}")
                return 1
        acts = Counter(act for act, _ in told)
        counts = ", ".join(f"{count:,} {act}s" for act, count in sorted(acts.items()))
        print(
            f"torture, {connection.vendor}: {kills} writers killed in "
            f"{time.perf_counter() - started:.0f} s, seed {SEED}; acknowledged and found once: "
            f"{counts}; the log verifies"
        )
    return 0


def killed(turn: int, seconds: float) -> list[tuple[str, str]]:
    """What a writer acknowledged before it was killed, so long after its first act."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "bench.torture_writer", str(SEED), str(turn)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ,
    )
    assert writer.stdout is not None
    first = writer.stdout.readline()
    if not first:
        raise RuntimeError(f"the writer ended with {writer.wait()} before its first act")
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    rest = writer.stdout.read()
    writer.wait()
    whole = [line for line in (first + rest).split("\n")[:-1] if line.count(" ") == 1]
    return [(line.split(" ")[0], line.split(" ")[1]) for line in whole]


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
