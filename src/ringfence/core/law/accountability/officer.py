"""The data protection officer (GDPR 37; DO-01)."""

from collections.abc import Iterator

from ringfence.core.law.accountability.hearing import DutyHearing, DutyRule
from ringfence.core.law.accountability.national_officer import thresholds_on
from ringfence.core.law.accountability.words import BOOK, WORDS
from ringfence.core.law.found import Found


def public_body(hearing: DutyHearing) -> Iterator[Found]:
    """DO-01: every public body has one."""
    if hearing.asked.public_body is None:
        yield BOOK.unknown("officer.public_body", "public_body")
    elif hearing.asked.public_body:
        yield BOOK.refused("officer.public_body")


def _on_a_large_scale(hearing: DutyHearing, given: bool | None, *, key: str) -> Iterator[Found]:
    rule, large = f"officer.{key}", hearing.core().large_scale
    if given is False or large is False:
        return
    if given is None:
        yield BOOK.unknown(rule, f"core_activity.{key}")
    if large is None:
        yield BOOK.unknown(rule, "core_activity.large_scale")
    if given and large:
        yield BOOK.refused(rule)


def monitoring(hearing: DutyHearing) -> Iterator[Found]:
    """DO-01: a core activity that watches people on a large scale."""
    return _on_a_large_scale(hearing, hearing.core().monitoring, key="monitoring")


def special(hearing: DutyHearing) -> Iterator[Found]:
    """DO-01: a core activity with data of GDPR 9 or 10 on a large scale."""
    return _on_a_large_scale(hearing, hearing.core().special, key="special")


def national_size(hearing: DutyHearing) -> Iterator[Found]:
    """DO-01: a national law that asks from a number of employees on."""
    employees, place = hearing.asked.employees, hearing.asked.establishment
    for one in thresholds_on(hearing.day):
        if place not in (None, one.country):
            continue
        if employees is not None and employees < one.employees:
            continue
        if place is None:
            yield BOOK.unknown("officer.national_size", "establishment")
        if employees is None:
            yield BOOK.unknown("officer.national_size", "employees")
        if place is not None and employees is not None:
            yield BOOK.refused(
                "officer.national_size",
                f"{one.employees} employees",
                citations=(*WORDS["officer.national_size"].citations, one.citation),
            )


ALL: tuple[DutyRule, ...] = (public_body, monitoring, special, national_size)
