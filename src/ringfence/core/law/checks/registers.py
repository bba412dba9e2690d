"""Do-not-call registers: asked where the call relies on them (ePrivacy 13(3); EP-03, EP-05)."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.covering import is_written
from ringfence.core.law.existing_customer import MetException, met_exception
from ringfence.core.law.finding import Finding
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.question import RegisterCheck
from ringfence.core.law.rule import Rule
from ringfence.core.law.rule_values import ExistingCustomer, Publication, Register

FACTS = ("registers",)
CUSTOMER_FACTS = ("subject.existing_customer",)
PRUDENT_AGE_DAYS = 30
"""Register files without a legal interval (prudent default)."""


def check_registers(local: LocalCase) -> Iterator[Finding]:
    """``register.listed``, ``register.unchecked``, ``register.stale``, for each register asked."""
    for register_id, rule in local.law.registers.items():
        if not _concerns(local, rule.value):
            continue
        lifted = _met_exception(local, register_id)
        if _consent_beside(local, rule.value) or _requested(local):
            yield rule.passed("register.listed", "EP-03", FACTS)
        elif lifted is not None:
            yield rule.passed_until(
                "register.listed", lifted.until, spec="EP-03", facts=CUSTOMER_FACTS
            )
        else:
            yield from _answer(local, register_id, rule)


def _concerns(local: LocalCase, register: Register) -> bool:
    question = local.case.question
    kind = question.subject.kind
    if ("consumer" if kind == "unknown" else kind) not in register.kinds:
        return False
    product = question.campaign.product or question.campaign.sector
    if register.products and product not in register.products and product is not None:
        return False
    if register.line is not None and local.case.line not in (register.line, None):
        return False
    return not register.sources or (question.source.kind or "unknown") in register.sources


def _consent_beside(local: LocalCase, register: Register) -> bool:
    """A usable consent to this very caller stands beside an entry, where the law lets it."""
    if register.consent == "beside":
        return bool(local.consents.usable)
    return register.consent == "written" and any(
        is_written(consent) and consent.names_number is True for consent in local.consents.usable
    )


def _requested(local: LocalCase) -> bool:
    requested = local.law.requested_call
    return local.requested and requested is not None and "register" in requested.value.lifts


def _met_exception(local: LocalCase, register_id: str) -> MetException | None:
    exception = _exception_for(local, register_id)
    if exception is None:
        return None
    return met_exception(local.case, exception.value, line=local.case.line)


def _exception_for(local: LocalCase, register_id: str) -> Rule[ExistingCustomer] | None:
    """The most local customer exception that speaks of a register: Texas has one for its list."""
    for exception in reversed(local.law.customer_exceptions):
        if _lifts(exception.value, register_id):
            return exception
    return None


def _lifts(exception: ExistingCustomer, register_id: str) -> bool:
    return register_id in exception.lifts_registers or "*" in exception.lifts_registers


def _answer(local: LocalCase, register_id: str, rule: Rule[Register]) -> Iterator[Finding]:
    case = local.case
    check = newest_check(case, register_id)
    details = (rule.value.name or register_id, register_id)
    if check is None or check.listed is None:
        yield rule.finding(
            "register.unchecked",
            "unknown",
            spec="EP-03",
            facts=FACTS,
            missing=f"registers[{register_id}]",
            details=details,
        )
        return
    if not _fresh(case, check, rule.value):
        yield rule.refuses("register.stale", spec="EP-03", facts=FACTS, details=details)
    if check.listed and not _overcome_by_consent(local, check, rule.value):
        yield rule.refuses("register.listed", spec="EP-05", facts=FACTS, details=details)
        exception = _exception_for(local, register_id)
        if exception is not None and case.question.campaign.basis == "existing_customer":
            yield exception.refuses("customer.not_met", spec="EP-04", facts=CUSTOMER_FACTS)
    else:
        yield rule.passed("register.listed", "EP-03", FACTS)


def newest_check(case: Case, register_id: str) -> RegisterCheck | None:
    """The newest check of a register not after the call; of two at once the one that bars."""
    checks = case.question.registers
    if checks is UNSET:
        return None
    found = [
        (check.checked_at.first(case.zones), check.listed is not False, place, check)
        for place, check in enumerate(checks)
        if check.id == register_id and check.checked_at is not None
    ]
    past = [entry for entry in found if entry[0] <= case.at]
    return max(past, key=lambda entry: entry[:3])[3] if past else None


def _overcome_by_consent(local: LocalCase, check: RegisterCheck, register: Register) -> bool:
    """Whether a usable consent outlives the entry, where joining cancels earlier ones."""
    if register.consent != "later":
        return False  # a consent that stands beside it was looked at before it was asked
    return any(_outlives(local.case, consent, check) for consent in local.consents.usable)


def _outlives(case: Case, consent: Consent, check: RegisterCheck) -> bool:
    if check.cancels_consents is False or consent.within_contract is True:
        return True
    if consent.given_at is None or check.listed_at is None:
        return False
    return consent.given_at.surely_after(check.listed_at, case.zones)


def _fresh(case: Case, check: RegisterCheck, register: Register) -> bool:
    assert check.checked_at is not None
    for zone, today in zip(case.zones, case.days, strict=True):
        checked = check.checked_at.local_day(zone)
        if register.publication is not None:
            if not _of_current_list(checked, today, register.publication):
                return False
        else:
            most = register.max_age_days
            if (today - checked).days > (PRUDENT_AGE_DAYS if most is None else most):
                return False
    return True


def _of_current_list(checked: date, today: date, publication: Publication) -> bool:
    """Taken from the newest list, or from the one before while its grace lasts."""
    published = sorted(
        date(year, int(day[:2]), int(day[3:]))
        for year in range(today.year - 2, today.year + 1)
        for day in publication.days
    )
    past = [day for day in published if day <= today]
    if checked >= past[-1]:
        return True
    in_grace = today <= past[-1] + timedelta(days=publication.grace_days)
    return in_grace and checked >= past[-2]
