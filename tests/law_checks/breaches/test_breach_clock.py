"""The 72 hours run from awareness, as elapsed hours (BR-01, BR-02, BR-03)."""

from datetime import UTC, datetime

import pytest

from tests.law_checks.breaches.base_breach import UNTOLD, Facts, rules
from tests.law_checks.breaches.conftest import Assess

SUSPECTED, CONFIRMED = "2026-11-01T08:00:00Z", "2026-11-02T20:00:00Z"
NOT_AWARE: Facts = {"aware_at": None}
LOOKED_INTO: Facts = NOT_AWARE | {"suspected_at": SUSPECTED, "confirmed_at": CONFIRMED}
TOLD: Facts = NOT_AWARE | {"processor_told_controller_at": "2026-11-03T09:00:00Z"}
STARTS: dict[str, tuple[Facts, str | None]] = {
    "aware": ({}, "2026-11-05T08:00:00+00:00"),
    "the offset asked in": (
        {"aware_at": "2026-11-02T09:00:00+01:00"},
        "2026-11-05T09:00:00+01:00",
    ),
    "over a weekend": ({"aware_at": "2026-11-06T17:00:00Z"}, "2026-11-09T17:00:00+00:00"),
    "clocks go back": (
        {"aware_at": "2026-10-24T10:00:00+02:00"},
        "2026-10-27T10:00:00+02:00",
    ),
    "a day, while clocks go back": ({"aware_at": "2026-10-24"}, "2026-10-26T23:00:00+01:00"),
    "a day, while clocks go forward": (
        {"aware_at": "2026-03-28"},
        "2026-03-31T01:00:00+02:00",
    ),
    "the processor told": (TOLD, "2026-11-06T09:00:00+00:00"),
    "awareness before what the processor told": (
        TOLD | {"aware_at": "2026-11-02T08:00:00Z"},
        "2026-11-05T08:00:00+00:00",
    ),
    "confirmed after a prompt look": (
        LOOKED_INTO | {"investigated_promptly": True},
        "2026-11-05T20:00:00+00:00",
    ),
    "confirmed after a slow look": (
        LOOKED_INTO | {"investigated_promptly": False},
        "2026-11-04T08:00:00+00:00",
    ),
    "nobody knows whether promptly": (LOOKED_INTO, "2026-11-04T08:00:00+00:00"),
    "aware after a slow look": (
        {"suspected_at": SUSPECTED, "investigated_promptly": False},
        "2026-11-04T08:00:00+00:00",
    ),
    "aware before the suspicion": (
        {"suspected_at": "2026-11-02T09:00:00Z", "investigated_promptly": False},
        "2026-11-05T08:00:00+00:00",
    ),
    "aware after a prompt look": (
        {"suspected_at": SUSPECTED, "investigated_promptly": True},
        "2026-11-05T08:00:00+00:00",
    ),
    "suspected and still looking": (
        NOT_AWARE | {"suspected_at": SUSPECTED, "investigated_promptly": True},
        None,
    ),
    "confirmed, the look unknown": (NOT_AWARE | {"confirmed_at": CONFIRMED}, None),
    "nothing": (NOT_AWARE, None),
    "aware only later": ({"aware_at": "2026-11-23T10:00:01+01:00"}, None),
}


@pytest.mark.parametrize(("change", "due"), STARTS.values(), ids=STARTS)
def test_the_end_of_the_72_hours(breached: Assess, change: Facts, due: str | None) -> None:
    assert breached(change)["due_at"] == due


def test_without_a_start_awareness_is_missing_and_conduct_open(breached: Assess) -> None:
    answer = breached(NOT_AWARE)
    assert answer["missing"] == ["aware_at"]
    assert (answer["conduct"], answer["hours_elapsed"]) == (None, None)
    assert rules(answer) == {"start.unknown"}


def test_a_look_nobody_calls_prompt_is_named(breached: Assess) -> None:
    answer = breached(LOOKED_INTO)
    assert answer["missing"] == ["investigated_promptly"]
    assert "investigation.not_prompt" in rules(answer, "warnings")
    prompt = breached(LOOKED_INTO | {"investigated_promptly": True})
    assert "investigation.not_prompt" not in rules(prompt, "warnings")


HOURS: dict[str, tuple[Facts, float]] = {
    "to the notice": ({}, 50.0),
    "to now": (UNTOLD | {"at": "2026-11-02T20:30:00Z"}, 12.5),
    "a notice still to come": ({"at": "2026-11-03T08:00:00Z"}, 24.0),
    "over the change of clocks": (
        {
            "aware_at": "2026-10-24T10:00:00+02:00",
            "notified_at": "2026-10-25T10:00:00+01:00",
        },
        25.0,
    ),
    "told before it was aware": ({"notified_at": "2026-11-02T07:00:00Z"}, 0.0),
}


@pytest.mark.parametrize(("change", "hours"), HOURS.values(), ids=HOURS)
def test_the_hours_elapsed(breached: Assess, change: Facts, hours: float) -> None:
    assert breached(change)["hours_elapsed"] == hours


def test_without_a_moment_it_is_judged_now(breached: Assess) -> None:
    change = UNTOLD | {"at": None}
    due = datetime(2026, 11, 5, 8, tzinfo=UTC)
    assert breached(change, now=due)["conduct"] is None
    assert breached(change, now=due.replace(second=1))["conduct"] == "violation"


PROCESSOR: dict[str, tuple[Facts, str | None]] = {
    "within a day": ({"processor_aware_at": "2026-11-02T09:00:00Z"}, None),
    "a second more": ({"processor_aware_at": "2026-11-02T08:59:59Z"}, "processor.slow"),
    "not told": (
        {"processor_aware_at": "2026-11-02T09:00:00Z", "processor_told_controller_at": None},
        "processor.untold",
    ),
    "told before": ({"aware_at": "2026-11-03T09:00:01Z"}, "processor.told_before"),
}


@pytest.mark.parametrize(("change", "rule"), PROCESSOR.values(), ids=PROCESSOR)
def test_a_slow_processor_is_a_warning(breached: Assess, change: Facts, rule: str | None) -> None:
    found = rules(breached(TOLD | change), "warnings")
    assert {name for name in found if name.startswith("processor.")} == ({rule} - {None})
