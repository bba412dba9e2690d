"""The pattern of the rows' consent is judged by CN-01 to CN-09, and by nothing of the person."""

import pytest

from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import Judge, specs, warned

FAULTY: dict[str, tuple[Facts, str]] = {
    "silence": ({"act": "silence"}, "CN-01"),
    "terms accepted": ({"act": "accepted_terms"}, "CN-01"),
    "a box ticked before": ({"act": "pre_ticked_box"}, "CN-02"),
    "later than the moment": ({"given_at": "2026-11-24T09:00:00+01:00"}, "CN-03"),
    "obtained by the call": ({"obtained_in_marketing_call": True}, "CN-03"),
    "mixed with terms": ({"separate_from_terms": False}, "CN-04"),
    "one choice for all": ({"one_choice_per_purpose": False}, "CN-05"),
    "a condition": ({"condition_of_service": True}, "CN-06"),
    "a detriment": ({"refusal_detriment": "dearer"}, "CN-07"),
    "refusing is harder": ({"refusing_as_easy": False}, "CN-09"),
}
UNKNOWN = [
    "act",
    "obtained_in_marketing_call",
    "separate_from_terms",
    "one_choice_per_purpose",
    "condition_of_service",
    "refusing_as_easy",
]
PERSONAL = [
    "given_at",
    "age",
    "evidence",
    "number_verified_by",
    "notice",
    "withdrawal",
    "special_category",
    "initiated_by",
    "hops",
    "method",
]


@pytest.mark.parametrize(("change", "spec"), FAULTY.values(), ids=FAULTY)
def test_no_consent_rejects(judge: Judge, change: Facts, spec: str) -> None:
    answer = judge({f"list.consent.{key}": value for key, value in change.items()})
    assert answer["decision"] == "reject"
    assert set(specs(answer)) == {("consent.faulty", "PL-06")}
    assert any(f". ({spec})" in reason["text"] for reason in answer["reasons"])


@pytest.mark.parametrize("key", UNKNOWN)
def test_what_is_not_known_quarantines(judge: Judge, key: str) -> None:
    answer = judge({f"list.consent.{key}": None})
    assert answer["decision"] == "quarantine"
    assert [reason["missing"] for reason in answer["reasons"]] == [f"list.consent.{key}"]


@pytest.mark.parametrize("key", PERSONAL)
def test_a_persons_own_fields_may_be_absent(judge: Judge, key: str) -> None:
    assert judge({f"list.consent.{key}": None})["decision"] == "accept"


def test_what_a_pattern_is_not_judged_by(judge: Judge) -> None:
    change: Facts = {
        "list.consent.withdrawn_at": "2026-04-01",
        "list.consent.given_at": "2020-01-01T00:00:00+01:00",
        "list.consent.age": 12,
        "list.consent.withdrawal_explained": False,
    }
    assert judge(change)["decision"] == "accept"


def test_an_imbalance_is_told_as_a_warning(judge: Judge) -> None:
    answer = judge({"list.consent.imbalance": "employer"})
    assert answer["decision"] == "accept"
    assert warned(answer) == [("consent.imbalance", "PL-06")]
