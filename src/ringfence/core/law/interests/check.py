"""Every rule on one assessment, and the result that follows."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.found import Found, reasons_json, told_apart
from ringfence.core.law.interests import balancing, interest, necessity, standing
from ringfence.core.law.interests.facts import AskedAssessment
from ringfence.core.law.interests.hearing import Hearing
from ringfence.core.law.interests.regime import check_regime, countries_of, read_regime
from ringfence.core.law.interests.words import FAIL, INCOMPLETE
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import convert
from ringfence.core.law.reason import Reason

Result = Literal["pass", "pass_with_conditions", "fail", "incomplete"]
InterestRule = Callable[[Hearing], Iterator[Found]]

ALL: tuple[InterestRule, ...] = (
    standing.decided,
    interest.present,
    interest.whose,
    interest.stated,
    interest.specific,
    interest.lawful,
    interest.without_consent,
    necessity.shown,
    necessity.alternatives,
    necessity.fields,
    balancing.weighed,
    balancing.no_children,
    balancing.the_vulnerable,
    balancing.no_special_category,
    balancing.expected,
    balancing.low_impact,
    balancing.objection_offered,
    standing.conditions_said,
    standing.not_past_review,
    standing.no_trigger,
)


class InterestAnswer(msgspec.Struct, frozen=True):
    """The result of an assessment, every reason against it, and what a person should look at.

    It is an aid: a person signs.
    """

    result: Result
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def read_assessment(raw: object) -> AskedAssessment:
    """An assessment from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedAssessment = convert(raw, AskedAssessment)
    check_regime(asked.regime)
    return asked


def check_interest(asked: AskedAssessment, *, now: datetime, packs: Packs) -> InterestAnswer:
    """The result at ``at``, or now where it names no moment: ``fail`` beats ``incomplete``."""
    moment = as_of(asked.at, now=now, places=countries_of(asked.regime))
    source = asked.balancing.source if asked.balancing else None
    regime = read_regime(asked.regime, source=source, moment=moment, packs=packs)
    hearing = Hearing(asked, moment, regime)
    found = [item for rule in ALL for item in rule(hearing)]
    effects = {item.effect for item in found}
    result: Result = "pass_with_conditions" if asked.conditions else "pass"
    if FAIL in effects:
        result = "fail"
    elif INCOMPLETE in effects:
        result = "incomplete"
    reasons, warnings = told_apart(found)
    return InterestAnswer(result, reasons, warnings)


def answer_json(answer: InterestAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "result": answer.result,
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }
