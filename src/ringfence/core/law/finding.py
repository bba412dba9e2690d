"""A finding: what one check found, with the rule it rests on and the facts it read."""

from datetime import date, datetime
from typing import Self

import msgspec

from ringfence.core.law.citation import Certainty, Citation
from ringfence.core.law.vocabulary import Outcome


class Finding(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One check's answer; ``rule`` is the stable name callers may match on.

    ``until``: of a deferring finding the first instant at which it passes (None: other facts
    must change too), of a passing one the first at which it no longer does (None: not that
    day). ``missing`` names the fact nobody gave. ``variant`` and ``details`` choose and fill
    the words (`words.py`); they hold no personal data. ``in_force_from`` and ``checked_on`` are
    those of the rule's value, None where the pack names no first day or no pack holds the rule.
    ``contested`` names the contested point (``X5``, ``X8``) whose strict reading it rests on.
    """

    rule: str
    outcome: Outcome
    jurisdiction: str
    certainty: Certainty
    spec: str | None = None
    citations: tuple[Citation, ...] = ()
    facts: tuple[str, ...] = ()
    missing: str | None = None
    variant: str = ""
    details: tuple[str, ...] = ()
    until: datetime | None = None
    in_force_from: date | None = None
    checked_on: date | None = None
    contested: str | None = None

    def resting_on(self, point: str | None) -> Self:
        """The same, said to rest on the strict reading of a contested point, if one is named."""
        return self if point is None else msgspec.structs.replace(self, contested=point)


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """What must be said or done in the call."""

    rule: str
    jurisdiction: str
    text: str
    citations: tuple[Citation, ...] = ()


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """A warning: what a person should know though it did not change the answer."""

    rule: str
    text: str
