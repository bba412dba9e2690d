"""Is the exception for the caller's own customers met under a law?"""

from datetime import datetime

from ringfence.core.law.case import Case
from ringfence.core.law.moment import Moment, months_after
from ringfence.core.law.question import ExistingCustomer as CustomerFacts
from ringfence.core.law.rule_values import ExistingCustomer
from ringfence.core.law.vocabulary import Line


def customer_exception_met(
    case: Case, exception: ExistingCustomer, *, line: str | Line | None
) -> bool:
    """True where the law knows the exception and every fact it asks is there and fits."""
    customer = case.question.subject.existing_customer
    if not exception.exists or customer is None:
        return False
    if exception.line is not None and line != exception.line:
        return False
    campaign = case.question.campaign
    trades = {campaign.product, campaign.sector}
    if exception.sectors and not trades & set(exception.sectors):
        return False
    if any(getattr(customer, fact) is not True for fact in exception.requires):
        return False
    return _recent_enough(case, exception, customer)


def _recent_enough(case: Case, exception: ExistingCustomer, customer: CustomerFacts) -> bool:
    terms = (
        (exception.months_after_contract_end, customer.last_contract_end),
        (exception.months_after_interaction, customer.last_interaction),
        (exception.months_after_purchase, customer.last_purchase),
        (exception.months_after_inquiry, customer.last_inquiry),
    )
    asked = [(months, moment) for months, moment in terms if months is not None]
    if not asked:
        return True
    if exception.running_contract_suffices and customer.running_contract is True:
        return True
    return any(
        moment is not None and case.at < _until(case, moment, months) and _past(case, moment)
        for months, moment in asked
    )


def _until(case: Case, moment: Moment, months: int) -> datetime:
    """The end of the term: so many months after the moment, the day of it counted to its end."""
    return months_after(moment.end(case.zones).astimezone(case.zones[0]), months)


def _past(case: Case, moment: Moment) -> bool:
    return case.begun(moment)
