"""DL-04: two more months only for complexity or number, told before the first month is over."""

import pytest

from ringfence.core.law.deadlines.answer import DeadlineAnswer
from ringfence.core.law.deadlines.request_clock import request_deadline
from tests.law_checks.deadlines.places import place


def extended(reason: str, notice: str, received: str = "2026-03-05") -> DeadlineAnswer:
    raw = {
        "right": "access",
        "received": received,
        "extension_reason": reason,
        "extension_notice": notice,
    }
    return request_deadline(raw, place("DE"))


@pytest.mark.parametrize(
    ("reason", "notice", "effect", "base", "due"),
    [
        ("complexity", "2026-03-05", "effective", "2026-06-05", "2026-06-05"),
        ("number_of_requests", "2026-04-07", "effective", "2026-06-05", "2026-06-05"),
        ("complexity", "2026-04-07T23:59:59+02:00", "effective", "2026-06-05", "2026-06-05"),
        ("complexity", "2026-04-08T00:00:00+02:00", "ineffective", "2026-04-05", "2026-04-07"),
        ("complexity", "2026-04-08", "ineffective", "2026-04-05", "2026-04-07"),
        ("other", "2026-03-06", "ineffective", "2026-04-05", "2026-04-07"),
    ],
)
def test_the_notice_must_be_in_time_and_have_a_ground(
    reason: str, notice: str, effect: str, base: str, due: str
) -> None:
    answer = extended(reason, notice)
    assert answer.extension == effect
    assert (str(answer.base_on), str(answer.due_on)) == (base, due)


@pytest.mark.parametrize(
    ("received", "base", "due"),
    [("2026-01-31", "2026-04-30", "2026-04-30"), ("2026-05-03", "2026-08-03", "2026-08-03")],
)
def test_three_months_count_from_receipt(received: str, base: str, due: str) -> None:
    """X16."""
    answer = extended("complexity", received, received)
    assert (str(answer.base_on), str(answer.due_on)) == (base, due)
    assert any("X16" in step for step in answer.steps) is (received == "2026-01-31")


def test_the_extended_day_rolls_too() -> None:
    answer = extended("complexity", "2026-10-01", "2026-09-25")
    assert (str(answer.base_on), str(answer.due_on)) == ("2026-12-25", "2026-12-28")
