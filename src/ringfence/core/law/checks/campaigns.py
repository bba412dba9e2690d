"""Is the campaign open?"""

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import PRODUCT_POLICY
from ringfence.core.law.question import Campaign
from ringfence.core.law.rule import Point

OPEN = Point("campaign.closed", None, ("campaign.opens", "campaign.closes"))
RUNNING = Point("campaign.suspended", None, ("campaign.suspended",))


def check_campaign(case: Case) -> list[Finding]:
    """``campaign.closed`` (before it opens it defers) and ``campaign.suspended``."""
    campaign = case.question.campaign
    if campaign.suspended:
        running = PRODUCT_POLICY.refuses("campaign.suspended", facts=RUNNING.facts)
    else:
        running = PRODUCT_POLICY.passes[RUNNING]
    if campaign.opens is None and campaign.closes is None:
        return [PRODUCT_POLICY.passes[OPEN], running]
    return [_open(case, campaign), running]


def _open(case: Case, campaign: Campaign) -> Finding:
    opens = campaign.opens.first(case.zones) if campaign.opens else None
    if campaign.closes is not None and case.over(campaign.closes):
        return PRODUCT_POLICY.refuses("campaign.closed", facts=OPEN.facts, variant="over")
    if opens is not None and case.at < opens:
        return PRODUCT_POLICY.finding(
            "campaign.closed", "defer", facts=OPEN.facts, variant="not_yet", until=opens
        )
    return PRODUCT_POLICY.passes_until(OPEN, campaign.closes.utc if campaign.closes else None)
