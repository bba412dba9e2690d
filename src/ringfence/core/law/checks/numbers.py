"""Can this number be called at all, and is there a law that says so?"""

from collections.abc import Iterator

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import PRODUCT_POLICY
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.vocabulary import NOT_CALLABLE_TYPES
from ringfence.core.numbers.read import callable_form

FACTS = ("number",)


def check_number(case: Case) -> Iterator[Finding]:
    """``number.invalid`` (accuracy, GDPR 5(1)(d)) and ``number.not_callable``."""
    number = case.question.number
    if callable_form(number, test_numbers=case.question.test_numbers):
        yield PRODUCT_POLICY.passed("number.invalid", None, FACTS)
    else:
        yield PRODUCT_POLICY.refuses(
            "number.invalid",
            facts=FACTS,
            variant="likely_meant" if number.likely_meant else number.fault or "",
        )
    if number.type in NOT_CALLABLE_TYPES:
        yield PRODUCT_POLICY.refuses(
            "number.not_callable", facts=FACTS, details=(number.type.replace("_", " "),)
        )
    else:
        yield PRODUCT_POLICY.passed("number.not_callable", None, FACTS)


def check_jurisdictions(case: Case, laws: tuple[LawInForce, ...]) -> Iterator[Finding]:
    """``jurisdiction.no_pack`` and ``law.unknown_on_date``: unknown law is no permission."""
    countries = case.countries
    facts = ("number", "subject.located_in", "subject.residence")
    for country in countries.without_pack:
        yield Finding(
            rule="jurisdiction.no_pack",
            outcome="refuse",
            jurisdiction=country,
            certainty="policy",
            facts=facts,
            details=(country,),
        )
    if not countries.codes and not countries.without_pack and case.question.number.e164:
        yield PRODUCT_POLICY.refuses("jurisdiction.no_pack", facts=facts, variant="no_country")
    for law in laws:
        if not law.begun:
            yield Finding(
                rule="law.unknown_on_date",
                outcome="refuse",
                jurisdiction=law.code,
                certainty="policy",
                facts=("at",),
                details=(law.name,),
            )
        for family in law.silent_on:
            yield Finding(
                rule="law.unknown_on_date",
                outcome="unknown",
                jurisdiction=law.code,
                certainty="unverified",
                facts=("at",),
                missing=f"law.{law.code}.{family}",
                variant="silent",
                details=(law.name, family),
            )
