"""Every rule on a contract with a processor (GDPR 28; PC-01…14, PC-19)."""

from collections.abc import Callable, Iterator

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.found import Found
from ringfence.core.law.processors.contract_facts import AskedContract, Clauses, SubProcessors
from ringfence.core.law.processors.contract_words import BOOK

CONTENT = {
    "subject_matter": "its subject matter",
    "duration": "its duration",
    "nature_purpose": "the nature and purpose of the processing",
    "data_types": "the types of data",
    "subject_categories": "the categories of people",
    "controller_rights": "the controller's duties and rights",
}
CLAUSES = {
    "a": "clause.instructions",
    "b": "clause.confidentiality",
    "c": "clause.security",
    "d": "clause.sub_processors",
    "e": "clause.rights",
    "f": "clause.assistance",
    "g": "clause.end",
    "h": "clause.audits",
}
MOST_HOURS = 24


class ContractHearing(msgspec.Struct, frozen=True):
    """The contract and the moment."""

    asked: AskedContract
    moment: AsOf

    def sub_processors(self) -> SubProcessors:
        """The block; absent, all of it is unknown."""
        return self.asked.sub_processors or SubProcessors()


ContractRule = Callable[[ContractHearing], Iterator[Found]]


def _must_be(
    given: bool | None, wanted: bool, *, rule: str, key: str, detail: str = ""
) -> Iterator[Found]:
    if given is None:
        yield BOOK.unknown(rule, key)
    elif given is not wanted:
        yield BOOK.refused(rule, detail)


def exists(hearing: ContractHearing) -> Iterator[Found]:
    """PC-01: there is one."""
    return _must_be(hearing.asked.exists, True, rule="contract.missing", key="exists")


def written(hearing: ContractHearing) -> Iterator[Found]:
    """PC-01: it is in writing."""
    return _must_be(hearing.asked.written, True, rule="contract.unwritten", key="written")


def in_force(hearing: ContractHearing) -> Iterator[Found]:
    """PC-01: it has not run out; its last day counts."""
    until = hearing.asked.until
    if until is None:
        yield BOOK.unknown("contract.over", "until")
    elif hearing.moment.over(until):
        yield BOOK.refused("contract.over")


def content(hearing: ContractHearing) -> Iterator[Found]:
    """PC-01: it sets what is processed, of whom, how long and why."""
    for key, words in CONTENT.items():
        yield from _must_be(
            getattr(hearing.asked, key), True, rule="contract.content", key=key, detail=words
        )


def guarantees(hearing: ContractHearing) -> Iterator[Found]:
    """PC-02: the processor's guarantees were assessed by this moment."""
    assessed_at = hearing.asked.guarantees_assessed_at
    if assessed_at is None:
        yield BOOK.unknown("guarantees.unassessed", "guarantees_assessed_at")
    elif not hearing.moment.begun(assessed_at):
        yield BOOK.refused("guarantees.unassessed")


def clauses(hearing: ContractHearing) -> Iterator[Found]:
    """PC-03…PC-10: every letter of GDPR 28(3)."""
    given = hearing.asked.clauses or Clauses()
    for letter, rule in CLAUSES.items():
        yield from _must_be(getattr(given, letter), True, rule=rule, key=f"clauses.{letter}")


def breach_notice(hearing: ContractHearing) -> Iterator[Found]:
    """PC-08: the processor tells of a breach within 24 hours."""
    hours = hearing.asked.breach_notice_hours
    if hours is None:
        yield BOOK.unknown("clause.breach_notice", "breach_notice_hours")
    elif hours > MOST_HOURS:
        yield BOOK.refused("clause.breach_notice")


def authorisation(hearing: ContractHearing) -> Iterator[Found]:
    """PC-11: sub-processors are authorised; a general authorisation lets the controller object."""
    subs = hearing.sub_processors()
    if subs.engaged is False:
        return
    if subs.engaged is None:
        yield BOOK.unknown("sub_processors.unauthorised", "sub_processors.engaged")
    if subs.authorisation is None:
        yield BOOK.unknown("sub_processors.unauthorised", "sub_processors.authorisation")
    elif subs.authorisation == "none":
        yield BOOK.refused("sub_processors.unauthorised")
    elif subs.authorisation == "general":
        yield from _must_be(
            subs.notice, True, rule="sub_processors.no_notice", key="sub_processors.notice"
        )
        yield from _must_be(
            subs.right_to_object,
            True,
            rule="sub_processors.no_objection",
            key="sub_processors.right_to_object",
        )


def flow_down(hearing: ContractHearing) -> Iterator[Found]:
    """PC-12: sub-processors are bound to the same duties."""
    subs = hearing.sub_processors()
    if subs.engaged is not False:
        yield from _must_be(
            subs.flow_down,
            True,
            rule="sub_processors.no_flow_down",
            key="sub_processors.flow_down",
        )


def instruction_warning(hearing: ContractHearing) -> Iterator[Found]:
    """PC-13: the processor says when an instruction infringes the law."""
    return _must_be(
        hearing.asked.instruction_warning,
        True,
        rule="instruction.no_warning",
        key="instruction_warning",
    )


def own_purposes(hearing: ContractHearing) -> Iterator[Found]:
    """PC-14: no purposes of its own."""
    return _must_be(
        hearing.asked.own_purposes, False, rule="own_purposes.used", key="own_purposes"
    )


def role(hearing: ContractHearing) -> Iterator[Found]:
    """PC-19: who decides purposes and means needs another paper than this one."""
    given = hearing.asked.role
    if given is None:
        yield BOOK.unknown("role.not_processor", "role")
    elif given != "processor":
        yield BOOK.refused("role.not_processor")


ALL: tuple[ContractRule, ...] = (
    exists,
    written,
    in_force,
    content,
    guarantees,
    clauses,
    breach_notice,
    authorisation,
    flow_down,
    instruction_warning,
    own_purposes,
    role,
)
