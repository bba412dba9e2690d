"""Trades that may not be sold by telephone, and the exceptions each law makes."""

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import (
    ABSENT,
    BRITAIN,
    FINLAND,
    FRANCE,
    GERMANY,
    ITALY,
    RUNNING_CUSTOMER,
    SPAIN,
    Facts,
    consent,
)
from tests.law.conftest import Ask

BANNED = "sector.banned"
AGREED: Facts = {"campaign.basis": "consent", "consents": [consent(period_stated=True)]}
OTHER_KIND = {**RUNNING_CUSTOMER, "same_kind_of_product": False}
ENDED = {**RUNNING_CUSTOMER, "running_contract": False}
ROWS: dict[str, tuple[Facts, str, Facts, bool]] = {
    "FR renovation, even with consent": (FRANCE, "energy-renovation", AGREED, True),
    "FR renovation, running contract": (
        FRANCE,
        "energy-renovation",
        {**AGREED, "subject.existing_customer": OTHER_KIND},
        False,
    ),
    "FR renovation, contract ended": (
        FRANCE,
        "energy-renovation",
        {**AGREED, "subject.existing_customer": ENDED},
        True,
    ),
    "FR renovation, asked for within five working days": (
        FRANCE,
        "energy-renovation",
        {**AGREED, "subject.call_requested_at": "2026-11-19"},
        False,
    ),
    "FR renovation, asked for six working days ago": (
        FRANCE,
        "energy-renovation",
        {**AGREED, "subject.call_requested_at": "2026-11-18"},
        True,
    ),
    "FR renovation, asked for in the future": (
        FRANCE,
        "energy-renovation",
        {**AGREED, "subject.call_requested_at": "2026-11-25T12:00:00+01:00"},
        True,
    ),
    "FR renovation, to a company": (
        FRANCE,
        "energy-renovation",
        {**AGREED, "subject.kind": "business"},
        False,
    ),
    "FR training account, to a company too": (
        FRANCE,
        "training-account",
        {**AGREED, "subject.kind": "business"},
        True,
    ),
    "FR press": (FRANCE, "press", AGREED, False),
    "GB claims, without consent": (BRITAIN, "claims-management", {}, True),
    "GB claims, with consent": (
        BRITAIN,
        "claims-management",
        {**AGREED, "campaign.lia": None},
        False,
    ),
    "GB funeral plans, even with consent": (BRITAIN, "funeral-plans", AGREED, True),
    "GB books": (BRITAIN, "books", {}, False),
    "IT gas, with consent": (ITALY, "gas", AGREED, False),
    "IT gas, without": (ITALY, "gas", {"consents": []}, True),
    "IT gambling, even with consent": (ITALY, "gambling", AGREED, True),
    "ES electricity, even with consent": (SPAIN, "electricity", AGREED, True),
    "ES electricity, asked for": (
        SPAIN,
        "electricity",
        {**AGREED, "subject.call_requested_at": "2026-11-01"},
        False,
    ),
    "ES gas": (SPAIN, "gas", AGREED, False),
    "FI mobile subscriptions": (FINLAND, "mobile-subscriptions", {}, True),
    "FI its own mobile customers": (
        FINLAND,
        "mobile-subscriptions",
        {"subject.existing_customer": RUNNING_CUSTOMER},
        False,
    ),
    "FI its customers of another kind": (
        FINLAND,
        "mobile-subscriptions",
        {"subject.existing_customer": OTHER_KIND},
        True,
    ),
    "DE gambling, with consent": (GERMANY, "gambling", AGREED, False),
}


@pytest.mark.parametrize(("base", "sector", "change", "banned"), ROWS.values(), ids=ROWS)
def test_a_ban_and_its_exceptions(
    ask: Ask, base: Facts, sector: str, change: Facts, banned: bool
) -> None:
    verdict = ask({**change, "campaign.sector": sector}, base=base)
    assert (BANNED in reasons(verdict)) is banned


def test_a_ban_hits_the_product_as_well_as_the_trade(ask: Ask) -> None:
    change: Facts = {"campaign.sector": "retail", "campaign.product": "energy-renovation"}
    assert BANNED in reasons(ask(change, base=FRANCE))


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
def test_an_unknown_trade_is_unknown_where_a_ban_could_hit_it(ask: Ask, given: object) -> None:
    verdict = ask({"campaign.sector": given}, base=FRANCE)
    assert reason(verdict, BANNED).outcome == "unknown"


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
def test_an_unknown_trade_does_not_matter_where_no_ban_could_hit_it(
    ask: Ask, given: object
) -> None:
    assert ask({"campaign.sector": given}).verdict == "permit"  # consent lifts Germany's only ban


def test_a_ban_of_random_dialling_looks_at_the_source(ask: Ask) -> None:
    assert BANNED in reasons(ask({"source.kind": "random"}, base=ITALY))
    assert BANNED not in reasons(ask({"source.kind": "random"}, base=GERMANY))


def test_a_ban_with_an_exception_for_consent_says_what_is_missing(ask: Ask) -> None:
    assert {BANNED, "consent.missing"} <= reasons(
        ask({"campaign.sector": "claims-management"}, base=BRITAIN)
    )


def test_a_service_call_sells_nothing(ask: Ask) -> None:
    change: Facts = {"campaign.marketing": False, "campaign.basis": "contract"}
    found = reasons(ask({**change, "campaign.sector": "energy-renovation"}, base=FRANCE))
    assert BANNED not in found
