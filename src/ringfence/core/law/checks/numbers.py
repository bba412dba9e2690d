"""Can this number be called at all, and is there a law that says so?"""

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import PRODUCT_POLICY
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.rule import Point
from ringfence.core.law.vocabulary import NOT_CALLABLE_TYPES
from ringfence.core.numbers.read import callable_form

FACTS = ("number",)
PLACES = ("number", "subject.located_in", "subject.residence")
WELL_FORMED = Point("number.invalid", None, FACTS)
OF_A_CALLABLE_TYPE = Point("number.not_callable", None, FACTS)


def check_number(case: Case) -> list[Finding]:
    """``number.invalid`` (accuracy, GDPR 5(1)(d)) and ``number.not_callable``."""
    number = case.question.number
    if callable_form(number, test_numbers=case.question.test_numbers):
        form = PRODUCT_POLICY.passes[WELL_FORMED]
    else:
        form = PRODUCT_POLICY.refuses(
            "number.invalid",
            facts=FACTS,
            variant="likely_meant" if number.likely_meant else number.fault or "",
        )
    if number.type in NOT_CALLABLE_TYPES:
        kind = PRODUCT_POLICY.refuses(
            "number.not_callable", facts=FACTS, details=(number.type.replace("_", " "),)
        )
    else:
        kind = PRODUCT_POLICY.passes[OF_A_CALLABLE_TYPE]
    return [form, kind]


def check_jurisdictions(case: Case, laws: tuple[LawInForce, ...]) -> list[Finding]:
    """``jurisdiction.no_pack`` and ``law.unknown_on_date``: unknown law is no permission."""
    countries = case.countries
    found = [_without_pack(country) for country in countries.without_pack]
    if not countries.codes and not countries.without_pack and case.question.number.e164:
        found.append(
            PRODUCT_POLICY.refuses("jurisdiction.no_pack", facts=PLACES, variant="no_country")
        )
    for law in laws:
        if law.silent_on or not law.begun:
            found.extend(_unknown_law(law))
    return found


def _without_pack(country: str) -> Finding:
    return Finding(
        rule="jurisdiction.no_pack",
        outcome="refuse",
        jurisdiction=country,
        certainty="policy",
        facts=PLACES,
        details=(country,),
    )


def _unknown_law(law: LawInForce) -> list[Finding]:
    """A law that is asked before its first known day, or that is known to be unknown in part."""
    found = []
    if not law.begun:
        found.append(
            Finding(
                rule="law.unknown_on_date",
                outcome="refuse",
                jurisdiction=law.code,
                certainty="policy",
                facts=("at",),
                details=(law.name,),
            )
        )
    for family in law.silent_on:
        found.append(
            Finding(
                rule="law.unknown_on_date",
                outcome="unknown",
                jurisdiction=law.code,
                certainty="unverified",
                facts=("at",),
                missing=f"law.{law.code}.{family}",
                variant="silent",
                details=(law.name, family),
            )
        )
    return found
