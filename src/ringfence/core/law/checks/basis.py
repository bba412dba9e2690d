"""The ePrivacy regime and the lawful basis: does this call need consent, and has it one?"""

from ringfence.core.law.case import Case
from ringfence.core.law.consents.defect import NOT_SHOWN
from ringfence.core.law.existing_customer import met_exception
from ringfence.core.law.finding import Finding
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.rule import Point, Rule

BASIS = ("campaign.basis", "campaign.call_type", "subject.kind", "consents")
CUSTOMER = ("subject.existing_customer",)
INTEREST = ("subject.presumed_interest",)
CONSENTED = Point("consent.missing", "EP-02", BASIS)
INTERESTED = Point("consent.missing", "EP-02", INTEREST)
NO_CONSENT_NEEDED = Point("basis.not_allowed", "EP-03", BASIS)
CARRIES_ADVERTISING = Point("basis.not_allowed", "CN-31", ("campaign.basis", "campaign.marketing"))
A_CUSTOMER = Point("customer.not_met", "EP-04", CUSTOMER)


def check_basis(local: LocalCase) -> list[Finding]:
    """The call's basis under one law (EP-01…EP-06).

    A campaign keeps the basis it named: another that would carry the call does not help.
    """
    campaign = local.case.question.campaign
    basis = campaign.basis
    if not _asked(local):
        return consent_findings(local) if basis == "consent" else []
    found: list[Finding] = []
    if local.machine and local.automated.value.regime == "banned":
        found.append(
            local.rule.refuses("automated.banned", spec="EP-01", facts=BASIS).resting_on(
                local.case.automated_by_reading
            )
        )
    if campaign.call_type is None:
        found.append(
            local.rule.unknown("automated.no_consent", "campaign.call_type", spec="EP-01")
        )
    if basis == "consent":
        found += consent_findings(local)
    elif basis == "legitimate_interest":
        found += _legitimate_interest(local)
    elif basis == "existing_customer":
        found += _existing_customer(local)
    elif basis == "presumed_consent":
        found += _presumed_consent(local)
    return found


def _asked(local: LocalCase) -> bool:
    """Marketing always is; a service call only where the rule on machines reaches it."""
    return local.case.marketing or (local.machine and local.automated.value.service_calls)


def check_claimed_basis(case: Case, law: LawInForce) -> Finding:
    """``basis.not_allowed``: contract and legal duty never carry advertising (CN-31)."""
    rule, basis = law.data_rules["basis.not_allowed"], case.question.campaign.basis
    if case.marketing and basis in ("contract", "legal_duty"):
        return rule.refuses(
            "basis.not_allowed", spec="CN-31", facts=CARRIES_ADVERTISING.facts, variant=basis
        )
    return rule.passes[CARRIES_ADVERTISING]


def consent_findings(local: LocalCase) -> list[Finding]:
    """That a consent carries the call, or every reason why none does."""
    use = local.consents
    if use.usable:
        return [local.rule.passes_until(CONSENTED, use.until)]
    found: list[Finding] = []
    spec = "EP-01" if local.machine else "EP-02"
    if local.machine and local.regime == "opt_in":
        found.append(
            local.rule.refuses("automated.no_consent", spec=spec, facts=BASIS).resting_on(
                local.case.automated_by_reading
            )
        )
    rule = _rule_behind(local, "")
    if not use.looked_up:
        found.append(rule.unknown("consent.missing", "consents", spec=spec))
    elif not use.defects:
        variant = "" if local.regime != "none" or local.machine else "named_basis"
        found.append(rule.refuses("consent.missing", spec=spec, facts=BASIS, variant=variant))
    for defect in use.defects:
        name = _REASONS.get(defect.name) or (
            "consent.not_demonstrable" if defect.weight == NOT_SHOWN else "consent.invalid"
        )
        found.append(
            _rule_behind(local, defect.name)
            .finding(
                name,
                "refuse",
                spec=defect.spec,
                facts=("consents",),
                variant=defect.name,
                details=_life_in_words(local) if name == "consent.stale" else (),
            )
            .resting_on(defect.contested)
        )
    return found


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
        return local.law.consent_life
    if defect in ("not_written", "number.unnamed", "period.unstated"):
        return local.law.consent_form
    if local.law.code == "EU" and not local.machine:
        return local.law.data_rules["consent"]
    return local.rule


def _life_in_words(local: LocalCase) -> tuple[str, ...]:
    life = local.law.consent_life.value
    if life.months is not None:
        return (f"{life.months} months",)
    return (f"{life.days} days" if life.days is not None else "its own period",)


def _legitimate_interest(local: LocalCase) -> list[Finding]:
    if _free_of_consent(local):
        return [local.rule.passes[NO_CONSENT_NEEDED]]
    refusal = local.rule.refuses(
        "basis.not_allowed", spec="EP-02", facts=BASIS, variant="consent_needed"
    )
    if local.consents.usable:
        return [refusal]
    return [refusal, *consent_findings(local)]


def _existing_customer(local: LocalCase) -> list[Finding]:
    rule = local.law.existing_customer
    if _free_of_consent(local):
        return [local.rule.passes[NO_CONSENT_NEEDED]]
    met = met_exception(local.case, rule.value, line=local.case.line)
    if met is not None and not local.machine:
        return [rule.passes_until(A_CUSTOMER, met.until)]
    refusal = rule.refuses(
        "customer.not_met",
        spec="EP-04",
        facts=CUSTOMER,
        variant="no_exception" if not rule.value.exists or local.machine else "",
    )
    return [refusal, *consent_findings(local)] if local.machine else [refusal]


def _presumed_consent(local: LocalCase) -> list[Finding]:
    rule = local.rule
    if local.law.code == "EU" and not local.machine:
        return []
    if local.regime == "presumed_consent":
        if _presumed(local):
            return [rule.passes[INTERESTED]]
        return [
            rule.refuses(
                "consent.missing", spec="EP-02", facts=INTEREST, variant="presumed_interest"
            )
        ]
    refusal = rule.refuses(
        "basis.not_allowed", spec="EP-02", facts=BASIS, variant="presumed_unknown"
    )
    if local.needs_consent() and not local.consents.usable:
        return [refusal, *consent_findings(local)]
    return [refusal]


def _free_of_consent(local: LocalCase) -> bool:
    """Neither consent is needed, nor the presumed one that facts must show."""
    if local.regime == "presumed_consent" and not _presumed(local):
        return False
    return not local.needs_consent()


def _presumed(local: LocalCase) -> bool:
    """Concrete facts for a presumed interest are on record, with what shows them."""
    interest = local.case.question.subject.presumed_interest
    return bool(interest and (interest.why or "").strip() and (interest.evidence or "").strip())
