"""An assessment is decided before and used no longer than to its review, on either side."""

from datetime import UTC, datetime

import pytest

from tests.law_checks.interests.base_assessment import Facts
from tests.law_checks.interests.conftest import Assess

HELSINKI: Facts = {"regime": {"country": "FI", "call_type": "live", "audience": "consumer"}}
ROWS: dict[str, tuple[Facts, str]] = {
    "decided today": ({"decided_at": "2026-11-23"}, "pass"),
    "decided tomorrow": ({"decided_at": "2026-11-24"}, "incomplete"),
    "decided this instant": ({"decided_at": "2026-11-23T10:00:00+01:00"}, "pass"),
    "decided a second later": ({"decided_at": "2026-11-23T10:00:01+01:00"}, "incomplete"),
    "due today": ({"review_due": "2026-11-23"}, "pass"),
    "due yesterday": ({"review_due": "2026-11-22"}, "incomplete"),
    "due this instant": ({"review_due": "2026-11-23T10:00:00+01:00"}, "pass"),
    "due a second ago": ({"review_due": "2026-11-23T09:59:59+01:00"}, "incomplete"),
    "the last second of the day it is due": (
        {"review_due": "2026-11-23", "at": "2026-11-23T23:59:59+01:00"},
        "pass",
    ),
    "the first second of the next day": (
        {"review_due": "2026-11-23", "at": "2026-11-24T00:00:00+01:00"},
        "incomplete",
    ),
    "in the country called the next day has begun": (
        HELSINKI | {"review_due": "2026-11-23", "at": "2026-11-23T23:30:00+01:00"},
        "incomplete",
    ),
    "a day asked about counts to its end": (
        {"decided_at": "2026-11-23T23:59:59+00:00", "at": "2026-11-23"},
        "pass",
    ),
    "and no further": (
        {"decided_at": "2026-11-24T00:00:00+00:00", "at": "2026-11-23"},
        "incomplete",
    ),
}


@pytest.mark.parametrize(("change", "result"), ROWS.values(), ids=ROWS)
def test_the_boundaries(assess: Assess, change: Facts, result: str) -> None:
    assert assess(change)["result"] == result


def test_without_a_moment_it_is_judged_now(assess: Assess) -> None:
    due = {"at": None, "review_due": "2027-05-31"}
    assert assess(due, now=datetime(2027, 5, 31, 12, tzinfo=UTC))["result"] == "pass"
    assert assess(due, now=datetime(2027, 6, 1, 12, tzinfo=UTC))["result"] == "incomplete"
