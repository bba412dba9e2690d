"""DL-01…DL-03, DL-06…DL-08: a month by the calendar, rolled to a working day."""

from typing import Any

import pytest

from ringfence.core.law.deadlines.answer import DeadlineAnswer, answer_json
from ringfence.core.law.deadlines.place import controllers_place
from ringfence.core.law.deadlines.request_clock import request_deadline
from tests.law_checks.deadlines.places import place


def asked(received: str, country: str = "DE", part: str | None = None) -> DeadlineAnswer:
    return request_deadline({"right": "access", "received": received}, place(country, part))


@pytest.mark.parametrize(
    ("received", "base", "due"),
    [
        ("2026-07-31", "2026-08-31", "2026-08-31"),  # not thirty days
        ("2026-03-05", "2026-04-05", "2026-04-07"),  # Easter Sunday and Monday
        ("2027-03-05", "2027-04-05", "2027-04-05"),
        ("2026-08-31", "2026-09-30", "2026-09-30"),
        ("2026-01-31", "2026-02-28", "2026-03-02"),
        ("2028-01-31", "2028-02-29", "2028-02-29"),
        ("2025-12-31", "2026-01-31", "2026-02-02"),
        ("2026-09-03", "2026-10-03", "2026-10-05"),  # a holiday on a Saturday
        ("2026-09-04", "2026-10-04", "2026-10-05"),
        ("2026-09-05", "2026-10-05", "2026-10-05"),
        ("2026-11-25", "2026-12-25", "2026-12-28"),
    ],
)
def test_a_month_ends_on_the_same_number_or_the_last_day_and_rolls(
    received: str, base: str, due: str
) -> None:
    answer = answer_json(asked(received))
    assert (answer["base_on"], answer["due_on"], answer["extension"]) == (base, due, None)


@pytest.mark.parametrize(
    ("country", "part", "received", "due"),
    [
        ("PL", None, "2024-11-24", "2024-12-24"),
        ("PL", None, "2025-11-24", "2025-12-29"),
        ("DE", None, "2026-05-04", "2026-06-04"),
        ("DE", "BY", "2026-05-04", "2026-06-05"),
        ("DE", "SN", "2026-05-04", "2026-06-04"),  # in some communes only
        ("DE", "BE", "2026-05-04", "2026-06-04"),
        ("FR", None, "2026-03-03", "2026-04-03"),
        ("FR", "57", "2026-03-03", "2026-04-07"),
        ("SK", None, "2024-10-17", "2024-11-18"),
        ("SK", None, "2026-10-17", "2026-11-17"),  # a state holiday on which people work
        ("SE", None, "2026-11-24", "2026-12-24"),
        ("SE", None, "2026-05-19", "2026-06-19"),
        ("SE", None, "2026-11-30", "2026-12-30"),
        ("SE", None, "2026-12-31", "2027-02-01"),
        ("FI", None, "2026-11-24", "2026-12-24"),
        ("FI", None, "2026-05-19", "2026-06-19"),
        ("AT", None, "2026-03-03", "2026-04-03"),
        ("AT", None, "2026-11-24", "2026-12-24"),
        ("NL", None, "2026-03-03", "2026-04-03"),
        ("NL", None, "2026-04-05", "2026-05-06"),  # Liberation Day by statute, every year
        ("NL", None, "2025-04-05", "2025-05-06"),
        ("HU", None, "2026-07-21", "2026-08-21"),  # a day off exchanged for a Saturday
        ("HU", None, "2026-07-20", "2026-08-21"),
        ("ES", "CN", "2026-04-30", "2026-06-01"),
        ("ES", "MD", "2027-04-03", "2027-05-03"),  # projected, not yet published
        ("ES", "MD", "2026-04-02", "2026-05-04"),
    ],
)
def test_only_a_certain_public_holiday_of_the_place_prolongs(
    country: str, part: str | None, received: str, due: str
) -> None:
    assert str(asked(received, country, part).due_on) == due


@pytest.mark.parametrize(
    ("country", "part", "received", "named"),
    [
        ("SE", None, "2026-11-24", "Christmas Eve"),
        ("SE", None, "2026-05-19", "Midsummer Eve"),
        ("SE", None, "2025-11-30", None),
        ("FI", None, "2026-05-19", "Midsummer Eve"),
        ("AT", None, "2026-03-03", "Good Friday"),
        ("NL", None, "2026-03-03", "Good Friday"),
        ("SK", None, "2026-10-17", "people work"),
        ("HU", None, "2026-07-21", "by order"),
        ("DE", None, "2026-05-04", "in parts of the country only (BW, BY, HE, NW, RP, SL"),
        ("DE", "SN", "2026-05-04", "communes"),
        ("DE", "BE", "2026-05-04", None),
        ("JO", None, "2026-02-20", "estimated"),
    ],
)
def test_a_day_that_only_looks_like_a_holiday_is_named(
    country: str, part: str | None, received: str, named: str | None
) -> None:
    doubts = [step for step in asked(received, country, part).steps if "not prolong" in step]
    assert [named is not None and named in doubt for doubt in doubts] == [True] * bool(named)


@pytest.mark.parametrize(
    ("country", "received", "due"),
    [
        ("DE", "2029-11-25", "2029-12-27"),
        ("DE", "2030-04-01", "2030-05-01"),
        ("DE", "2030-12-01", "2031-01-01"),
        ("DE", "2030-11-05", "2030-12-05"),
        ("DE", "2030-11-01", "2030-12-02"),  # a Sunday is one in any year
        ("DE", "2017-11-25", "2017-12-25"),
    ],
)
def test_outside_the_years_of_the_data_nothing_rolls_by_guess(
    country: str, received: str, due: str
) -> None:
    answer = asked(received, country)
    assert str(answer.due_on) == due
    said = any("2018 to 2029" in step for step in answer.steps)
    assert said is (answer.due_on.year not in range(2018, 2030))


def test_a_country_without_a_calendar_says_so() -> None:
    nowhere = controllers_place("JP", subdivision=None, calendar=None, union_law=False)
    answer = request_deadline({"right": "access", "received": "2026-03-29"}, nowhere)
    assert str(answer.due_on) == "2026-04-29"
    assert any("not in the data" in step for step in answer.steps)
    assert any("outside the EEA" in step for step in answer.steps)


@pytest.mark.parametrize(
    ("right", "word"),
    [
        ("objection", "at once"),
        ("access", "internal target: 2026-03-25"),
        ("erasure", "internal target: 2026-03-15"),
        ("portability", "undue delay, this is the outer limit."),
        ("restriction", "undue delay"),
        ("rectification", "undue delay"),
    ],
)
def test_the_month_is_the_outer_limit(right: str, word: str) -> None:
    answer = request_deadline({"right": right, "received": "2026-03-05"}, place("DE"))
    assert str(answer.due_on) == "2026-04-07"
    assert word in answer.steps[-1]


@pytest.mark.parametrize(("received", "said"), [("2018-05-24", True), ("2018-05-25", False)])
def test_a_request_before_the_gdpr_applied_is_told(received: str, said: bool) -> None:
    assert any("applies only from" in step for step in asked(received).steps) is said


def test_the_answer_has_exactly_the_keys_of_the_contract() -> None:
    answer: dict[str, Any] = answer_json(asked("2026-07-31"))
    assert list(answer) == ["due_on", "base_on", "extension", "steps"]
    assert all(isinstance(step, str) for step in answer["steps"])
