"""The ePrivacy regime and the lawful basis: does this call need consent, and has it one?"""

from collections.abc import Iterator

from ringfence.core.law.case import Case
from ringfence.core.law.consents.defect import NOT_SHOWN
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import data_rule
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.rule import Rule

BASIS = ("campaign.basis", "campaign.call_type", "subject.kind", "consents")
CUSTOMER = ("subject.existing_customer",)
INTEREST = ("subject.presumed_interest",)


def check_basis(local: LocalCase) -> Iterator[Finding]:
    """The call's basis under one law (EP-01…EP-06; CONTRACT: ``campaign.basis``).

    A campaign keeps the basis it named: another that would carry the call does not help.
    """
    case, law = local.case, local.law
    automated = law.automated_calls[local.audience].value
    if local.machine and automated.regime == "banned" and _asked(local):
        yield local.rule.refuses("automated.banned", spec="EP-01", facts=BASIS)
    if not _asked(local):
        if case.question.campaign.basis == "consent":
            yield from consent_findings(local)
        return
    if case.question.campaign.call_type is None:
        yield local.rule.unknown("automated.no_consent", "campaign.call_type", spec="EP-01")
    basis = case.question.campaign.basis
    if basis == "consent":
        yield from consent_findings(local)
    elif basis == "legitimate_interest":
        yield from _legitimate_interest(local)
    elif basis == "existing_customer":
        yield from _existing_customer(local)
    elif basis == "presumed_consent":
        yield from _presumed_consent(local)


def _asked(local: LocalCase) -> bool:
    """Marketing always is; a service call only where the rule on machines reaches it."""
    if local.case.marketing:
        return True
    return local.machine and local.law.automated_calls[local.audience].value.service_calls


def check_claimed_basis(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``basis.not_allowed``: contract and legal duty never carry advertising (CN-31)."""
    rule = data_rule("basis.not_allowed", law)
    facts = ("campaign.basis", "campaign.marketing")
    basis = case.question.campaign.basis
    if case.marketing and basis in ("contract", "legal_duty"):
        yield rule.refuses("basis.not_allowed", spec="CN-31", facts=facts, variant=basis)
    else:
        yield rule.passed("basis.not_allowed", "CN-31", facts)


def consent_findings(local: LocalCase) -> Iterator[Finding]:
    """That a consent carries the call, or every reason why none does."""
    use = local.consents
    if use.usable:
        yield local.rule.passed_until("consent.missing", use.until, spec="EP-02", facts=BASIS)
        return
    spec = "EP-01" if local.machine else "EP-02"
    if local.machine and local.regime == "opt_in":
        yield local.rule.refuses("automated.no_consent", spec=spec, facts=BASIS)
    rule = _rule_behind(local, "")
    if not use.looked_up:
        yield rule.unknown("consent.missing", "consents", spec=spec)
    elif not use.defects:
        variant = "" if local.regime != "none" or local.machine else "named_basis"
        yield rule.refuses("consent.missing", spec=spec, facts=BASIS, variant=variant)
    for defect in use.defects:
        name = _REASONS.get(defect.name) or (
            "consent.not_demonstrable" if defect.weight == NOT_SHOWN else "consent.invalid"
        )
        yield _rule_behind(local, defect.name).finding(
            name,
            "refuse",
            spec=defect.spec,
            facts=("consents",),
            variant=defect.name,
            details=_life_in_words(local) if name == "consent.stale" else (),
        )


_REASONS = {
    "withdrawn": "consent.withdrawn",
    "stale": "consent.stale",
    "controller.unnamed": "consent.wrong_controller",
    "purpose.not_covered": "consent.wrong_purpose",
    "channel.not_covered": "consent.wrong_channel",
    "minor": "consent.minor",
}
"""Defects that have a reason's name of their own; the others make a consent invalid, or one that
cannot be shown."""


def _rule_behind(local: LocalCase, defect: str) -> Rule[object]:
    """Where it stands: the term or form of consent, the GDPR itself, or the law's own regime."""
    if defect == "stale":
        return local.law.consent_life  # type: ignore[return-value]
    if defect in ("not_written", "number.unnamed", "period.unstated"):
        return local.law.consent_form  # type: ignore[return-value]
    if local.law.code == "EU" and not local.machine:
        return data_rule("consent", local.law)  # type: ignore[return-value]
    return local.rule  # type: ignore[return-value]


def _life_in_words(local: LocalCase) -> tuple[str, ...]:
    life = local.law.consent_life.value
    if life.months is not None:
        return (f"{life.months} months",)
    return (f"{life.days} days",)


def _legitimate_interest(local: LocalCase) -> Iterator[Finding]:
    rule = local.rule
    needs_presumed = local.regime == "presumed_consent" and not _presumed(local)
    if not local.needs_consent and not needs_presumed:
        yield rule.passed("basis.not_allowed", "EP-03", BASIS)
        return
    yield rule.refuses("basis.not_allowed", spec="EP-02", facts=BASIS, variant="consent_needed")
    if not local.consents.usable:
        yield from consent_findings(local)


def _existing_customer(local: LocalCase) -> Iterator[Finding]:
    rule = local.law.existing_customer
    needs_presumed = local.regime == "presumed_consent" and not _presumed(local)
    if not local.needs_consent and not needs_presumed:
        yield local.rule.passed("basis.not_allowed", "EP-03", BASIS)
    elif local.customer_exception is not None and not local.machine:
        yield rule.passed_until(
            "customer.not_met", local.customer_exception.until, spec="EP-04", facts=CUSTOMER
        )
    else:
        yield rule.refuses(
            "customer.not_met",
            spec="EP-04",
            facts=CUSTOMER,
            variant="no_exception" if not rule.value.exists or local.machine else "",
        )
        if local.machine:
            yield from consent_findings(local)


def _presumed_consent(local: LocalCase) -> Iterator[Finding]:
    rule = local.rule
    if local.law.code == "EU" and not local.machine:
        return
    if local.regime != "presumed_consent":
        yield rule.refuses(
            "basis.not_allowed", spec="EP-02", facts=BASIS, variant="presumed_unknown"
        )
        if local.needs_consent and not local.consents.usable:
            yield from consent_findings(local)
    elif _presumed(local):
        yield rule.passed("consent.missing", "EP-02", INTEREST)
    else:
        yield rule.refuses(
            "consent.missing", spec="EP-02", facts=INTEREST, variant="presumed_interest"
        )


def _presumed(local: LocalCase) -> bool:
    """Concrete facts for a presumed interest are on record, with what shows them."""
    interest = local.case.question.subject.presumed_interest
    return bool(interest and (interest.why or "").strip() and (interest.evidence or "").strip())
