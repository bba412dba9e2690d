"""`ringfence consent check`: states, defects, order, exit status."""

import copy
import json
from typing import Any

import pytest

from tests.cli.ringfence import ringfence
from tests.law.base_question import consent

ASKED: dict[str, Any] = {
    "consent": consent(),
    "for": {
        "controller": "Example Ltd",
        "purpose": "garden-furniture-offers",
        "channel": "live_call",
        "country": "DE",
    },
    "at": "2026-11-24T10:00:00+01:00",
    "objections": [],
}


def asked(**changes: Any) -> dict[str, Any]:
    """The good input with keys of its consent changed."""
    result = copy.deepcopy(ASKED)
    result["consent"].update(changes)
    return result


def state(given: object) -> tuple[int, str, list[str]]:
    """Exit status, state and defects of one input."""
    answer = ringfence("consent", "check", "-", text=json.dumps(given))
    said = json.loads(answer.stdout)
    return answer.returncode, said["state"], [defect["rule"] for defect in said["defects"]]


def test_a_complete_consent_is_valid_and_ends_with_0() -> None:
    assert state(ASKED) == (0, "valid", [])


def test_a_bare_record_is_checked_against_itself() -> None:
    assert state(consent())[:2] == (0, "valid")


@pytest.mark.parametrize(
    ("changes", "expected", "defect"),
    [
        ({"act": "pre_ticked_box"}, "invalid", "design.pre_set"),
        ({"act": "silence"}, "invalid", "act.not_affirmative"),
        ({"act": None}, "not_demonstrable", "act.not_affirmative"),
        ({"method": None}, "not_demonstrable", "evidence.missing"),
        ({"separate_from_terms": False}, "invalid", "not_separate"),
        ({"separate_from_terms": None}, "not_demonstrable", "not_separate"),
        ({"one_choice_per_purpose": False}, "invalid", "not_granular"),
        ({"condition_of_service": True}, "invalid", "conditional"),
        ({"refusal_detriment": "no discount"}, "invalid", "detriment"),
        ({"refusing_as_easy": False}, "invalid", "design.deceptive"),
        ({"controllers": ["Partner Ltd"]}, "invalid", "controller.unnamed"),
        ({"purposes": ["survey"]}, "invalid", "purpose.not_covered"),
        ({"channels": ["email"]}, "invalid", "channel.not_covered"),
        ({"data_kinds_told": False}, "invalid", "data_kinds.untold"),
        ({"withdrawal_explained": False}, "invalid", "withdrawal.unexplained"),
        ({"data_passed_on": True, "recipients": []}, "invalid", "recipient.unnamed"),
        ({"automated_decisions_told": False}, "invalid", "risks.untold"),
        ({"audience_language": "tr"}, "invalid", "language.not_understood"),
        ({"given_at": None}, "not_demonstrable", "time.missing"),
        ({"given_at": "2026-11-24T10:00:00+01:00"}, "invalid", "after_the_call"),
        ({"given_at": "2199-01-01T10:00:00+01:00"}, "invalid", "time.in_future"),
        ({"evidence": None}, "not_demonstrable", "evidence.missing"),
        ({"method": "oral", "act": "spoken_yes"}, "not_demonstrable", "evidence.missing"),
        ({"method": "double_opt_in"}, "not_demonstrable", "evidence.missing"),
        ({"withdrawn_at": "2026-11-24T10:00:00+01:00"}, "invalid", "withdrawn"),
        ({"given_at": "2024-11-24T09:00:00+01:00"}, "refresh_required", "stale"),
        ({"expires_at": "2026-11-24T10:00:00+01:00"}, "refresh_required", "stale"),
        ({"age": 15}, "not_demonstrable", "minor"),
        ({"age": 15, "parental_authorisation": False}, "invalid", "minor"),
        ({"special_category": True, "explicit": False}, "invalid", "not_explicit"),
        ({"special_category": None}, "not_demonstrable", "not_explicit"),
        ({"collected_by": "Vendor", "hops": 2}, "not_demonstrable", "too_many_hops"),
        (
            {"withdrawal": {"channels": ["web"], "cost": "none", "wait_hours": 48}},
            "invalid",
            "withdrawal.harder",
        ),
        (
            {"withdrawal": {"channels": ["post"], "cost": "none", "wait_hours": 0}},
            "invalid",
            "withdrawal.harder",
        ),
        ({"obtained_in_marketing_call": True}, "invalid", "obtained_by_the_call"),
        ({"controllers": None}, "not_demonstrable", "controller.unnamed"),
        ({"purposes": None}, "not_demonstrable", "purpose.not_covered"),
        ({"channels": None}, "not_demonstrable", "channel.not_covered"),
        ({"controllers": []}, "invalid", "controller.unnamed"),
        (
            {"withdrawal": {"channels": None, "cost": "none", "wait_hours": 0}},
            "not_demonstrable",
            "withdrawal.harder",
        ),
    ],
)
def test_each_defect_has_its_state(changes: dict[str, Any], expected: str, defect: str) -> None:
    code, found, defects = state(asked(**changes))
    assert (code, found) == (1, expected)
    assert defect in defects


@pytest.mark.parametrize(
    "changes",
    [
        {"withdrawn_at": "2026-11-24T10:00:01+01:00"},
        {"given_at": "2024-11-24T10:00:01+01:00"},
        {"given_at": "2024-01-01T10:00:00+01:00", "reaffirmed_at": "2026-01-01T10:00:00+01:00"},
        {"age": 16},
        {"age": 15, "parental_authorisation": True},
        {"collected_by": "Vendor", "hops": 1},
        {"audience_language": "de-AT"},
        {"special_category": True, "explicit": True},
    ],
)
def test_the_other_side_of_each_boundary_is_valid(changes: dict[str, Any]) -> None:
    assert state(asked(**changes)) == (0, "valid", [])


def test_words_that_are_not_the_words_hashed_prove_nothing() -> None:
    """R-055."""
    notice = {"id": "n-1", "version": "3", "language": "de", "text": "Ja", "sha256": "0" * 64}
    assert state(asked(notice=notice))[1:] == ("not_demonstrable", ["text.missing"])


def test_a_contact_brought_in_by_a_flag_proves_nothing() -> None:
    """R-054."""
    notice = {"id": "n-1", "version": "3", "language": "de", "text": None, "sha256": None}
    _, found, defects = state(asked(method="import", notice=notice, evidence=None))
    assert found == "not_demonstrable"
    assert {"text.missing", "evidence.missing"} <= set(defects)


@pytest.mark.parametrize(
    ("objection", "found"),
    [
        ({"received_at": "2026-10-01T10:00:00+02:00", "scope": "all"}, "valid"),
        ({"received_at": "2026-10-17T10:00:00+02:00", "scope": "all"}, "invalid"),
        ({"received_at": "2026-11-25T10:00:00+01:00", "scope": "all"}, "valid"),
        ({"scope": "all"}, "invalid"),
        ({"received_at": "2026-10-17", "scope": "purpose", "purpose": "survey"}, "valid"),
        ({"received_at": "2026-10-17", "scope": "purpose", "purpose": None}, "invalid"),
    ],
)
def test_a_consent_must_be_later_than_any_objection(objection: dict[str, Any], found: str) -> None:
    assert state({**ASKED, "objections": [objection]})[1] == found


@pytest.mark.parametrize(("basis", "found"), [("contract", "invalid"), ("consent", "valid")])
def test_a_contract_never_carries_advertising(basis: str, found: str) -> None:
    assert state({**ASKED, "for": {**ASKED["for"], "claimed_basis": basis}})[1] == found


def test_france_asks_the_period_and_a_year() -> None:
    use = {**ASKED["for"], "country": "FR"}
    assert "period.unstated" in state({**ASKED, "for": use})[2]
    old = asked(period_stated=True, given_at="2025-11-01T10:00:00+01:00")
    assert state({**old, "for": use})[1:] == ("refresh_required", ["stale"])


def test_many_inputs_are_answered_in_order_also_around_a_fault() -> None:
    lines = [json.dumps(ASKED), '{"consent": {"act": "nodded"}}', json.dumps(asked(act="silence"))]
    answer = ringfence("consent", "check", "-", text="\n".join(lines))
    said = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.returncode == 2
    assert [entry.get("state") for entry in said] == ["valid", None, "invalid"]
    assert said[1]["line"] == 2
    assert "ticked_empty_box" in said[1]["error"]


def test_explain_says_why_in_words() -> None:
    answer = ringfence("consent", "check", "-", "--explain", text=json.dumps(asked(act="silence")))
    assert "state: invalid" in answer.stdout
    assert "[act.not_affirmative, CN-01]" in answer.stdout
