"""Whether a person was told everything, and in time."""

from datetime import date, datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.found import reasons_json, told_apart
from ringfence.core.law.notices.content import CONTENT, missing
from ringfence.core.law.notices.facts import AskedNotice
from ringfence.core.law.notices.hearing import NoticeHearing, NoticeRule, last_day
from ringfence.core.law.notices.timing import TIMING
from ringfence.core.law.notices.words import LATE
from ringfence.core.law.reason import Reason

ALL: tuple[NoticeRule, ...] = (*CONTENT, *TIMING)


class NoticeAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The result; ``due_on`` is None where the last day of the notice is not known."""

    result: Literal["complete", "incomplete", "late"]
    missing: tuple[str, ...]
    due_on: date | None
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def check_notice(asked: AskedNotice, *, now: datetime, place: Place | None) -> NoticeAnswer:
    """The notice at ``at``, or now; ``place`` is that of ``country``, None where unknown.

    Raises QuestionError for facts that cannot be true together.
    """
    moment = as_of(asked.at, now=now, places=() if asked.country is None else (asked.country,))
    due_on = last_day(asked, moment, place)
    hearing = NoticeHearing(asked=asked, moment=moment, place=place, last_day=due_on)
    found = [item for rule in ALL for item in rule(hearing)]
    reasons, warnings = told_apart(found)
    late = any(item.effect == LATE for item in found)
    return NoticeAnswer(
        result="late" if late else "incomplete" if reasons else "complete",
        missing=missing(asked),
        due_on=None if asked.collected_from_subject is None else due_on,
        reasons=reasons,
        warnings=warnings,
    )


def answer_json(answer: NoticeAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "result": answer.result,
        "missing": list(answer.missing),
        "due_on": None if answer.due_on is None else answer.due_on.isoformat(),
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }
