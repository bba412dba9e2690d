"""`python -m bench.evidence [--short]`: appending, signing, verifying, sealing, and size on disk.

With a PostgreSQL through `scripts/with_postgres.py`, else SQLite. Ratios decide the exit status.
"""

import hashlib
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.__main__ import HEAD, machine
from bench.figure import Figure
from bench.importing import measure as measure_imports
from bench.limits import MOST
from bench.questions import QUESTIONS
from bench.store import AT, installed

LONG, SHORT = 100_000, 10_000
VERIFIED_LONG, VERIFIED_SHORT = 10_000_000, 1_000_000
CALLERS = 64


def main(arguments: list[str]) -> int:
    """Print every figure; 1 if a ratio is beyond its limit, 2 for wrong usage."""
    unknown = set(arguments) - {"--short"}
    if unknown:
        print(f"bench.evidence: {', '.join(sorted(unknown))} is not known; use --short")
        return 2
    short = "--short" in arguments
    print(machine())
    print(HEAD)
    failed = False
    with installed() as home:
        for figure in measure(home, short=short):
            print(figure.row(), flush=True)
            failed = failed or figure.failed
    return 1 if failed else 0


def measure(home: Path, *, short: bool) -> Iterator[Figure]:
    """All figures on this store."""
    from ringfence.records.accounts.services import add_controller  # noqa: PLC0415

    count = SHORT if short else LONG
    controller = add_controller("Example Ltd", country="DE", at=AT)
    entries = decisions(controller, count)
    yield from ledger_alone(entries)
    yield from appending(entries)
    yield from signing(entries, home)
    yield from verifying(VERIFIED_SHORT if short else VERIFIED_LONG)
    yield from sealing()
    yield from measure_imports(home, short=short)


def decisions(controller: object, count: int) -> list[object]:
    """So many decisions to record; the values differ by their number."""
    from ringfence.core.law.decide import decide  # noqa: PLC0415
    from ringfence.core.law.read_question import read_question  # noqa: PLC0415
    from ringfence.core.law.verdict_codes import codes_of  # noqa: PLC0415
    from ringfence.records.evidence.receipts import versions  # noqa: PLC0415
    from ringfence.records.evidence.services import ToRecord  # noqa: PLC0415
    from ringfence.rulepacks import load_packs  # noqa: PLC0415

    raw = next(iter(QUESTIONS.values()))
    packs = load_packs()
    question = read_question(raw, now=AT, test_numbers=True)
    verdict = codes_of(decide(question, packs))
    facts = {key: value for key, value in raw.items() if key not in ("number", "campaign")}
    values = {
        "campaign": raw["campaign"],
        "controller": "Example Ltd",
        "derived": {"region": "DE", "type": "mobile"},
        "facts": facts,
        "verdict": verdict,
        "versions": versions(packs, question),
    }
    return [
        ToRecord(
            kind="decision",
            controller=controller,  # type: ignore[arg-type]
            recorded_at=AT,
            facts={"outcome": "permit"},
            commitments={
                **values,
                "facts": {**facts, "source": {"kind": "own", "list_id": str(number)}},
                "verdict": dict(verdict),
                "number": f"+4915{number:09}",
            },
        )
        for number in range(count)
    ]


def ledger_alone(entries: list[object]) -> Iterator[Figure]:
    """Canonical entries into the tree, with a signed checkpoint for each thousand; no store."""
    from ringfence.core.ledger.checkpoint import Checkpoint, sign_checkpoint  # noqa: PLC0415
    from ringfence.core.ledger.entry import entry_bytes  # noqa: PLC0415, I001
    from ringfence.core.ledger.hashing import leaf_hash  # noqa: PLC0415
    from ringfence.core.ledger.tiles import Edge  # noqa: PLC0415
    from ringfence.records.evidence.services import _entry  # noqa: PLC0415
    from ringfence.records.evidence.tree import log_key  # noqa: PLC0415

    secret = bytes(32)
    bodies = [entry_bytes(_entry(one, secret, {})) for one in entries[:10_000]]  # type: ignore[arg-type]
    key = log_key()

    def grow() -> None:
        edge = Edge()
        for start in range(0, len(bodies), 1_000):
            edge, _ = edge.grown(leaf_hash(body) for body in bodies[start : start + 1_000])
            sign_checkpoint(Checkpoint(key.public.name, edge.head()), key)

    spent = best(grow)
    yield figure("ledger", "canonical entries a second into a signed tree", len(bodies) / spent,
                 aim="100,000")  # fmt: skip
    hashing = best(lambda: [hashlib.sha256(body).digest() for body in bodies])
    yield figure("ledger", "the same to only hashing the bytes", spent / hashing, "×",
                 most=MOST["tree to hashing"])  # fmt: skip


def appending(entries: list[object]) -> Iterator[Figure]:
    """Bulk: commitments, canonical form and rows, a thousand in a durable transaction."""
    from django.db import connection, transaction  # noqa: PLC0415

    from ringfence.records.evidence.services import record_many  # noqa: PLC0415

    started = time.perf_counter()
    for start in range(0, len(entries), 1_000):
        with transaction.atomic():
            record_many(entries[start : start + 1_000])  # type: ignore[arg-type]
    spent = time.perf_counter() - started
    yield figure(f"bulk, {connection.vendor}", "decisions a second, committed to and stored",
                 len(entries) / spent, aim="100,000")  # fmt: skip


def signing(entries: list[object], home: Path) -> Iterator[Figure]:
    """Each caller waits for a durable entry and its signature; commits are shared."""
    from django.db import connection  # noqa: PLC0415

    from ringfence.records.evidence.group import GroupCommit  # noqa: PLC0415

    vendor = f"receipts, {connection.vendor}"
    part = entries[: max(len(entries) // 4, 1_000)]
    before = stored_bytes(home)
    with GroupCommit() as group:
        started = time.perf_counter()
        with ThreadPoolExecutor(CALLERS) as callers:
            list(callers.map(lambda one: group.submit(one).result(), part, chunksize=50))
        spent = time.perf_counter() - started
        yield figure(vendor, f"signed and durable a second, {CALLERS} callers", len(part) / spent,
                     aim="10,000 (5,000 on PostgreSQL)")  # fmt: skip
        started = time.perf_counter()
        asked = [group.submit(one) for one in part]  # type: ignore[arg-type]
        for answer in asked:
            answer.result()
        spent = time.perf_counter() - started
        yield figure(vendor, "the same, all asked for at once", len(part) / spent)
        waits = paced(lambda one: group.submit(one).result(), part[:1_500])  # type: ignore[arg-type]
    yield figure(vendor, "p50 at 500 a second", statistics.median(waits) * 1e3, "ms")
    yield figure(vendor, "p99 at 500 a second", statistics.quantiles(waits, n=100)[98] * 1e3, "ms",
                 aim="10 ms")  # fmt: skip
    recorded = 2 * len(part) + 1_500
    grown = stored_bytes(home) - before
    yield figure(vendor, "bytes on disk a decision, indexes included", grown / recorded, "",
                 aim="800, at most 1,200")  # fmt: skip


def stored_bytes(home: Path) -> int:
    """What the store takes on disk, its log folded in."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.fetchall()
            return (home / "ringfence.sqlite3").stat().st_size
        cursor.execute(
            "SELECT pg_total_relation_size('evidence_entry') "
            "+ pg_total_relation_size('evidence_entrysecret')"
        )
        return int(cursor.fetchone()[0])


def paced(run: Callable[[object], object], items: list[object]) -> list[float]:
    """How long each took, asked for 500 times a second whether the last was done or not."""
    waits: list[float] = []

    def timed(one: object) -> None:
        started = time.perf_counter()
        run(one)
        waits.append(time.perf_counter() - started)

    with ThreadPoolExecutor(CALLERS) as callers:
        started = time.perf_counter()
        for place, one in enumerate(items):
            time.sleep(max(started + place / 500 - time.perf_counter(), 0))
            callers.submit(timed, one)
    return waits


def verifying(count: int) -> Iterator[Figure]:
    """From stored canonical bytes to the root, as an audit does it; bytes of a decision's size."""
    from ringfence.core.ledger.frontier import Frontier  # noqa: PLC0415
    from ringfence.core.ledger.hashing import leaf_hash  # noqa: PLC0415

    bodies = [os.urandom(525) for _ in range(10_000)]
    started = time.process_time()
    frontier = Frontier()
    for _ in range(count // len(bodies)):
        frontier = frontier.extended(map(leaf_hash, bodies))
    frontier.head()
    spent = time.process_time() - started
    yield figure("verify", f"{count:,} entries from their stored bytes", spent, "s",
                 aim=f"{count / 10_000_000 * 60:g} s")  # fmt: skip


def sealing() -> Iterator[Figure]:
    """A field sealed and a token made, the data key at hand."""
    from ringfence.core.vault.fields import Column, seal_column  # noqa: PLC0415
    from ringfence.core.vault.key_id import KeyPurpose  # noqa: PLC0415
    from ringfence.core.vault.sealing_key import SealingKey  # noqa: PLC0415
    from ringfence.core.vault.secret import new_secret  # noqa: PLC0415
    from ringfence.records.keyring.at_hand import keyring  # noqa: PLC0415

    key = SealingKey(KeyPurpose.DATA, new_secret(os.urandom))
    column = Column("c1", "subjects_subjectnumber", "sealed")
    numbers = [f"+4915{place:09}" for place in range(20_000)]
    tokens = keyring().tokens_of("c1").current
    rows = [(key, str(place), number.encode()) for place, number in enumerate(numbers)]

    def work() -> None:
        seal_column(rows, column=column, random_bytes=os.urandom)
        tokens.values(numbers)

    yield figure("vault", "fields a second, sealed and with a token", len(rows) / best(work),
                 aim="150,000")  # fmt: skip


def best(run: Callable[[], object], times: int = 3) -> float:
    """The least processor seconds of some runs."""
    spent = []
    for _ in range(times):
        started = time.process_time()
        run()
        spent.append(time.process_time() - started)
    return min(spent)


def figure(
    subject: str,
    what: str,
    value: float,
    unit: str = "",
    *,
    most: float | None = None,
    aim: str = "",
) -> Figure:
    """One figure."""
    return Figure(subject=subject, what=what, value=value, unit=unit, most=most, aim=aim)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
