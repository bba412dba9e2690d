"""A rule in force: a value of a pack with its certainty and citations, as a check reads it."""

from datetime import date, datetime
from typing import Any, Generic, TypeVar

from ringfence.core.law.citation import Certainty, Citation
from ringfence.core.law.finding import Finding
from ringfence.core.law.vocabulary import Outcome

V_co = TypeVar("V_co", covariant=True)
"""A rule is only read, so one of a narrower value serves where a wider is asked."""


class Point:
    """One point that a check looks at: a stable name, the identifier of the rule, facts read."""

    __slots__ = ("facts", "name", "spec")

    def __init__(self, name: str, spec: str | None, facts: tuple[str, ...]) -> None:
        self.name = name
        self.spec = spec
        self.facts = facts


class Passes(dict[Point, Finding]):
    """``passes[POINT]``: the finding that a rule's check of that point passed.

    It is the same for every call under the same rule, so it is made once and kept: a decision
    looks at some twenty of them.
    """

    __slots__ = ("_rule",)

    def __init__(self, rule: "Rule[Any]") -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, point: Point) -> Finding:
        found = self[point] = self._rule.finding(
            point.name, "pass", spec=point.spec, facts=point.facts
        )
        return found


class Rule(Generic[V_co]):
    """One rule of one jurisdiction on one day; what it says is ``value``."""

    __slots__ = (
        "certainty",
        "checked_on",
        "citations",
        "in_force_from",
        "jurisdiction",
        "passes",
        "value",
    )

    def __init__(
        self,
        value: V_co,
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
        self.passes = Passes(self)

    def passes_until(self, point: Point, until: datetime | None) -> Finding:
        """As passes, for a check that will no longer pass from an instant on."""
        if until is None:
            return self.passes[point]
        return self.finding(point.name, "pass", spec=point.spec, facts=point.facts, until=until)

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
