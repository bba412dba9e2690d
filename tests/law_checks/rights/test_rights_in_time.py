"""The answer is due on the last day of the deadline, and not a day later (GDPR 12(3), 12(4))."""

from datetime import UTC, datetime

import pytest

from ringfence.core.law.read_question import QuestionError
from ringfence.interfaces.cli.checks import rights
from tests.law_checks.rights.base_request import (
    AFTER,
    NOT_OBJECTION,
    REFUSED,
    RIGHTS,
    UNANSWERED,
    Facts,
    missing,
    rules,
    specs,
)
from tests.law_checks.rights.conftest import Request

COMPLEX: Facts = {"extension": {"reason": "complexity", "notice": "2026-12-02"}}
FEBRUARY: Facts = {"at": "2027-02-10T10:00:00+01:00"}


@pytest.mark.parametrize("right", RIGHTS)
def test_one_answered_in_time_is_kept(requested: Request, right: str) -> None:
    answer = requested({"right": right})
    assert (answer["duty"], answer["conduct"]) == ("comply", "kept")
    assert (answer["due_on"], answer["base_on"]) == ("2026-12-02", "2026-12-02")
    assert answer["reasons"] == answer["warnings"] == []
    assert answer["steps"]


@pytest.mark.parametrize("right", RIGHTS)
def test_one_answered_on_the_last_day_is_kept_and_a_day_later_not(
    requested: Request, right: str
) -> None:
    asked: Facts = {"right": right} | FEBRUARY
    assert requested({**asked, "answer.given_at": "2026-12-02"})["conduct"] == "kept"
    last_second = requested({**asked, "answer.given_at": "2026-12-02T23:59:59+01:00"})
    assert last_second["conduct"] == "kept"
    for late in ("2026-12-03", "2026-12-03T00:00:00+01:00", "2026-12-02T23:00:00Z"):
        answer = requested({**asked, "answer.given_at": late})
        assert answer["conduct"] == "violation"
        assert rules(answer) == {"answer.late"}


@pytest.mark.parametrize("right", RIGHTS)
def test_one_unanswered_is_owed_and_once_its_time_is_over_a_violation(
    requested: Request, right: str
) -> None:
    asked: Facts = {"right": right} | UNANSWERED
    owed = requested(asked)
    assert owed["conduct"] is None
    assert "answer.owed" in rules(owed)
    assert requested({**asked, "at": "2026-12-02T23:59:59+01:00"})["conduct"] is None
    assert requested({**asked, "at": "2026-12-02"})["conduct"] is None
    for over in (AFTER, {"at": "2026-12-03"}):
        answer = requested(asked | over)
        assert answer["conduct"] == "violation"
        assert "answer.missing" in rules(answer)


@pytest.mark.parametrize("answer", [None, {}, {"given_at": None, "refused": False, "fee_eur": 9}])
def test_an_answer_without_a_day_is_none(requested: Request, answer: Facts | None) -> None:
    assert rules(requested({"answer": answer})) == {"answer.owed"}
    assert rules(requested({"answer": answer} | AFTER)) == {"answer.missing"}


def test_an_answer_later_than_the_moment_does_not_count_yet(requested: Request) -> None:
    later: Facts = {"answer.given_at": "2026-11-24", "answer.fee_eur": 9}
    assert rules(requested(later)) == {"answer.owed"}
    assert rules(requested(later | {"at": "2026-11-24"})) == {"fee.charged"}


def test_an_objection_is_confirmed_in_the_same_time(requested: Request) -> None:
    answer = requested({"right": "objection"} | UNANSWERED | AFTER)
    assert specs(answer) == {"OB-08"}
    assert any("DL-08" in step for step in answer["steps"])


def test_the_month_rolls_as_deadline_says(requested: Request) -> None:
    answer = requested({"received": "2026-10-31", "at": "2026-11-30"})
    assert (answer["base_on"], answer["due_on"]) == ("2026-11-30", "2026-11-30")
    answer = requested({"received": "2026-11-25"} | UNANSWERED | {"at": "2026-12-28"})
    assert (answer["base_on"], answer["due_on"]) == ("2026-12-25", "2026-12-28")
    assert answer["conduct"] is None


def test_a_time_becomes_the_day_of_the_country(requested: Request) -> None:
    night: Facts = {"received": "2026-11-02T23:30:00Z"}
    assert requested(night)["due_on"] == "2026-12-03"
    assert requested(night | {"country": "IE"})["due_on"] == "2026-12-02"


def test_a_region_keeps_the_holidays_of_its_state(requested: Request) -> None:
    assert requested({"country": "RE"})["due_on"] == "2026-12-02"
    assert requested({"country": "AX"})["conduct"] == "kept"


def test_an_extension_gives_two_months_more(requested: Request) -> None:
    asked = COMPLEX | FEBRUARY | {"answer.given_at": "2027-02-02"}
    answer = requested(asked)
    assert (answer["extension"], answer["due_on"]) == ("effective", "2027-02-02")
    assert answer["conduct"] == "kept"
    assert rules(requested(asked | {"answer.given_at": "2027-02-03"})) == {"answer.late"}


@pytest.mark.parametrize(
    "extension",
    [
        {"reason": "complexity", "notice": "2026-12-03"},
        {"reason": "other", "notice": "2026-11-20"},
        {"reason": None, "notice": "2026-11-20"},
    ],
)
def test_an_extension_told_late_or_for_no_such_reason_is_none(
    requested: Request, extension: Facts
) -> None:
    answer = requested({"extension": extension, "answer.given_at": "2026-12-10"} | FEBRUARY)
    assert answer["due_on"] == "2026-12-02"
    assert rules(answer) == {"answer.late"}
    assert rules(answer, "warnings") == {"extension.ineffective"}


@pytest.mark.parametrize("notice", [None, "2026-11-24"])
def test_an_extension_nobody_told_yet_is_none(requested: Request, notice: str | None) -> None:
    answer = requested({"extension": {"reason": "complexity", "notice": notice}})
    assert (answer["extension"], answer["due_on"]) == (None, "2026-12-02")
    assert answer["warnings"] == []


@pytest.mark.parametrize("right", ["automated_decision", "objection"])
def test_every_right_may_be_extended(requested: Request, right: str) -> None:
    assert requested({"right": right} | COMPLEX | FEBRUARY)["due_on"] == "2027-02-02"


@pytest.mark.parametrize("right", NOT_OBJECTION)
def test_a_refusal_has_one_month_whatever_was_extended(requested: Request, right: str) -> None:
    asked = REFUSED | COMPLEX | FEBRUARY | {"right": right, "abuse_proven": True}
    assert requested(asked | {"answer.given_at": "2026-12-02"})["conduct"] == "kept"
    answer = requested(asked | {"answer.given_at": "2026-12-03"})
    assert answer["conduct"] == "violation"
    assert (rules(answer), specs(answer)) == ({"refusal.late"}, {"RR-06"})


@pytest.mark.parametrize("key", ["received", "country"])
def test_without_day_or_place_nobody_can_say_what_is_late(requested: Request, key: str) -> None:
    answer = requested({key: None})
    assert (answer["conduct"], answer["due_on"], answer["base_on"]) == (None, None, None)
    assert missing(answer) == {key}


def test_a_request_still_to_come_is_not_judged(requested: Request) -> None:
    answer = requested({"received": "2026-11-24"} | UNANSWERED)
    assert (answer["conduct"], answer["due_on"]) == (None, None)
    assert rules(answer) == {"request.to_come"}


def test_without_a_moment_it_is_judged_now(requested: Request) -> None:
    asked: Facts = {"at": None} | UNANSWERED
    assert requested(asked)["conduct"] is None
    later = datetime(2026, 12, 2, 23, tzinfo=UTC)
    assert requested(asked, now=later)["conduct"] == "violation"


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"answer.given_at": "2026-11-01"}, "answer.given_at"),
        ({"extension": {"reason": "complexity", "notice": "2026-11-01"}}, "extension.notice"),
    ],
)
def test_nothing_is_answered_or_extended_before_it_was_asked(
    requested: Request, change: Facts, path: str
) -> None:
    with pytest.raises(QuestionError) as error:
        requested(change)
    assert error.value.path == path


def test_only_a_violation_is_bad(requested: Request) -> None:
    assert rights.is_good(requested())
    assert rights.is_good(requested(UNANSWERED))
    assert not rights.is_good(requested(UNANSWERED | AFTER))
