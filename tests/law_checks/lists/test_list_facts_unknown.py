"""A fact of a list that is not known quarantines it: unknown never helps."""

import pytest

from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import Judge, specs

ROWS: dict[str, tuple[str, str]] = {
    "vendor.identified": ("vendor.identified", "PL-01"),
    "vendor.country": ("vendor.country", "PL-18"),
    "list.id": ("list.id", "PL-20"),
    "list.countries": ("list.countries", "PL-11"),
    "list.source_known": ("list.source_known", "PL-03"),
    "list.origin": ("list.origin", "PL-09"),
    "list.row_evidence": ("list.row_evidence", "PL-04"),
    "list.forms_archived": ("list.forms_archived", "PL-05"),
    "list.consent": ("list.consent", "PL-06"),
    "list.buyer_named": ("list.buyer_named", "PL-07"),
    "list.hops": ("list.hops", "PL-08"),
    "list.special_category": ("list.special_category", "PL-10"),
    "list.minors": ("list.minors", "PL-10"),
    "list.sample.size": ("list.sample.size", "PL-16"),
    "list.sample.failures": ("list.sample.failures", "PL-16"),
    "list.sample.forged": ("list.sample.forged", "PL-16"),
    "list.sample.seed": ("list.sample.seed", "PL-16"),
    "list.notice_planned": ("list.notice_planned", "PL-17"),
    "list.registers_screened_at": ("list.registers_screened_at", "PL-15"),
    "list.delivered_at": ("list.delivered_at", "PL-12"),
    "regime": ("regime", "PL-09"),
    "regime.live_voice": ("regime.country", "PL-09"),
}


@pytest.mark.parametrize(("key", "expected"), ROWS.items(), ids=ROWS)
def test_the_list_is_quarantined(judge: Judge, key: str, expected: tuple[str, str]) -> None:
    answer = judge({key: None})
    assert answer["decision"] == "quarantine"
    assert [(reason["missing"], reason["spec"]) for reason in answer["reasons"]] == [expected]
    assert {reason["outcome"] for reason in answer["reasons"]} == {"unknown"}


SOME: dict[str, tuple[Facts, str]] = {
    "audit, with evidence pending": (
        {"vendor.audit_right": None, "list.row_evidence": "pending"},
        "vendor.audit_right",
    ),
    "explicit, with special categories": (
        {"list.special_category": True, "list.explicit": None},
        "list.explicit",
    ),
    "a tool, in a third country": ({"vendor.country": "JO"}, "list.transfer_tool"),
    "the size of the list, with a small sample": (
        {"list.rows": None, "list.sample.size": 199},
        "list.rows",
    ),
}


@pytest.mark.parametrize(("change", "missing"), SOME.values(), ids=SOME)
def test_a_fact_only_some_lists_need(judge: Judge, change: Facts, missing: str) -> None:
    answer = judge(change)
    assert answer["decision"] == "quarantine"
    assert missing in {reason["missing"] for reason in answer["reasons"]}


@pytest.mark.parametrize("block", ["vendor", "list", "list.sample", "regime"])
def test_a_part_that_is_absent_is_unknown(judge: Judge, block: str) -> None:
    answer = judge({block: None})
    assert answer["decision"] == "quarantine"
    assert {reason["outcome"] for reason in answer["reasons"]} <= {"unknown"}


def test_facts_that_are_not_needed_are_not_asked(judge: Judge) -> None:
    for key in ("list.rows", "list.explicit", "list.transfer_tool", "list.fresh_consent_by_buyer"):
        assert judge({key: None})["decision"] == "accept", key
    assert specs(judge({"policy": None})) == []
