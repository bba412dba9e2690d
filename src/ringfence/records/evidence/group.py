"""Group commit: decisions asked for at the same time share one durable transaction.

A caller hands in what is to be recorded and waits for its receipt; it is signed only once the
transaction that holds the entry is durable.
"""

import queue
import threading
from collections.abc import Sequence
from concurrent.futures import Future

import msgspec
from django.db import connection, transaction

from ringfence.core.ledger.entry import EntryError
from ringfence.core.verifier.receipt import signed_entry
from ringfence.records.evidence.services import Recorded, ToRecord, record_many
from ringfence.records.evidence.tree import log_key

AT_MOST = 256
"""Entries in one transaction: more would keep the first of them waiting."""


class Signed(msgspec.Struct, frozen=True):
    """A durable entry and the log's signature over it."""

    recorded: Recorded
    signature: str


class GroupCommit:
    """One thread that writes for all others. Use it as a context; leaving it ends the thread."""

    def __init__(self) -> None:
        self._asked: queue.SimpleQueue[tuple[ToRecord, Future[Signed]] | None] = (
            queue.SimpleQueue()
        )
        self._thread = threading.Thread(target=self._write, name="group-commit", daemon=True)

    def __enter__(self) -> "GroupCommit":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._asked.put(None)
        self._thread.join()

    def submit(self, entry: ToRecord) -> "Future[Signed]":
        """Ask for an entry; the future holds it once it is durable, or why it is not."""
        answer: Future[Signed] = Future()
        self._asked.put((entry, answer))
        return answer

    def _write(self) -> None:
        try:
            while (batch := self._next()) is not None:
                self._commit(batch)
        finally:
            connection.close()

    def _next(self) -> list[tuple[ToRecord, Future[Signed]]] | None:
        """What waits now, at least one; None once the last was asked for."""
        first = self._asked.get()
        if first is None:
            return None
        batch = [first]
        while len(batch) < AT_MOST:
            try:
                more = self._asked.get_nowait()
            except queue.Empty:
                break
            if more is None:
                self._asked.put(None)
                break
            batch.append(more)
        return batch

    def _commit(self, batch: Sequence[tuple[ToRecord, "Future[Signed]"]]) -> None:
        try:
            key = log_key()
            with transaction.atomic():
                recorded = record_many(entry for entry, _ in batch)
        except EntryError as error:
            if len(batch) == 1:
                batch[0][1].set_exception(error)
                return
            # One faulty entry, found before anything was written, takes no other with it.
            for one in batch:
                self._commit([one])
            return
        except Exception as error:  # noqa: BLE001 - the edge of the thread: who waits is told
            # Whether a failed commit was kept nobody knows here: nothing is tried twice.
            connection.close()
            for _, answer in batch:
                answer.set_exception(error)
            return
        for (_, answer), entry in zip(batch, recorded, strict=True):
            answer.set_result(Signed(entry, signed_entry(entry.body, key)))
