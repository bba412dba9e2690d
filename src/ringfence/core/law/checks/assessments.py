"""The legitimate-interest assessment behind a call (GDPR 6(1)(f); LI-01, LI-10)."""

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.question import Assessment
from ringfence.core.law.rule import Point, Rule

FACTS = ("campaign.lia",)
MADE = Point("lia.missing", "LI-01", FACTS)
PASSED = Point("lia.failed", "LI-02", FACTS)
CURRENT = Point("lia.expired", "LI-10", FACTS)


def check_assessment(case: Case, law: LawInForce) -> list[Finding]:
    """``lia.missing``, ``lia.failed``, ``lia.expired``."""
    lia, rule = case.question.campaign.lia, law.data_rules["lia"]
    if lia is None or lia.decided_at is None or not case.begun(lia.decided_at):
        return [rule.refuses("lia.missing", spec="LI-01", facts=FACTS)]
    return [rule.passes[MADE], _result(lia, rule), _review(case, lia, rule)]


def _result(lia: Assessment, rule: Rule[None]) -> Finding:
    if lia.outcome is None:
        return rule.unknown("lia.failed", "campaign.lia.outcome", spec="LI-02")
    if lia.outcome == "fail":
        return rule.refuses("lia.failed", spec="LI-02", facts=FACTS)
    return rule.passes[PASSED]


def _review(case: Case, lia: Assessment, rule: Rule[None]) -> Finding:
    if lia.review_by is None:
        return rule.unknown("lia.expired", "campaign.lia.review_by", spec="LI-10")
    if case.over(lia.review_by):
        return rule.refuses("lia.expired", spec="LI-10", facts=FACTS)
    return rule.passes_until(CURRENT, lia.review_by.utc)
