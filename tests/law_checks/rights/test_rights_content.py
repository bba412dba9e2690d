"""What each right must bring the person (GDPR 15-22)."""

import pytest

from tests.law_checks.rights.base_request import (
    AFTER,
    REFUSED,
    RIGHTS,
    UNANSWERED,
    Facts,
    missing,
    rules,
    specs,
)
from tests.law_checks.rights.conftest import Request

WITHHELD: dict[str, tuple[Facts, str, str]] = {
    "source": ({"answer.source_given": False}, "access.no_source", "RA-01"),
    "complaint": ({"answer.complaint_right": False}, "access.no_complaint_right", "RA-01"),
    "recipients": (
        {"answer.recipients_named": False},
        "access.recipients_unnamed",
        "RA-03",
    ),
    "one recording": ({"answer.recordings_given": 1}, "access.recordings_withheld", "RA-04"),
    "all recordings": ({"answer.recordings_given": 0}, "access.recordings_withheld", "RA-04"),
}
UNKNOWN: dict[str, Facts] = {
    "answer.source_given": {},
    "answer.complaint_right": {},
    "answer.recipients_named": {},
    "answer.recipients_known": {"answer.recipients_named": False},
    "answer.recordings_held": {},
    "answer.recordings_given": {},
}
ENOUGH: dict[str, Facts] = {
    "recipients nobody knows": {
        "answer.recipients_named": False,
        "answer.recipients_known": False,
    },
    "named, whoever else is known": {"answer.recipients_known": None},
    "no recordings": {"answer.recordings_held": 0, "answer.recordings_given": None},
    "more than is held": {"answer.recordings_given": 3},
    "no remedy in court named": {"answer.court_remedy": None},
}
TELLS = ("rectification", "erasure", "restriction")
UNTOLD: Facts = {"recipients_told": False}


@pytest.mark.parametrize(("change", "rule", "spec"), WITHHELD.values(), ids=WITHHELD)
def test_access_is_complete(requested: Request, change: Facts, rule: str, spec: str) -> None:
    answer = requested(change)
    assert (answer["duty"], answer["conduct"]) == ("comply", "violation")
    assert (rules(answer), specs(answer)) == ({rule}, {spec})
    assert all(reason["remedy"] and reason["citations"] for reason in answer["reasons"])


@pytest.mark.parametrize(("key", "change"), UNKNOWN.items(), ids=UNKNOWN)
def test_what_access_brought_must_be_known(requested: Request, key: str, change: Facts) -> None:
    answer = requested({**change, key: None})
    assert answer["conduct"] is None
    assert missing(answer) == {key}


@pytest.mark.parametrize("change", ENOUGH.values(), ids=ENOUGH)
def test_access_needs_no_more(requested: Request, change: Facts) -> None:
    answer = requested(change)
    assert (answer["conduct"], answer["reasons"]) == ("kept", [])


@pytest.mark.parametrize("right", [right for right in RIGHTS if right != "access"])
def test_other_rights_bring_no_data(requested: Request, right: str) -> None:
    for change, _, _ in WITHHELD.values():
        assert requested({"right": right, **change})["conduct"] == "kept"


@pytest.mark.parametrize("right", TELLS)
def test_recipients_are_told_by_the_last_day(requested: Request, right: str) -> None:
    owed = requested({"right": right} | UNTOLD)
    assert (owed["conduct"], rules(owed)) == (None, {"recipients.owed"})
    over = requested({"right": right} | UNTOLD | AFTER)
    assert (over["conduct"], rules(over)) == ("violation", {"recipients.untold"})
    assert specs(owed) == specs(over) == {"RN-01"}


@pytest.mark.parametrize("right", TELLS)
def test_whether_recipients_were_told_must_be_known(requested: Request, right: str) -> None:
    answer = requested({"right": right, "recipients_told": None})
    assert (answer["conduct"], missing(answer)) == (None, {"recipients_told"})


@pytest.mark.parametrize("right", TELLS)
def test_where_nothing_was_done_recipients_need_not_know(requested: Request, right: str) -> None:
    refused = REFUSED | {"abuse_proven": True, "first_request": False}
    assert requested({"right": right} | UNTOLD | AFTER | refused)["conduct"] == "kept"
    assert rules(requested({"right": right} | UNTOLD | UNANSWERED)) == {"answer.owed"}


@pytest.mark.parametrize("right", ["access", "portability", "automated_decision"])
def test_other_rights_tell_no_recipients(requested: Request, right: str) -> None:
    assert requested({"right": right} | UNTOLD | AFTER)["conduct"] == "kept"


@pytest.mark.parametrize("told", [False, None])
def test_an_objection_is_passed_on(requested: Request, told: bool | None) -> None:
    answer = requested({"right": "objection", "recipients_told": told})
    assert answer["conduct"] == "kept"
    assert specs(answer, "warnings") == {"OB-05"}


def test_the_person_hears_before_a_restriction_is_lifted(requested: Request) -> None:
    answer = requested({"right": "restriction", "told_before_lifting": False})
    assert (answer["conduct"], specs(answer)) == ("violation", {"RS-02"})
    unknown = requested({"right": "restriction", "told_before_lifting": None})
    assert (unknown["conduct"], missing(unknown)) == (None, {"told_before_lifting"})
    assert requested({"right": "erasure", "told_before_lifting": False})["conduct"] == "kept"


@pytest.mark.parametrize(
    "change",
    [
        {"data.basis": "legitimate_interest"},
        {"data.basis": "legal_duty"},
        {"data.automated": False},
        {"data.provided_by_subject": False},
        {"data.provided_by_subject": False, "data.inferred": True},
    ],
)
def test_what_is_not_portable_may_be_refused(requested: Request, change: Facts) -> None:
    answer = requested({"right": "portability", **change, **REFUSED})
    assert (answer["duty"], answer["conduct"]) == ("not_applicable", "kept")
    assert specs(answer, "warnings") == {"RP-02"}
    bare = requested({"right": "portability", **change, **REFUSED, "answer.reasons": None})
    assert rules(bare) == {"refusal.no_reasons"}


@pytest.mark.parametrize("basis", ["consent", "contract"])
def test_provided_data_are_portable(requested: Request, basis: str) -> None:
    asked: Facts = {"right": "portability", "data.basis": basis}
    assert (requested(asked)["duty"], requested(asked)["conduct"]) == ("comply", "kept")
    assert requested(asked | REFUSED)["conduct"] == "violation"


def test_inferred_data_stay_but_the_rest_goes(requested: Request) -> None:
    asked: Facts = {"right": "portability", "data.inferred": True}
    answer = requested(asked)
    assert (answer["duty"], answer["conduct"]) == ("partial", "kept")
    assert rules(answer, "warnings") == {"portability.inferred"}
    assert requested(asked | REFUSED)["conduct"] == "violation"


@pytest.mark.parametrize("key", ["basis", "automated", "provided_by_subject"])
def test_whether_data_are_portable_must_be_known_to_refuse(requested: Request, key: str) -> None:
    asked: Facts = {"right": "portability", f"data.{key}": None}
    assert (requested(asked)["duty"], requested(asked)["conduct"]) == ("comply", "kept")
    refused = requested(asked | REFUSED)
    assert (refused["conduct"], missing(refused)) == (None, {f"data.{key}"})


@pytest.mark.parametrize(
    "decision",
    [
        {"solely": False, "legal_effect": True, "vulnerable": True},
        {"solely": None, "legal_effect": False, "vulnerable": False},
    ],
)
def test_no_such_decision_no_such_right(requested: Request, decision: Facts) -> None:
    answer = requested({"right": "automated_decision", "automated_decision": decision, **REFUSED})
    assert (answer["duty"], answer["conduct"]) == ("not_applicable", "kept")
    assert rules(answer, "warnings") == {"decision.not_applicable"}


def test_a_machine_does_not_decide_for_a_legitimate_interest(requested: Request) -> None:
    asked: Facts = {"right": "automated_decision", "data.basis": "legitimate_interest"}
    for change in ({}, UNANSWERED):
        answer = requested(asked | change)
        assert answer["conduct"] == "violation"
        assert "decision.no_basis" in rules(answer)
    for basis in ("consent", "contract", "legal_duty"):
        assert requested(asked | {"data.basis": basis})["conduct"] == "kept"


def test_aimed_at_vulnerable_people_it_may_weigh_as_much(requested: Request) -> None:
    aimed: Facts = {"solely": True, "legal_effect": False, "vulnerable": True}
    asked: Facts = {"right": "automated_decision", "automated_decision": aimed}
    answer = requested(asked)
    assert (answer["duty"], answer["conduct"]) == ("comply", "kept")
    assert rules(answer, "warnings") == {"decision.vulnerable"}


@pytest.mark.parametrize("key", ["automated_decision.solely", "automated_decision.legal_effect"])
def test_what_the_machine_did_must_be_known(requested: Request, key: str) -> None:
    for change in ({}, REFUSED):
        answer = requested({"right": "automated_decision", key: None, **change})
        assert (answer["duty"], answer["conduct"]) == ("comply", None)
        assert missing(answer) == {key}


def test_whether_people_are_vulnerable_must_be_known_where_that_decides(
    requested: Request,
) -> None:
    slight: Facts = {"automated_decision.legal_effect": False}
    unknown: Facts = slight | {"automated_decision.vulnerable": None}
    answer = requested({"right": "automated_decision"} | unknown)
    assert (answer["duty"], answer["conduct"]) == ("comply", None)
    assert missing(answer) == {"automated_decision.vulnerable"}
    weighty: Facts = {"right": "automated_decision", "automated_decision.vulnerable": None}
    assert requested(weighty)["conduct"] == "kept"


def test_the_basis_of_a_decision_must_be_known(requested: Request) -> None:
    answer = requested({"right": "automated_decision", "data": None})
    assert (answer["conduct"], missing(answer)) == (None, {"data.basis"})
