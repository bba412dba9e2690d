"""A verdict: permit, defer or refuse, with everything that was found."""

from datetime import datetime

import msgspec

from ringfence.core.law.finding import Duty, Finding, Notice
from ringfence.core.law.scope import Scope
from ringfence.core.law.vocabulary import VerdictWord


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one question.

    ``findings`` are all of them, ``reasons`` those that stand against the call. ``not_before``
    is the first instant at which every deferring rule passes (None unless deferred);
    ``valid_until`` the first at which a passing one no longer does (None unless permitted).
    """

    verdict: VerdictWord
    at: datetime
    not_before: datetime | None
    valid_until: datetime | None
    number: str
    scope: Scope
    jurisdictions: tuple[str, ...]
    findings: tuple[Finding, ...]
    duties: tuple[Duty, ...]
    warnings: tuple[Notice, ...]
    law_version: str

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """What stands against the call now."""
        return tuple(finding for finding in self.findings if finding.outcome != "pass")
