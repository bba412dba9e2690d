"""BR-01: of a day nobody knows the hour: the clock starts with it, and a notice ends with it."""

import pytest

from tests.law_checks.breaches.base_breach import Facts
from tests.law_checks.breaches.conftest import Assess


@pytest.mark.parametrize(
    ("aware", "due"),
    [
        ("2026-11-02", "2026-11-05T00:00:00+01:00"),
        ("2026-11-02T08:00:00Z", "2026-11-05T08:00:00+00:00"),
    ],
)
def test_the_clock_starts_with_the_day(breached: Assess, aware: str, due: str) -> None:
    assert breached({"aware_at": aware})["due_at"] == due


@pytest.mark.parametrize(
    ("change", "hours"),
    [
        ({"aware_at": "2026-11-02T08:00:00Z", "notified_at": "2026-11-04T10:00:00Z"}, 50.0),
        # The notice of a day came with its last instant, 23:00 UTC in Berlin.
        ({"aware_at": "2026-11-02T08:00:00Z", "notified_at": "2026-11-04"}, 63.0),
        ({"aware_at": "2026-11-02", "notified_at": "2026-11-04"}, 72.0),
        # A notice of today came at the latest by the moment asked about, 10:00 in Berlin.
        (
            {
                "aware_at": "2026-11-22T08:00:00Z",
                "notified_at": "2026-11-23",
                "at": "2026-11-23T10:00:00+01:00",
            },
            25.0,
        ),
    ],
)
def test_a_notice_of_a_day_came_with_its_end(
    breached: Assess, change: Facts, hours: float
) -> None:
    assert breached(change)["hours_elapsed"] == hours
