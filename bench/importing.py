"""How fast objections are imported, beside a bare insert of the same rows."""

import itertools
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.figure import Figure
from bench.limits import MOST
from bench.store import AT

LONG, SHORT = 60_000, 12_000


def numbers(count: int) -> Iterator[str]:
    """Numbers of a made-up list: German mobile ones, never dialled, never kept."""
    return (f"+4915{place:09}" for place in itertools.islice(itertools.count(100_000_000), count))


def measure(home: Path, *, short: bool) -> Iterator[Figure]:
    """Objections a second on this store, and the ratio to a bare insert of the same rows."""
    from django.db import connection, transaction  # noqa: PLC0415

    from ringfence.core.numbers.read import read_number  # noqa: PLC0415
    from ringfence.records.accounts.services import add_controller  # noqa: PLC0415
    from ringfence.workflows.imports.objections import SLICE, import_objections  # noqa: PLC0415

    count = SHORT if short else LONG
    path = home / "objections.csv"
    rows = [f"{number},2026-11-01,all" for number in numbers(count)]
    path.write_text("\n".join(["number,received_at,scope", *rows]) + "\n", "utf-8")
    controller = add_controller("Example Imports Ltd", country="DE", at=AT)
    read = partial(read_number, default_region="DE")
    started = time.perf_counter()
    result = import_objections(controller, path, read=read, clock=lambda: AT)
    spent = time.perf_counter() - started
    assert result.counts == {"recorded": count}, result.counts
    yield Figure(
        subject=f"import, {connection.vendor}",
        what="objections a second",
        value=count / spent,
        unit="",
        aim="12,000",
    )
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bare_objections")
        cursor.execute(
            "CREATE TABLE bare_objections (number text PRIMARY KEY, received text, scope text)"
        )
    started = time.perf_counter()
    for start in range(0, count, SLICE):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO bare_objections VALUES (%s, %s, %s)",
                [row.split(",") for row in rows[start : start + SLICE]],
            )
    bare = time.perf_counter() - started
    yield Figure(
        subject=f"import, {connection.vendor}",
        what="importing to a bare insert of the same rows",
        value=spent / bare,
        unit="×",
        most=MOST["import to bare insert"],
        aim="3",
    )
