"""DL-05: a pause only for a reasonable doubt, asked without delay, and once answered."""

import pytest

from ringfence.core.law.deadlines.answer import DeadlineAnswer
from ringfence.core.law.deadlines.request_clock import request_deadline
from tests.law_checks.deadlines.places import place


def asked(*, on: str, answered: str | None, doubt: bool = True, **more: str) -> DeadlineAnswer:
    raw: dict[str, object] = {
        "right": "access",
        "received": "2026-06-10",
        "identity_asked": on,
        "identity_doubt": doubt,
        **more,
    }
    if answered is not None:
        raw["identity_answered"] = answered
    return request_deadline(raw, place("DE"))


@pytest.mark.parametrize(
    ("on", "answered", "base", "due"),
    [
        ("2026-06-10", "2026-06-10", "2026-07-10", "2026-07-10"),
        ("2026-06-12", "2026-06-15", "2026-07-13", "2026-07-13"),
        ("2026-06-12", "2026-06-13", "2026-07-11", "2026-07-13"),
        ("2026-06-17", "2026-06-30", "2026-07-23", "2026-07-23"),
    ],
)
def test_the_days_from_asking_to_the_answer_are_added(
    on: str, answered: str, base: str, due: str
) -> None:
    answer = asked(on=on, answered=answered)
    assert (str(answer.base_on), str(answer.due_on)) == (base, due)


@pytest.mark.parametrize(
    ("on", "answered", "doubt", "word"),
    [
        ("2026-06-18", "2026-06-30", True, "more than 7 days"),
        ("2026-06-12", "2026-06-15", False, "without reasonable doubt"),
        ("2026-06-12", None, True, "may stand still"),
    ],
)
def test_otherwise_there_is_no_pause(
    on: str, answered: str | None, doubt: bool, word: str
) -> None:
    answer = asked(on=on, answered=answered, doubt=doubt)
    assert str(answer.base_on) == "2026-07-10"
    assert any(word in step for step in answer.steps)


def test_an_objection_is_never_paused() -> None:
    answer = asked(on="2026-06-12", answered="2026-06-15", right="objection")
    assert str(answer.base_on) == "2026-07-10"
    assert any("OB-03" in step for step in answer.steps)


@pytest.mark.parametrize(
    ("notice", "effect", "base"),
    [("2026-07-15", "effective", "2026-09-15"), ("2026-07-16", "ineffective", "2026-07-15")],
)
def test_a_pause_moves_the_last_day_for_the_notice_as_well(
    notice: str, effect: str, base: str
) -> None:
    answer = asked(
        on="2026-06-12",
        answered="2026-06-17",
        extension_reason="complexity",
        extension_notice=notice,
    )
    assert (answer.extension, str(answer.base_on)) == (effect, base)
