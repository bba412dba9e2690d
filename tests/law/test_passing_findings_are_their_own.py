"""What a check says when it passes depends on its own question, never on one asked before."""

import pytest

from ringfence.core.law.finding import Finding
from ringfence.core.law.verdict import Verdict
from tests.law.conftest import Ask


def passed(verdict: Verdict, rule: str) -> Finding:
    """The passing finding of a rule under the GDPR."""
    return next(
        finding
        for finding in verdict.findings
        if (finding.rule, finding.outcome, finding.jurisdiction) == (rule, "pass", "EU")
    )


@pytest.mark.parametrize("order", [("DE", "CH"), ("CH", "DE")])
def test_a_transfer_names_the_rule_that_lets_it_pass(ask: Ask, order: tuple[str, str]) -> None:
    """In the EEA there is none (TR-01); to an adequate country it is permitted (TR-02)."""
    for country in order:
        found = passed(ask({"processor.country": country}), "transfer.not_permitted")
        assert found.spec == {"DE": "TR-01", "CH": "TR-02"}[country]
