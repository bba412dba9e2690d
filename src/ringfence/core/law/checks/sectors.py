"""Trades and sources that may not be sold by telephone, with the exceptions each law makes."""

from ringfence.core.law.checks.basis import consent_findings
from ringfence.core.law.finding import Finding
from ringfence.core.law.local_case import LocalCase, was_requested
from ringfence.core.law.rule import Point, Rule
from ringfence.core.law.rule_values import SectorBan

FACTS = ("campaign.sector", "campaign.product")
NOT_BANNED = Point("sector.banned", None, FACTS)


def check_sectors(local: LocalCase) -> list[Finding]:
    """``sector.banned``; unknown where the sector is not said and a ban could hit it."""
    campaign = local.case.question.campaign
    found: list[Finding] = []
    for name, rule in local.law.sector_bans.items():
        ban = rule.value
        if ban.audience is not None and ban.audience != local.audience:
            continue
        unsaid = not ban.sources and campaign.sector is None and campaign.product is None
        if not (unsaid or _hits(ban, local)) or _excepted(local, rule):
            continue
        if unsaid:
            found.append(rule.unknown("sector.banned", "campaign.sector", facts=FACTS))
            continue
        found.append(_banned(rule, name))
        if not ban.sources and "consent" in ban.exceptions and campaign.basis != "consent":
            found += [
                finding
                for finding in consent_findings(local)
                if finding.rule.startswith("consent.")
            ]
    return found or [rule.passes[NOT_BANNED] for rule in local.law.sector_bans.values()]


def _hits(ban: SectorBan, local: LocalCase) -> bool:
    """Whether a ban speaks of the source of this number, or else of what is sold."""
    if ban.sources:
        return local.case.question.source.kind in ban.sources
    campaign = local.case.question.campaign
    product = campaign.product or campaign.sector
    return campaign.sector in ban.sectors or product in ban.sectors or product in ban.products


def _banned(rule: Rule[SectorBan], name: str) -> Finding:
    ban = rule.value
    trades = " or ".join((*ban.sectors, *ban.products, *ban.sources)) or name
    return rule.refuses(
        "sector.banned",
        facts=FACTS,
        variant="with_exceptions" if ban.exceptions else "",
        details=(trades, ", ".join(_EXCEPTION_WORDS[word] for word in ban.exceptions)),
    )


_EXCEPTION_WORDS = {
    "running_contract": "a running contract",
    "running_contract_same_kind": "a running contract of the same kind",
    "requested_call": "a call the person asked for",
    "consent": "the person's consent to this caller",
}


def _excepted(local: LocalCase, rule: Rule[SectorBan]) -> bool:
    ban = rule.value
    customer = local.case.question.subject.existing_customer
    running = customer is not None and customer.running_contract is True
    same_kind = customer is not None and customer.same_kind_of_product is True
    for exception in ban.exceptions:
        if exception == "running_contract" and running:
            return True
        if exception == "running_contract_same_kind" and running and same_kind:
            return True
        if exception == "consent" and local.consents.usable:
            return True
        if exception == "requested_call" and was_requested(
            local.case,
            within_working_days=ban.requested_call_working_days,
            country=rule.jurisdiction,
        ):
            return True
    return False
