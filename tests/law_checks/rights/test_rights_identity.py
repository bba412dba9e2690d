"""Only as much proof of identity as a doubt asks for, and none for an objection (RR-03)."""

import pytest

from tests.law_checks.rights.base_request import (
    NOT_OBJECTION,
    UNANSWERED,
    Facts,
    missing,
    rules,
    specs,
)
from tests.law_checks.rights.conftest import Request

ID_COPY: Facts = {"identity.demanded": "id_copy"}
OTP: Facts = {"identity.demanded": "otp"}
DOUBT: Facts = {"identity.doubt": True}


@pytest.mark.parametrize("right", NOT_OBJECTION)
def test_an_id_copy_needs_a_doubt(requested: Request, right: str) -> None:
    answer = requested({"right": right} | ID_COPY)
    assert answer["conduct"] == "violation"
    assert (rules(answer), specs(answer)) == ({"identity.id_copy"}, {"RR-03"})
    doubted = requested({"right": right} | ID_COPY | DOUBT)
    assert doubted["conduct"] == "kept"
    assert rules(doubted, "warnings") == {"identity.id_copy_kept", "identity.no_pause"}


def test_an_id_copy_is_wrong_before_any_answer(requested: Request) -> None:
    assert requested(ID_COPY | UNANSWERED)["conduct"] == "violation"


def test_whether_there_is_doubt_must_be_known_for_an_id_copy_only(requested: Request) -> None:
    answer = requested(ID_COPY | {"identity.doubt": None})
    assert answer["conduct"] is None
    assert missing(answer) == {"identity.doubt"}
    assert requested({"identity.doubt": None})["conduct"] == "kept"


@pytest.mark.parametrize("doubt", [True, False, None])
@pytest.mark.parametrize("demanded", ["otp", "id_copy"])
def test_an_objection_needs_no_proof_at_all(
    requested: Request, demanded: str, doubt: bool | None
) -> None:
    answer = requested(
        {"right": "objection", "identity.demanded": demanded, "identity.doubt": doubt}
    )
    assert answer["conduct"] == "violation"
    assert (rules(answer), specs(answer)) == ({"objection.identity"}, {"RR-03"})


@pytest.mark.parametrize("right", [right for right in NOT_OBJECTION if right != "restriction"])
def test_a_code_to_the_number_may_be_asked_for(requested: Request, right: str) -> None:
    answer = requested({"right": right} | OTP)
    assert (answer["conduct"], answer["warnings"]) == ("kept", [])


def test_a_restriction_hardly_needs_a_code(requested: Request) -> None:
    answer = requested({"right": "restriction"} | OTP)
    assert answer["conduct"] == "kept"
    assert rules(answer, "warnings") == {"identity.needless"}
    doubted = requested({"right": "restriction"} | OTP | DOUBT)
    assert rules(doubted, "warnings") == {"identity.no_pause"}


@pytest.mark.parametrize("identity", [None, {"given": ["otp"], "doubt": False}])
def test_what_was_demanded_must_be_known(requested: Request, identity: Facts | None) -> None:
    answer = requested({"identity": identity})
    assert answer["conduct"] is None
    assert missing(answer) == {"identity.demanded"}


@pytest.mark.parametrize("given", [[], [" "], None])
@pytest.mark.parametrize("right", ["access", "portability"])
def test_data_handed_out_without_any_proof_are_a_warning(
    requested: Request, right: str, given: list[str] | None
) -> None:
    answer = requested({"right": right, "identity.given": given})
    assert answer["conduct"] == "kept"
    assert rules(answer, "warnings") == {"identity.unproven"}


@pytest.mark.parametrize("right", ["rectification", "erasure", "restriction", "objection"])
def test_other_rights_hand_out_nothing(requested: Request, right: str) -> None:
    assert requested({"right": right, "identity.given": []})["warnings"] == []
