"""Is the exception for the caller's own customers met under a law?"""

from datetime import datetime

import msgspec

from ringfence.core.law.case import Case
from ringfence.core.law.moment import Moment, months_after
from ringfence.core.law.question import ExistingCustomer as CustomerFacts
from ringfence.core.law.rule_values import ExistingCustomer
from ringfence.core.law.vocabulary import Line


class MetException(msgspec.Struct, frozen=True):
    """A customer exception that is met; ``until``: when its last term ends, if it has one."""

    until: datetime | None


NO_TERM = MetException(None)


def met_exception(
    case: Case, exception: ExistingCustomer, *, line: str | Line | None
) -> MetException | None:
    """The exception, where the law knows it and every fact it asks is there and fits."""
    customer = case.question.subject.existing_customer
    if not exception.exists or customer is None:
        return None
    if exception.line is not None and line != exception.line:
        return None
    campaign = case.question.campaign
    trades = {campaign.product, campaign.sector}
    if exception.sectors and not trades & set(exception.sectors):
        return None
    if any(getattr(customer, fact) is not True for fact in exception.requires):
        return None
    return _recent_enough(case, exception, customer)


def _recent_enough(
    case: Case, exception: ExistingCustomer, customer: CustomerFacts
) -> MetException | None:
    terms = (
        (exception.months_after_contract_end, customer.last_contract_end),
        (exception.months_after_interaction, customer.last_interaction),
        (exception.months_after_purchase, customer.last_purchase),
        (exception.months_after_inquiry, customer.last_inquiry),
    )
    asked = [(months, moment) for months, moment in terms if months is not None]
    if not asked or (exception.running_contract_suffices and customer.running_contract is True):
        return NO_TERM
    ends = [
        _end(case, moment, months)
        for months, moment in asked
        if moment is not None and case.begun(moment)
    ]
    running = [end for end in ends if case.at < end]
    return MetException(max(running)) if running else None


def _end(case: Case, moment: Moment, months: int) -> datetime:
    """The end of a term: so many months after the moment, the day of it counted to its end."""
    return months_after(moment.end(case.zones).astimezone(case.zones[0]), months)
