"""What a test reads out of a verdict."""

from ringfence.core.law.finding import Finding
from ringfence.core.law.verdict import Verdict


def reasons(verdict: Verdict) -> set[str]:
    """The names of all reasons that stand against the call."""
    return {reason.rule for reason in verdict.reasons}


def reason(verdict: Verdict, rule: str) -> Finding:
    """The one reason of a name; fails where there is none or the reasons differ."""
    found = [finding for finding in verdict.reasons if finding.rule == rule]
    assert found, f"no {rule} among {sorted(reasons(verdict))}"
    return found[0]


def duties(verdict: Verdict) -> set[str]:
    """The names of what must be said and done in the call."""
    return {duty.rule for duty in verdict.duties}


def warnings(verdict: Verdict) -> set[str]:
    """The names of all warnings."""
    return {warning.rule for warning in verdict.warnings}
