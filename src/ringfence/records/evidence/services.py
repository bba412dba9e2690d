"""Appending to the log: in the caller's transaction, without waiting for the tree."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec
from django.db import connection

from ringfence.core.ledger.canonical import canonical
from ringfence.core.ledger.commitment import commitment_to_bytes
from ringfence.core.ledger.entry import Entry as LedgerEntry
from ringfence.core.ledger.entry import entry_bytes
from ringfence.core.ledger.fact_kinds import moment_text
from ringfence.core.ledger.hashing import leaf_hash
from ringfence.core.ledger.salts import SECRET_BYTES, salt_of
from ringfence.records.accounts.models import Controller
from ringfence.records.evidence.models import EntrySecret

VERSION = 1
Value = str | int | datetime


class ToRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be appended: facts in clear, and values that are only committed to.

    ``subject`` is the opaque id of the person it concerns, where it concerns one.
    """

    kind: str
    controller: Controller
    recorded_at: datetime
    facts: Mapping[str, Value]
    commitments: Mapping[str, object]
    subject: str | None = None


class Recorded(msgspec.Struct, frozen=True):
    """An appended entry: its number in the store, its bytes and leaf, the secret of its salts."""

    seq: int
    body: bytes
    leaf: bytes
    secret: bytes


def record(
    kind: str,
    *,
    controller: Controller,
    recorded_at: datetime,
    facts: Mapping[str, Value],
    commitments: Mapping[str, object],
    subject: str | None = None,
) -> Recorded:
    """Append one entry. Raises EntryError for fields that its kind does not have."""
    return record_many(
        [
            ToRecord(
                kind=kind,
                controller=controller,
                recorded_at=recorded_at,
                facts=facts,
                commitments=commitments,
                subject=subject,
            )
        ]
    )[0]


def record_many(entries: Iterable[ToRecord]) -> list[Recorded]:
    """Append entries in order, in the caller's transaction."""
    wanted = list(entries)
    random = os.urandom(SECRET_BYTES * len(wanted))
    made: list[tuple[bytes, bytes, bytes]] = []
    # A campaign, its packs and its company stand in each of its decisions: written once a call.
    written: dict[int, bytes] = {}
    for place, one in enumerate(wanted):
        secret = random[place * SECRET_BYTES : (place + 1) * SECRET_BYTES]
        body = entry_bytes(_entry(one, secret, written))
        made.append((body, leaf_hash(body), secret))
    seqs = _insert([(one.controller.pk, *row[:2]) for one, row in zip(wanted, made, strict=True)])
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO evidence_entrysecret (entry_id, secret, subject) VALUES (%s, %s, %s)",
            [
                (seq, secret, one.subject)
                for seq, one, (_, _, secret) in zip(seqs, wanted, made, strict=True)
            ],
        )
    return [Recorded(seq, *row) for seq, row in zip(seqs, made, strict=True)]


def forget_secrets(subject: str) -> int:
    """Destroy the secrets of all entries about a person; how many. The tree stays whole."""
    count, _ = EntrySecret.objects.filter(subject=subject).delete()
    return count


def _entry(one: ToRecord, secret: bytes, written: dict[int, bytes]) -> LedgerEntry:
    facts: dict[str, str | int] = {
        name: moment_text(value) if isinstance(value, datetime) else value
        for name, value in one.facts.items()
    }
    committed = {
        name: commitment_to_bytes(salt_of(secret, name), _canonical(value, written))
        for name, value in one.commitments.items()
    }
    return LedgerEntry(
        kind=one.kind,
        version=VERSION,
        recorded_at=one.recorded_at,
        facts=facts,
        commitments=committed,
    )


def _canonical(value: object, written: dict[int, bytes]) -> bytes:
    """A value's canonical bytes; the same object, alive for the whole call, is written once."""
    if isinstance(value, str):
        return canonical(value)
    known = written.get(id(value))
    if known is None:
        known = written[id(value)] = canonical(value)
    return known


ROWS_AT_ONCE = 200
"""SQLite takes some thousand parameters a statement."""


def _insert(rows: Sequence[tuple[int, bytes, bytes]]) -> list[int]:
    """Insert entries in order and return their numbers: one statement, without the ORM's cost."""
    seqs: list[int] = []
    with connection.cursor() as cursor:
        for start in range(0, len(rows), ROWS_AT_ONCE):
            part = rows[start : start + ROWS_AT_ONCE]
            places = ", ".join(["(%s, %s, %s)"] * len(part))
            cursor.execute(
                "INSERT INTO evidence_entry (controller_id, body, leaf) "
                f"VALUES {places} RETURNING seq",
                [value for row in part for value in row],
            )
            seqs += sorted(row[0] for row in cursor.fetchall())
    return seqs
