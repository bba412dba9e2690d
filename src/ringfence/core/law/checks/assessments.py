"""The legitimate-interest assessment behind a call (GDPR 6(1)(f); LI-01, LI-10)."""

from collections.abc import Iterator

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import data_rule
from ringfence.core.law.law_in_force import LawInForce

FACTS = ("campaign.lia",)


def check_assessment(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``lia.missing``, ``lia.failed``, ``lia.expired``."""
    lia, rule = case.question.campaign.lia, data_rule("lia", law)
    if lia is None or lia.decided_at is None or not case.begun(lia.decided_at):
        yield rule.refuses("lia.missing", spec="LI-01", facts=FACTS)
        return
    yield rule.passed("lia.missing", "LI-01", FACTS)
    if lia.outcome is None:
        yield rule.unknown("lia.failed", "campaign.lia.outcome", spec="LI-02")
    elif lia.outcome == "fail":
        yield rule.refuses("lia.failed", spec="LI-02", facts=FACTS)
    else:
        yield rule.passed("lia.failed", "LI-02", FACTS)
    if lia.review_by is None:
        yield rule.unknown("lia.expired", "campaign.lia.review_by", spec="LI-10")
        return
    if case.over(lia.review_by):
        yield rule.refuses("lia.expired", spec="LI-10", facts=FACTS)
    else:
        yield rule.passed_until("lia.expired", lia.review_by.instant, spec="LI-10", facts=FACTS)
