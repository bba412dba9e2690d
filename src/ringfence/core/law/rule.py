"""A rule in force: a value of a pack with its certainty and citations, as a check reads it."""

from datetime import date, datetime
from typing import Generic, TypeVar

from ringfence.core.law.citation import Certainty, Citation
from ringfence.core.law.finding import Finding
from ringfence.core.law.vocabulary import Outcome

V = TypeVar("V")


class Rule(Generic[V]):
    """One rule of one jurisdiction on one day.

    Passing findings are the same for every call under the same rule, so each is made once and
    kept: a decision looks at some forty of them.
    """

    __slots__ = (
        "_passed",
        "certainty",
        "checked_on",
        "citations",
        "in_force_from",
        "jurisdiction",
        "value",
    )

    def __init__(
        self,
        value: V,
        *,
        jurisdiction: str,
        certainty: Certainty,
        citations: tuple[Citation, ...] = (),
        in_force_from: date | None = None,
        checked_on: date | None = None,
    ) -> None:
        self.value = value
        self.jurisdiction = jurisdiction
        self.certainty = certainty
        self.citations = citations
        self.in_force_from = in_force_from
        self.checked_on = checked_on
        self._passed: dict[str, Finding] = {}

    def passed(self, name: str, spec: str | None, facts: tuple[str, ...]) -> Finding:
        """The finding that this rule's check of that name passed."""
        found = self._passed.get(name)
        if found is None:
            found = self._passed[name] = self.finding(name, "pass", spec=spec, facts=facts)
        return found

    def passed_until(
        self, name: str, until: datetime | None, *, spec: str | None, facts: tuple[str, ...]
    ) -> Finding:
        """As passed, for a check that will no longer pass from an instant on."""
        if until is None:
            return self.passed(name, spec, facts)
        return self.finding(name, "pass", spec=spec, facts=facts, until=until)

    def finding(
        self,
        name: str,
        outcome: Outcome,
        *,
        spec: str | None = None,
        facts: tuple[str, ...] = (),
        missing: str | None = None,
        variant: str = "",
        details: tuple[str, ...] = (),
        until: datetime | None = None,
    ) -> Finding:
        """A finding that rests on this rule."""
        return Finding(
            rule=name,
            outcome=outcome,
            jurisdiction=self.jurisdiction,
            certainty=self.certainty,
            spec=spec,
            citations=self.citations,
            facts=facts,
            missing=missing,
            variant=variant,
            details=details,
            until=until,
            in_force_from=self.in_force_from,
            checked_on=self.checked_on,
        )

    def refuses(
        self,
        name: str,
        *,
        spec: str | None = None,
        facts: tuple[str, ...] = (),
        variant: str = "",
        details: tuple[str, ...] = (),
    ) -> Finding:
        """A refusal that rests on this rule."""
        return self.finding(
            name, "refuse", spec=spec, facts=facts, variant=variant, details=details
        )

    def unknown(
        self, name: str, missing: str, *, spec: str | None = None, facts: tuple[str, ...] = ()
    ) -> Finding:
        """A fact this rule needs was not given; that refuses as well."""
        return self.finding(name, "unknown", spec=spec, facts=facts or (missing,), missing=missing)
