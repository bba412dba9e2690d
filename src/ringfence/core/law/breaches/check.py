"""What a breach asks for, by when, of whom, and whether it was done."""

from datetime import date, datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.breaches.authority import authorities
from ringfence.core.law.breaches.clock import clock_of
from ringfence.core.law.breaches.conduct import OWED, PENDING, BreachHearing
from ringfence.core.law.breaches.duty import Duty, Level
from ringfence.core.law.breaches.facts import AskedBreach
from ringfence.core.law.breaches.hints import HINTS
from ringfence.core.law.breaches.severity import judge
from ringfence.core.law.breaches.words import BOOK, VIOLATION
from ringfence.core.law.deadlines.place import Place, controllers_place
from ringfence.core.law.found import Found, reasons_json, told_apart
from ringfence.core.law.packs import Packs
from ringfence.core.law.reason import Reason

Conduct = Literal["compliant", "violation"] | None


class BreachAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer; ``conduct`` is None while something is owed in time, or not known."""

    due_at: datetime | None
    duty: Duty
    conduct: Conduct
    score: float | None
    level: Level | None
    hours_elapsed: float | None
    authority: tuple[str, ...]
    missing: tuple[str, ...]
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def assess_breach(asked: AskedBreach, *, now: datetime, packs: Packs) -> BreachAnswer:
    """The breach at ``at``, or now; days are those of the establishment."""
    places = () if asked.establishment is None else (asked.establishment,)
    moment = as_of(asked.at, now=now, places=places)
    place = _place_of_working_days(asked, moment.first_day(), packs)
    clock, judged = clock_of(asked, moment, place=place), judge(asked)
    hearing = BreachHearing(asked, moment, clock, judged)
    found = [item for rule in (*OWED, *HINTS) for item in rule(hearing)]
    told, no_authority = authorities(asked, day=moment.first_day(), packs=packs)
    found += [BOOK.unknown("authority.unknown", key) for key in no_authority]
    reasons, warnings = told_apart(found)
    named = [item.reason.missing for item in found if item.reason.missing is not None]
    return BreachAnswer(
        due_at=clock.due_at,
        duty=judged.duty,
        conduct=_conduct(found),
        score=judged.score,
        level=judged.level,
        hours_elapsed=clock.hours_elapsed(),
        authority=told,
        missing=tuple(dict.fromkeys([*clock.missing, *judged.missing, *named])),
        reasons=reasons,
        warnings=warnings,
    )


def _place_of_working_days(asked: AskedBreach, day: date, packs: Packs) -> Place | None:
    """Where X4 is not read strictly and the establishment is known: whose days count."""
    state = asked.establishment
    if state is None or packs.readings(day).strict("X4"):
        return None
    return controllers_place(
        state, subdivision=None, calendar=packs.calendar(state), union_law=packs.in_eea(state, day)
    )


def _conduct(found: list[Found]) -> Conduct:
    """A violation beats what is unknown or still owed; nothing of the kind is compliant."""
    if any(item.effect == VIOLATION for item in found):
        return "violation"
    open_still = any(item.effect != "warn" or item.reason.rule in PENDING for item in found)
    return None if open_still else "compliant"


def answer_json(answer: BreachAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "due_at": None if answer.due_at is None else answer.due_at.isoformat(),
        "duty": answer.duty,
        "conduct": answer.conduct,
        "score": answer.score,
        "level": answer.level,
        "hours_elapsed": answer.hours_elapsed,
        "authority": list(answer.authority),
        "missing": list(answer.missing),
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }
