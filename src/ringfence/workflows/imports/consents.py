"""Importing a file of consents: each judged on the way in, refused ones kept as evidence only."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.db import transaction

from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import QuestionError
from ringfence.core.numbers.reading import Reading
from ringfence.records.accounts.models import Controller
from ringfence.records.consents.services import give
from ringfence.records.objections.models import ImportRun
from ringfence.screening.fact_files import is_somebodys
from ringfence.screening.fact_rows import FactRow, read_fact_rows
from ringfence.workflows.imports.objections import ImportResult

SLICE = 200
GIVEN, REFUSED, FAULTY, UNREADABLE = "given", "refused", "faulty", "unreadable"


def import_consents(
    controller: Controller,
    path: Path,
    *,
    read: Callable[[str], Reading],
    packs: Packs,
    clock: Callable[[], datetime],
) -> ImportResult:
    """Record what JSON Lines ``{"number", "consent"}`` say. Raises ListError.

    Done once for each file, and resumed after the last slice. A consent counts for its number
    only, never for another reading of it.
    """
    rows = read_fact_rows(
        path,
        known=frozenset(),
        reads=lambda cell: is_somebodys(read(cell)),
        json_only=True,
    )
    run, _ = ImportRun.objects.get_or_create(controller=controller, sha256=rows.file.sha256)
    result = ImportResult(resumed_after=run.rows_done)
    for start in range(run.rows_done, len(rows.rows), SLICE):
        part = rows.rows[start : start + SLICE]
        with transaction.atomic():
            for row in part:
                word, fault = _one(controller, row, read=read, packs=packs, at=clock())
                result.count(word)
                if fault is not None:
                    result.faults.append((row.line, fault))
            ImportRun.objects.filter(pk=run.pk).update(rows_done=start + len(part))
    ImportRun.objects.filter(pk=run.pk, finished_at=None).update(finished_at=clock())
    return result


def _one(
    controller: Controller,
    row: FactRow,
    *,
    read: Callable[[str], Reading],
    packs: Packs,
    at: datetime,
) -> tuple[str, str | None]:
    """How a row ended, and what is wrong with it."""
    reading = read(row.number) if row.number else None
    if reading is None or reading.e164 is None or not is_somebodys(reading):
        return UNREADABLE, row.fault or "no number that can be read"
    consent = row.keys.get("consent")
    if row.fault is not None or set(row.keys) != {"consent"} or not isinstance(consent, dict):
        return FAULTY, row.fault or "allowed are the keys number and consent"
    try:
        with transaction.atomic():
            kept = give(controller, reading.e164, consent, packs=packs, at=at)
    except QuestionError as error:
        return FAULTY, str(error)
    return (GIVEN, None) if kept.usable else (REFUSED, f"not valid: {', '.join(kept.defects)}")
