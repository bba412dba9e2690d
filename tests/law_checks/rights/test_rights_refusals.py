"""What may be refused, what a refusal must say, and what may be charged (GDPR 12(4), 12(5))."""

import pytest

from tests.law_checks.rights.base_request import (
    NOT_OBJECTION,
    REFUSED,
    RIGHTS,
    Facts,
    missing,
    rules,
    specs,
)
from tests.law_checks.rights.conftest import Request

ABUSE: Facts = {"abuse_proven": True, "first_request": False}


@pytest.mark.parametrize("first", [True, False, None])
@pytest.mark.parametrize("right", NOT_OBJECTION)
def test_no_request_is_refused_without_proven_abuse_first_or_not(
    requested: Request, right: str, first: bool | None
) -> None:
    answer = requested({"right": right, "first_request": first} | REFUSED)
    assert (answer["duty"], answer["conduct"]) == ("comply", "violation")
    assert (rules(answer), specs(answer)) == ({"refusal.unfounded"}, {"RR-07"})


@pytest.mark.parametrize("right", NOT_OBJECTION)
def test_proven_abuse_may_be_refused(requested: Request, right: str) -> None:
    answer = requested({"right": right} | REFUSED | ABUSE)
    assert (answer["duty"], answer["conduct"]) == ("refuse", "kept")
    assert answer["reasons"] == []


@pytest.mark.parametrize("right", NOT_OBJECTION)
def test_whether_abuse_is_proven_must_be_known(requested: Request, right: str) -> None:
    answer = requested({"right": right, "abuse_proven": None} | REFUSED)
    assert (answer["duty"], answer["conduct"]) == ("comply", None)
    assert missing(answer) == {"abuse_proven"}


@pytest.mark.parametrize("first", [True, None])
def test_abuse_by_a_first_request_needs_its_proof_at_hand(
    requested: Request, first: bool | None
) -> None:
    answer = requested(REFUSED | ABUSE | {"first_request": first})
    assert answer["conduct"] == "kept"
    assert rules(answer, "warnings") == {"abuse.first_request"}


def test_what_may_be_refused_may_be_complied_with(requested: Request) -> None:
    answer = requested(ABUSE | {"answer.source_given": False, "answer.recordings_given": 0})
    assert (answer["duty"], answer["conduct"]) == ("refuse", "kept")


@pytest.mark.parametrize("abuse", [True, False, None])
def test_an_objection_to_marketing_is_never_refused(
    requested: Request, abuse: bool | None
) -> None:
    answer = requested({"right": "objection", "abuse_proven": abuse} | REFUSED)
    assert (answer["duty"], answer["conduct"]) == ("comply", "violation")
    assert (rules(answer), specs(answer)) == ({"objection.refused"}, {"OB-01"})


def test_abuse_does_not_help_against_an_objection(requested: Request) -> None:
    answer = requested({"right": "objection"} | ABUSE)
    assert (answer["duty"], answer["conduct"]) == ("comply", "kept")
    assert rules(answer, "warnings") == {"objection.abuse"}


@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("motive", ["a lawsuit", "spite", "", None])
def test_the_motive_never_decides(requested: Request, right: str, motive: str | None) -> None:
    for change in ({}, REFUSED):
        asked: Facts = {"right": right, **change}
        assert requested({**asked, "motive": motive}) == requested(asked)


@pytest.mark.parametrize("reasons", [None, "", "  "])
def test_a_refusal_gives_reasons(requested: Request, reasons: str | None) -> None:
    answer = requested(REFUSED | ABUSE | {"answer.reasons": reasons})
    assert answer["conduct"] == "violation"
    assert (rules(answer), specs(answer)) == ({"refusal.no_reasons"}, {"RR-06"})


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        ("complaint_right", "refusal.no_complaint_right"),
        ("court_remedy", "refusal.no_court_remedy"),
    ],
)
def test_a_refusal_names_complaint_and_court(requested: Request, key: str, rule: str) -> None:
    answer = requested(REFUSED | ABUSE | {f"answer.{key}": False})
    assert answer["conduct"] == "violation"
    assert (rules(answer), specs(answer)) == ({rule}, {"RR-06"})
    unknown = requested(REFUSED | ABUSE | {f"answer.{key}": None})
    assert unknown["conduct"] is None
    assert missing(unknown) == {f"answer.{key}"}


def test_whether_it_refuses_must_be_known(requested: Request) -> None:
    answer = requested({"answer.refused": None})
    assert answer["conduct"] is None
    assert missing(answer) == {"answer.refused"}


def test_data_kept_by_law_need_not_be_erased(requested: Request) -> None:
    kept: Facts = {"right": "erasure", "data.basis": "legal_duty"}
    answer = requested(kept | REFUSED)
    assert (answer["duty"], answer["conduct"]) == ("refuse", "kept")
    assert rules(answer, "warnings") == {"erasure.held_by_law"}
    assert requested(kept | REFUSED | {"data.basis": "contract"})["conduct"] == "violation"
    assert requested(kept | REFUSED | {"data": None})["conduct"] == "violation"


@pytest.mark.parametrize("right", NOT_OBJECTION)
@pytest.mark.parametrize("fee", [0.01, 1, 250])
def test_the_first_answer_is_free(requested: Request, right: str, fee: float) -> None:
    answer = requested({"right": right, "answer.fee_eur": fee})
    assert answer["conduct"] == "violation"
    assert (rules(answer), specs(answer)) == ({"fee.charged"}, {"RR-05"})


def test_a_further_copy_may_cost(requested: Request) -> None:
    further: Facts = {"answer.copy_number": 2}
    answer = requested(further | {"answer.fee_eur": 12.5})
    assert (answer["duty"], answer["conduct"]) == ("fee_allowed", "kept")
    assert rules(answer, "warnings") == {"fee.at_cost"}
    free = requested(further)
    assert (free["duty"], free["conduct"], free["warnings"]) == ("fee_allowed", "kept", [])
    assert requested(further | REFUSED)["conduct"] == "violation"


@pytest.mark.parametrize("right", [right for right in NOT_OBJECTION if right != "access"])
def test_copies_are_of_access_only(requested: Request, right: str) -> None:
    answer = requested({"right": right, "answer.copy_number": 2, "answer.fee_eur": 12})
    assert answer["duty"] == "comply"
    assert rules(answer) == {"fee.charged"}


@pytest.mark.parametrize("right", NOT_OBJECTION)
def test_proven_abuse_may_cost(requested: Request, right: str) -> None:
    answer = requested({"right": right, "answer.fee_eur": 12} | ABUSE)
    assert (answer["duty"], answer["conduct"]) == ("refuse", "kept")


@pytest.mark.parametrize("change", [{}, ABUSE, {"answer.copy_number": 2}])
def test_an_objection_never_costs(requested: Request, change: Facts) -> None:
    answer = requested({"right": "objection", "answer.fee_eur": 1, **change})
    assert (answer["duty"], answer["conduct"]) == ("comply", "violation")
    assert (rules(answer), specs(answer)) == ({"objection.fee"}, {"OB-03"})


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"answer.fee_eur": None}, "answer.fee_eur"),
        ({"answer.fee_eur": 9, "answer.copy_number": None}, "answer.copy_number"),
        ({"answer.fee_eur": 9, "abuse_proven": None}, "abuse_proven"),
    ],
)
def test_what_a_fee_rests_on_must_be_known(requested: Request, change: Facts, key: str) -> None:
    answer = requested(change)
    assert answer["conduct"] is None
    assert missing(answer) == {key}
