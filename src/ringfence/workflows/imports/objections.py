"""Importing a file of objections: it adds, and never weakens; again, it changes nothing.

A row whose number can be read records an objection, whatever else is wrong with it. The work goes
in slices, each one transaction, and is resumed after the last of them.
"""

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from django.db import transaction

from ringfence.core.law.question import Objection as Said
from ringfence.core.numbers.reading import Reading
from ringfence.core.vault.tokens import Token
from ringfence.records.accounts.models import Controller
from ringfence.records.evidence.services import ToRecord, record_many
from ringfence.records.journal.lines import append_many
from ringfence.records.keyring.at_hand import keyring
from ringfence.records.objections.models import ImportRun, Objection
from ringfence.records.objections.services import journal_fields
from ringfence.records.subjects.models import NumberToken, Subject, SubjectNumber
from ringfence.screening.fact_files import (
    OBJECTION_KEYS,
    forms_for_bars,
    is_somebodys,
    objection_of,
)
from ringfence.screening.fact_rows import FactRow, read_fact_rows

SLICE = 1_000
"""No longer may a bulk work keep the gate from writing."""
NUMBERS_KEPT = 200_000
UTC_ZONE = (ZoneInfo("UTC"),)
Read = Callable[[str], Reading]
Word = str
RECORDED, ALREADY, REPAIRED, UNREADABLE = "recorded", "already", "repaired", "unreadable"


@dataclass
class ImportResult:
    """How many rows ended how, and what is to be mended, by line. Holds no number."""

    counts: dict[Word, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)
    resumed_after: int = 0

    def count(self, word: Word) -> None:
        """One more row that ended so."""
        self.counts[word] = self.counts.get(word, 0) + 1


class _Row(msgspec.Struct):
    """A row as it will be recorded."""

    line: int
    said: Said
    tokens: tuple[tuple[Token, ...], ...]
    subject: Subject | None = None


def import_objections(
    controller: Controller,
    path: Path,
    *,
    read: Read,
    clock: Callable[[], datetime],
) -> ImportResult:
    """Record what a file says. Raises ListError where it cannot be read at all."""
    # The column of numbers is found by reading them; they are read again when they are recorded.
    read = lru_cache(maxsize=NUMBERS_KEPT)(read)
    rows = read_fact_rows(path, known=OBJECTION_KEYS, reads=lambda cell: is_somebodys(read(cell)))
    run, _ = ImportRun.objects.get_or_create(controller=controller, sha256=rows.file.sha256)
    result = ImportResult(resumed_after=run.rows_done)
    for start in range(run.rows_done, len(rows.rows), SLICE):
        part = rows.rows[start : start + SLICE]
        at = clock()
        with transaction.atomic():
            _record(controller, list(_read_rows(part, controller, read, at, result)), at, result)
            ImportRun.objects.filter(pk=run.pk).update(rows_done=start + len(part))
    ImportRun.objects.filter(pk=run.pk, finished_at=None).update(finished_at=clock())
    return result


def _read_rows(
    rows: Sequence[FactRow], controller: Controller, read: Read, at: datetime, result: ImportResult
) -> Iterator[_Row]:
    keys = keyring().tokens_of(controller.code)
    for row in rows:
        reading = read(row.number) if row.number and row.number.strip() else None
        if reading is None or reading.e164 is None:
            result.count(UNREADABLE)
            result.faults.append((row.line, "no number that can be read"))
            continue
        said, fault = objection_of(row, at=at, now=at)
        if fault is not None:
            result.count(REPAIRED)
            result.faults.append((row.line, fault))
        forms = [form for form in forms_for_bars(reading) if _can_be_token(form)]
        if forms:
            yield _Row(row.line, said, tuple([keys.tokens(form) for form in forms]))
        else:
            result.count(UNREADABLE)
            result.faults.append((row.line, "its number is too long for any telephone"))


def _can_be_token(e164: str) -> bool:
    return e164.startswith("+") and 2 <= len(e164) - 1 <= 15  # noqa: PLR2004 - E.164


def _record(controller: Controller, rows: list[_Row], at: datetime, result: ImportResult) -> None:
    _find_or_make_subjects(controller, rows, at)
    known = (
        set(
            Objection.objects.filter(
                subject__in={row.subject.pk for row in rows if row.subject}, corrected_at=None
            ).values_list("subject_id", "scope", "purpose", "brand", "not_between", "occurred_at")
        )
        if rows
        else set()
    )
    seen = {_key(*row) for row in known}
    fresh: list[tuple[_Row, Objection]] = []
    for row in rows:
        assert row.subject is not None
        objection = _objection(row, row.subject, at)
        key = _key(
            row.subject.pk,
            objection.scope,
            objection.purpose,
            objection.brand,
            objection.not_between,
            objection.occurred_at,
        )
        if key in seen:
            result.count(ALREADY)
            continue
        seen.add(key)
        result.count(RECORDED)
        fresh.append((row, objection))
    if not fresh:
        return
    entries = record_many([_entry(controller, one, at) for _, one in fresh])
    for (_, one), entry in zip(fresh, entries, strict=True):
        one.entry = entry.seq
    Objection.objects.bulk_create([one for _, one in fresh])
    append_many(
        ("objection", journal_fields(controller, row.tokens[0], one)) for row, one in fresh
    )


def _find_or_make_subjects(controller: Controller, rows: list[_Row], at: datetime) -> None:
    wanted = {token.value for row in rows for form in row.tokens for token in form}
    owner: dict[bytes, Subject] = {
        bytes(one.token): one.number.subject
        for one in NumberToken.objects.filter(
            controller=controller, token__in=list(wanted)
        ).select_related("number__subject")
    }
    fresh: list[tuple[Subject, tuple[Token, ...]]] = []
    made: list[Subject] = []
    for row in rows:
        # A person may be known by any form of the number; what bars one form bars all.
        known = [
            owner[token.value] for form in row.tokens for token in form if token.value in owner
        ]
        subject = known[0] if known else None
        if subject is None:
            subject = Subject(ref=uuid.uuid4().hex, controller=controller, created_at=at)
            made.append(subject)
        row.subject = subject
        for form in row.tokens:
            if not any(token.value in owner for token in form):
                fresh.append((subject, form))
                owner.update((token.value, subject) for token in form)
    Subject.objects.bulk_create(made)
    numbers = SubjectNumber.objects.bulk_create(
        [SubjectNumber(subject=subject) for subject, _ in fresh]
    )
    NumberToken.objects.bulk_create(
        [
            NumberToken(
                number=number, controller=controller, key_id=token.key_id, token=token.value
            )
            for number, (_, form) in zip(numbers, fresh, strict=True)
            for token in form
        ]
    )


def _objection(row: _Row, subject: Subject, at: datetime) -> Objection:
    said, occurred = row.said, None
    if said.received_at is not None:
        occurred = said.received_at.first(UTC_ZONE).astimezone(UTC)
    between = said.not_between
    return Objection(
        subject=subject,
        scope=said.scope or "all",
        purpose=said.purpose or "",
        brand=said.brand or "",
        not_between=None if between is None else list(between),
        origin="import",
        occurred_at=occurred,
        recorded_at=at,
    )


def _key(*parts: object) -> tuple[object, ...]:
    return tuple(tuple(part) if isinstance(part, list) else part for part in parts)


def _entry(controller: Controller, one: Objection, at: datetime) -> ToRecord:
    return ToRecord(
        kind="objection.recorded",
        controller=controller,
        recorded_at=at,
        facts={"occurred_at": one.occurred_at or at},
        commitments={
            "controller": controller.name,
            "record": {
                "scope": one.scope,
                "purpose": one.purpose,
                "brand": one.brand,
                "not_between": one.not_between,
                "origin": one.origin,
            },
            "subject": one.subject.ref,
        },
        subject=one.subject.ref,
    )
