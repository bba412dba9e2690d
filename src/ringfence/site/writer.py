"""Who may write the embedded database: one process at a time, held by a lock on a file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from ringfence.site.home import Home


class WriterBusy(Exception):
    """Another process writes; says which and what to do, in one line."""


@contextmanager
def writing(home: Home) -> Iterator[None]:
    """Hold the right to write while the block runs; PostgreSQL needs none. Raises WriterBusy."""
    if connection.vendor != "sqlite":
        yield
        return
    handle = os.open(home.writer_lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip() or "another"
            raise WriterBusy(
                f"{home.database}: process {holder} is writing; "
                "wait for it, or set DATABASE_URL to PostgreSQL for several writers"
            ) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode("ascii"), 0)
        yield
    finally:
        os.close(handle)
