"""Restriction, erasure and age of the person called."""

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.rule import Point, Rule

NOT_RESTRICTED = Point("subject.restricted", "RS-01", ("subject.restricted",))
NOT_ERASED = Point("subject.erased", "SU-01", ("subject.erased",))
OLD_ENOUGH = Point("consent.minor", "CN-22", ("subject.age",))


def check_subject(case: Case, law: LawInForce) -> list[Finding]:
    """``subject.restricted`` (GDPR 18; RS-01) and ``subject.erased`` (GDPR 17; SU-01)."""
    subject, rules = case.question.subject, law.data_rules
    # A bare company line has no data subject whose restriction could be unknown.
    nobody = case.scope.gdpr == "not_personal_data"
    return [
        _is_not(NOT_RESTRICTED, subject.restricted, rules["subject.restricted"], nobody=nobody),
        _is_not(NOT_ERASED, subject.erased, rules["subject.erased"], nobody=nobody),
    ]


def _is_not(point: Point, given: bool | None, rule: Rule[None], *, nobody: bool) -> Finding:
    if given is False or (given is None and nobody):
        return rule.passes[point]
    if given is None:
        return rule.unknown(point.name, point.name, spec=point.spec)
    return rule.refuses(point.name, spec=point.spec, facts=point.facts)


def check_age(case: Case, law: LawInForce) -> Finding:
    """``consent.minor``: nobody known to be below the age of the policy is called (LI-07)."""
    age, rule = case.question.subject.age, law.minimum_age
    if age is None or age >= rule.value.years:
        return rule.passes[OLD_ENOUGH]
    return rule.refuses(
        "consent.minor",
        spec="CN-22",
        facts=OLD_ENOUGH.facts,
        details=(str(rule.value.years),),
    )
