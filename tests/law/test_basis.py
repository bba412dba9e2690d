"""A campaign keeps the basis it named; what each basis asks under each regime."""

from typing import Any

import pytest

from tests.law.answers import reasons
from tests.law.base_question import (
    AMERICA,
    ASSESSMENT,
    BRITAIN,
    CONSENT,
    FINLAND,
    GERMANY,
    IRELAND,
    JORDAN,
    RUNNING_CUSTOMER,
    SPAIN,
    Facts,
    changed,
    clean,
)
from tests.law.conftest import Ask

INTEREST: Facts = {"why": "runs a hotel with a garden", "evidence": "its website"}
# Bases stripped of what would carry the call; each row says what is added again.
BARE: Facts = {"consents": [], "campaign.lia": None, "subject.existing_customer": None}
COMPANY: Facts = {"subject.kind": "business"}
OPT_IN = changed(GERMANY, BARE)
OPT_IN_WITH_EXCEPTION = changed(SPAIN, {**BARE, "registers": [clean("es-robinson")]})
OPT_OUT = changed(FINLAND, BARE)
REGISTER = changed(BRITAIN, BARE)
PRESUMED = changed(GERMANY, {**BARE, **COMPANY})
NOT_GDPR = changed(AMERICA, BARE)

LIA: Facts = {"campaign.lia": ASSESSMENT}
AGREED: Facts = {"consents": [CONSENT]}
CUSTOMER: Facts = {"subject.existing_customer": RUNNING_CUSTOMER}
GROUNDS: Facts = {"subject.presumed_interest": INTEREST}

NOT_ALLOWED, NO_CONSENT, NO_LIA = "basis.not_allowed", "consent.missing", "lia.missing"
NOT_MET = "customer.not_met"

Row = tuple[Facts, str, Facts, set[str]]
ROWS: list[Row] = [
    # consent: a usable one is needed under every regime
    (OPT_IN, "consent", AGREED, set()),
    (OPT_IN, "consent", {}, {NO_CONSENT}),
    (OPT_IN, "consent", {**LIA, **CUSTOMER}, {NO_CONSENT}),
    (OPT_IN_WITH_EXCEPTION, "consent", AGREED, set()),
    (OPT_IN_WITH_EXCEPTION, "consent", CUSTOMER, {NO_CONSENT}),
    (OPT_OUT, "consent", AGREED, set()),
    (OPT_OUT, "consent", LIA, {NO_CONSENT}),
    (REGISTER, "consent", AGREED, set()),
    (REGISTER, "consent", LIA, {NO_CONSENT}),
    (PRESUMED, "consent", AGREED, set()),
    (PRESUMED, "consent", {**LIA, **GROUNDS}, {NO_CONSENT}),
    (NOT_GDPR, "consent", {}, {NO_CONSENT}),
    # legitimate interest: assessed, and never in the place of a consent
    (OPT_IN, "legitimate_interest", LIA, {NOT_ALLOWED, NO_CONSENT}),
    (OPT_IN, "legitimate_interest", {}, {NOT_ALLOWED, NO_CONSENT, NO_LIA}),
    (OPT_IN, "legitimate_interest", {**LIA, **AGREED}, {NOT_ALLOWED}),
    (OPT_IN_WITH_EXCEPTION, "legitimate_interest", LIA, {NOT_ALLOWED, NO_CONSENT}),
    (OPT_OUT, "legitimate_interest", LIA, set()),
    (OPT_OUT, "legitimate_interest", {}, {NO_LIA}),
    (OPT_OUT, "legitimate_interest", AGREED, {NO_LIA}),
    (REGISTER, "legitimate_interest", LIA, set()),
    (REGISTER, "legitimate_interest", {}, {NO_LIA}),
    (PRESUMED, "legitimate_interest", {**LIA, **GROUNDS}, set()),
    (PRESUMED, "legitimate_interest", LIA, {NOT_ALLOWED, NO_CONSENT}),
    (NOT_GDPR, "legitimate_interest", {}, set()),
    # existing customer: the exception met is read as an interest; unknown to the law it is nothing
    (OPT_IN, "existing_customer", {**LIA, **CUSTOMER}, {NOT_MET}),
    (OPT_IN, "existing_customer", {**LIA, **CUSTOMER, **AGREED}, {NOT_MET}),
    (OPT_IN_WITH_EXCEPTION, "existing_customer", {**LIA, **CUSTOMER}, set()),
    (OPT_IN_WITH_EXCEPTION, "existing_customer", CUSTOMER, {NO_LIA}),
    (OPT_IN_WITH_EXCEPTION, "existing_customer", LIA, {NOT_MET}),
    (OPT_OUT, "existing_customer", {**LIA, **CUSTOMER}, set()),
    (OPT_OUT, "existing_customer", LIA, set()),
    (OPT_OUT, "existing_customer", CUSTOMER, {NO_LIA}),
    (REGISTER, "existing_customer", LIA, set()),
    (REGISTER, "existing_customer", {}, {NO_LIA}),
    (NOT_GDPR, "existing_customer", {}, set()),
    # presumed consent: grounds in the place of the assessment, where the law knows it
    (PRESUMED, "presumed_consent", GROUNDS, set()),
    (PRESUMED, "presumed_consent", {}, {NO_CONSENT}),
    (PRESUMED, "presumed_consent", LIA, {NO_CONSENT}),
    (OPT_IN, "presumed_consent", GROUNDS, {NOT_ALLOWED, NO_CONSENT}),
    (OPT_IN, "presumed_consent", {**GROUNDS, **AGREED}, {NOT_ALLOWED}),
    (OPT_OUT, "presumed_consent", {**GROUNDS, **LIA}, {NOT_ALLOWED}),
    (REGISTER, "presumed_consent", {**GROUNDS, **LIA}, {NOT_ALLOWED}),
    (NOT_GDPR, "presumed_consent", GROUNDS, {NOT_ALLOWED}),
    # contract and legal duty never carry advertising
    *[
        (base, basis, {**AGREED, **LIA}, {NOT_ALLOWED})
        for base in (OPT_IN, OPT_OUT, REGISTER, PRESUMED, NOT_GDPR)
        for basis in ("contract", "legal_duty")
    ],
]
CARRIES = {
    NOT_ALLOWED,
    NO_CONSENT,
    NO_LIA,
    NOT_MET,
}
NAMES = {
    id(OPT_IN): "opt_in",
    id(OPT_IN_WITH_EXCEPTION): "opt_in_with_exception",
    id(OPT_OUT): "opt_out",
    id(REGISTER): "register",
    id(PRESUMED): "presumed",
    id(NOT_GDPR): "not_gdpr",
}


def _name(row: Any) -> str:
    base, basis, given, _ = row
    words = "+".join(key.rpartition(".")[2] for key in given) or "nothing"
    return f"{NAMES[id(base)]} {basis} {words}"


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_what_a_basis_asks_under_a_regime(ask: Ask, row: Row) -> None:
    base, basis, given, expected = row
    verdict = ask({"campaign.basis": basis, **given}, base=base)
    assert reasons(verdict) & CARRIES == expected
    assert verdict.verdict == ("refuse" if expected else "permit")


@pytest.mark.parametrize("given", [{"why": "a hotel"}, {"evidence": "a website"}, {"why": " "}])
def test_half_a_presumed_interest_is_none(ask: Ask, given: Facts) -> None:
    asked = ask({"campaign.basis": "presumed_consent"}, base=PRESUMED)
    partly = ask(
        {"campaign.basis": "presumed_consent", "subject.presumed_interest": given}, base=PRESUMED
    )
    assert reasons(asked) == reasons(partly) == {NO_CONSENT}


@pytest.mark.parametrize(
    "unmet",
    [
        {"same_kind_of_product": False},
        {"same_kind_of_product": None},
        {"running_contract": False, "last_interaction": "2025-11-01"},
        {"running_contract": None, "last_interaction": None},
    ],
)
def test_every_condition_of_the_exception_must_be_shown(ask: Ask, unmet: Facts) -> None:
    customer = {**RUNNING_CUSTOMER, **unmet}
    change = {**LIA, "campaign.basis": "existing_customer", "subject.existing_customer": customer}
    assert reasons(ask(change, base=OPT_IN_WITH_EXCEPTION)) == {NOT_MET}


@pytest.mark.parametrize(
    ("last_interaction", "met"),
    [
        ("2025-11-25T11:00:01+01:00", True),
        ("2025-11-25T11:00:00+01:00", False),
        ("2025-11-25", True),
        ("2025-11-24", False),
    ],
)
def test_the_term_of_the_exception_ends_to_the_second_and_a_day_counts_to_its_end(
    ask: Ask, last_interaction: str, met: bool
) -> None:
    customer = {
        **RUNNING_CUSTOMER,
        "running_contract": False,
        "last_interaction": last_interaction,
    }
    change = {**LIA, "campaign.basis": "existing_customer", "subject.existing_customer": customer}
    assert (ask(change, base=OPT_IN_WITH_EXCEPTION).verdict == "permit") is met


def test_a_met_exception_lifts_a_register_only_where_the_law_says_so(ask: Ask) -> None:
    """Ireland lets it, Britain knows no exception."""
    for base, register_id, expected in (
        (IRELAND, "ie-ndd", set()),
        (BRITAIN, "gb-tps", {"register.listed"}),
    ):
        change: Facts = {
            **CUSTOMER,
            "campaign.basis": "existing_customer",
            "registers": [clean(register_id, listed=True), clean("gb-ctps")],
        }
        assert reasons(ask(change, base=base)) == expected


def test_where_the_exception_would_have_lifted_the_register_its_absence_is_said(
    ask: Ask,
) -> None:
    change: Facts = {
        "campaign.basis": "existing_customer",
        "registers": [clean("ie-ndd", listed=True)],
    }
    assert reasons(ask(change, base=IRELAND)) == {"register.listed", NOT_MET}


def test_a_law_that_asks_no_consent_of_companies_asks_none(ask: Ask) -> None:
    change: Facts = {**COMPANY, "campaign.basis": "legitimate_interest", "consents": []}
    assert ask(change, base=JORDAN).verdict == "permit"
    assert NOT_ALLOWED in reasons(ask({**change, "subject.kind": "consumer"}, base=JORDAN))


@pytest.mark.parametrize("basis", ["legitimate_interest", "existing_customer", "presumed_consent"])
def test_no_basis_but_consent_carries_a_call_without_a_person(ask: Ask, basis: str) -> None:
    change: Facts = {
        **LIA,
        **CUSTOMER,
        **GROUNDS,
        "campaign.basis": basis,
        "campaign.call_type": "automated",
        "campaign.voice": "recorded",
    }
    verdict = ask(change, base=OPT_IN_WITH_EXCEPTION)
    assert verdict.verdict == "refuse"
    assert reasons(verdict) & {"automated.no_consent", NO_CONSENT}
