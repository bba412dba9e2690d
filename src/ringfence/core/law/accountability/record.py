"""The record of processing (GDPR 30; RO-01)."""

from collections.abc import Iterator

from ringfence.core.law.accountability.hearing import DutyHearing, DutyRule
from ringfence.core.law.accountability.words import BOOK
from ringfence.core.law.found import Found

EMPLOYEES = 250
"""From so many employees on the exception of GDPR 30(5) is closed."""


def size(hearing: DutyHearing) -> Iterator[Found]:
    """RO-01: the exception is for companies below 250 employees."""
    employees = hearing.asked.employees
    if employees is None:
        yield BOOK.unknown("record.size", "employees")
    elif employees >= EMPLOYEES:
        yield BOOK.refused("record.size")


def occasional(hearing: DutyHearing) -> Iterator[Found]:
    """RO-01: the exception is for occasional processing."""
    if hearing.asked.occasional is None:
        yield BOOK.unknown("record.not_occasional", "occasional")
    elif not hearing.asked.occasional:
        yield BOOK.refused("record.not_occasional")


def risk(hearing: DutyHearing) -> Iterator[Found]:
    """RO-01: the exception is for processing that is unlikely to put people at risk."""
    if hearing.asked.residual_risk is None:
        yield BOOK.unknown("record.risk", "residual_risk")
    elif hearing.asked.residual_risk != "low":
        yield BOOK.refused("record.risk")


def special(hearing: DutyHearing) -> Iterator[Found]:
    """RO-01: the exception is for processing without data of GDPR 9 and 10, on any scale."""
    given = hearing.core().special
    if given is None:
        yield BOOK.unknown("record.special", "core_activity.special")
    elif given:
        yield BOOK.refused("record.special")


ALL: tuple[DutyRule, ...] = (size, occasional, risk, special)
