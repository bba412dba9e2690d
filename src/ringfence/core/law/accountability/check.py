"""Whether a company owes a duty, with every reason."""

from datetime import datetime
from typing import Literal

import msgspec

from ringfence.core.law.accountability import assessment, officer, record, representative
from ringfence.core.law.accountability.facts import AskedDuty, Duty
from ringfence.core.law.accountability.hearing import DutyHearing, DutyRule
from ringfence.core.law.accountability.words import BOOK
from ringfence.core.law.as_of import as_of
from ringfence.core.law.found import reasons_json, told_apart
from ringfence.core.law.packs import Packs
from ringfence.core.law.reason import Reason

RULES: dict[Duty, tuple[DutyRule, ...]] = {
    "ropa": record.ALL,
    "dpia": assessment.ALL,
    "dpo": officer.ALL,
    "eu_representative": representative.ALL,
    "prior_consultation": assessment.CONSULTATION,
}


class DutyAnswer(msgspec.Struct, frozen=True):
    """Whether the duty is owed, every reason why, and what a person should look at."""

    result: Literal["required", "not_required"]
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def check_duty(asked: AskedDuty, *, now: datetime, packs: Packs) -> DutyAnswer:
    """Whether the duty is owed at ``at``, or now; days are those of the establishment."""
    places = () if asked.establishment is None else (asked.establishment,)
    hearing = DutyHearing(asked, as_of(asked.at, now=now, places=places).first_day(), packs)
    if hearing.outside():
        return DutyAnswer("not_required", (), (BOOK.refused("scope.outside").reason,))
    reasons, warnings = told_apart(
        [found for rule in RULES[asked.duty] for found in rule(hearing)]
    )
    return DutyAnswer("required" if reasons else "not_required", reasons, warnings)


def answer_json(answer: DutyAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "result": answer.result,
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }
