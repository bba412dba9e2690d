"""Published fines over bought lists: the facts fail for the decision's reason, a twin passes."""

import pytest

from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import Judge

FINES: dict[str, tuple[Facts, set[str], Facts]] = {
    "Wind Tre 2020: partners nobody checked": (
        {"vendor.audit_right": False, "list.row_evidence": "none"},
        {"PL-02", "PL-04"},
        {"vendor.audit_right": True, "list.row_evidence": "complete"},
    ),
    "Vodafone Italia 2020: partner lists without consent": (
        {"list.consent.act": "accepted_terms", "list.consent.separate_from_terms": False},
        {"PL-06"},
        {},
    ),
    "Eni gas e luce 2019: consent to third parties travelled on": (
        {"list.hops": 2, "list.buyer_named": False},
        {"PL-07", "PL-08"},
        {"list.hops": 1},
    ),
    "Fastweb 2021: partner lists without the caller's name": (
        {"list.buyer_named": False},
        {"PL-07"},
        {"list.buyer_named": False, "list.fresh_consent_by_buyer": True},
    ),
    "Sky Italia 2021: no notice of its own, no screening": (
        {
            "list.buyer_named": False,
            "list.notice_planned": False,
            "list.registers_screened_at": None,
        },
        {"PL-07", "PL-15", "PL-17"},
        {"list.registers_screened_at": "2026-11-20"},
    ),
    "Acea Energia 2025: stolen lists of customers who switched": (
        {"vendor.identified": False, "list.source_known": False, "list.row_evidence": "none"},
        {"PL-01", "PL-03", "PL-04"},
        {},
    ),
    "Mas and others 2023: lists from a seller met on a social network": (
        {"vendor.identified": False, "vendor.questionnaire": None, "list.source_known": False},
        {"PL-01", "V2", "V12", "V24", "PL-03"},
        {},
    ),
    "Hubside.Store 2024: forms of brokers that deceive": (
        {"list.consent.refusing_as_easy": False},
        {"PL-06"},
        {"list.consent.refusing_as_easy": True},
    ),
    "Foriou 2024: a promise in the contract is no verification": (
        {"vendor.questionnaire.V24.answer": False, "list.consent.refusing_as_easy": False},
        {"V24", "PL-06"},
        {},
    ),
}


@pytest.mark.parametrize(("facts", "expected", "twin"), FINES.values(), ids=FINES)
def test_the_facts_fail_and_the_lawful_twin_passes(
    judge: Judge, facts: Facts, expected: set[str], twin: Facts
) -> None:
    answer = judge(facts)
    assert answer["decision"] == "reject"
    assert {reason["spec"] for reason in answer["reasons"]} == expected
    assert judge(twin)["decision"] == "accept"
