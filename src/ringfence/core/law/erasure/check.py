"""What is to be done with data that somebody wants erased, and whether it was done."""

from datetime import datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.erasure.carried_out import CARRIED_OUT
from ringfence.core.law.erasure.facts import AskedErasure
from ringfence.core.law.erasure.grounds import GROUNDS
from ringfence.core.law.erasure.hearing import Decision, ErasureHearing, ErasureRule
from ringfence.core.law.erasure.suppression import SUPPRESSED
from ringfence.core.law.erasure.words import VIOLATION
from ringfence.core.law.found import Found, reasons_json, told_apart
from ringfence.core.law.packs import Packs
from ringfence.core.law.reason import Reason

ALL: tuple[ErasureRule, ...] = (*GROUNDS, *SUPPRESSED, *CARRIED_OUT)
Conduct = Literal["kept", "violation"] | None


class ErasureAnswer(msgspec.Struct, frozen=True):
    """The answer; ``conduct`` is None while something owed is undone or not known."""

    decision: Decision
    conduct: Conduct
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def check_erasure(asked: AskedErasure, *, now: datetime, packs: Packs) -> ErasureAnswer:
    """The erasure at ``at``, or now where no moment is named."""
    moment = as_of(asked.at, now=now, places=())
    hearing = ErasureHearing(asked, moment, packs.readings(moment.first_day()))
    found = [item for rule in ALL for item in rule(hearing)]
    reasons, warnings = told_apart(found)
    return ErasureAnswer(hearing.decision(), _conduct(found), reasons, warnings)


def _conduct(found: list[Found]) -> Conduct:
    """What was done wrongly is a violation; what is undone or not known leaves it open."""
    if any(item.effect == VIOLATION for item in found):
        return "violation"
    return None if any(item.effect != "warn" for item in found) else "kept"


def answer_json(answer: ErasureAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "decision": answer.decision,
        "conduct": answer.conduct,
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }
