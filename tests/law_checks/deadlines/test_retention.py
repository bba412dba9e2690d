"""How long records are kept: from an event, for months, unless a hold keeps them restricted."""

from datetime import date

import pytest

from ringfence.core.law.deadlines.retention import SCHEDULE, retention_end
from ringfence.core.law.read_question import QuestionError

DAY = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("kind", "ends", "action"),
    [
        ("person_never_reached", date(2027, 2, 28), "erase"),
        ("person_in_contact", date(2029, 8, 31), "erase"),
        ("call_metadata", date(2027, 8, 31), "erase"),
        ("recording_quality", date(2027, 2, 28), "erase"),
        ("rights_case", date(2029, 8, 31), "erase"),
        ("breach_register", date(2031, 8, 31), "erase"),
        ("assessment", date(2031, 8, 31), "erase"),
        ("processing_record", date(2031, 8, 31), "erase"),
        ("suppression_entry", date(2029, 8, 31), "review"),
        ("access_log", date(2027, 8, 31), "erase"),
    ],
)
def test_without_a_choice_the_shortest_period_counts(kind: str, ends: date, action: str) -> None:
    answer = retention_end(kind, trigger_on=DAY)
    assert (answer.ends_on, answer.action) == (ends, action)


@pytest.mark.parametrize("kind", ["consent_record", "recording_proof"])
def test_a_period_that_purpose_or_state_sets_must_be_given(kind: str) -> None:
    with pytest.raises(QuestionError, match="months"):
        retention_end(kind, trigger_on=DAY)
    assert retention_end(kind, trigger_on=DAY, months=60).ends_on == date(2031, 8, 31)


@pytest.mark.parametrize(
    ("kind", "months", "allowed"),
    [
        ("call_metadata", 11, False),
        ("call_metadata", 12, True),
        ("call_metadata", 24, True),
        ("call_metadata", 25, False),
        ("person_never_reached", 7, False),
        ("consent_record", -1, False),
        ("consent_record", 1201, False),
    ],
)
def test_a_choice_stays_within_the_schedule(kind: str, months: int, allowed: bool) -> None:
    if allowed:
        assert retention_end(kind, trigger_on=DAY, months=months).ends_on > DAY
    else:
        with pytest.raises(QuestionError, match="outside"):
            retention_end(kind, trigger_on=DAY, months=months)


@pytest.mark.parametrize(
    ("held", "ends"),
    [
        (date(2027, 2, 27), date(2027, 2, 28)),
        (date(2027, 2, 28), date(2027, 3, 1)),
        (date(2030, 1, 1), date(2030, 1, 2)),
    ],
)
def test_a_hold_keeps_the_record_to_the_end_of_its_day(held: date, ends: date) -> None:
    answer = retention_end("person_never_reached", trigger_on=DAY, held_until=held)
    assert answer.ends_on == ends


def test_no_end_is_moved_to_a_working_day() -> None:
    sunday = retention_end("person_never_reached", trigger_on=date(2026, 8, 28)).ends_on
    assert (sunday, sunday.weekday()) == (date(2027, 2, 28), 6)


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(QuestionError, match="suppression_entry"):
        retention_end("diary", trigger_on=DAY)


def test_every_line_of_the_schedule_is_cited() -> None:
    assert all(rule.citations and rule.trigger and rule.ground for rule in SCHEDULE.values())
