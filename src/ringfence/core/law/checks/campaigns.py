"""Is the campaign open?"""

from collections.abc import Iterator

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import PRODUCT_POLICY

OPENING = ("campaign.opens", "campaign.closes")


def check_campaign(case: Case) -> Iterator[Finding]:
    """``campaign.closed`` (before it opens it defers) and ``campaign.suspended``."""
    campaign = case.question.campaign
    opens = campaign.opens.first(case.zones) if campaign.opens else None
    closes = campaign.closes.instant if campaign.closes else None
    if campaign.closes is not None and case.over(campaign.closes):
        yield PRODUCT_POLICY.refuses("campaign.closed", facts=OPENING, variant="over")
    elif opens is not None and case.at < opens:
        yield PRODUCT_POLICY.finding(
            "campaign.closed", "defer", facts=OPENING, variant="not_yet", until=opens
        )
    else:
        yield PRODUCT_POLICY.passed_until("campaign.closed", closes, spec=None, facts=OPENING)
    if campaign.suspended:
        yield PRODUCT_POLICY.refuses("campaign.suspended", facts=("campaign.suspended",))
    else:
        yield PRODUCT_POLICY.passed("campaign.suspended", None, ("campaign.suspended",))
