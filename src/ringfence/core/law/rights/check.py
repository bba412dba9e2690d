"""What a request of a person asks for, by when, and whether it was done."""

from datetime import date, datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.deadlines.answer import ExtensionEffect
from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.found import Found, reasons_json, told_apart
from ringfence.core.law.reason import Reason
from ringfence.core.law.rights import answering, content, identity
from ringfence.core.law.rights.clock import clock_of
from ringfence.core.law.rights.duty import Duty, duty_of
from ringfence.core.law.rights.facts import AskedRights
from ringfence.core.law.rights.hearing import RightsHearing, RightsRule
from ringfence.core.law.rights.words import VIOLATION, WARN

Conduct = Literal["kept", "violation"] | None
ALL: tuple[RightsRule, ...] = (*answering.RULES, *identity.RULES, *content.RULES)


class RightsAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer; ``conduct`` is None while something is owed in time, or not known."""

    duty: Duty
    conduct: Conduct
    due_on: date | None
    base_on: date | None
    extension: ExtensionEffect | None
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]
    steps: tuple[str, ...]


def check_rights(asked: AskedRights, *, now: datetime, place: Place | None) -> RightsAnswer:
    """The request at ``at``, or now; ``place`` is that of ``country``, None where it is unknown.

    Raises QuestionError where an answer, or the notice of an extension, is before the request.
    """
    places = () if asked.country is None else (asked.country,)
    moment = as_of(asked.at, now=now, places=places)
    clock = clock_of(asked, moment, place)
    hearing = RightsHearing(asked, moment, clock, duty_of(asked))
    found = [item for rule in ALL for item in rule(hearing)]
    reasons, warnings = told_apart(found)
    deadline = clock.deadline
    return RightsAnswer(
        duty=hearing.duty,
        conduct=_conduct(found),
        due_on=clock.due_on,
        base_on=None if deadline is None else deadline.base_on,
        extension=None if deadline is None else deadline.extension,
        reasons=reasons,
        warnings=warnings,
        steps=() if deadline is None else deadline.steps,
    )


def _conduct(found: list[Found]) -> Conduct:
    """A violation beats what is unknown or still owed; nothing of the kind is kept."""
    effects = {item.effect for item in found} - {WARN}
    if VIOLATION in effects:
        return "violation"
    return None if effects else "kept"


def answer_json(answer: RightsAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "duty": answer.duty,
        "conduct": answer.conduct,
        "due_on": None if answer.due_on is None else answer.due_on.isoformat(),
        "base_on": None if answer.base_on is None else answer.base_on.isoformat(),
        "extension": answer.extension,
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
        "steps": list(answer.steps),
    }
