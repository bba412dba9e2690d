"""What a verdict means for a row of a list: now, within seven days, later, or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from ringfence.core.law.finding import Duty, Finding, Notice
from ringfence.core.law.question import Question
from ringfence.core.law.verdict import Verdict

HORIZON = timedelta(days=7)
OPENS_LATER = "row.opens_later"
SHUT_AT_OPENING = "row.shut_at_opening"
MAXIMUM_STEPS = 5

Kind = Literal["permit", "deferred", "deferred_later", "refused"]
Ask = Callable[[Question], Verdict]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What happens to all rows of one fact pattern, and why.

    ``verdict`` is the law's answer for the moment of the screening, ``opening`` the one for the
    moment at which a deferred call opens. The window is None where there is none.
    """

    kind: Kind
    verdict: Verdict
    opening: Verdict | None = None
    callable_from: datetime | None = None
    callable_until: datetime | None = None

    @property
    def in_callable(self) -> bool:
        """Whether the rows stand in the file of those who may be called."""
        return self.kind in ("permit", "deferred")

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """Every reason why the call may not be placed now, or not when it would open."""
        if self.kind == "refused" and self.opening is not None:
            return (*self.verdict.reasons, *self.opening.reasons)
        return self.verdict.reasons

    @property
    def duties(self) -> tuple[Duty, ...]:
        """What must be said and done in the call, when it may be placed."""
        return (self.opening or self.verdict).duties

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """What a person should know though it changed nothing."""
        return self.verdict.warnings


def outcome_of(question: Question, ask: Ask) -> Outcome:
    """Ask the law about a question, and where it defers, also about the moment it names.

    A call that would be refused when it opens (a consent runs out, a register check grows
    stale) is refused: the list would be dialled then without asking again.
    """
    verdict = ask(question)
    if verdict.verdict == "refuse":
        return Outcome(kind="refused", verdict=verdict)
    end = question.at + HORIZON
    if verdict.verdict == "permit":
        return Outcome(
            kind="permit",
            verdict=verdict,
            callable_from=question.at,
            callable_until=_earlier(verdict.valid_until, end),
        )
    opens, later = verdict.not_before, verdict
    for _ in range(MAXIMUM_STEPS):
        if opens is None or opens >= end:
            break
        later = ask(msgspec.structs.replace(question, at=opens))
        if later.verdict == "refuse":
            return Outcome(kind="refused", verdict=verdict, opening=later)
        if later.verdict == "permit":
            return Outcome(
                kind="deferred",
                verdict=verdict,
                opening=later,
                callable_from=opens,
                callable_until=_earlier(later.valid_until, end),
            )
        opens = later.not_before
    return Outcome(kind="deferred_later", verdict=verdict, callable_from=opens)


def _earlier(instant: datetime | None, end: datetime) -> datetime:
    return end if instant is None else min(instant, end)
