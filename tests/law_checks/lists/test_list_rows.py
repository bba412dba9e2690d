"""Each rule on a row: what rejects it, what quarantines it, what is accepted all the same."""

import pytest

from tests.law_checks.lists.base_list import ROW, Facts
from tests.law_checks.lists.conftest import Judge, specs

REJECTED: dict[str, tuple[Facts, str, str]] = {
    "no international form": ({"rows.0.number": "0212345601"}, "number.invalid", "PL-11"),
    "too short": ({"rows.0.number": "+39021"}, "number.invalid", "PL-11"),
    "no number at all": ({"rows.0.number": "none"}, "number.invalid", "PL-11"),
    "two numbers": (
        {"rows.0.number": "+390212345601 / +390212345602"},
        "number.invalid",
        "PL-11",
    ),
    "collected after the delivery": (
        {"rows.0.collected_at": "2026-11-19T00:00:00+01:00"},
        "dates.implausible",
        "PL-12",
    ),
    "collected a day after the delivery": (
        {"rows.0.collected_at": "2026-11-19"},
        "dates.implausible",
        "PL-12",
    ),
    "collected an instant after the delivery": (
        {
            "rows.0.collected_at": "2026-11-18T12:00:01+01:00",
            "list.delivered_at": "2026-11-18T12:00:00+01:00",
        },
        "dates.implausible",
        "PL-12",
    ),
    "collected later than now": (
        {"rows.0.collected_at": "2026-11-24", "list.delivered_at": "2026-11-24"},
        "dates.implausible",
        "PL-12",
    ),
    "delivered later than now": (
        {"list.delivered_at": "2026-11-24"},
        "dates.implausible",
        "PL-12",
    ),
    "suppressed": ({"rows.0.on_suppression": True}, "row.suppressed", "PL-14"),
    "in the register": ({"rows.0.register.listed": True}, "register.listed", "PL-15"),
    "a check too old": (
        {"rows.0.register.checked_at": "2026-11-07T08:00:00+01:00"},
        "register.stale",
        "PL-15",
    ),
}
QUARANTINED: dict[str, tuple[Facts, str, str]] = {
    "no row number": ({"rows.0.row": None}, "row.unnamed", "PL-20"),
    "no evidence": ({"rows.0.evidence": None}, "evidence.none", "PL-04"),
    "blank evidence": ({"rows.0.evidence": " "}, "evidence.none", "PL-04"),
    "number not given": ({"rows.0.number": None}, "number.invalid", "PL-11"),
    "collected nobody knows when": (
        {"rows.0.collected_at": None},
        "dates.implausible",
        "PL-12",
    ),
    "delivered nobody knows when": (
        {"list.delivered_at": None},
        "dates.implausible",
        "PL-12",
    ),
    "older than 24 months": (
        {"rows.0.collected_at": "2024-11-22"},
        "row.too_old",
        "PL-13",
    ),
    "older than 24 months, no policy": (
        {"rows.0.collected_at": "2024-11-22", "policy": None},
        "row.too_old",
        "PL-13",
    ),
    "older than 24 months by a second": (
        {"rows.0.collected_at": "2024-11-23T09:59:59+01:00"},
        "row.too_old",
        "PL-13",
    ),
    "older than the policy": (
        {"rows.0.collected_at": "2026-03-02", "policy.max_age_months": 8},
        "row.too_old",
        "PL-13",
    ),
    "suppression not looked up": (
        {"rows.0.on_suppression": None},
        "row.suppressed",
        "PL-14",
    ),
    "register not asked": ({"rows.0.register": None}, "register.unchecked", "PL-15"),
    "register's answer unknown": (
        {"rows.0.register.listed": None},
        "register.unchecked",
        "PL-15",
    ),
    "register asked later": (
        {"rows.0.register.checked_at": "2026-11-23T10:00:01+01:00"},
        "register.unchecked",
        "PL-15",
    ),
}
ACCEPTED_TOO: dict[str, Facts] = {
    "collected on the day of the delivery": {"rows.0.collected_at": "2026-11-18"},
    "at some hour of that day": {"rows.0.collected_at": "2026-11-18T23:59:59+01:00"},
    "collected at the very instant of the delivery": {
        "rows.0.collected_at": "2026-11-18T12:00:00+01:00",
        "list.delivered_at": "2026-11-18T11:00:00+00:00",
    },
    "24 months old": {"rows.0.collected_at": "2024-11-23"},
    "24 months old to the second": {"rows.0.collected_at": "2024-11-23T10:00:00+01:00"},
    "24 months old, no policy": {"rows.0.collected_at": "2024-11-23", "policy": None},
    "the oldest check allowed": {"rows.0.register.checked_at": "2026-11-08T08:00:00+01:00"},
    "written with spaces": {"rows.0.number": "+39 02 1234 5601"},
}


@pytest.mark.parametrize(("change", "rule", "spec"), REJECTED.values(), ids=REJECTED)
def test_it_is_rejected(judge_row: Judge, change: Facts, rule: str, spec: str) -> None:
    row = judge_row(change)
    assert row["decision"] == "reject"
    assert specs(row) == [(rule, spec)]


@pytest.mark.parametrize(("change", "rule", "spec"), QUARANTINED.values(), ids=QUARANTINED)
def test_it_is_quarantined(judge_row: Judge, change: Facts, rule: str, spec: str) -> None:
    row = judge_row(change)
    assert row["decision"] == "quarantine"
    assert specs(row) == [(rule, spec)]


@pytest.mark.parametrize("change", ACCEPTED_TOO.values(), ids=ACCEPTED_TOO)
def test_it_is_accepted(judge_row: Judge, change: Facts) -> None:
    row = judge_row(change)
    assert row["reasons"] == []
    assert row["decision"] == "accept"


def test_a_number_of_another_country_is_rejected(judge_row: Judge) -> None:
    german = {"rows.0.number": "+493023125001", "rows.0.register": None}
    row = judge_row(german)
    assert row["decision"] == "reject"
    assert specs(row) == [("number.wrong_country", "PL-11")]
    assert judge_row(german | {"list.countries": ["IT", "DE"]})["decision"] == "accept"


def test_a_number_reserved_for_fiction_is_no_valid_one(judge_row: Judge) -> None:
    fiction = {"rows.0.number": "+447700900123", "rows.0.register": None}
    row = judge_row(fiction | {"list.countries": ["GB"]})
    assert row["decision"] == "reject"
    assert specs(row) == [("number.invalid", "PL-11")]


def test_without_the_lists_countries_a_row_waits(judge_row: Judge) -> None:
    row = judge_row({"list.countries": None})
    assert row["decision"] == "quarantine"
    assert [reason["missing"] for reason in row["reasons"]] == ["list.countries"]


def test_a_shorter_life_in_the_law_of_the_number_counts(judge_row: Judge) -> None:
    french = {
        "list.countries": ["FR"],
        "rows.0.number": "+33199001234",
        "rows.0.register": None,
    }
    assert judge_row(french | {"rows.0.collected_at": "2025-11-23"})["decision"] == "accept"
    row = judge_row(french | {"rows.0.collected_at": "2025-11-22"})
    assert row["decision"] == "quarantine"
    assert specs(row) == [("row.too_old", "PL-13")]


def test_two_rows_of_one_number_wait(judge: Judge) -> None:
    rows = [ROW, {**ROW, "row": 2}, {**ROW, "row": 2}]
    answer = judge({"rows": rows})
    assert [row["decision"] for row in answer["rows"]] == ["accept", "quarantine", "quarantine"]
    assert specs(answer["rows"][1]) == [("row.repeated", "PL-20")]


def test_the_answer_never_repeats_a_number(judge: Judge) -> None:
    assert "12345601" not in str(judge({"rows.0.on_suppression": True}))
