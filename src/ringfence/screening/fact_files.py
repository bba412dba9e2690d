"""Local files of objections, attempts and consents, read by number.

Strictness never leaves an objector callable: where a row has any fault but its number can be
read, that number objects to everything, at once. A consent with a fault is not used, an attempt
with a fault makes the number's attempts unknown. Nothing here lifts anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from ringfence.core.law.question import Attempt, Objection, Question
from ringfence.core.law.read_question import QuestionError, read_question
from ringfence.core.numbers.reading import Reading
from ringfence.screening.campaign_file import PLACEHOLDER_NUMBER
from ringfence.screening.fact_rows import FactRow, FactRows, read_fact_rows
from ringfence.screening.file_bytes import FileBytes
from ringfence.screening.list_error import shown
from ringfence.screening.repairs import Repairs

ReadNumber = Callable[[str], Reading]
OBJECTION_KEYS = frozenset(Objection.__struct_fields__)
# Without a day it stands before every moment, so that no consent can be later.
AT_ONCE = Objection(scope="all")
ATTEMPT_KEYS = frozenset(Attempt.__struct_fields__)
NOWHERE = (ZoneInfo("UTC"),)
# A day is still to come where the sun rises late; clocks of two machines differ by less.
CLOCKS_APART = timedelta(days=1)


@dataclass(kw_only=True)
class FactFile:
    """What a file says of each number, in the order of its rows.

    ``by_number`` holds positions in ``facts``. ``unknown`` are numbers of which a row could not
    be read. ``ignored_columns`` are those of a CSV that mean nothing here.
    """

    file: FileBytes
    ignored_columns: tuple[str, ...] = ()
    repairs: Repairs
    facts: list[object] = field(default_factory=list)
    by_number: dict[str, list[int]] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)

    def add(self, numbers: Iterable[str], fact: object) -> None:
        """Note a fact under each of these forms of one number."""
        self.facts.append(fact)
        for number in numbers:
            self.by_number.setdefault(number, []).append(len(self.facts) - 1)

    def at(self, numbers: Iterable[str]) -> list[int]:
        """Positions of the facts under any of these forms, each once, in order."""
        found = {place for number in numbers for place in self.by_number.get(number, ())}
        return sorted(found)


def is_somebodys(reading: Reading) -> bool:
    """Whether a cell holds a number that can be a person's, not just digits in a row."""
    return reading.well_formed and (reading.valid or reading.fiction is not None)


def forms_for_bars(reading: Reading) -> tuple[str, ...]:
    """Every form under which a bar on this number may stand: both readings, old and new forms."""
    if reading.e164 is None:
        return ()
    forms = (reading.e164, *reading.alternatives, *reading.equivalents)
    return tuple(dict.fromkeys(forms))


def forms_for_consents(reading: Reading) -> tuple[str, ...]:
    """The forms for which a consent counts: its own, and the old and new ones of the same line."""
    if reading.e164 is None:
        return ()
    return tuple(dict.fromkeys((reading.e164, *reading.equivalents)))


def read_objections(
    path: Path, *, read: ReadNumber, at: datetime, now: datetime | None = None
) -> FactFile:
    """Objections from CSV or JSON Lines; a bare list of numbers objects to everything, at once.

    One dated after ``now`` is a slip of the pen, and counts at once as every faulty one does.
    """
    rows = read_fact_rows(path, known=OBJECTION_KEYS, reads=_reads(read))
    result = _empty(rows)
    for row in rows.rows:
        reading = _reading(row, read, result)
        if reading is None:
            continue
        objection, fault = objection_of(row, at=at, now=now)
        if fault is not None:
            result.repairs.report(fault, line=row.line)
        result.add(forms_for_bars(reading), objection)
    return result


def objection_of(
    row: FactRow, *, at: datetime, now: datetime | None
) -> tuple[Objection, str | None]:
    """What a row says, and what is wrong with it: a faulty one objects to everything, at once."""
    if row.fault is not None:
        return AT_ONCE, f"{row.fault}; counted as an objection to everything"
    if not row.keys:
        return AT_ONCE, None
    try:
        return _objection(row, at, now=now), None
    except QuestionError as error:
        return AT_ONCE, f"{error}; counted as an objection to everything"


def read_attempts(path: Path, *, read: ReadNumber, at: datetime) -> FactFile:
    """Attempts from CSV or JSON Lines."""
    rows = read_fact_rows(path, known=ATTEMPT_KEYS, reads=_reads(read))
    result = _empty(rows)
    for row in rows.rows:
        reading = _reading(row, read, result)
        if reading is None:
            continue
        try:
            if row.fault is not None:
                raise QuestionError(row.fault, path="")
            question = _checked("attempts", row.keys, at)
        except QuestionError as error:
            result.repairs.report(f"{error}; the number's attempts are unknown", line=row.line)
            result.unknown.update(forms_for_bars(reading))
            continue
        assert isinstance(question.attempts, tuple)
        result.add(forms_for_bars(reading), question.attempts[0])
    return result


def read_consents(path: Path, *, read: ReadNumber, at: datetime) -> FactFile:
    """Consents from JSON Lines ``{"number", "consent"}``; a faulty one is not used."""
    rows = read_fact_rows(path, known=frozenset(), reads=_reads(read), json_only=True)
    result = _empty(rows)
    for row in rows.rows:
        reading = _reading(row, read, result)
        if reading is None:
            continue
        try:
            if row.fault is not None:
                raise QuestionError(row.fault, path="")
            if set(row.keys) != {"consent"}:
                raise QuestionError("allowed are the keys number and consent", path="")
            question = _checked("consents", row.keys["consent"], at)
        except QuestionError as error:
            result.repairs.report(
                f"{error}; not used, nor is any other consent of this number", line=row.line
            )
            result.unknown.update(forms_for_consents(reading))
            continue
        assert isinstance(question.consents, tuple)
        if reading.well_formed:
            result.add(forms_for_consents(reading), question.consents[0])
    return result


def _empty(rows: FactRows) -> FactFile:
    return FactFile(
        file=rows.file,
        ignored_columns=rows.ignored_columns,
        repairs=Repairs(file=rows.file.name),
    )


def _objection(row: FactRow, at: datetime, *, now: datetime | None) -> Objection:
    question = _checked("objections", row.keys, at)
    assert isinstance(question.objections, tuple)
    objection = question.objections[0]
    for key in ("received_at", "scope"):
        if key in row.keys and getattr(objection, key) is None:
            raise QuestionError("is empty", path=key)
    if objection.received_at is None:
        raise QuestionError("missing", path="received_at")
    if now is not None and objection.received_at.first(NOWHERE) > now + CLOCKS_APART:
        raise QuestionError("is in the future", path="received_at")
    return objection


def _checked(key: str, fact: object, at: datetime) -> Question:
    """The fact in a question of its own, read as every question is. Raises QuestionError."""
    campaign = {"purpose": "any", "basis": "consent"}
    try:
        return read_question(
            {"number": PLACEHOLDER_NUMBER, "campaign": campaign, key: [fact]}, now=at
        )
    except QuestionError as error:
        path = error.path.removeprefix(f"{key}[0]").lstrip(".")
        raise QuestionError(error.message, path=path) from None


def _reading(row: FactRow, read: ReadNumber, result: FactFile) -> Reading | None:
    """The number of a row, or None where nothing can be looked up by it; doubts are reported."""
    if row.number is None or not row.number.strip():
        result.repairs.report(row.fault or "no number", line=row.line)
        return None
    reading = read(row.number)
    if reading.e164 is None or not reading.well_formed:
        result.repairs.report(f"{shown(row.number)} is no telephone number", line=row.line)
    return reading if reading.e164 is not None else None


def _reads(read: ReadNumber) -> Callable[[str], bool]:
    return lambda cell: is_somebodys(read(cell))
