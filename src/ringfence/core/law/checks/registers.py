"""Do-not-call registers: asked where the call relies on them (ePrivacy 13(3); EP-03, EP-05)."""

from datetime import date, datetime, timedelta

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.covering import is_written
from ringfence.core.law.existing_customer import MetException, met_exception
from ringfence.core.law.finding import Finding
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.question import RegisterCheck
from ringfence.core.law.rule import Point, Rule
from ringfence.core.law.rule_values import ExistingCustomer, Publication, Register

FACTS = ("registers",)
CUSTOMER_FACTS = ("subject.existing_customer",)
NOT_LISTED = Point("register.listed", "EP-03", FACTS)
LIFTED = Point("register.listed", "EP-03", CUSTOMER_FACTS)


def check_registers(local: LocalCase) -> list[Finding]:
    """``register.listed``, ``register.unchecked``, ``register.stale``, for each register asked."""
    found: list[Finding] = []
    usable = local.consents.usable
    for register_id, rule in local.law.registers.items():
        if not _concerns(local, rule.value):
            continue
        if (usable and _consent_beside(local, rule.value)) or _requested(local):
            found.append(rule.passes[NOT_LISTED])
            continue
        lifted = _met_exception(local, register_id)
        if lifted is not None:
            found.append(rule.passes_until(LIFTED, lifted.until))
        else:
            found += _answer(local, register_id, rule)
    return found


def _concerns(local: LocalCase, register: Register) -> bool:
    question = local.case.question
    kind = question.subject.kind
    if ("consumer" if kind == "unknown" else kind) not in register.kinds:
        return False
    if register.products:
        product = question.campaign.product or question.campaign.sector
        if product is not None and product not in register.products:
            return False
    if register.line is not None and local.case.line not in (register.line, None):
        return False
    return not register.sources or (question.source.kind or "unknown") in register.sources


def _consent_beside(local: LocalCase, register: Register) -> bool:
    """Whether one of the usable consents stands beside an entry; where most laws let one, any."""
    if register.consent == "beside":
        return True
    return register.consent == "written" and any(
        is_written(consent) and consent.names_number is True for consent in local.consents.usable
    )


def _requested(local: LocalCase) -> bool:
    if not local.requested:
        return False
    requested = local.law.requested_call
    return requested is not None and "register" in requested.value.lifts


def _met_exception(local: LocalCase, register_id: str) -> MetException | None:
    if local.case.question.subject.existing_customer is None:
        return None
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


def _answer(local: LocalCase, register_id: str, rule: Rule[Register]) -> list[Finding]:
    case = local.case
    check = newest_check(case, register_id)
    details = (rule.value.name or register_id, register_id)
    if check is None or check.listed is None:
        return [
            rule.finding(
                "register.unchecked",
                "unknown",
                spec="EP-03",
                facts=FACTS,
                missing=f"registers[{register_id}]",
                details=details,
            )
        ]
    found: list[Finding] = []
    if not _fresh(local, check, rule.value):
        interval = local.law.register_age if _without_interval(rule.value) else rule
        found.append(
            interval.refuses("register.stale", spec="EP-03", facts=FACTS, details=details)
        )
    if not check.listed or _overcome_by_consent(local, check, rule.value):
        found.append(rule.passes[NOT_LISTED])
        return found
    found.append(rule.refuses("register.listed", spec="EP-05", facts=FACTS, details=details))
    exception = _exception_for(local, register_id)
    if exception is not None and case.question.campaign.basis == "existing_customer":
        found.append(exception.refuses("customer.not_met", spec="EP-04", facts=CUSTOMER_FACTS))
    return found


def newest_check(case: Case, register_id: str) -> RegisterCheck | None:
    """The newest check of a register not after the call; of two at once the one that bars."""
    checks = case.question.registers
    if checks is UNSET:
        return None
    newest: RegisterCheck | None = None
    rank: tuple[datetime, bool] | None = None
    for check in checks:
        if check.id != register_id or check.checked_at is None:
            continue
        when = check.checked_at.first(case.zones)
        its_rank = (when, check.listed is not False)
        if when <= case.at and (rank is None or rank <= its_rank):
            newest, rank = check, its_rank
    return newest


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


def _without_interval(register: Register) -> bool:
    """The law names neither an age nor days of publication: the prudent default stands in."""
    return register.max_age_days is None and register.publication is None


def _fresh(local: LocalCase, check: RegisterCheck, register: Register) -> bool:
    """Whether a check is new enough, by the day's date in every zone the person may be in."""
    assert check.checked_at is not None
    case, most = local.case, register.max_age_days
    if most is None:
        most = local.law.register_age.value.days
    for zone, today in zip(case.zones, case.days, strict=True):
        checked = check.checked_at.local_day(zone)
        if register.publication is not None:
            if not _of_current_list(checked, today, register.publication):
                return False
        elif (today - checked).days > most:
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
