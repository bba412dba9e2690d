"""Restriction, erasure and age of the person called."""

from collections.abc import Iterator

from msgspec.structs import replace

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import data_rule
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.rule import Rule


def check_subject(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``subject.restricted`` (GDPR 18; RS-01) and ``subject.erased`` (GDPR 17; SU-01)."""
    subject = case.question.subject
    if case.scope.gdpr == "not_personal_data":
        # A bare company line has no data subject whose restriction could be unknown.
        subject = replace(
            subject, restricted=bool(subject.restricted), erased=bool(subject.erased)
        )
    yield _flag(
        data_rule("subject.restricted", law), "subject.restricted", subject.restricted, "RS-01"
    )
    yield _flag(data_rule("subject.erased", law), "subject.erased", subject.erased, "SU-01")


def _flag(rule: Rule[None], name: str, given: bool | None, spec: str) -> Finding:
    facts = (name,)
    if given is None:
        return rule.unknown(name, name, spec=spec)
    if given:
        return rule.refuses(name, spec=spec, facts=facts)
    return rule.passed(name, spec, facts)


def check_age(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``consent.minor``: nobody known to be below the age of the policy is called (LI-07)."""
    age, rule = case.question.subject.age, law.minimum_age
    if age is not None and age < rule.value.years:
        yield rule.refuses(
            "consent.minor",
            spec="CN-22",
            facts=("subject.age",),
            details=(str(rule.value.years),),
        )
    else:
        yield rule.passed("consent.minor", "CN-22", ("subject.age",))
